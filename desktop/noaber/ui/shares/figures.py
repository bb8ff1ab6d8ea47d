"""The cards beside the holders: how much is issued and paid, what is to be repaid, and the kinds."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtWidgets import QWidget

from noaber.core.i18n import _, ngettext
from noaber.core.numbers import money_text, number_text
from noaber.shares.rows import Figures, KindRow
from noaber.ui.kit.button import button
from noaber.ui.kit.cards import Card, FigureCard
from noaber.ui.kit.labels import label


class IssuedCard(FigureCard):
    """How many are issued, to how many holders, worth how much."""

    def __init__(self) -> None:
        super().__init__(_("Uitgegeven"))

    def show_figures(self, figures: Figures) -> None:
        """Show how it stands."""
        holders = ngettext("bij {n} houder", "bij {n} houders", figures.holders)
        worth = _("samen {amount}", amount=money_text(figures.value))
        self.show_figure(number_text(figures.issued), f"{holders} · {worth}")


class PaidCard(FigureCard):
    """What was paid in, and what is still to come."""

    def __init__(self) -> None:
        super().__init__(_("Gestort"))

    def show_figures(self, figures: Figures) -> None:
        """Show how it stands."""
        unpaid = _("nog {amount} te storten", amount=money_text(figures.unpaid))
        self.show_figure(money_text(figures.paid), unpaid if figures.unpaid else _("alles is gestort"))


class RepayCard(FigureCard):
    """What the cooperative is to repay; hidden where there is nothing."""

    def __init__(self, on_click: Callable[[], object]) -> None:
        super().__init__(_("Terug te betalen"), on_click=on_click)

    def show_figures(self, figures: Figures, late: int) -> None:
        """Show how it stands; ``late`` is how many should have been repaid."""
        self.setVisible(figures.to_repay > 0)
        told = ngettext("{n} is te laat", "{n} zijn te laat", late) if late else _("na inkoop")
        self.show_figure(money_text(figures.to_repay), told, warn=late > 0)


class KindsCard(Card):
    """The kinds with their value; each can be changed, and one added."""

    def __init__(self, add: Callable[[], object], change: Callable[[KindRow], object]) -> None:
        super().__init__()
        self._change = change
        self._lines: list[QWidget] = []
        self.setAccessibleName(_("Soorten"))
        self.column.setSpacing(3)
        self.column.addWidget(label(_("Soorten"), role="muted"))
        self.column.addWidget(button(_("Soort toevoegen"), add, role="link"))

    def show_kinds(self, kinds: Sequence[KindRow]) -> None:
        """Show these kinds."""
        for line in self._lines:
            line.hide()
            line.deleteLater()
        self._lines = []
        for kind in kinds:
            made = button(
                _("{kind}, {value} per stuk", kind=kind.name, value=money_text(kind.nominal_cents)),
                partial(self._change, kind),
                role="link",
            )
            made.setToolTip(_("Wijzig deze soort"))
            self.column.insertWidget(self.column.count() - 1, made)
            self._lines.append(made)
