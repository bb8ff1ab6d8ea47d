"""The dialogs of letters, for their pictures."""

from collections.abc import Callable

from PySide6.QtWidgets import QDialog

from noaber.app import Office
from noaber.letters.templates import list_templates
from noaber.ui.letters.mailing_page import MailingPage
from noaber.ui.letters.page import LettersPage
from noaber.ui.main_window import MainWindow


def data_check() -> int:
    """The letter that goes to all members."""
    return next(row.id for row in list_templates() if row.key == "data_check")


def _window(office: Office) -> MainWindow:
    assert office.window is not None
    return office.window


def _opened(window: MainWindow) -> QDialog:
    return next(dialog for dialog in window.findChildren(QDialog) if dialog.isVisible())


def _settings(office: Office) -> QDialog:
    window = _window(office)
    window.open_page("letters")
    assert isinstance(window.current_page, LettersPage)
    window.current_page.change_settings()
    return _opened(window)


def _print(office: Office) -> QDialog:
    window = _window(office)
    window.open_page("mailing", template=data_check())
    assert isinstance(window.current_page, MailingPage)
    window.current_page.print_letters()
    return _opened(window)


LETTER_DIALOGS: dict[str, Callable[[Office], QDialog]] = {"letter-settings": _settings, "print-letters": _print}
"""The dialogs by name."""
