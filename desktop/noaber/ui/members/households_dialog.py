"""The dialog that suggests households: who live at one address, to be confirmed or refused."""

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from noaber.core.errors import NoaberError
from noaber.core.i18n import _, ngettext
from noaber.people import household_operations as operations
from noaber.people.household_queries import Suggestion, suggestions
from noaber.people.names import badge_name
from noaber.ui.context import AppContext
from noaber.ui.kit.button import Button, button
from noaber.ui.kit.cards import NoticeBox
from noaber.ui.kit.labels import label
from noaber.ui.kit.table import TableView
from noaber.ui.kit.table_model import Column
from noaber.ui.kit.window_state import fitted


@dataclass(frozen=True)
class _Row:
    suggestion: Suggestion
    ticked: bool

    @property
    def id(self) -> int:
        return self.suggestion.key

    @property
    def people(self) -> str:
        return ", ".join(badge_name(one) for one in self.suggestion.people)


class HouseholdsDialog(QDialog):
    """A line per address with the people there; a tick makes them one household. Homes and flats are not ticked."""

    def __init__(self, context: AppContext, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.context = context
        self.setWindowTitle(_("Huishoudens"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self._unticked: set[int] = set()
        self._seen: set[int] = set()
        self.problem = NoticeBox("danger")
        self.table = TableView(self._columns(), name=_("Mogelijke huishoudens"))
        self.table.check_asked.connect(self._tick)
        self.table.delete_asked.connect(self.refuse)
        self.table.chosen.connect(lambda _row: self._follow())
        self.make_button = Button(role="primary")
        self.make_button.clicked.connect(self.confirm)
        self.apart_button = button(_("Dit is geen huishouden"), self.refuse)
        self._lay_out()
        self.show_suggestions()

    def show_suggestions(self) -> None:
        """Read the suggestions anew; what was unticked stays so."""
        found = suggestions(day=self.context.clock.today())
        self._unticked |= {one.key for one in found if one.many and one.key not in self._seen}
        self._seen |= {one.key for one in found}
        self.rows = [_Row(one, one.key not in self._unticked) for one in found]
        self.table.show_rows(self.rows)
        self.table.set_empty(_("Er zijn geen andere mensen op één adres."))
        self._follow()

    def confirm(self) -> None:
        """Make households of the lines with a tick, as one action."""
        today = self.context.clock.today()
        ticked = [row.suggestion for row in self.rows if row.ticked]
        groups = [([person.id for person in one.people], one.household_id) for one in ticked]
        try:
            operations.confirm_suggestions(groups, today=today)
        except NoaberError as error:
            self.problem.say(str(error))
            return
        self.context.toast(
            ngettext("Eén huishouden gemaakt.", "{n} huishoudens gemaakt.", len(ticked)),
            _("Ongedaan maken"),
            self.context.data.undo,
        )
        self.accept()

    def refuse(self) -> None:
        """The people of the chosen line are no household; they are not suggested again."""
        row = self.table.current_row()
        if isinstance(row, _Row):
            operations.keep_apart([one.id for one in row.suggestion.people])
            self.show_suggestions()

    def _columns(self) -> tuple[Column, ...]:
        return (
            Column(_("Ja"), width=52, checked=lambda row: row.ticked, align="centre"),
            Column(_("Wie"), "people", 270, stretch=True, tip=lambda row: row.people),
            Column(_("Adres"), lambda row: row.suggestion.address, 210, tip=lambda row: row.suggestion.address),
            Column(
                _("Op de envelop"),
                lambda row: row.suggestion.address_name,
                280,
                tip=lambda row: f"{row.suggestion.address_name}\n{row.suggestion.salutation}",
            ),
        )

    def _tick(self, row: object, wanted: bool) -> None:
        if isinstance(row, _Row):
            (self._unticked.discard if wanted else self._unticked.add)(row.id)
            self.show_suggestions()

    def _follow(self) -> None:
        count = sum(row.ticked for row in self.rows)
        self.make_button.setText(ngettext("Eén huishouden maken", "{n} huishoudens maken", count))
        self.make_button.setEnabled(count > 0)
        self.apart_button.setEnabled(self.table.current_row() is not None)

    def _lay_out(self) -> None:
        hint = label(_("Deze mensen staan op één adres. Haal het vinkje weg waar het niet klopt."), role="muted")
        buttons = QHBoxLayout()
        buttons.setSpacing(12)
        buttons.addWidget(self.apart_button)
        buttons.addStretch()
        buttons.addWidget(button(_("Sluiten"), self.reject))
        buttons.addWidget(self.make_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 18, 24, 18)
        column.setSpacing(12)
        for part in (label(_("Huishoudens"), role="title"), hint, self.problem):
            column.addWidget(part)
        column.addWidget(self.table, 1)
        column.addLayout(buttons)
        self.resize(1000, 600)
        screen = self.screen()
        if screen is not None:
            self.resize(fitted(self.geometry(), [screen.availableGeometry()]).size())
