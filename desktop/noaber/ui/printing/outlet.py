"""Where a paper goes: which printer, how many, which pages, both sides, which tray, and whether it is put right."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from noaber.core.i18n import _
from noaber.ui.kit.button import Button
from noaber.ui.kit.fields import WheelFreeCombo, WheelFreeSpin
from noaber.ui.kit.labels import label
from noaber.ui.kit.line_edit import LineEdit
from noaber.ui.printing.printer import SIDES, Abilities


class Outlet(QWidget):
    """The fields about the printer. ``printer_chosen(name)`` when another is chosen; ``adjust`` is the button to put
    it right.
    """

    printer_chosen = Signal(str)

    def __init__(self, adjustable: bool) -> None:
        super().__init__()
        self.printer = _combo(_("Printer"))
        self.copies = WheelFreeSpin()
        self.copies.setRange(1, 99)
        self.copies.setSuffix(" ×")
        self.copies.setAccessibleName(_("Aantal exemplaren"))
        self.copies.setToolTip(_("Aantal exemplaren"))
        self.copies.setFixedWidth(78)
        self.pages = LineEdit()
        self.pages.setPlaceholderText(_("alle pagina’s"))
        self.pages.setAccessibleName(_("Welke pagina’s"))
        self.pages.setToolTip(_("Welke pagina’s, bijvoorbeeld 1-3, 5. Leeg is alle."))
        self.sides = _combo(_("Eén of beide kanten"))
        for key, text in SIDES.items():
            self.sides.addItem(_(text), key)
        self.tray = _combo(_("Lade"))
        self.adjust = Button("", "settings")
        self.adjust.setFixedWidth(42)
        self.adjust.setAccessibleName(_("Printer afstellen"))
        self.adjust.setToolTip(_("Printer afstellen: voor een printer die iets naast de plaats of te klein afdrukt"))
        self.adjust.setVisible(adjustable)
        self.note = label(role="hint")
        self.note.hide()
        self._lay_out()
        self.printer.currentTextChanged.connect(self.printer.setToolTip)
        self.printer.currentTextChanged.connect(self._choose)
        self.show_abilities(Abilities())

    def show_printers(self, names: Sequence[str], usual: str) -> None:
        """Fill the list of printers; ``usual`` is the one of last time."""
        self.printer.clear()
        self.printer.addItems(list(names) or [_("Geen printer gevonden")])
        for part in (self.printer, self.adjust):
            part.setEnabled(bool(names))
        if usual in names:
            self.printer.setCurrentText(usual)

    def show_abilities(self, abilities: Abilities) -> None:
        """Offer what the printer can; what it cannot is not shown."""
        self.sides.setVisible(abilities.both_sides)
        if not abilities.both_sides:
            self.sides.setCurrentIndex(0)
        chosen = self.tray.currentData()
        self.tray.clear()
        for name, text in abilities.trays:
            self.tray.addItem(text, name)
        self.tray.setCurrentIndex(max(self.tray.findData(chosen), 0) if abilities.trays else -1)
        self.tray.setVisible(bool(abilities.trays))

    def choices(self) -> dict[str, str]:
        """Sides and tray, to remember for this document."""
        return {"sides": self.sides.currentData() or "", "tray": self.tray.currentData() or ""}

    def recall(self, choices: Any) -> None:
        """Choose again what :meth:`choices` gave, as far as this printer offers it."""
        if isinstance(choices, dict):
            for box, name in ((self.sides, "sides"), (self.tray, "tray")):
                place = box.findData(choices.get(name))
                if place >= 0 and not box.isHidden():
                    box.setCurrentIndex(place)

    def _choose(self, name: str) -> None:
        if self.printer.isEnabled():
            self.printer_chosen.emit(name)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        rows: tuple[tuple[QWidget, ...], ...] = (
            (self.printer, self.adjust, self.copies),
            (self.pages, self.sides),
            (self.tray,),
            (self.note,),
        )
        for parts in rows:
            row = QHBoxLayout()
            row.setSpacing(8)
            for part in parts:
                row.addWidget(part, 0 if part in (self.adjust, self.copies) else 1)
            column.addLayout(row)


def _combo(name: str) -> WheelFreeCombo:
    made = WheelFreeCombo()
    made.setAccessibleName(name)
    made.setToolTip(name)
    return made
