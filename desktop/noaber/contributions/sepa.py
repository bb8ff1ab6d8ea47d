"""The file with which a bank collects: pain.008.001.08, through sepaxml, checked against the official schema.

sepaxml builds the elements and carries the schema of ISO 20022. Three things are ours: texts in the characters that
every bank takes, identifications and a time that come from the batch and not from chance, so that the same batch gives
the same file, and no address, which the format does not need and the bank need not have.
"""

import re
import warnings
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import lru_cache
from importlib.resources import files
from itertools import count
from typing import Any

from noaber.core.errors import NoaberError
from noaber.core.i18n import _

SCHEMA = "pain.008.001.08"
LONGEST_NAME, LONGEST_DESCRIPTION, LONGEST_ID = 70, 140, 35

# The Latin set of EPC217-08; what is not in it is written with what is.
_WRITTEN = str.maketrans(
    {
        "&": "+",
        "€": "EUR",
        "_": "-",
        "@": "(at)",
        ";": ",",
        "–": "-",
        "—": "-",
        "’": "'",
        "‘": "'",
        "`": "'",
        "´": "'",
        "“": "'",
        "”": "'",
        '"': "'",
        "!": ".",
        "*": ".",
        "=": "-",
        "#": " ",
        "[": "(",
        "]": ")",
        "{": "(",
        "}": ")",
        "\\": "/",
        "|": "/",
        "<": "(",
        ">": ")",
        "%": " ",
        "$": " ",
        "^": " ",
        "~": "-",
        "ĳ": "ij",
        "Ĳ": "IJ",
    }
)
_OUTSIDE = re.compile(r"[^A-Za-z0-9/\-?:().,'+ ]")


@dataclass(frozen=True)
class Creditor:
    """Who collects: the name, the account and the creditor identifier."""

    name: str
    iban: str
    creditor_id: str


@dataclass(frozen=True)
class Debit:
    """One direct debit: ``sequence`` is FRST, RCUR or OOFF; ``end_to_end`` comes back on the statement."""

    end_to_end: str
    cents: int
    sequence: str
    mandate: str
    signed_on: date
    holder: str
    iban: str
    description: str


def sepa_text(text: str, most: int) -> str:
    """The text in at most so many characters that every bank takes: ``Çelik & Zn.``, ``Celik + Zn.``.

    Source: EPC217-08, SEPA Requirements for an Extended Character Set; no slash at either end, nor two in a row.
    """
    from text_unidecode import unidecode

    plain = _OUTSIDE.sub(" ", unidecode(text.translate(_WRITTEN)))
    plain = re.sub(r"/{2,}", "/", re.sub(r"\s+", " ", plain)).strip(" /")
    return plain[:most].strip(" /")


def debit_file(creditor: Creditor, debits: Sequence[Debit], day: date, *, message_id: str, made_at: datetime) -> bytes:
    """The file for the bank; the same input gives the same bytes. Raises NoaberError for what no bank would take."""
    from sepaxml import SepaDD

    if not debits:
        raise NoaberError(_("Er is niets om te incasseren."))
    config = {
        "name": sepa_text(creditor.name, LONGEST_NAME),
        "IBAN": creditor.iban,
        "batch": True,
        "currency": "EUR",
        "creditor_id": creditor.creditor_id,
        "instrument": "CORE",
    }
    with warnings.catch_warnings():
        # The library asks whether elements are true, which newer Pythons frown upon.
        warnings.simplefilter("ignore")
        builder = SepaDD(config, schema=SCHEMA, clean=False)
        builder._xml.find(".//MsgId").text = message_id[:LONGEST_ID]
        for debit in debits:
            builder.add_payment(_payment(debit, day))
        written = builder.export(validate=False)
    finished = _steady(written, message_id, made_at)
    check_schema(finished)
    return finished


def _payment(debit: Debit, day: date) -> dict[str, Any]:
    return {
        "name": sepa_text(debit.holder, LONGEST_NAME),
        "IBAN": debit.iban,
        "amount": debit.cents,
        "type": debit.sequence,
        "collection_date": day,
        "mandate_id": debit.mandate,
        "mandate_date": debit.signed_on,
        "description": sepa_text(debit.description, LONGEST_DESCRIPTION),
        "endtoend_id": debit.end_to_end,
    }


def _steady(written: bytes, message_id: str, made_at: datetime) -> bytes:
    """The file with the time and identifications of the batch instead of those of the moment."""
    text = written.decode("utf-8")
    text = re.sub(r"<CreDtTm>[^<]*<", f"<CreDtTm>{made_at.isoformat(timespec='seconds')}<", text)
    numbers = count(1)
    shortened = message_id[: LONGEST_ID - 3]
    return re.sub(r"<PmtInfId>[^<]*<", lambda _match: f"<PmtInfId>{shortened}-{next(numbers)}<", text).encode("utf-8")


def check_schema(written: bytes) -> None:
    """Raise NoaberError when the file is not as the official schema of ISO 20022 wants it."""
    if not _schema().is_valid(written.decode("utf-8")):
        raise NoaberError(
            _("Het incassobestand klopt niet: controleer de namen, rekeningen en kenmerken van deze incasso.")
        )


@lru_cache(maxsize=1)
def _schema() -> Any:
    # Reading the schema takes a third of a second, so it is read with the first batch and kept.
    from xmlschema import XMLSchema

    return XMLSchema(files("sepaxml").joinpath("schemas", f"{SCHEMA}.xsd").read_text(encoding="utf-8"))
