"""The page Start of an open file: first steps, the next meetings with a print button, and what waits."""

from datetime import date, timedelta
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from noaber.cooperative.queries import get_cooperative
from noaber.core.dates import long_date
from noaber.core.errors import NoaberError
from noaber.core.i18n import _, ngettext
from noaber.dossier.queries import DueCount, due_count
from noaber.events.queries import EventRow, list_events, next_events
from noaber.members.queries import group_counts
from noaber.office import document
from noaber.ui.context import AppContext
from noaber.ui.kit.cards import FigureCard
from noaber.ui.kit.page import Page
from noaber.ui.start.coming import ComingCard
from noaber.ui.start.files import RecentCard, choose_file
from noaber.ui.start.steps import Step, StepsCard

NEXT_EVENTS = 4
PAST_DAYS = 60


class StartPage(Page):
    """Opens with the program; nobody needs to look for what comes next."""

    tables = frozenset({"cooperative", "person", "membership", "event", "registration", "backup", "follow_up"})

    def __init__(self, context: AppContext) -> None:
        super().__init__(context)
        self.page_actions.append(self.action("open_file", self._open_file, in_menu=False))
        self.page_actions.append(self.action("back_up", self._back_up, in_menu=False))
        self.steps = StepsCard()
        self.coming = ComingCard(_("De volgende bijeenkomsten"), self._open_event, self._print_sheet)
        self.coming.empty.say(_("Er staat nog geen bijeenkomst op de agenda."), _("Bijeenkomst maken"), self._new_event)
        self.recent = RecentCard(context)
        self.members = FigureCard(_("Leden"), on_click=lambda: context.open_page("members"))
        self.todo = FigureCard(_("Opvolgen"), on_click=lambda: context.open_page("follow_ups"))
        self.after = FigureCard(_("Na afloop"), on_click=self._open_uncounted)
        self.copies = FigureCard(_("Reservekopie"), on_click=self._back_up)
        self._uncounted: list[EventRow] = []
        self.set_body(self._lay_out(), figures=[self.members, self.todo, self.after, self.copies])

    def refresh(self) -> None:
        """Read everything again."""
        today = self.context.clock.today()
        name = get_cooperative().full_name
        self.header.show_title(name or _("Welkom"), long_date(today))
        counts = group_counts(today=today)
        events = next_events(today, NEXT_EVENTS)
        self.coming.show_events(events)
        self._show_figures(counts)
        self.steps.show_steps(self._steps(people=counts["all"], events=bool(events) or bool(self._uncounted)))
        self.recent.show_files()

    def focus_first(self) -> None:
        """The button that comes next: of the first step, or else of the next meeting."""
        buttons = [made for made in (*self.steps.buttons, *self.coming.print_buttons) if not made.isHidden()]
        if buttons:
            buttons[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def open_target(self, **target: Any) -> None:
        """Nothing to point at."""

    def _lay_out(self) -> QWidget:
        inside = QWidget()
        inside.setObjectName("scrolled")
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        for card in (self.steps, self.coming, self.recent):
            column.addWidget(card)
        column.addStretch()
        area = QScrollArea()
        area.setWidget(inside)
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        return area

    def _show_figures(self, counts: dict[str, int]) -> None:
        today = self.context.clock.today()
        self.members.show_figure(
            str(counts["members"]),
            ngettext(
                "{n} persoon of organisatie in het bestand",
                "{n} personen en organisaties in het bestand",
                counts["all"],
            ),
        )
        self._show_todo(due_count(today=today))
        past = list_events(period="past", today=today, limit=20)
        since = today - timedelta(days=PAST_DAYS)
        self._uncounted = [event for event in past if _is_uncounted(event, since)]
        self._show_uncounted(len(self._uncounted))
        made = self.context.data.backup_age()
        self.copies.show_figure(made.figure, made.detail, warn=made.late)

    def _show_todo(self, count: DueCount) -> None:
        """What is to be done today; the card is not there while nothing was ever noted."""
        self.todo.setVisible(count.open > 0)
        today = ngettext("ding om vandaag te doen", "dingen om vandaag te doen", count.due)
        self.todo.show_figure(str(count.due), today, warn=count.overdue > 0)

    def _show_uncounted(self, count: int) -> None:
        if not count:
            self.after.show_figure("✓", _("Alle presentielijsten zijn ingevuld."))
            return
        waiting = ngettext(
            "bijeenkomst wacht op de ingevulde presentielijst",
            "bijeenkomsten wachten op de ingevulde presentielijst",
            count,
        )
        self.after.show_figure(str(count), waiting, warn=True)

    def _steps(self, *, people: int, events: bool) -> list[Step]:
        cooperative = get_cooperative()
        named = bool(cooperative.name and cooperative.city)
        return [
            Step(
                _("Uw coöperatie"),
                _("naam, adres en logo, voor boven alle brieven en lijsten"),
                named,
                _("Invullen"),
                lambda: self.context.open_page("settings"),
            ),
            Step(
                _("Ledenlijst"),
                _("lees uw rekenblad in; u ziet eerst wat het wordt"),
                people > 0,
                _("Lijst inlezen"),
                lambda: self.context.open_page("import"),
            ),
            Step(
                _("Bijeenkomst"),
                _("met datum en plaats; daarna schrijft u mensen in"),
                events,
                _("Bijeenkomst maken"),
                self._new_event,
            ),
        ]

    def _new_event(self) -> None:
        self.context.open_page("events", new=True)

    def _open_event(self, event_id: int) -> None:
        self.context.open_page("events", id=event_id)

    def _open_uncounted(self) -> None:
        if self._uncounted:
            self._open_event(self._uncounted[0].id)
        else:
            self.context.open_page("events")

    def _print_sheet(self, event_id: int) -> None:
        from noaber.ui.printing.print_dialog import PrintDialog  # not before somebody prints: this page opens first

        PrintDialog(self.context, self, document("attendance_sheet"), event_id).open()

    def _open_file(self) -> None:
        choose_file(self.context, self)

    def _back_up(self) -> None:
        folder = self.context.interaction.folder(self, _("In welke map komt de reservekopie?"))
        if folder is None:
            return
        try:
            copy = self.context.data.back_up(folder)
        except NoaberError as error:
            self.context.interaction.error(self, str(error))
            return
        self.context.toast(_("Reservekopie gemaakt: {name}", name=copy.name))


def _is_uncounted(event: EventRow, since: date) -> bool:
    """Held since that day, with people registered, and nobody noted as present yet."""
    return event.date is not None and event.date >= since and event.registered > 0 and event.attended == 0
