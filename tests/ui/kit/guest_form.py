"""A form as a feature would write one, and a dialog with it on the screen."""

from dataclasses import dataclass
from typing import Any

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from noaber.core.errors import NoaberError
from noaber.ui.context import AppContext
from noaber.ui.kit.fields import CHECK, COMBO, DATE, LINE, LINES, SPIN, SUGGEST, Field, Section
from noaber.ui.kit.form_dialog import FormDialog


@dataclass
class GuestForm:
    """A form as a feature would write one: no Qt."""

    name: str = ""
    since: str = ""
    kind: str = "guest"
    seats: int = 1
    large: bool = False
    note: str = ""
    place: str = ""

    def errors(self) -> dict[str, str]:
        found = {}
        if not self.name.strip():
            found["name"] = "Vul een naam in."
        if self.since and not self.since[0].isdigit():
            found["since"] = "Dit is geen datum."
        return found

    def hints(self) -> dict[str, str]:
        return {"since": "maandag 25 januari 2027"} if self.since == "25-1-27" else {}


FIELDS: list[Field | Section] = [
    Section("Wie"),
    Field("Naam", LINE, "name"),
    Field("Sinds", DATE, "since", width=140),
    Field("Plaats", SUGGEST, "place", choices=[("1", "Hoogdorp"), ("2", "Laagdorp")], beside=True),
    Section("Verder", column=1),
    Field("Soort", COMBO, "kind", choices=lambda: [("member", "lid"), ("guest", "gast")]),
    Field("Plaatsen", SPIN, "seats", minimum=1, maximum=9),
    Field("Grote letters", CHECK, "large"),
    Field("Opmerking", LINES, "note", hint="Geen medische gegevens."),
]


class Opened:
    """A dialog on the screen, and what it saved."""

    def __init__(self, qtbot: QtBot, context: AppContext, form: GuestForm, refuse: str = "") -> None:
        self.saved: list[GuestForm] = []
        self.refuse = refuse
        self.parent = QWidget()
        qtbot.addWidget(self.parent)
        self.parent.show()
        self.dialog = FormDialog(context, self.parent, title="Gast", form=form, fields=FIELDS, save=self.save)
        self.gone: list[bool] = []
        self.dialog.destroyed.connect(lambda: self.gone.append(True))
        self.dialog.open()

    def save(self, form: GuestForm) -> int:
        if self.refuse:
            raise NoaberError(self.refuse)
        self.saved.append(form)
        return 7

    def field(self, name: str) -> Any:
        return self.dialog.view.editors[name].widget

    def remark(self, name: str) -> str:
        return self.dialog.view.remark(name)
