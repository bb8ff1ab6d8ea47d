"""A list of the user's own on paper and in a spreadsheet: its columns, its filter in the heading, its totals."""

from datetime import date
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook
from pypdfium2 import PdfDocument

from noaber.contributions.models import Claim
from noaber.cooperative.queries import stationery
from noaber.core.errors import NoaberError
from noaber.exchange.list_export import export_list, export_saved
from noaber.lists.conditions import Condition, all_of
from noaber.lists.definition import ListDefinition
from noaber.lists.operations import delete_list, save_list
from noaber.lists.papers import CUSTOM_LIST, CustomListOptions, SavedListOptions, paper_of
from noaber.lists.queries import list_rows, rows_of, saved_list, saved_lists
from noaber.paper.document import Printed, produce
from noaber.store.journal import action
from noaber.store.undo import undo
from tests.builders import TODAY, category, member

NO_MAIL = all_of(Condition("status", "any_of", ("member",)), Condition("email", "filled", negated=True))


def _debtor(name: str, cents: int, **values: Any) -> int:
    made = member(name, **values)
    with action("contributie"):
        Claim.create(
            person=made,
            year=2026,
            number=made % 100_000,
            category=category(),
            method="transfer",
            cents=cents,
            claimed_on=TODAY,
            due_on=TODAY,
        )
    return made


def _printed(definition: ListDefinition, options: CustomListOptions, only: list[int] | None = None) -> Printed:
    paper = paper_of("Zonder e-mail", definition, only)
    return produce(paper, paper.gather(0, options), options, stationery(today=TODAY))


def _text(printed: Printed) -> str:
    return "\n".join(page.get_textpage().get_text_range() for page in PdfDocument(printed.pdf))


def _lies(printed: Printed) -> bool:
    width, height = PdfDocument(printed.pdf)[0].get_size()
    return bool(width > height)


def test_the_paper_tells_the_filter_the_columns_and_the_totals() -> None:
    _debtor("A. Jansen", 2000, phone="0497-123456")
    _debtor("B. Bakker", 1550)
    member("C. Mail", email="c@voorbeeld.nl")
    text = _text(
        _printed(
            ListDefinition(NO_MAIL, ("name", "phone", "owes"), "owes", descending=True),
            CustomListOptions(number=True, purpose="bellen", extra_columns=1, extra_headings="gebeld"),
        )
    )
    for words in (
        "Zonder e-mail",
        "leden, zonder e-mailadres",
        "2 namen",
        "Doel: bellen",
        "gebeld",
        "€ 20,00",
        "€ 15,50",
        "€ 35,50",
        "Vertrouwelijk",
        "Pagina 1 van 1",
    ):
        assert words in text, words
    assert text.index("Jansen") < text.index("Bakker")
    assert "Mail, C." not in text


def test_a_wide_list_lies_on_its_side_unless_chosen_otherwise() -> None:
    member("A. Jansen")
    assert not _lies(_printed(ListDefinition(columns=("name", "phone")), CustomListOptions()))
    assert _lies(_printed(ListDefinition(), CustomListOptions()))
    assert not _lies(_printed(ListDefinition(), CustomListOptions(orientation="portrait")))
    four = ListDefinition(columns=("name", "phone", "address", "city"))
    assert _lies(_printed(four, CustomListOptions(text="large")))


def test_only_who_is_ticked_is_printed_and_the_heading_says_so() -> None:
    member("A. Jansen")
    ticked = member("B. Bakker")
    text = _text(_printed(ListDefinition(), CustomListOptions(), [ticked]))
    assert "alleen wie is aangevinkt" in text
    assert "Bakker" in text
    assert "Jansen" not in text


def test_a_saved_list_is_printed_by_its_name() -> None:
    member("A. Jansen")
    member("C. Mail", email="c@voorbeeld.nl")
    save_list(None, "Zonder mail", ListDefinition(NO_MAIL))
    content = CUSTOM_LIST.gather(0, SavedListOptions(saved="zonder MAIL"))
    assert (content.name, len(content.rows)) == ("Zonder mail", 1)
    assert len(CUSTOM_LIST.gather(0, SavedListOptions()).rows) == 2
    with pytest.raises(NoaberError, match="Er is geen opgeslagen lijst “Weg”"):
        CUSTOM_LIST.gather(0, SavedListOptions(saved="Weg"))
    nobody = paper_of("", ListDefinition(Condition("age", "at_least", (150,))))
    assert [remark.text for remark in nobody.remarks(nobody.gather(0, CustomListOptions()), CustomListOptions())]


def test_lists_are_kept_changed_and_taken_away() -> None:
    kept = save_list(None, " Zonder mail ", ListDefinition(NO_MAIL))
    assert saved_list(kept).definition == ListDefinition(NO_MAIL)
    save_list(kept, "Per post", ListDefinition(NO_MAIL, ("name",), "name", with_died=True))
    assert [row.name for row in saved_lists()] == ["Per post"]
    for name, definition in (
        ("", ListDefinition()),
        ("Per post", ListDefinition()),
        ("Fout", ListDefinition(Condition("note", "contains", ("",)))),
    ):
        with pytest.raises(NoaberError):
            save_list(None, name, definition)
    delete_list(kept)
    assert saved_lists() == []
    undo()
    assert [row.id for row in saved_lists()] == [kept]


def test_a_spreadsheet_has_the_filter_above_its_columns_and_nothing_that_runs(tmp_path: Path) -> None:
    _debtor("A. Jansen", 2050, note='=HYPERLINK("x")', birth_date=date(1950, 1, 2))
    definition = ListDefinition(NO_MAIL, ("name", "birth_date", "owes", "note"))
    path = tmp_path / "lijst.xlsx"
    assert export_list("Zonder e-mail", definition, path, today=TODAY) == 1
    sheet = load_workbook(BytesIO(path.read_bytes())).active
    assert sheet is not None
    rows = [[cell.value for cell in row] for row in sheet.iter_rows()]
    assert [row[0] for row in rows[:3]] == ["Zonder e-mail", "leden, zonder e-mailadres", "1 naam op 02-11-2026"]
    assert rows[4] == ["Naam", "Geboren op", "Moet nog betalen", "Notitie"]
    assert rows[5][0] == "Jansen, A."
    assert rows[5][2] == 20.5
    assert sheet.cell(6, 4).data_type == "s"
    assert sheet.freeze_panes == "A6"


def test_csv_and_cards(tmp_path: Path) -> None:
    _debtor("A. Jansen", 2050, note="=1+1", phone="06-12345678")
    definition = ListDefinition(NO_MAIL, ("name", "owes", "note"))
    export_list("Lijst", definition, tmp_path / "lijst.csv", today=TODAY)
    lines = (tmp_path / "lijst.csv").read_text(encoding="utf-8-sig").splitlines()
    assert lines[-2:] == ["Naam;Moet nog betalen;Notitie", "Jansen, A.;20,50;'=1+1"]
    save_list(None, "Adreskaartjes", definition)
    export_saved("ADRESkaartjes", tmp_path / "lijst.vcf", today=TODAY)
    assert "TEL:06-12345678" in (tmp_path / "lijst.vcf").read_text()
    with pytest.raises(NoaberError, match="eindigt op: xlsx, csv, vcf"):
        export_list("Lijst", definition, tmp_path / "lijst.doc", today=TODAY)


def test_any_column_can_be_shown_and_sorted_by() -> None:
    from noaber.lists.columns import all_columns, cell_text

    _debtor(
        "A. Jansen", 2050, postcode="5529AB", iban="NL57INGB9733815619", birth_date=date(1950, 1, 1), large_print=True
    )
    member("B. Bakker")
    every = all_columns()
    for descending in (False, True):
        for name in every:
            rows = list_rows(ListDefinition(columns=(name,), sort=name, descending=descending), today=TODAY)
            assert len(rows) == 2, name
            assert all(isinstance(cell_text(every[name], row.cells[0]), str) for row in rows)
    whole = list_rows(ListDefinition(columns=tuple(every)), today=TODAY)
    assert rows_of(ListDefinition(columns=tuple(every)), [row.id for row in whole], today=TODAY) == whole
    (row,) = list_rows(ListDefinition(columns=("postcode", "iban", "age", "status")), today=TODAY, offset=1, limit=1)
    assert row.cells == ("5529 AB", "NL57 INGB 9733 8156 19", 76, "lid")
