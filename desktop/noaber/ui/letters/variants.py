"""The menu of a letter: the same in another language or tone, a copy, back to the ready text."""

from collections.abc import Callable
from functools import partial
from typing import Protocol

from PySide6.QtWidgets import QMenu

from noaber.core.errors import NoaberError
from noaber.core.i18n import LANGUAGES, _
from noaber.letters import templates
from noaber.letters.templates import TemplateRow
from noaber.ui.context import AppContext


class LetterHolder(Protocol):
    """The page, as far as the menu needs it."""

    context: AppContext
    shown: TemplateRow | None

    def save(self) -> bool:
        """Keep what was typed."""

    def show_letter(self, identifier: int) -> None:
        """Open a letter."""

    def say_deleted(self, text: str) -> None:
        """Offer the way back."""


def fill_variants(page: LetterHolder, menu: QMenu) -> None:
    """Fill the menu for the letter that is shown."""
    menu.clear()
    row = page.shown
    if row is None:
        return
    known = {(one.record.language, one.record.tone) for one in templates.variants(row.key)}
    for language in LANGUAGES:
        if (language, row.record.tone) not in known:
            text = _("Deze brief in het Engels maken") if language == "en" else _("Deze brief in het Nederlands maken")
            _add(menu, text, partial(_variant, page, language, row.record.tone))
    other = "je" if row.record.tone == "u" else "u"
    if row.record.language == "nl" and ("nl", other) not in known:
        text = _("Deze brief met ‘je’ maken") if other == "je" else _("Deze brief met ‘u’ maken")
        _add(menu, text, lambda: _variant(page, "nl", other))
    _add(menu, _("Kopie maken"), lambda: _show(page, lambda: templates.copy_template(row)))
    if row.own:
        menu.addSeparator()
        text = _("Terug naar de tekst van het programma") if row.ready else _("Brief verwijderen")
        _add(menu, text, lambda: _delete(page, row))


def _add(menu: QMenu, text: str, work: Callable[[], object]) -> None:
    menu.addAction(text).triggered.connect(lambda *_checked: work())


def _variant(page: LetterHolder, language: str, tone: str) -> None:
    row = page.shown
    if row is not None:
        _show(page, lambda: templates.add_variant(row, language, tone))


def _show(page: LetterHolder, make: Callable[[], int]) -> None:
    if not page.save():
        return
    try:
        made = make()
    except NoaberError as error:
        page.context.interaction.error(None, str(error))
        return
    page.show_letter(made)


def _delete(page: LetterHolder, row: TemplateRow) -> None:
    page.shown = None
    templates.delete_template(row)
    page.say_deleted(_("“{letter}” is verwijderd.", letter=row.name))
