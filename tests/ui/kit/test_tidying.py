"""Fields put in order when they are left, and filter chips that go on in a second line."""

from dataclasses import dataclass

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from noaber.ui.kit.chips import FilterChips
from noaber.ui.kit.fields import LINE, Field
from noaber.ui.kit.form import FormView
from noaber.ui.kit.tidying import Tidying

pytestmark = pytest.mark.usefixtures("look")


@dataclass
class Address:
    """A form that takes the number out of the street."""

    street: str = ""
    number: str = ""

    def errors(self) -> dict[str, str]:
        return {}

    def tidy(self, name: str) -> bool:
        if name != "street" or " " not in self.street:
            return False
        self.street, self.number = self.street.split(" ", 1)
        return True


def test_leaving_a_field_shows_what_the_form_made_of_it_and_keeps_what_is_selected_elsewhere(qtbot: QtBot) -> None:
    tidied: list[bool] = []
    view = FormView(Address(number=""), [Field("Straat", LINE, "street"), Field("Nummer", LINE, "number")])
    qtbot.addWidget(view)
    Tidying(view, lambda: tidied.append(True))
    view.show()
    qtbot.waitUntil(view.isActiveWindow)
    street, number = (view.editors[name].widget for name in ("street", "number"))
    assert isinstance(street, QLineEdit)
    assert isinstance(number, QLineEdit)
    street.setFocus()
    QTest.keyClicks(street, "Kerkweg 3")
    number.setFocus()
    assert (street.text(), number.text()) == ("Kerkweg", "3")
    assert tidied == [True]
    number.selectAll()
    street.setFocus()
    number.setFocus()
    assert tidied == [True]


def test_chips_go_on_in_a_second_line_where_there_is_no_room(qtbot: QtBot) -> None:
    chips = FilterChips([(str(number), f"Groep {number}") for number in range(6)], name="Toon")
    window = QWidget()
    qtbot.addWidget(window)
    chips.setParent(window)
    chips.wrap()
    window.show()
    chips.show()

    def lines() -> set[int]:
        return {made.y() for made in chips.findChildren(QPushButton)}

    chips.resize(900, 40)
    qtbot.waitUntil(lambda: len(lines()) == 1)
    chips.resize(400, 90)
    qtbot.waitUntil(lambda: len(lines()) == 2)
    assert [made.text() for made in chips.findChildren(QPushButton)] == [f"Groep {number}" for number in range(6)]
    chips.resize(900, 40)
    qtbot.waitUntil(lambda: len(lines()) == 1)
    left = [made.x() for made in chips.findChildren(QPushButton)]
    assert left == sorted(left)
