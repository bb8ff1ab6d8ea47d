"""How the dialogs about labels and printers are opened for their pictures."""

from collections.abc import Callable

from PySide6.QtWidgets import QDialog

from noaber.app import Office
from noaber.labels.forms import SheetForm
from noaber.paper.label_sheets import SHEETS
from noaber.ui.labels.sheet_dialog import SheetDialog
from noaber.ui.printing.adjusting import adjust_dialog
from noaber.ui.printing.printer import SystemPrinters


def _sheet(office: Office) -> QDialog:
    assert office.window is not None
    dialog = SheetDialog(office.window.context, office.window, SheetForm(SHEETS["L7160"]))
    dialog.open()
    return dialog


def _adjust(office: Office) -> QDialog:
    assert office.window is not None
    dialog = adjust_dialog(office.window.context, office.window, "HP LaserJet", SystemPrinters())
    dialog.open()
    return dialog


LABEL_DIALOGS: dict[str, Callable[[Office], QDialog]] = {"label-sheet": _sheet, "adjust-printer": _adjust}
"""The dialogs, by name."""
