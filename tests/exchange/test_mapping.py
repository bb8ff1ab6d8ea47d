"""Correcting which column is which, and having that remembered."""

import json
from pathlib import Path

import pytest

from noaber.core.errors import FileProblem
from noaber.exchange.mapping import (
    ColumnMapping,
    apply_mapping,
    fingerprint,
    is_remembered,
    mapping_of,
    read_mapping,
    remember,
    remembered,
)
from tests.exchange.reading import recognised

TEXT = "Naam|Extra|Tel|Tel|\nJ. Bos|x1|06-12345678|06-12345679|Hapert\nP. Smit|x2|||Bladel"


def fields(found: object) -> list[str]:
    """The fields of the columns."""
    return [column.field for column in found.columns]  # type: ignore[attr-defined]


def test_a_corrected_list_is_remembered_by_its_headings() -> None:
    found = recognised(TEXT)
    assert not is_remembered(found)
    remember(found.with_field(1, "city").with_field(3, "skip"))
    later = recognised(TEXT.replace("J. Bos", "M. Mulder").replace("Extra", "EXTRA"))
    assert is_remembered(later)
    assert fields(remembered(later)) == ["full_name", "city", "phone", "skip", fields(found)[4]]
    assert fields(remembered(recognised("Naam|Anders\nJ. Bos|x"))) == ["full_name", "keep"]


def test_the_order_of_lines_does_not_matter_but_headings_do() -> None:
    assert fingerprint(recognised("Naam|Plaats\nA. Bos|Hapert")) == fingerprint(
        recognised("naam|PLAATS\nP. Smit|Bladel")
    )
    assert fingerprint(recognised("Naam|Plaats\nA. Bos|Hapert")) != fingerprint(recognised("Naam|Adres\nA. Bos|Hapert"))


def test_a_mapping_goes_through_a_file(tmp_path: Path) -> None:
    path = tmp_path / "kolommen.json"
    path.write_text(mapping_of(recognised(TEXT).with_field(1, "city")).as_json(), encoding="utf-8")
    assert fields(apply_mapping(recognised(TEXT), read_mapping(path)))[:4] == ["full_name", "city", "phone", "phone"]


def test_columns_may_be_named_by_heading_or_letter() -> None:
    found = apply_mapping(recognised(TEXT), ColumnMapping({"EXTRA": "city", "E": "skip"}))
    assert (fields(found)[1], fields(found)[4]) == ("city", "skip")


def test_a_column_of_citizen_numbers_stays_closed() -> None:
    found = recognised("Naam|BSN\nJ. Bos|123456782")
    assert fields(apply_mapping(found, ColumnMapping({"BSN": "note"}))) == ["full_name", "bsn"]


@pytest.mark.parametrize("content", ["", "[]", "{}", '{"columns": 3}', '{"columns": {"Naam": "onzin"}}', "\x00\xff"])
def test_what_is_no_mapping_gets_a_sentence(tmp_path: Path, content: str) -> None:
    path = tmp_path / "kolommen.json"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(FileProblem, match="kolomindeling"):
        read_mapping(path)


def test_a_missing_mapping_gets_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(FileProblem, match="kan niet worden gelezen"):
        read_mapping(tmp_path / "weg.json")


@pytest.mark.parametrize("content", ["onzin", "[1]", json.dumps({"x": {"Naam": "onzin"}})])
def test_a_damaged_memory_counts_as_empty(home: Path, content: str) -> None:
    home.mkdir()
    (home / "import-columns.json").write_text(content, encoding="utf-8")
    assert not is_remembered(recognised(TEXT))
    remember(recognised(TEXT))
    assert is_remembered(recognised(TEXT))
