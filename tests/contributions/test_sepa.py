"""The file for the bank: valid by the official schema, the same each time, in letters that every bank takes."""

from datetime import date, datetime
from decimal import Decimal
from importlib.resources import files
from xml.etree.ElementTree import Element, fromstring

import pytest
import xmlschema
from hypothesis import given
from hypothesis import strategies as st

from noaber.contributions import collections
from noaber.contributions.collection_file import collection_file
from noaber.contributions.sepa import Creditor, Debit, debit_file, sepa_text
from noaber.core.errors import NoaberError
from tests.builders import NOW, TODAY
from tests.contributions.builders import CREDITOR_ID, IBANS, OWN_IBAN, claim, claimed, ready_to_collect, with_mandate

SPACE = {"p": "urn:iso:std:iso:20022:tech:xsd:pain.008.001.08"}
SENDER = Creditor("Dorpscoöperatie Hoogdorp U.A.", OWN_IBAN, CREDITOR_ID)
DAY = date(2026, 11, 26)
ANNIE = Debit(
    "2026-0001-4-1",
    2000,
    "RCUR",
    "M00012-1",
    date(2026, 1, 15),
    "A.B. van den Berg",
    IBANS[0],
    "Contributie 2026 2026-0001-4",
)


def _schema() -> xmlschema.XMLSchema:
    return xmlschema.XMLSchema(files("sepaxml").joinpath("schemas/pain.008.001.08.xsd").read_text(encoding="utf-8"))


def _file(*debits: Debit, sender: Creditor = SENDER) -> bytes:
    return debit_file(sender, debits, DAY, message_id="NOABER-20261102-0001", made_at=datetime(2026, 11, 2, 14, 2))


def _texts(root: Element, path: str) -> list[str]:
    return [element.text or "" for element in root.findall(f".//p:{path.replace('/', '/p:')}", SPACE)]


def test_the_file_is_valid_by_the_official_schema() -> None:
    written = _file(ANNIE, ANNIE.__class__(**{**vars(ANNIE), "end_to_end": "2", "sequence": "FRST", "cents": 5}))
    _schema().validate(written.decode())
    root = fromstring(written)
    assert root.tag == f"{{{SPACE['p']}}}Document"
    assert _texts(root, "GrpHdr/NbOfTxs") == ["2"]
    assert _texts(root, "GrpHdr/CtrlSum") == ["20.05"]
    assert _texts(root, "MsgId") == ["NOABER-20261102-0001"]
    assert _texts(root, "PmtInfId") == ["NOABER-20261102-0001-1", "NOABER-20261102-0001-2"]
    assert _texts(root, "SeqTp") == ["RCUR", "FRST"]
    assert _texts(root, "ReqdColltnDt") == ["2026-11-26"] * 2
    assert _texts(root, "CdtrSchmeId/Id/PrvtId/Othr/Id") == [CREDITOR_ID] * 2
    assert _texts(root, "MndtRltdInf/MndtId") == ["M00012-1"] * 2
    assert _texts(root, "DbtrAcct/Id/IBAN") == [IBANS[0]] * 2
    assert _texts(root, "CreDtTm") == ["2026-11-02T14:02:00"]
    assert b"PstlAdr" not in written


def test_the_same_batch_gives_the_same_file() -> None:
    assert _file(ANNIE) == _file(ANNIE)


@given(st.lists(st.tuples(st.integers(1, 10**8), st.sampled_from(["FRST", "RCUR", "OOFF"])), min_size=1, max_size=12))
def test_the_sums_are_right_to_the_cent(debits: list[tuple[int, str]]) -> None:
    made = [
        Debit(f"E{number}", cents, sequence, "M1", DAY, "A. Berg", IBANS[1], "x")
        for number, (cents, sequence) in enumerate(debits)
    ]
    root = fromstring(_file(*made))
    whole = sum(cents for cents, _sequence in debits)
    assert Decimal(_texts(root, "GrpHdr/CtrlSum")[0]) * 100 == whole
    assert sum(Decimal(text) for text in _texts(root, "InstdAmt")) * 100 == whole
    assert sum(Decimal(text) for text in _texts(root, "PmtInf/CtrlSum")) * 100 == whole
    assert sum(map(int, _texts(root, "PmtInf/NbOfTxs"))) == len(made) == int(_texts(root, "GrpHdr/NbOfTxs")[0])


@pytest.mark.parametrize(
    "text, written",
    [
        ("Dorpscoöperatie", "Dorpscooperatie"),
        ("Çelik & Zn.", "Celik + Zn."),
        ("Bakkerij ’t Hoekje", "Bakkerij 't Hoekje"),
        ("Şahin_Łuczak", "Sahin-Luczak"),
        ("a//b/", "a/b"),
        ("/x", "x"),
        ("€ 20,00", "EUR 20,00"),
        ("ĳsberg", "ijsberg"),
        ("naam@plaats.nl; nr #5", "naam(at)plaats.nl, nr 5"),
        ("Νίκος", "Nikos"),
        ("  twee   spaties ", "twee spaties"),
    ],
)
def test_letters_that_every_bank_takes(text: str, written: str) -> None:
    assert sepa_text(text, 70) == written


@given(st.text(max_size=200))
def test_any_name_at_all_gives_a_valid_text(text: str) -> None:
    written = sepa_text(text, 70)
    assert len(written) <= 70
    assert set(written) <= set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789/-?:().,'+ ")
    assert not written.startswith("/")
    assert "//" not in written


@pytest.mark.parametrize(
    "debit",
    [
        Debit(**{**vars(ANNIE), "iban": "geen"}),
        Debit(**{**vars(ANNIE), "mandate": "x" * 36}),
        Debit(**{**vars(ANNIE), "sequence": "FOUT"}),
        Debit(**{**vars(ANNIE), "holder": ""}),
    ],
)
def test_what_the_schema_refuses_never_leaves_the_program(debit: Debit) -> None:
    with pytest.raises(NoaberError, match="Het incassobestand klopt niet"):
        _file(debit)


def test_an_empty_batch_is_no_file() -> None:
    with pytest.raises(NoaberError, match="niets om te incasseren"):
        _file()


@pytest.mark.usefixtures("data")
def test_the_file_of_a_batch() -> None:
    ready_to_collect()
    bill = claimed(method="debit", number=12)
    with_mandate(claim(bill).person.id, holder="Familie Van den Berg–Çelik")
    batch = collections.make_collection([bill], DAY, now=NOW, announced_on=TODAY)
    written = collection_file(batch)
    root = fromstring(written)
    _schema().validate(written.decode())
    assert _texts(root, "Cdtr/Nm") == ["Dorpscooperatie Hoogdorp U.A."]
    assert _texts(root, "Dbtr/Nm") == ["Familie Van den Berg-Celik"]
    assert _texts(root, "Ustrd") == [f"Contributie 2026 {claim(bill).reference}"]
    assert _texts(root, "EndToEndId") == [f"{claim(bill).reference}-1"]
    assert collection_file(batch) == written
