"""What tests of these screens do again and again."""

from typing import Any, TypeVar

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QComboBox, QDialog, QLineEdit, QWidget

from noaber.ui.kit.form_dialog import FormDialog
from noaber.ui.kit.table import TableView

D = TypeVar("D", bound=QDialog)


def opened(parent: QWidget, kind: type[D]) -> D:
    """The dialog of this kind that was opened last from a page or dialog."""
    found = [dialog for dialog in parent.findChildren(kind) if dialog.isVisible()]
    assert found, f"no {kind.__name__} is open"
    return found[-1]


def fill(dialog: FormDialog, **values: Any) -> None:
    """Type in the fields of a form."""
    for name, value in values.items():
        widget = dialog.view.editors[name].widget
        if isinstance(widget, QComboBox):
            widget.setEditText(value)
        else:
            assert isinstance(widget, QLineEdit)
            widget.setText(value)


def pick(dialog: FormDialog, name: str, place: int) -> None:
    """Pick one of the choices of a field."""
    widget = dialog.view.editors[name].widget
    assert isinstance(widget, QComboBox)
    widget.setCurrentIndex(place)


def trigger(page: QWidget, name: str) -> None:
    """Do an action of the page, as its menu does."""
    action = page.findChild(QAction, name)
    assert action is not None
    action.trigger()


def column(table: TableView, place: int) -> list[str]:
    """The texts of a column."""
    return [str(table.rows.index(row, place).data() or "") for row in range(table.rows.rowCount())]
