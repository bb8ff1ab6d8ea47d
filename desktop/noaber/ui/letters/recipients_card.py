"""Who get the letter and who do not: the list on the page of a mailing."""

from collections.abc import Callable
from functools import partial
from typing import Any, Protocol

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QMenu

from noaber.core.dates import short_date
from noaber.core.errors import NoaberError
from noaber.core.i18n import _
from noaber.letters.mailing import Recipients
from noaber.letters.post import choose_post, post_choice
from noaber.letters.recipients import POST_CHOICES, LeftOut, Recipient
from noaber.people.queries import PersonRow
from noaber.ui.context import AppContext
from noaber.ui.kit.list_card import ListCard
from noaber.ui.kit.people import known_hits
from noaber.ui.kit.picker import Picked, Picker
from noaber.ui.kit.table import TableView
from noaber.ui.kit.table_model import Column

_SEARCH_FROM = 520
_EARLIER = 3  # the column that is hidden while it is empty


class MailingHolder(Protocol):
    """The page, as far as the list needs it."""

    def print_letters(self, *, first: int = 1, only: int | None = None) -> None:
        """Print from a letter on, or only one."""

    def add_person(self, person_id: int) -> None:
        """Somebody more, picked by hand."""

    def drop_people(self, ids: set[int]) -> None:
        """Leave out people who were picked by hand."""


class RecipientsCard(ListCard):
    """Chips for paper, mail and nobody; the menu of a line tells what somebody wants of post."""

    def __init__(self, context: AppContext, page: MailingHolder) -> None:
        self._found = Recipients((), ())
        table = TableView(self._columns(), name=_("Ontvangers"), several=True)
        super().__init__(
            table, search=_("Zoek in deze lijst"), chips=[("paper", _("Op papier"))], chips_name=_("Welke ontvangers")
        )
        self._context, self._page = context, page
        self.by_hand = False
        self.picker = Picker(partial(known_hits, today=context.clock.today()), placeholder=_("Voeg iemand toe"))
        self.picker.setAccessibleName(_("Voeg iemand toe"))
        self.picker.changed.connect(self._pick)
        self.picker.hide()
        self.column.insertWidget(0, self.picker)
        self.top.addStretch()
        self.asked.connect(self._show)
        table.opened.connect(self._open)
        table.delete_asked.connect(self._drop)
        table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        table.customContextMenuRequested.connect(self._menu)

    def show_recipients(self, found: Recipients, *, by_hand: bool) -> None:
        """Show who get the letter; those picked by hand can be added to and left out."""
        self._found, self.by_hand = found, by_hand
        self.picker.setVisible(by_hand)
        counted = [
            ("paper", _("Op papier {count}", count=len(found.by_way("paper"))), True),
            ("mail", _("Per e-mail {count}", count=len(found.by_way("mail"))), bool(found.by_way("mail"))),
            ("out", _("Geen brief {count}", count=len(found.left_out)), bool(found.left_out)),
        ]
        self.chips.show_chips([(key, text) for key, text, shown in counted if shown])
        self.table.hide_columns([] if any(self._earlier(one) for one in found.letters) else [_EARLIER])
        self._show()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is little room the chips come first, and searching goes."""
        super().resizeEvent(event)
        self.field.setVisible(self.width() > _SEARCH_FROM)

    def _columns(self) -> tuple[Column, ...]:
        return (
            Column(_("Nr"), lambda row: row.number if isinstance(row, Recipient) else "", 52, align="right"),
            Column(_("Naam"), "name", 220, stretch=True),
            Column(_("Waarheen"), self._where, 230, stretch=True),
            Column(_("Al eerder"), self._earlier, 100, tone=lambda _row: "warn"),
        )

    def _where(self, row: Recipient | LeftOut) -> str:
        if isinstance(row, LeftOut):
            return row.why
        return (
            ", ".join(row.emails)
            if row.way == "mail"
            else ", ".join(" ".join(line.split()) for line in row.address[-2:])
        )

    def _earlier(self, row: Recipient | LeftOut) -> str:
        people = row.people if isinstance(row, Recipient) else ()
        days = [self._found.earlier[person.id] for person in people if person.id in self._found.earlier]
        return short_date(max(days)) if days else ""

    def _show(self) -> None:
        key, wanted = self.chips.key, self.search_text.casefold()
        rows: list[Any] = list(self._found.left_out if key == "out" else self._found.by_way(key or "paper"))
        self.table.show_rows([row for row in rows if wanted in row.name.casefold()])
        if self.by_hand and not rows:
            self.table.set_empty(_("Zoek hierboven wie de brief krijgen."))
        else:
            self.table.set_empty(_("Hier staat niemand."))

    def _open(self, row: Recipient | LeftOut) -> None:
        if isinstance(row, Recipient):
            self._page.print_letters(only=row.number)
        else:
            self._context.open_page("members", id=row.id)

    def _drop(self) -> None:
        if self.by_hand:
            self._page.drop_people({person.id for row in self.table.selected_rows() for person in _people_of(row)})

    def _pick(self) -> None:
        picked = self.picker.picked_now.id
        if picked is not None:
            self.picker.show_picked(Picked())
            self._page.add_person(picked)

    def _menu(self, where: Any) -> None:
        row = self.table.current_row()
        if row is None:
            return
        menu = QMenu(self.table)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if isinstance(row, Recipient):
            _add(menu, _("Alleen deze brief bekijken"), partial(self._page.print_letters, only=row.number))
            if row.way == "paper":
                _add(menu, _("Vanaf deze brief afdrukken"), partial(self._page.print_letters, first=row.number))
            menu.addSeparator()
        _add(menu, _("Naar de persoon"), partial(self._context.open_page, "members", id=row.id))
        menu.addSection(_("Post"))
        person = _people_of(row)[0]
        now = post_choice(person.id)
        for key, text in POST_CHOICES.items():
            action = _add(menu, _(text), partial(self._choose, person.id, key))
            action.setCheckable(True)
            action.setChecked(key == now)
        menu.popup(self.table.viewport().mapToGlobal(where))

    def _choose(self, person_id: int, choice: str) -> None:
        try:
            choose_post(person_id, choice, today=self._context.clock.today())
        except NoaberError as error:
            self._context.interaction.error(self, str(error))


def _add(menu: QMenu, text: str, work: Callable[[], object]) -> QAction:
    action = menu.addAction(text)
    action.triggered.connect(lambda *_checked: work())
    return action


def _people_of(row: Recipient | LeftOut) -> tuple[PersonRow, ...]:
    return row.people if isinstance(row, Recipient) else (row.person,)
