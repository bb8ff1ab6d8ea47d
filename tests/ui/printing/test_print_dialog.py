"""The print dialog as a secretary uses it."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from noaber.ui.context import AppContext
from noaber.ui.kit.cards import NoticeBox
from noaber.ui.kit.scripted import ScriptedInteraction
from noaber.ui.printing.pages import page_sizes
from noaber.ui.printing.print_dialog import PrintDialog
from tests.ui.printing.conftest import SENDER, FilePrinters, GuestListOptions, Guests


class Opened:
    """The dialog on the screen."""

    def __init__(self, qtbot: QtBot, context: AppContext, guests: Guests, printers: FilePrinters) -> None:
        self.qtbot, self.context = qtbot, context
        context.data.stationery = lambda: SENDER
        self.parent = QWidget()
        qtbot.addWidget(self.parent)
        self.parent.show()
        self.shown: list[tuple[int, ...]] = []
        self.dialog = PrintDialog(
            context, self.parent, guests.document(), 12, show_subjects=self.shown.append, printers=printers
        )
        self.gone: list[bool] = []
        self.dialog.destroyed.connect(lambda: self.gone.append(True))
        self.dialog.open()
        self.settle()

    def settle(self) -> None:
        """Wait until the preview shows what is chosen."""
        preview = self.dialog.parts.preview
        self.qtbot.waitUntil(lambda: self.dialog.settled and not preview.waiting and not self.context.worker.busy)

    def choose(self, name: str, value: object) -> None:
        editor = self.dialog.view.editors[name]
        editor.show_value(value)
        editor.changed.emit()
        self.settle()

    def remarks(self) -> list[NoticeBox]:
        return [
            box
            for box in self.dialog.findChildren(NoticeBox)
            if box.property("role") == "notice" and not box.isHidden()
        ]


@pytest.fixture
def opened(qtbot: QtBot, context: AppContext, guests: Guests, printers: FilePrinters) -> Opened:
    return Opened(qtbot, context, guests, printers)


def test_the_preview_shows_the_real_page_and_follows_the_options(opened: Opened) -> None:
    parts = opened.dialog.parts
    assert parts.preview.where.text() == "Pagina 1 van 1"
    assert parts.subtitle.text() == "Zorg: wie? · 2 november"
    before = parts.preview.sheet.image
    assert not before.isNull()
    opened.choose("wide", True)
    opened.choose("pages", 3)
    assert parts.preview.where.text() == "Pagina 1 van 3"
    assert parts.preview.sheet.image.width() > parts.preview.sheet.image.height()


def test_many_quick_changes_make_one_preview(opened: Opened, guests: Guests) -> None:
    guests.gathered.clear()
    editor = opened.dialog.view.editors["heading"]
    QTest.keyClicks(editor.widget, "Wie komt er")
    opened.settle()
    assert guests.gathered[-1].heading == "Wie komt er"
    assert len(guests.gathered) <= 2


def test_pages_and_zoom_go_by_key(opened: Opened) -> None:
    opened.choose("pages", 3)
    preview = opened.dialog.parts.preview
    for key, page in (
        (Qt.Key.Key_PageDown, 2),
        (Qt.Key.Key_End, 3),
        (Qt.Key.Key_PageDown, 3),
        (Qt.Key.Key_PageUp, 2),
        (Qt.Key.Key_Home, 1),
    ):
        QTest.keyClick(preview.area, key)
        assert preview.where.text() == f"Pagina {page} van 3"
    fitting = preview.percent
    QTest.keyClick(preview.area, Qt.Key.Key_Plus)
    assert preview.percent > fitting
    QTest.keyClick(preview.area, Qt.Key.Key_Minus)
    QTest.keyClick(preview.area, Qt.Key.Key_Minus)
    assert preview.percent < fitting
    preview.toggle_width()
    wide = preview.percent
    preview.toggle_width()
    assert (preview.percent, wide > fitting) == (fitting, True)
    opened.settle()


def test_what_needs_attention_is_said_and_can_be_opened(opened: Opened, qtbot: QtBot) -> None:
    assert [box.label.text() for box in opened.remarks()] == ["Van 2 gasten is geen organisatie bekend."]
    opened.choose("sort", "table")
    assert opened.remarks() == []
    opened.choose("sort", "surname")
    opened.remarks()[0].link.click()
    assert opened.shown == [(4, 9)]
    qtbot.waitUntil(lambda: opened.gone == [True])


def test_enter_prints_all_copies_and_the_feature_hears_of_it(
    opened: Opened,
    guests: Guests,
    printers: FilePrinters,
    qtbot: QtBot,
) -> None:
    parts = opened.dialog.parts
    assert parts.printer.currentText() == "Kantoor"
    assert opened.dialog.focusWidget() is parts.print_button
    opened.choose("pages", 2)
    parts.copies.setValue(2)
    parts.printer.setCurrentText("Secretariaat")
    QTest.keyClick(parts.print_button, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: opened.gone == [True])
    assert len(page_sizes(printers.paper.read_bytes())) == 4
    assert guests.printed == [(12, "gasten van 12", GuestListOptions(pages=2))]
    assert opened.context.settings.get("printer") == "Secretariaat"


def test_printing_at_once_prints_what_was_just_chosen(
    opened: Opened,
    guests: Guests,
    printers: FilePrinters,
    qtbot: QtBot,
) -> None:
    opened.dialog.view.editors["pages"].widget.setValue(4)  # type: ignore[attr-defined]
    opened.dialog.parts.print_button.click()
    qtbot.waitUntil(lambda: opened.gone == [True])
    assert len(page_sizes(printers.paper.read_bytes())) == 4
    assert guests.printed[0][2].pages == 4


def test_it_is_saved_whole_under_a_sensible_name(
    opened: Opened,
    guests: Guests,
    interaction: ScriptedInteraction,
    tmp_path: Path,
) -> None:
    interaction.paths = [tmp_path / "Lijst"]
    opened.dialog.parts.save_button.click()
    saved = tmp_path / "Lijst.pdf"
    assert opened.dialog.made is not None
    assert saved.read_bytes() == opened.dialog.made.printed.pdf
    assert interaction.suggestions[0].name == "Gastenlijst - Zorg wie - 2 november - 2026-11-02.pdf"
    assert [subject for subject, _content, _options in guests.printed] == [12]
    opened.dialog.parts.toast.button.click()
    assert interaction.opened == [saved]
    interaction.paths = [None]
    opened.dialog.parts.save_button.click()
    assert len(guests.printed) == 1
    assert interaction.suggestions[1].parent == tmp_path


def test_a_folder_that_refuses_is_a_sentence_and_nothing_is_recorded(
    opened: Opened,
    guests: Guests,
    interaction: ScriptedInteraction,
    tmp_path: Path,
) -> None:
    interaction.paths = [tmp_path / "weg" / "Lijst.pdf"]
    opened.dialog.parts.save_button.click()
    assert "kan niet worden geschreven" in opened.dialog.parts.problem.label.text()
    assert guests.printed == []


def test_it_opens_in_the_reader_of_this_computer(
    opened: Opened,
    guests: Guests,
    interaction: ScriptedInteraction,
    home: Path,
) -> None:
    opened.dialog.parts.open_button.click()
    assert home in interaction.opened[0].parents
    assert len(guests.printed) == 1


@pytest.mark.qt_log_ignore("QPainter::begin", extend=True)
def test_a_printer_that_refuses_is_a_sentence_and_nothing_is_recorded(
    opened: Opened,
    guests: Guests,
    printers: FilePrinters,
    qtbot: QtBot,
) -> None:
    printers.broken = True
    opened.dialog.parts.print_button.click()
    qtbot.waitUntil(lambda: "geeft geen antwoord" in opened.dialog.parts.problem.label.text())
    assert guests.printed == []
    assert opened.dialog.isVisible()


def test_a_document_that_cannot_be_made_says_why(opened: Opened, guests: Guests) -> None:
    guests.refuse = "Deze bijeenkomst bestaat niet meer."
    opened.choose("pages", 2)
    assert opened.dialog.parts.problem.label.text() == "Deze bijeenkomst bestaat niet meer."
    guests.refuse = ""
    opened.choose("pages", 3)
    assert opened.dialog.parts.problem.isHidden()


def test_without_a_printer_there_is_still_a_pdf(
    qtbot: QtBot,
    context: AppContext,
    guests: Guests,
    printers: FilePrinters,
) -> None:
    printers.known = ()
    parts = Opened(qtbot, context, guests, printers).dialog.parts
    assert (parts.printer.currentText(), parts.print_button.isEnabled()) == ("Geen printer gevonden", False)
    assert parts.save_button.isEnabled()


def test_the_options_of_last_time_come_back(
    opened: Opened,
    qtbot: QtBot,
    context: AppContext,
    guests: Guests,
    printers: FilePrinters,
) -> None:
    opened.choose("pages", 3)
    opened.dialog.parts.open_button.click()
    opened.dialog.reject()
    again = Opened(qtbot, context, guests, printers)
    assert again.dialog.form.options() == GuestListOptions(pages=3)
    again.dialog.reject()
    qtbot.waitUntil(lambda: again.gone == [True])


def test_a_wrong_option_stops_everything_but_the_preview_that_was(opened: Opened, guests: Guests) -> None:
    QTest.keyClicks(opened.dialog.view.editors["letters"].widget, "7?")
    opened.dialog.parts.open_button.click()
    assert opened.dialog.view.remark("letters") != ""
    assert guests.printed == []
