"""What the page Etiketten looks like: the choices at the left, the picture of the sheet at the right."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QScrollArea, QSpinBox, QVBoxLayout, QWidget

from noaber.core.i18n import _, ngettext
from noaber.labels.forms import WHAT, LabelsForm
from noaber.labels.recipients import PER, PICKED, SORTS, WHO
from noaber.paper.document import Remark
from noaber.paper.labels import SheetDefinition
from noaber.ui.kit.button import Button
from noaber.ui.kit.cards import Card, NoticeBox
from noaber.ui.kit.fields import COMBO, LINE, SPIN, Field, Section
from noaber.ui.kit.form import FormView
from noaber.ui.kit.labels import label
from noaber.ui.labels.sheet_picture import SheetPicture

_MOST_REMARKS = 5


class LabelsParts(QWidget):
    """The widgets of the page."""

    def __init__(self, form: LabelsForm) -> None:
        super().__init__()
        self.form = form
        self.view = FormView(form, _fields(), label_width=150)
        self.new_sheet = Button(_("Eigen vel maken"), "new")
        self.edit_sheet = Button(_("Wijzigen"), "edit")
        self.delete_sheet = Button(_("Verwijderen"), "delete")
        self.picture = SheetPicture()
        self.hint = label(
            _("Klik op het etiket waar u wilt beginnen, bijvoorbeeld op een aangebroken vel."), role="muted"
        )
        self.go_on = Button(role="link")
        self.picture_column = QWidget()
        self._notices = QVBoxLayout()
        self._notices.setSpacing(8)
        self._lay_out()

    def fill(self, name: str, choices: Sequence[tuple[Any, str]]) -> None:
        """Give a field other things to choose from."""
        box = self.view.editors[name].widget
        assert isinstance(box, QComboBox)
        box.blockSignals(True)
        box.clear()
        for value, text in choices:
            box.addItem(text, value)
        box.blockSignals(False)

    def offer_picked(self, count: int) -> None:
        """Let the people that were picked on another page be chosen."""
        box = self.view.editors["who"].widget
        assert isinstance(box, QComboBox)
        text = ngettext("{n} gekozen persoon", "{n} gekozen personen", count)
        place = box.findData(PICKED)
        box.blockSignals(True)
        if place >= 0:
            box.setItemText(place, text)
        else:
            box.addItem(text, PICKED)
        box.blockSignals(False)

    def show_form(self, *, typing: bool, most: int) -> None:
        """Show the fields that make sense now, with their values; while somebody types only which."""
        start = self.view.editors["start"].widget
        assert isinstance(start, QSpinBox)
        start.blockSignals(True)
        start.setMaximum(most)
        start.setValue(self.form.start)
        start.blockSignals(False)
        if not typing:
            self.view.show_form()
        shown = self.form.shown()
        for name in self.view.editors:
            self.view.set_visible(name, name in shown)

    def show_sheet_buttons(self, sheet: SheetDefinition | None, *, own: bool) -> None:
        """Only a sheet of the user can be changed."""
        self.new_sheet.setVisible(sheet is not None)
        self.edit_sheet.setVisible(own)
        self.delete_sheet.setVisible(own)

    def show_remarks(self, remarks: Sequence[Remark], link_of: Callable[[Remark], Callable[[], object] | None]) -> None:
        """What needs attention before printing."""
        while self._notices.count():
            item = self._notices.takeAt(0)
            old = item.widget() if item is not None else None
            if old is not None:
                old.hide()
                old.deleteLater()
        for remark in remarks[:_MOST_REMARKS]:
            box = NoticeBox(parent=self)
            link = link_of(remark)
            self._notices.addWidget(box)
            box.say(remark.text, _("Bekijk") if link else "", link)

    def offer_next(self, after: int, start: int) -> None:
        """Offer to go on with a sheet that was begun."""
        self.go_on.setText(_("Verder op het aangebroken vel: etiket {place}", place=after))
        self.go_on.setVisible(after not in (1, start))

    def _lay_out(self) -> None:
        inside = QWidget()
        inside.setObjectName("scrolled")
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(14)
        column.addWidget(self.view)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for part in (self.new_sheet, self.edit_sheet, self.delete_sheet):
            buttons.addWidget(part)
        buttons.addStretch()
        column.addLayout(buttons)
        column.addLayout(self._notices)
        column.addStretch()
        area = QScrollArea()
        area.setWidget(inside)
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        card = Card()
        card.column.addWidget(area)
        right = QVBoxLayout(self.picture_column)
        right.setContentsMargins(0, 0, 0, 0)
        right.addWidget(self.picture, 1)
        right.addWidget(self.hint)
        right.addWidget(self.go_on)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        row.addWidget(card, 3)
        row.addWidget(self.picture_column, 2)


def _fields() -> list[Field | Section]:
    def choices(table: dict[str, str]) -> list[tuple[str, str]]:
        return [(key, _(text)) for key, text in table.items()]

    return [
        Field(_("Wat"), COMBO, "what", choices=choices(WHAT)),
        Field(_("Voor wie"), COMBO, "who", choices=choices(WHO)),
        Field(_("Lijst"), COMBO, "list_name"),
        Field(_("Bijeenkomst"), COMBO, "event"),
        Field(_("Zoek"), LINE, "search", placeholder=_("naam, straat, woonplaats of postcode")),
        Field(_("Hoeveel"), COMBO, "per", choices=choices(PER)),
        Field(_("Volgorde"), COMBO, "sort", choices=choices(SORTS)),
        Field(_("Vel"), COMBO, "sheet"),
        Field(_("Vel"), COMBO, "badge_sheet"),
        Field(_("Begin bij etiket"), SPIN, "start", width=90, minimum=1),
        Field(
            _("Verder vanaf nummer"),
            SPIN,
            "resume",
            width=90,
            minimum=1,
            maximum=99_999,
            hint=_("1 is alles. Liep de printer vast, vul dan het eerste etiket in dat nog moet."),
        ),
    ]
