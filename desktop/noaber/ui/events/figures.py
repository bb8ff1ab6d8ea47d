"""The cards beside the registrations: places, tables, and what comes after the meeting."""

from collections.abc import Callable
from datetime import date

from noaber.core.i18n import _, ngettext
from noaber.events.queries import EventFigures, EventRow
from noaber.ui.kit.button import button
from noaber.ui.kit.cards import FigureCard

_MOST_TABLES = 5


class PlacesCard(FigureCard):
    """How many have a place, of how many."""

    def __init__(self) -> None:
        super().__init__(_("Plaatsen"))

    def show_event(self, event: EventRow) -> None:
        """Show the counts of this event."""
        waiting = ngettext("{n} op de wachtlijst", "{n} op de wachtlijst", event.waiting) if event.waiting else ""
        if event.capacity is None:
            figure, free = str(event.registered), _("aangemeld, geen maximum")
        else:
            figure = _("{registered} van {capacity}", registered=event.registered, capacity=event.capacity)
            free = _("nog {free} vrij", free=event.free) if event.free else _("geen plaats meer vrij")
        self.show_figure(figure, " · ".join(part for part in (free, waiting) if part), warn=event.free == 0)


class TablesCard(FigureCard):
    """How many sit at each table; without tables what roles people have; hidden when neither is known."""

    def __init__(self) -> None:
        super().__init__(_("Per tafel"))

    def show_figures(self, figures: EventFigures) -> None:
        """Show these counts: the tables in their own order, roles with most people first."""
        counts = sorted(figures.tables, key=lambda pair: (len(pair[0].split()[0]), pair[0])) or list(figures.roles)
        self.title.setText(_("Per tafel") if figures.tables else _("Per rol"))
        shown = counts[:_MOST_TABLES]
        self.setVisible(len(counts) > 1)
        labels = " · ".join(label for label, _count in shown)
        if all(label.isdigit() for label, _count in shown):
            labels = _("tafel {numbers}", numbers=labels)
        self.show_figure(" · ".join(str(count) for _label, count in shown), labels)


class AfterwardsCard(FigureCard):
    """Before it is known who came: what to do; afterwards how many there were."""

    def __init__(self, fill_in: Callable[[], object], report: Callable[[], object]) -> None:
        super().__init__(_("Na afloop"))
        self.fill_in = button(_("Presentielijst invullen"), fill_in)
        self.report = button(_("Aanwezigheidsverslag"), report, "print")
        self.column.addSpacing(4)
        self.column.addWidget(self.fill_in)
        self.column.addWidget(self.report)

    def show_event(self, event: EventRow, today: date) -> None:
        """Show what is known of this event on this day."""
        held = event.date is not None and event.date <= today
        self.report.setVisible(event.attended > 0)
        if event.attended:
            self.show_figure(_("{n} aanwezig", n=event.attended), self._mix(event))
            self.fill_in.setText(_("Aanwezigheid wijzigen"))
        else:
            self.show_figure(
                "–", _("Vul de ingevulde presentielijst in: typ regelnummers, bijvoorbeeld 1-12, 17"), warn=held
            )
            self.fill_in.setText(_("Presentielijst invullen"))

    def _mix(self, event: EventRow) -> str:
        parts = [
            ngettext("{n} zonder aanmelding", "{n} zonder aanmelding", event.walk_ins) if event.walk_ins else "",
            ngettext("{n} zonder naam", "{n} zonder naam", event.anonymous) if event.anonymous else "",
        ]
        return " · ".join(part for part in parts if part)
