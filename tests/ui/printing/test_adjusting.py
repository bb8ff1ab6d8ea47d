"""Putting a printer right, from the print dialog."""

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from noaber.paper.correction import Correction
from noaber.ui.context import AppContext
from noaber.ui.kit.form_dialog import FormDialog
from noaber.ui.printing.adjusting import MeasuredForm, adjust_dialog
from noaber.ui.printing.print_dialog import PrintDialog
from noaber.ui.printing.printer import Abilities, keep_correction, known_correction
from tests.paper.reading import read
from tests.ui.printing.conftest import SENDER, FilePrinters, Guests


@pytest.fixture
def parent(qtbot: QtBot, context: AppContext) -> QWidget:
    """A window to open dialogs over."""
    context.data.stationery = lambda: SENDER
    made = QWidget()
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def dialog(
    qtbot: QtBot,
    context: AppContext,
    parent: QWidget,
    guests: Guests,
    printers: FilePrinters,
) -> PrintDialog:
    """The print dialog of a guest list."""
    made = PrintDialog(context, parent, guests.document(), 12, printers=printers)
    made.open()
    qtbot.waitUntil(lambda: made.settled and made.parts.printer.count() == 2 and not context.worker.busy)
    return made


def fill(dialog: FormDialog, **values: str) -> None:
    for name, value in values.items():
        editor = dialog.view.editors[name]
        editor.show_value(value)
        editor.changed.emit()


def test_what_was_measured_puts_the_printer_right_from_then_on(
    dialog: PrintDialog,
    context: AppContext,
    qtbot: QtBot,
) -> None:
    assert dialog.parts.outlet.note.isHidden()
    dialog.parts.outlet.adjust.click()
    measuring = dialog.findChild(FormDialog)
    assert measuring is not None
    fill(measuring, left="19,2", top="20.4", across="169,3")
    measuring.accept()
    assert known_correction(context.settings, "Kantoor") == Correction(8, -4, 1693)
    assert not dialog.parts.outlet.note.isHidden()
    dialog.parts.printer.setCurrentText("Secretariaat")
    assert dialog.parts.outlet.note.isHidden()
    dialog.reject()


@pytest.mark.parametrize("field, typed", [("left", "veel"), ("top", "40"), ("across", "160"), ("along", "")])
def test_a_measure_that_cannot_be_is_said_beside_its_field(field: str, typed: str) -> None:
    form = MeasuredForm(Correction())
    assert form.errors() == {}
    setattr(form, field, typed)
    assert list(form.errors()) == [field]


def test_the_form_shows_what_was_measured_before() -> None:
    form = MeasuredForm(Correction(8, -4, 1693))
    assert (form.left, form.top, form.across, form.along) == ("19,2", "20,4", "169,3", "250,0")
    assert form.correction() == Correction(8, -4, 1693)


@pytest.mark.parametrize("place, told", [(0, "Zonder afstelling afgedrukt"), (1, "Afgesteld: 1,0 mm naar rechts")])
def test_the_test_sheet_is_printed_with_and_without(
    context: AppContext,
    parent: QWidget,
    printers: FilePrinters,
    qtbot: QtBot,
    place: int,
    told: str,
) -> None:
    keep_correction(context.settings, "Kantoor", Correction(right=10))
    measuring = adjust_dialog(context, parent, "Kantoor", printers)
    measuring.open()
    next(
        one
        for one in measuring.findChildren(QWidget)
        if getattr(one, "text", str)() == ("Proefvel zonder afstelling", "Proefvel met afstelling")[place]
    ).click()  # type: ignore[attr-defined]
    dialog = measuring.findChild(PrintDialog)
    assert dialog is not None
    qtbot.waitUntil(lambda: dialog.settled and dialog.made is not None and not context.worker.busy)
    assert dialog.made is not None
    assert told in read(dialog.made.printed.pdf).pages[0]
    assert dialog.parts.outlet.adjust.isHidden()
    assert dialog.parts.outlet.note.isHidden()
    dialog.reject()
    measuring.reject()


def test_what_a_printer_offers_can_be_chosen_and_is_remembered(
    dialog: PrintDialog,
    context: AppContext,
    printers: FilePrinters,
    qtbot: QtBot,
) -> None:
    outlet = dialog.parts.outlet
    assert outlet.sides.isHidden()
    assert outlet.tray.isHidden()
    printers.offers = Abilities(True, (("Auto", "Zoals de printer kiest"), ("Manual", "Handmatige invoer")))
    dialog.parts.printer.setCurrentText("Secretariaat")
    assert not outlet.sides.isHidden()
    outlet.sides.setCurrentIndex(outlet.sides.findData("long"))
    outlet.tray.setCurrentIndex(outlet.tray.findData("Manual"))
    outlet.pages.setText("7")
    dialog.parts.print_button.click()
    assert "blijft er geen over" in dialog.parts.problem.label.text()
    outlet.pages.setText("1")
    dialog.parts.print_button.click()
    qtbot.waitUntil(lambda: context.settings.get("print.guest_list.outlet") is not None)
    assert context.settings.get("print.guest_list.outlet") == {"sides": "long", "tray": "Manual"}
