"""The dialog that puts a printer right: print the test sheet, measure it, type what was measured."""

from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QWidget

from noaber.core.errors import NoaberError
from noaber.core.i18n import _
from noaber.paper.correction import CROSS, Correction, millimetres, tenths
from noaber.paper.document import WHOLE_REGISTER
from noaber.paper.label_sheets import SHEETS
from noaber.paper.labels import SheetDefinition
from noaber.ui.context import AppContext
from noaber.ui.kit.button import button
from noaber.ui.kit.fields import LINE, Field
from noaber.ui.kit.form_dialog import FormDialog
from noaber.ui.kit.labels import label
from noaber.ui.printing.printer import Printers, keep_correction, known_correction

_CROSS = round(CROSS * 10)


class MeasuredForm:
    """What was measured on a test sheet that was printed without correction, as typed: millimetres.

    ``left`` and ``top`` are from the edges of the paper to the cross, ``across`` and ``along`` the lines from it.
    """

    def __init__(self, correction: Correction) -> None:
        self.left = millimetres(_CROSS - correction.right)
        self.top = millimetres(_CROSS - correction.down)
        self.across = millimetres(correction.across)
        self.along = millimetres(correction.along)

    def errors(self) -> dict[str, str]:
        """A sentence for each measure that cannot be."""
        found = {}
        for name in ("left", "top", "across", "along"):
            try:
                tenths(getattr(self, name))
            except NoaberError as error:
                found[name] = str(error)
        if found:
            return found
        wrong = self.correction().errors()
        return {{"right": "left", "down": "top"}.get(name, name): text for name, text in wrong.items()}

    def correction(self) -> Correction:
        """How the printer is put right; raises NoaberError for what is no number."""
        return Correction(
            _CROSS - tenths(self.left), _CROSS - tenths(self.top), tenths(self.across), tenths(self.along)
        )


def adjust_dialog(
    context: AppContext,
    parent: QWidget,
    printer: str,
    printers: Printers,
    sheet: SheetDefinition | None = None,
) -> FormDialog:
    """The dialog for a printer; what is saved stays on this computer, for all papers. ``sheet`` has the frames that
    the test sheet shows.
    """
    form = MeasuredForm(known_correction(context.settings, printer))
    shown = sheet or SHEETS["L7160"]

    def save(filled: MeasuredForm) -> Correction:
        correction = filled.correction()
        keep_correction(context.settings, printer, correction)
        return correction

    dialog = FormDialog(
        context,
        parent,
        title=_("Printer afstellen"),
        subtitle=printer,
        form=form,
        save=save,
        width=640,
        fields=_fields(),
    )
    steps = label(
        _(
            "Druk een proefvel af zonder afstelling, meet met een liniaal en vul in wat u meet. Druk daarna "
            "een proefvel met afstelling af om het te controleren."
        )
    )
    row = QHBoxLayout()
    for text, correct in ((_("Proefvel zonder afstelling"), False), (_("Proefvel met afstelling"), True)):
        row.addWidget(button(text, partial(_print_proof, dialog, printer, printers, shown, correct), "print"))
    row.addStretch()
    dialog.column.insertWidget(2, steps)
    dialog.column.insertLayout(3, row)
    dialog.resize(dialog.width(), dialog.height() + 110)
    return dialog


def _fields() -> list[Field]:
    return [
        Field(_("Linkerrand tot kruis"), LINE, "left", width=90, hint=_("hoort 20,0 mm te zijn")),
        Field(_("Bovenrand tot kruis"), LINE, "top", width=90, hint=_("hoort 20,0 mm te zijn")),
        Field(_("Liggende lijn"), LINE, "across", width=90, hint=_("hoort 170,0 mm te zijn")),
        Field(_("Staande lijn"), LINE, "along", width=90, hint=_("hoort 250,0 mm te zijn")),
    ]


def _print_proof(
    dialog: FormDialog,
    printer: str,
    printers: Printers,
    sheet: SheetDefinition,
    correct: bool,
) -> None:
    """Open the print dialog for a test sheet; its correction is drawn in the sheet itself."""
    from noaber.labels.papers import proof_paper  # what draws papers is read when it is first used
    from noaber.ui.printing.print_dialog import PrintDialog  # the two know each other

    if correct and dialog.view.wrong():
        return
    correction = dialog.form.correction() if correct else Correction()
    paper = proof_paper(sheet, printer, correction)
    dialog.context.settings.put("printer", printer)
    PrintDialog(dialog.context, dialog, paper, WHOLE_REGISTER, printers=printers, measuring=True).open()
