"""Descriptions of payments as Dutch banks write them: one text with names of fields in it."""

import re

# /TRTP/SEPA OVERBOEKING/IBAN/NL..../NAME/A. Berg/REMI/2026-0012-7/EREF/NOTPROVIDED
_SLASHED = re.compile(r"/(TRTP|IBAN|BIC|NAME|REMI|EREF|MARF|CSID|RTYP|RREF|ORDP|BENM|ISDT|PREF|SVCL|CRED|ID)/")
_FIELDS = {
    "IBAN": "counter_iban",
    "NAME": "counter_name",
    "REMI": "description",
    "EREF": "end_to_end",
    "MARF": "mandate_reference",
    "PREF": "batch",
    "RTYP": "return_code",
}

# Naam: A. Berg Omschrijving: contributie IBAN: NL.. Kenmerk: 2026-0012-7
_NAMED = re.compile(
    r"(?:^|(?<=\s))(Naam|Omschrijving|IBAN|BIC|Kenmerk|Machtiging(?:\s*ID)?|Incassant(?:\s*ID)?|Doorlopende incasso|"
    r"Datum/Tijd|Valutadatum|Retourreden|Reden|Voor|Batch ID):\s*",
    re.IGNORECASE,
)
_NAMED_FIELDS = {
    "naam": "counter_name",
    "omschrijving": "description",
    "iban": "counter_iban",
    "kenmerk": "end_to_end",
    "machtiging": "mandate_reference",
    "machtigingid": "mandate_reference",
    "retourreden": "return_code",
    "reden": "return_code",
    "batchid": "batch",
}

_CODE = re.compile(r"\b(?:AC0[146]|AC13|AG0[12]|AM0[45]|BE05|[CD]NOR|FF01|MD0[1267]|MS0[23]|RC01|RR0[1-4]|SL01)\b")
_IBAN = re.compile(r"[A-Z]{2}\d{2}[A-Z0-9]{11,30}")


def fields_of(text: str) -> dict[str, str]:
    """The fields of a statement entry that a description holds; ``description`` is the whole text when it has none."""
    plain = " ".join(text.split())
    found = _slashed(plain) if plain.startswith("/") else _named(plain)
    if "counter_iban" in found:
        account = _IBAN.match(found["counter_iban"].replace(" ", "").upper())
        found["counter_iban"] = account[0] if account else ""
    code = return_code(found.pop("return_code", ""))
    if code:
        found["return_code"] = code
    return {name: value for name, value in found.items() if value} or {"description": plain}


def return_code(text: str) -> str:
    """The code of a returned debit that a text holds, "" if it holds none."""
    match = _CODE.search(text.upper())
    return match[0] if match else ""


def _slashed(text: str) -> dict[str, str]:
    marks = list(_SLASHED.finditer(text))
    ends = [*(mark.start() for mark in marks[1:]), len(text)]
    return {
        _FIELDS[mark[1]]: text[mark.end() : end].strip(" /")
        for mark, end in zip(marks, ends, strict=True)
        if mark[1] in _FIELDS
    }


def _named(text: str) -> dict[str, str]:
    marks = list(_NAMED.finditer(text))
    if len(marks) < 2:
        return {"description": text}
    ends = [*(mark.start() for mark in marks[1:]), len(text)]
    found: dict[str, str] = {}
    for mark, end in zip(marks, ends, strict=True):
        name = _NAMED_FIELDS.get(re.sub(r"\s+", "", mark[1].lower()))
        if name is not None:
            found.setdefault(name, text[mark.end() : end].strip())
    return found
