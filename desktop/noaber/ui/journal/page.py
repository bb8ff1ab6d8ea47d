"""The page Geschiedenis: what was done, when and by whom; any of it can be taken back."""

from datetime import date

from PySide6.QtCore import Qt

from noaber.core.dates import short_date
from noaber.core.errors import NoaberError
from noaber.core.i18n import _, ngettext
from noaber.core.text import fold
from noaber.office import DoneRow, done_lately, take_back
from noaber.ui.context import AppContext
from noaber.ui.kit.cards import FigureCard, NoticeBox
from noaber.ui.kit.list_card import ListCard
from noaber.ui.kit.page import Page
from noaber.ui.kit.table import TableView
from noaber.ui.kit.table_model import Column

SHOWN = 500
_TAKEN_BACK = 3


class JournalPage(Page):
    """A list of actions; the green button takes back the one that is chosen."""

    def __init__(self, context: AppContext) -> None:
        super().__init__(context)
        self.back = self.action("take_back", self.take_back)
        self.header.add(self.back, primary=True)
        self.table = TableView(columns(context.clock.today()), name=_("Wat er gedaan is"))
        self.table.set_empty(_("Er is in dit bestand nog niets gedaan."))
        self.table.chosen.connect(self._show_choice)
        self.card = ListCard(self.table, search=_("Zoek in wat er gedaan is"))
        self.card.asked.connect(self.refresh)
        self.problem = NoticeBox("notice")
        self.column.addWidget(self.problem)
        self.today = FigureCard(_("Vandaag"))
        self.set_body(self.card, figures=[self.today])

    def concerns(self, tables: frozenset[str]) -> bool:
        """Every change is history."""
        return bool(tables)

    def focus_first(self) -> None:
        """The search in the list."""
        self.card.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def refresh(self) -> None:
        """Read the actions again."""
        today = self.context.clock.today()
        subtitle = _("Alles wat er in dit bestand gedaan is. Kies iets om het terug te draaien.")
        self.header.show_title(_("Geschiedenis"), subtitle)
        words = fold(self.card.search_text).split()
        rows = done_lately(SHOWN)
        self.table.show_rows([row for row in rows if all(word in fold(f"{row.title} {row.who}") for word in words)])
        self.table.hide_columns([] if any(row.undone for row in rows) else [_TAKEN_BACK])
        count = sum(row.at.date() == today for row in rows)
        self.today.show_figure(str(count), ngettext("wijziging", "wijzigingen", count))
        self._show_choice(self.table.current_row())

    def take_back(self) -> None:
        """Take back the chosen action; what is in the way is told above the list."""
        row = self.table.current_row()
        if row is None or row.undone:
            return
        try:
            take_back(row.id)
        except NoaberError as error:
            self.problem.say(str(error))
            return
        self.problem.say("")
        self.reread()
        self.context.toast(_("Teruggedraaid: {title}", title=row.title))

    def _show_choice(self, row: DoneRow | None) -> None:
        self.problem.say("")
        self.back.setEnabled(row is not None and not row.undone)


def columns(today: date) -> list[Column]:
    """The columns; what was undone is grey and says so."""
    return [
        Column(_("Wanneer"), lambda row: _moment(row, today), 140, tone=_tone),
        Column(_("Wat"), "title", 420, stretch=True, tone=_tone, tip=lambda row: row.title),
        Column(_("Wie"), "who", 150, tone=_tone),
        Column("", lambda row: _("teruggedraaid") if row.undone else "", 120, tone=_tone),
    ]


def _moment(row: DoneRow, today: date) -> str:
    day = _("vandaag") if row.at.date() == today else short_date(row.at.date())
    return f"{day} {row.at.strftime('%H.%M')}"


def _tone(row: DoneRow) -> str:
    return "muted" if row.undone else ""
