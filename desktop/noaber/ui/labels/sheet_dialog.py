"""The dialog for a sheet of the user's own, with the picture of the sheet beside the measures."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from noaber.core.errors import NoaberError
from noaber.core.i18n import _
from noaber.labels.forms import KINDS, SheetForm
from noaber.ui.context import AppContext
from noaber.ui.kit.fields import CHECK, COMBO, LINE, SPIN, Field, Section
from noaber.ui.kit.form_dialog import FormDialog
from noaber.ui.labels.sheet_picture import SheetPicture


class SheetDialog(FormDialog):
    """Edits a sheet; ``saved`` gives its number."""

    def __init__(self, context: AppContext, parent: QWidget | None, form: SheetForm) -> None:
        super().__init__(
            context,
            parent,
            title=_("Eigen vel"),
            form=form,
            fields=_fields(),
            save=SheetForm.save,
            width=860,
            subtitle=_("Meet op het vel zelf, of neem de maten van de verpakking over."),
        )
        self.picture = SheetPicture(pickable=False)
        row = QHBoxLayout()
        place = self.column.indexOf(self._area)
        self.column.removeWidget(self._area)
        row.setSpacing(18)
        row.addWidget(self._area, 3)
        row.addWidget(self.picture, 2)
        self.column.insertLayout(place, row, 1)
        self.view.edited.connect(self._draw)
        self._draw()
        room = self.screen().availableGeometry()
        self.resize(min(900, room.width()), min(680, room.height() - 40))

    def _draw(self) -> None:
        """Show the sheet as it is typed; while a measure cannot be read the picture stays as it was."""
        try:
            sheet = self.form.sheet()
        except NoaberError:
            return
        if sheet.columns * sheet.rows <= MOST_DRAWN and sheet.wide > 0 and sheet.high > 0:
            self.picture.show_sheet(sheet)


MOST_DRAWN = 500


def _fields() -> list[Field | Section]:
    return [
        Field(_("Naam"), LINE, "name", placeholder=_("bijvoorbeeld: etiketten van de drukker")),
        Field(_("Voor"), COMBO, "kind", choices=[(key, _(text)) for key, text in KINDS.items()], width=160),
        Section(_("Eén etiket")),
        Field(_("Breedte (mm)"), LINE, "wide", width=90),
        Field(_("hoogte"), LINE, "high", width=90, beside=True),
        Section(_("Op het vel")),
        Field(_("Naast elkaar"), SPIN, "columns", width=90, minimum=1, maximum=20),
        Field(_("onder elkaar"), SPIN, "rows", width=90, minimum=1, maximum=50, beside=True),
        Field(_("Rand links (mm)"), LINE, "left", width=90),
        Field(_("boven"), LINE, "top", width=90, beside=True),
        Section(_("Van de linkerbovenhoek tot die van het volgende etiket")),
        Field(_("Opzij (mm)"), LINE, "pitch_x", width=90),
        Field(_("omlaag"), LINE, "pitch_y", width=90, beside=True),
        Field(_("Gewoon papier: lijnen om te knippen erbij"), CHECK, "cut", whole_row=True),
    ]
