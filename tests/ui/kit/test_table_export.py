"""What a table shows, saved as a spreadsheet."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import load_workbook
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from noaber.ui.context import AppContext
from noaber.ui.kit.scripted import ScriptedInteraction
from noaber.ui.kit.table import TableView
from noaber.ui.kit.table_export import export_shown, shown
from noaber.ui.kit.table_model import Column

pytestmark = pytest.mark.usefixtures("look")


@dataclass(frozen=True)
class Line:
    id: int
    name: str
    paid: str = "€ 1.234,50"
    on: str = "za 31-10-2026"
    number: str = "12"
    phone: str = "0497-003248"


@pytest.fixture
def table(qtbot: QtBot) -> TableView:
    columns = [
        Column("", checked=lambda row: True, width=40), Column("Naam", "name", 100), Column("Betaald", "paid", 80),
        Column("Op", "on", 80), Column("Nr", "number", 80), Column("Telefoon", "phone", 80),
    ]  # fmt: skip
    made = TableView(columns, name="Lijst")
    qtbot.addWidget(made)
    made.show_rows([Line(1, "Bos, A."), Line(2, "=1+1", "–", "", "0612")])
    return made


def test_amounts_days_and_numbers_are_what_they_are(table: TableView) -> None:
    headings, rows = shown(table)
    assert headings == ("Naam", "Betaald", "Op", "Nr", "Telefoon")
    assert rows[0] == ("Bos, A.", Decimal("1234.50"), date(2026, 10, 31), 12, "0497-003248")
    assert rows[1] == ("=1+1", None, None, "0612", "0497-003248")


def test_nothing_in_the_file_can_run(
    table: TableView, context: AppContext, interaction: ScriptedInteraction, tmp_path: Path
) -> None:
    page = QWidget()
    for ending in ("xlsx", "csv"):
        interaction.paths = [tmp_path / f"lijst.{ending}"]
        export_shown(context, page, table, "Lijst", ("Lijst · alles", ""))
    sheet = load_workbook(BytesIO((tmp_path / "lijst.xlsx").read_bytes())).active
    assert sheet is not None
    rows = list(sheet.iter_rows())
    assert rows[0][0].value == "Lijst · alles"
    assert {cell.data_type for cell in rows[-1]} <= {"s", "n"}
    assert (tmp_path / "lijst.csv").read_text(encoding="utf-8-sig").splitlines()[-1].startswith("'=1+1")


def test_a_name_that_cannot_be_is_told(
    table: TableView, context: AppContext, interaction: ScriptedInteraction, tmp_path: Path
) -> None:
    interaction.paths = [tmp_path / "lijst.doc"]
    export_shown(context, QWidget(), table, "Lijst")
    assert "xlsx" in interaction.errors[0]
    assert list(tmp_path.glob("lijst*")) == []
