"""The card with the neighbourhoods: which postcodes belong together, for lists and rounds."""

from dataclasses import dataclass

from PySide6.QtWidgets import QHBoxLayout

from noaber.cooperative.neighbourhoods import as_text, neighbourhoods, parse_neighbourhoods, save_neighbourhoods
from noaber.core.errors import NoaberError
from noaber.core.i18n import _
from noaber.ui.context import AppContext
from noaber.ui.kit.button import button
from noaber.ui.kit.cards import Card
from noaber.ui.kit.fields import LINES, Field
from noaber.ui.kit.form_dialog import FormDialog
from noaber.ui.kit.labels import label
from noaber.ui.kit.page import Page


@dataclass
class NeighbourhoodsForm:
    """The neighbourhoods as typed, one a line."""

    lines: str = ""

    def errors(self) -> dict[str, str]:
        """The first line that cannot be read."""
        try:
            parse_neighbourhoods(self.lines)
        except NoaberError as error:
            return {"lines": str(error)}
        return {}


class NeighbourhoodsCard(Card):
    """Shows the neighbourhoods; a dialog changes them."""

    def __init__(self, context: AppContext, page: Page) -> None:
        super().__init__()
        self._context = context
        self._page = page
        self.told = label()
        self.column.addWidget(label(_("Buurten"), role="heading"))
        self.column.addWidget(label(_("Welke postcodes bij elkaar horen; u kunt er lijsten op maken."), role="muted"))
        self.column.addWidget(self.told)
        row = QHBoxLayout()
        row.addWidget(button(_("Buurten wijzigen"), self.change))
        row.addStretch()
        self.column.addLayout(row)

    def reread(self) -> None:
        """Show what is stored."""
        self.told.setText(as_text(neighbourhoods()) or _("Nog geen buurten."))

    def change(self) -> None:
        """Type the neighbourhoods."""
        FormDialog(
            self._context,
            self._page,
            title=_("Buurten"),
            form=NeighbourhoodsForm(as_text(neighbourhoods())),
            fields=[
                Field(
                    _("Eén buurt per regel"),
                    LINES,
                    "lines",
                    lines=9,
                    hint=_("Bijvoorbeeld: Dorpskern: 5529 AA - 5529 CZ, 5530 AB"),
                )
            ],
            save=lambda form: save_neighbourhoods(form.lines),
        ).open()
