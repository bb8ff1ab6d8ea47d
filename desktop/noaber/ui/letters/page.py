"""The page Brieven: the letters there are, the text of one, and how it looks for somebody, live."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QMenu, QSplitter

from noaber.core.errors import Cancelled, NoaberError
from noaber.core.i18n import _
from noaber.letters import templates
from noaber.letters.preview import values_for
from noaber.letters.templates import TemplateRow
from noaber.ui.context import AppContext
from noaber.ui.kit.button import Button
from noaber.ui.kit.page import Page
from noaber.ui.kit.window_state import keep_state
from noaber.ui.letters.dialogs import new_letter_dialog, settings_dialog
from noaber.ui.letters.parts import LettersCard, PreviewCard, TextCard
from noaber.ui.letters.sent_dialog import SentDialog
from noaber.ui.letters.variants import fill_variants

_AFTER_TYPING_MS = 350
_PREVIEW_FROM = 1000


class LettersPage(Page):
    """What is typed is kept when another letter is opened, when the page is left, and by Ctrl+S."""

    tables = frozenset({"letter_template", "letter_picture", "setting", "cooperative", "person", "membership", "event"})

    def __init__(self, context: AppContext) -> None:
        super().__init__(context)
        self.shown: TemplateRow | None = None
        self._listing = False
        self.list = LettersCard()
        self.text = TextCard(self._values)
        self.preview = PreviewCard(context)
        self._make_header()
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(_AFTER_TYPING_MS)
        self._later.timeout.connect(self.show_preview)
        self.list.table.chosen.connect(self._open)
        self.text.look.toggled.connect(lambda _on: self._arrange_preview())
        self.text.edited.connect(self._typed)
        self.text.variant_picked.connect(self.show_letter)
        self.preview.changed.connect(self._later.start)
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.setHandleWidth(14)
        for place, part in enumerate((self.list, self.text, self.preview)):
            self.splitter.addWidget(part)
            self.splitter.setStretchFactor(place, (0, 3, 2)[place])
        self.splitter.setSizes([230, 460, 400])
        self.column.addWidget(self.splitter, 1)
        keep_state(self, context.settings, "letters", splitters=[self.splitter])

    def _make_header(self) -> None:
        self.action("sent_letters", self.show_sent)
        self.header.add(self.action("letter_settings", self.change_settings))
        self.header.add(self.action("new", self.add, text=_("Brief"), tip=_("Maak een nieuwe brief (Ctrl+N)")))
        self.action("save", self.save)
        self.more = Button("", "more", role="dots")
        self.more.setFixedWidth(46)
        self.more.setAccessibleName(_("Meer"))
        self.more.setToolTip(_("Andere taal of toon, kopie, verwijderen"))
        menu = QMenu(self.more)
        menu.aboutToShow.connect(lambda: self._fill_menu(menu))
        self.more.setMenu(menu)
        self.header.add_widget(self.more)
        self.header.add(
            self.action(
                "print",
                self.send,
                text=_("Versturen…"),
                icon="letters",
                tip=_("Kies wie de brief krijgen, bekijk en druk af (Ctrl+P)"),
            ),
            primary=True,
        )

    def _fill_menu(self, menu: QMenu) -> None:
        fill_variants(self, menu)
        menu.addSeparator()
        menu.addAction(_("Verzonden brieven…")).triggered.connect(lambda *_checked: self.show_sent())

    # reading

    def refresh(self) -> None:
        """Read the letters again; what is being typed stays."""
        self.header.show_title(_("Brieven"), _("kies een brief, pas de tekst aan en verstuur hem"))
        self._take_over()
        rows = self._show_list()
        self.preview.settle(self.context.clock.today())
        if self.shown is None and rows:
            self.list.table.select_id(rows[0].id)
        self._later.start()

    def open_target(self, **target: Any) -> None:
        """``kind`` opens the letter of that kind; ``person`` shows it for somebody."""
        if target.get("kind"):
            row = next((row for row in templates.one_of_each() if row.key == target["kind"]), None)
            if row is not None:
                self.list.table.select_id(row.id)
        if target.get("person"):
            self.preview.show_person(int(target["person"]))

    def focus_first(self) -> None:
        """Work begins with choosing a letter."""
        self.list.table.setFocus()

    def may_leave(self) -> bool:
        """Keep what was typed."""
        return self.save()

    def hideEvent(self, event: QHideEvent) -> None:
        """Keep what was typed when another page is opened."""
        if self.shown is not None and not event.spontaneous():
            self.save()
        super().hideEvent(event)

    def resizeEvent(self, event: Any) -> None:
        """In a narrow window there is room for the text or the preview: a button changes between them."""
        super().resizeEvent(event)
        self.text.narrow(self.width() < _PREVIEW_FROM)
        self._arrange_preview()

    def _arrange_preview(self) -> None:
        narrow = self.width() < _PREVIEW_FROM
        self.preview.setVisible(not narrow or self.text.look.isChecked())
        self.list.setVisible(not narrow or not self.text.look.isChecked())

    def _take_over(self) -> None:
        """What was undone or changed elsewhere shows, unless there is typing to keep."""
        shown = self.shown
        if shown is None or self.text.changed:
            return
        mine = (shown.record.language, shown.record.tone)
        same = templates.variants(shown.key)
        found = next((row for row in same if (row.record.language, row.record.tone) == mine), None)
        if found is None:
            self.shown = same[0] if same else None
        elif found != shown:
            self.shown = found
        if self.shown is not shown:
            self._show_variants()

    # writing

    def save(self) -> bool:
        """Keep the text; False when that cannot be, and the sentence is shown."""
        row = self.shown
        if row is None or not self.text.changed:
            return True
        record = self.text.record(row.record)
        try:
            identifier = templates.save_template(row, record)
        except NoaberError as error:
            self.context.interaction.error(self, str(error))
            return False
        self.text.changed = False
        self.shown = templates.get_template(identifier)
        self._show_list()
        self._show_variants()
        return True

    def add(self) -> None:
        """Make a new letter and open it."""
        dialog = new_letter_dialog(self.context, self)
        dialog.saved.connect(self.show_letter)
        dialog.open()

    def show_letter(self, identifier: int) -> None:
        """Open a letter."""
        self._open(templates.get_template(identifier))
        self._show_list()

    def change_settings(self) -> None:
        """The envelope, who signs, and the pictures."""
        settings_dialog(self.context, self).open()

    def show_sent(self) -> None:
        """What was sent, and to whom."""
        SentDialog(self.context, self).open()

    def send(self) -> None:
        """On to who gets the letter."""
        if self.shown is not None and self.save():
            self.context.open_page("mailing", template=self.shown.id)

    def _open(self, row: TemplateRow | None) -> None:
        if row is None or (self.shown is not None and row.id == self.shown.id) or self._listing:
            return
        if self.shown is not None and self.text.changed and not self.save():
            self._show_list()
            return
        self.shown = row
        self._show_list()  # keeping the letter before this one chose that again
        self._show_variants()
        self._later.start()

    def _show_list(self) -> list[TemplateRow]:
        """Read the list of letters; that of the letter shown is chosen in it."""
        rows = templates.one_of_each()
        here = next((row.id for row in rows if self.shown is not None and row.key == self.shown.key), None)
        self._listing = here is not None
        self.list.table.show_rows(rows, select=here)
        self._listing = False
        return rows

    def _show_variants(self) -> None:
        if self.shown is not None:
            self.text.show_template(self.shown, templates.variants(self.shown.key))

    def _typed(self) -> None:
        self._later.start()

    # the preview

    def show_preview(self) -> None:
        """Make the letter for the member shown; on the worker, because fonts must be read the first time."""
        row = self.shown
        if row is None or not self.isVisible():
            return
        record = self.text.record(row.record)
        self.text.editor.colour_anew()
        self.text.say_problems(templates.remarks(record))
        self.preview.draw(replace(record, name=record.name or row.name), self._failed)

    def _failed(self, error: Exception) -> None:
        if isinstance(error, NoaberError):
            if not isinstance(error, Cancelled):
                self.text.say_problems([str(error)])
            return
        raise error

    def _values(self) -> Mapping[str, str]:
        person = self.preview.person_id
        if person is None or self.shown is None:
            return {}
        try:
            return values_for(person, self.preview.event_id, informal=self.shown.record.tone == "je")
        except NoaberError:
            return {}
