"""The card with the kinds of member: their names, votes, and whether they are members by law."""

from PySide6.QtWidgets import QHBoxLayout

from noaber.core.errors import NoaberError
from noaber.core.i18n import _
from noaber.members.forms import CategoryForm
from noaber.members.operations import delete_category, save_category
from noaber.members.queries import CategoryRow, categories
from noaber.ui.context import AppContext
from noaber.ui.kit.button import button
from noaber.ui.kit.cards import Card
from noaber.ui.kit.fields import CHECK, LINE, SPIN, Field
from noaber.ui.kit.form_dialog import FormDialog
from noaber.ui.kit.labels import label
from noaber.ui.kit.page import Page
from noaber.ui.kit.table import TableView
from noaber.ui.kit.table_model import Column
from noaber.ui.kit.theme import ROW_HEIGHT


def _columns() -> tuple[Column, ...]:
    return (
        Column(_("Soort lid"), "name", 200, stretch=True),
        Column(_("Stemmen"), "votes", 96, align="right"),
        Column(_("Is lid"), lambda row: _("ja") if row.is_member else _("nee"), 90),
        Column(_("In gebruik"), "in_use", 116, align="right"),
    )


class CategoriesCard(Card):
    """A table with buttons; double click and Enter change a line, Delete takes one away."""

    def __init__(self, context: AppContext, page: Page) -> None:
        super().__init__()
        self._context = context
        self._page = page
        self.table = TableView(_columns(), name=_("Soorten leden"))
        self.table.opened.connect(lambda _row: self.change())
        self.table.delete_asked.connect(self.remove)
        self.table.chosen.connect(lambda _row: self._show_buttons())
        self.change_button = button(_("Wijzigen"), self.change, "edit")
        self.remove_button = button(_("Verwijderen"), self.remove, "delete")
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(button(_("Soort toevoegen"), self.add, "new"))
        buttons.addWidget(self.change_button)
        buttons.addWidget(self.remove_button)
        buttons.addStretch()
        self.column.addWidget(label(_("Soorten leden"), role="heading"))
        self.column.addWidget(
            label(_("Wie volgens de statuten geen lid is, zoals een donateur, heeft geen stem."), role="muted")
        )
        self.column.addWidget(self.table)
        self.column.addLayout(buttons)

    def reread(self) -> None:
        """Read the kinds and show them all, without a scroll bar of their own."""
        rows = categories()
        self.table.show_rows(rows)
        self.table.setFixedHeight((max(len(rows), 1) + 1) * (ROW_HEIGHT + 1) + 12)
        self._show_buttons()

    def add(self) -> None:
        """Ask for a new kind."""
        self._edit(_("Soort lid toevoegen"), None, CategoryForm(taken=self._names()))

    def change(self) -> None:
        """Change the kind that is chosen."""
        row = self._chosen()
        if row is not None:
            taken = tuple(name for name in self._names() if name != row.name)
            self._edit(_("Soort lid wijzigen"), row.id, CategoryForm.from_row(row, taken))

    def remove(self) -> None:
        """Take the kind away that is chosen; one that is in use stays, and that is said."""
        row = self._chosen()
        if row is None:
            return
        try:
            delete_category(row.id)
        except NoaberError as error:
            self._context.interaction.error(self._page, str(error))
            return
        self._page.say_deleted(_("“{name}” is verwijderd.", name=row.name))

    def _edit(self, title: str, identifier: int | None, form: CategoryForm) -> None:
        FormDialog(
            self._context,
            self._page,
            title=title,
            form=form,
            width=520,
            save=lambda form: save_category(identifier, form.name, form.votes, form.is_member),
            fields=[
                Field(_("Naam"), LINE, "name"),
                Field(_("Stemmen"), SPIN, "votes", width=110, maximum=99),
                Field(_("Is lid volgens de statuten"), CHECK, "is_member"),
            ],
        ).open()

    def _chosen(self) -> CategoryRow | None:
        row = self.table.current_row()
        return row if isinstance(row, CategoryRow) else None

    def _names(self) -> tuple[str, ...]:
        return tuple(row.name for row in categories())

    def _show_buttons(self) -> None:
        for made in (self.change_button, self.remove_button):
            made.setEnabled(self._chosen() is not None)
