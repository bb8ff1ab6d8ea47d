"""Bank statements as Dutch banks give them for spreadsheets, recognised by their headings or by their shape.

With headings: ING, Rabobank, ABN AMRO's newer files and whoever names columns alike. Without: the TAB file of
ABN AMRO and the files of Triodos Bank.
"""

import csv
import hashlib
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from noaber.contributions.bank_text import fields_of, return_code
from noaber.contributions.record import StatementEntry
from noaber.core.dates import DateError, parse_date
from noaber.core.errors import FileProblem
from noaber.core.i18n import _
from noaber.core.numbers import NumberError, parse_cents
from noaber.core.text import squeeze

# What a column is, by the headings that banks give it, folded and without spaces.
_HEADINGS = {
    "day": ("datum", "boekdatum", "transactiedatum", "boekingsdatum", "date"),
    "account": ("ibanbban", "iban", "rekening", "rekeningnummer", "eigenrekening", "account"),
    "amount": ("bedrag", "bedrageur", "transactiebedrag", "amount", "amounteur"),
    "direction": ("afbij", "debetcredit", "bijaf", "dc", "debitcredit"),
    "counter_iban": ("tegenrekening", "tegenrekeningibanbban", "tegenrekeningiban", "counterparty", "naarrekening"),
    "counter_name": ("naamomschrijving", "naamtegenpartij", "naam", "namedescription", "tegenpartij"),
    "description": ("mededelingen", "omschrijving", "omschrijving1", "notifications", "description"),
    "description2": ("omschrijving2",),
    "description3": ("omschrijving3",),
    "end_to_end": ("transactiereferentie",),
    "reference": ("betalingskenmerk",),
    "mandate_reference": ("machtigingskenmerk",),
    "batch": ("batchid",),
    "return_code": ("redenretour",),
    "number": ("volgnr", "volgnummer"),
}
_NEEDED = {"day", "amount"}
_DEBIT = {"af", "debet", "d", "debit"}
_CREDIT = {"bij", "credit", "c"}
_ENCODINGS = ("utf-8-sig", "cp1252")


@dataclass(frozen=True)
class _Line:
    """A line with its account and, where the bank gives one, its number."""

    account: str
    number: str
    entry: StatementEntry


def read_bank_csv(content: bytes) -> list[tuple[str, StatementEntry]]:
    """The entries as (IBAN of the account, entry), in order; raises FileProblem for a file of an unknown kind."""
    rows = [row for row in _rows(content) if any(cell.strip() for cell in row)]
    lines = list(_lines(rows)) if rows else []
    if not lines:
        raise FileProblem(
            _("Dit bestand is niet te lezen als afschrift. Kies bij uw bank een CAMT.053-bestand of een CSV-bestand.")
        )
    return list(_keyed(lines))


def _rows(content: bytes) -> list[list[str]]:
    text = ""
    for encoding in _ENCODINGS:
        try:
            text = content.decode(encoding)
            break
        except UnicodeDecodeError:
            continue
    first = next((line for line in text.splitlines() if line.strip()), "")
    delimiter = max("\t;,", key=first.count)
    return list(csv.reader(text.splitlines(), delimiter=delimiter))


def _lines(rows: list[list[str]]) -> Iterator[_Line]:
    for place, row in enumerate(rows[:10]):
        columns = _columns(row)
        if set(columns) >= _NEEDED:
            yield from (_from_columns(other, columns) for other in rows[place + 1 :] if len(other) > 1)
            return
    if all(_is_abn(row) for row in rows):
        yield from map(_from_abn, rows)
    elif all(_is_triodos(row) for row in rows):
        yield from map(_from_triodos, rows)


def _columns(row: Sequence[str]) -> dict[str, int]:
    """Which column is what, by the headings of this row; a heading counts for the first column that has it."""
    known = {heading: name for name, headings in _HEADINGS.items() for heading in headings}
    found: dict[str, int] = {}
    for place, cell in enumerate(row):
        name = known.get(re.sub(r"[^a-z0-9]", "", squeeze(cell)))
        if name is not None:
            found.setdefault(name, place)
    return found


def _from_columns(row: Sequence[str], columns: dict[str, int]) -> _Line:
    def cell(name: str) -> str:
        place = columns.get(name)
        return row[place].strip() if place is not None and place < len(row) else ""

    description = " ".join(filter(None, (cell("description"), cell("description2"), cell("description3"))))
    told = fields_of(description)
    told.update(
        {
            name: value
            for name in ("counter_iban", "counter_name", "end_to_end", "mandate_reference", "batch")
            if (value := cell(name))
        }
    )
    text = " ".join(filter(None, (cell("reference"), told.pop("description", ""))))
    code = return_code(cell("return_code")) or told.pop("return_code", "")
    told["counter_iban"] = told.get("counter_iban", "").replace(" ", "").upper()
    entry = StatementEntry(
        "", _day(cell("day")), _cents(cell("amount"), cell("direction")), description=text, return_code=code, **told
    )
    return _Line(cell("account").replace(" ", "").upper(), cell("number"), entry)


def _is_abn(row: Sequence[str]) -> bool:
    """Account, currency, date, balance before and after, interest date, amount, description."""
    return len(row) == 8 and row[1].strip() == "EUR" and re.fullmatch(r"\d{8}", row[2].strip()) is not None


def _from_abn(row: Sequence[str]) -> _Line:
    entry = StatementEntry("", _day(row[2]), _cents(row[6], ""), **{"description": "", **fields_of(row[7])})
    return _Line(row[0].replace(" ", ""), f"{row[3]}/{row[4]}", entry)


def _is_triodos(row: Sequence[str]) -> bool:
    """Date, account, amount, debet or credit, name, counter account, code, description and perhaps the balance."""
    return len(row) in (8, 9, 10) and row[3].strip().lower() in _DEBIT | _CREDIT


def _from_triodos(row: Sequence[str]) -> _Line:
    told = fields_of(row[7])
    told = {**told, "counter_name": row[4].strip(), "counter_iban": row[5].replace(" ", "")}
    entry = StatementEntry("", _day(row[0]), _cents(row[2], row[3]), **told)
    return _Line(row[1].replace(" ", ""), row[8] if len(row) > 8 else "", entry)


def _day(text: str) -> date:
    digits = text.strip()
    if len(re.sub(r"\D", "", digits)) < 6:  # words such as “today” are for people; banks write the whole date
        raise FileProblem(_("In dit afschrift staat een datum die niet te lezen is: “{text}”.", text=text))
    if re.fullmatch(r"\d{8}", digits):
        year_first = digits[:2] in ("19", "20")
        digits = f"{digits[:4]}-{digits[4:6]}-{digits[6:]}" if year_first else text
    try:
        return parse_date(digits, today=date(2000, 1, 1))
    except DateError as error:
        raise FileProblem(_("In dit afschrift staat een datum die niet te lezen is: “{text}”.", text=text)) from error


def _cents(amount: str, direction: str) -> int:
    try:
        cents = parse_cents(amount.strip().lstrip("+"))
    except NumberError as error:
        raise FileProblem(
            _("In dit afschrift staat een bedrag dat niet te lezen is: “{text}”.", text=amount)
        ) from error
    return -abs(cents) if direction.strip().lower() in _DEBIT else cents


def _keyed(lines: list[_Line]) -> Iterator[tuple[str, StatementEntry]]:
    """Entries with a key that a later file with the same lines gives too, wherever it begins or ends.

    Two lines that are alike in everything are counted within their day, which files hold whole.
    """
    seen: Counter[str] = Counter()
    for line in lines:
        entry = line.entry
        told = (
            line.account,
            entry.day.isoformat(),
            str(entry.cents),
            line.number,
            entry.counter_iban,
            entry.counter_name,
            entry.description,
            entry.end_to_end,
        )
        key = hashlib.sha256("|".join(told).encode()).hexdigest()[:32]
        seen[key] += 1
        yield line.account, replace(entry, key=f"csv/{key}/{seen[key]}")
