"""Statements as Dutch banks give them, and files that are none."""

import zipfile
from contextlib import suppress
from datetime import date
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from noaber.contributions.record import StatementEntry
from noaber.contributions.statement_files import read_statement, statement_from
from noaber.core.errors import FileProblem
from tests.contributions.builders import OWN_IBAN
from tests.contributions.statement_builders import ABN, DAY, ING, RABO, TRIODOS, batch_line, camt, line, returned

ANNIE = ("A.B. van den Berg", "NL91ABNA0417164300")


def _read(content: bytes | str, name: str = "afschrift") -> tuple[StatementEntry, ...]:
    return statement_from(content.encode() if isinstance(content, str) else content, name).entries


@pytest.mark.parametrize("version", ["02", "08"])
def test_camt_of_both_versions(version: str) -> None:
    lines = line(2050, version=version), line(-125, key="R2", name="Drukkerij", version=version)
    statement = statement_from(camt(*lines, version=version), "camt.xml")
    assert (statement.account, statement.source) == (OWN_IBAN, "camt.xml")
    first, second = statement.entries
    assert (first.cents, first.day, first.counter_name, first.counter_iban) == (2050, DAY, *ANNIE)
    assert (first.description, first.end_to_end, first.key) == ("contributie", "", f"{OWN_IBAN}/R1")
    assert (second.cents, second.counter_name) == (-125, "Drukkerij")


def test_camt_of_a_batch_and_of_a_return() -> None:
    batch, back = _read(camt(batch_line(4000, 2, "NOABER-1-1"), returned(2000, "2026-0001-4-1")))
    assert (batch.cents, batch.batch) == (4000, "NOABER-1-1")
    assert (back.cents, back.return_code, back.end_to_end) == (-2000, "AM04", "2026-0001-4-1")


def test_payments_that_the_bank_sums_up_are_read_apart() -> None:
    one, two = line(2000), line(1000, name="P. Hart")
    details = [text[text.index("<TxDtls>") : text.index("</NtryDtls>")] for text in (one, two)]
    whole = one.replace("20.00", "30.00", 1)
    whole = whole[: whole.index("<TxDtls>")] + "".join(details) + "</NtryDtls></Ntry>"
    found = _read(camt(whole))
    assert [(entry.cents, entry.counter_name) for entry in found] == [(2000, ANNIE[0]), (1000, "P. Hart")]
    assert len({entry.key for entry in found}) == 2


def test_what_is_not_booked_yet_does_not_count() -> None:
    assert _read(camt(line().replace("BOOK", "PDNG"))) == ()


@pytest.mark.parametrize(
    "content, second",
    [
        (ING, (-125075, "Drukkerij", "NL39RABO0300065264")),
        (ABN, (-1950, "Drukkerij", "NL39RABO0300065264")),
        (TRIODOS, (-1950, "Drukkerij", "NL39RABO0300065264")),
        (RABO, (-2000, "P. 't Hart", "NL39RABO0300065264")),
    ],
    ids=["ING", "ABN AMRO", "Triodos", "Rabobank"],
)
def test_the_files_of_dutch_banks(content: str, second: tuple[int, str, str]) -> None:
    statement = statement_from(content.encode(), "bank.csv")
    assert statement.account == OWN_IBAN
    first, other = statement.entries
    assert (first.cents, first.day, first.counter_iban) == (2000, date(2026, 11, 10), ANNIE[1])
    assert first.counter_name in ("Hr AB van den Berg", ANNIE[0])
    assert "2026-0001-2" in first.description.replace(" ", "")
    assert (other.cents, other.counter_name, other.counter_iban) == second


def test_a_return_in_a_file_of_the_rabobank() -> None:
    back = _read(RABO)[1]
    assert (back.return_code, back.end_to_end, back.mandate_reference) == ("AM04", "2026-0002-0-1", "M00002-1")


@pytest.mark.parametrize("content", [ING, RABO, ABN, TRIODOS, camt(line(), line(key="R2"))])
def test_reading_again_gives_the_same_keys(content: bytes | str) -> None:
    keys = [entry.key for entry in _read(content)]
    assert keys == [entry.key for entry in _read(content, "ander bestand")]
    assert len(set(keys)) == len(keys)


def test_two_equal_payments_on_a_day_are_two() -> None:
    rows = TRIODOS.splitlines()
    twice = "\n".join([rows[0].replace('"1.020,00"', '""')] * 2)
    assert len({entry.key for entry in _read(twice)}) == 2


def test_an_old_encoding_and_another_separator_are_read() -> None:
    assert len(_read(RABO.encode("cp1252"))) == 2
    assert len(_read(ING.replace(";", ","))) == 2


def test_a_packed_statement_of_several_days() -> None:
    packed = BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("2.xml", camt(line(key="B")))
        archive.writestr("1.xml", camt(line(key="A")))
    assert [entry.key[-1] for entry in _read(packed.getvalue())] == ["A", "B"]


BOMB = b'<?xml version="1.0"?><!DOCTYPE d [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]><d xmlns="camt.053">&b;</d>'
PEEK = b'<?xml version="1.0"?><!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]><d xmlns="camt.053">&x;</d>'


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\0\1\2",
        b"hallo",
        b"a;b;c\n1;2;3",
        b"PK\x03\x04 kapot",
        b"<Document xmlns='camt.053'><Ntry>",
        BOMB,
        PEEK,
        camt(line()).replace(b"20.00", b"twintig"),
        camt(line()).replace(b"2026-11-10", b"gisteren"),
        ING.replace('"20261110"', '"morgen"').encode(),
        ING.replace("20,00", "veel").encode(),
        camt(line()).replace(b"</Stmt>", f"</Stmt><Stmt><Acct><Id><IBAN>X</IBAN></Id></Acct>{line()}</Stmt>".encode()),
    ],
)
def test_files_that_are_no_statement_are_refused_with_a_sentence(content: bytes, tmp_path: Path) -> None:
    path = tmp_path / "vreemd.csv"
    path.write_bytes(content)
    with pytest.raises(FileProblem) as told:
        read_statement(path)
    assert len(str(told.value)) > 20


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(FileProblem, match="kan niet worden gelezen"):
        read_statement(tmp_path / "weg.xml")


@given(st.binary(max_size=300), st.sampled_from([b"", b"<Document xmlns='camt.053'>", ING.encode()[:160], b"PK"]))
def test_nothing_at_all_makes_it_stumble(rest: bytes, start: bytes) -> None:
    with suppress(FileProblem):
        statement_from(start + rest, "iets")


@given(st.lists(st.integers(-(10**9), 10**9), min_size=1, max_size=20))
def test_amounts_come_through_to_the_cent(amounts: list[int]) -> None:
    found = _read(camt(*(line(cents, key=f"K{number}") for number, cents in enumerate(amounts))))
    assert [entry.cents for entry in found] == amounts
