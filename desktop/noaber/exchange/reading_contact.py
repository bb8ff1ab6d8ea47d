"""Address, phone, mail and account number of a line, however they are spread over columns."""

import re
from datetime import date, datetime
from functools import lru_cache

from noaber.core.i18n import _
from noaber.exchange.content import text_of
from noaber.exchange.draft import Draft, clean, is_nothing
from noaber.exchange.fields import ADDRESS
from noaber.exchange.recognise import Column
from noaber.people.contact import (
    ContactError,
    StreetLine,
    check_email,
    is_home,
    parse_house_number,
    parse_iban,
    parse_postcode,
    phone_problem,
    split_phones,
    split_postcode_place,
    split_street,
    tidy_place,
)

_POSTCODE_INSIDE = re.compile(r"(?<![\w])([1-9]\d{3}\s?[A-Za-z]{2})(?![^\W_])")
_FOREIGN = re.compile(r"(B|D|BE|DE|F|FR|L|LU)-?\s?(\d{4,5})(?:\s+(.*))?$", re.I)
_COUNTRIES = {"b": "België", "be": "België", "d": "Duitsland", "de": "Duitsland", "f": "Frankrijk", "fr": "Frankrijk",
              "l": "Luxemburg", "lu": "Luxemburg"}
_BETWEEN_MAILS = re.compile(r"[\s;,/|]+|\ben\b|\bof\b")
_IBAN_START = re.compile(r"\s*([A-Za-z]{2}\s?\d\d(?:[\s.]?[A-Za-z0-9]){11,30}?)\s*"
                         r"(?:[,;/(]?\s*(?:t\.?\s?n\.?\s?v\.?|op naam van)\s*[:.]?\s*(.+?)\)?)\s*$", re.I)
_SPLIT_ADDRESS = re.compile(r"[,;\n|]+")
_VALID_IBAN = re.compile(r"NL\d\d[A-Z]{4}\d{10}$")

split_street_once = lru_cache(maxsize=8192)(split_street)
_split_postcode_place = lru_cache(maxsize=8192)(split_postcode_place)
_tidy_place = lru_cache(maxsize=4096)(tidy_place)
_split_phones = lru_cache(maxsize=8192)(lambda text: tuple((phone, phone_problem(phone)) for phone in split_phones(text)))


def read_address(draft: Draft) -> None:
    """Street, number, addition, postcode, place and country."""
    cells = draft.cells
    if "country" in cells:
        country = draft.text("country")
        draft.set(country="" if is_home(country) else country)
    if ADDRESS in cells:
        _read_whole(draft, *_joined(draft, ADDRESS, ", "))
    if "postcode" in cells:
        _read_postcode(draft, *_joined(draft, "postcode", " "))
    if "city" in cells:
        column, cell = cells["city"][0]
        _read_city(draft, column, clean(cell))
    if "house_number" in cells:
        _read_number(draft)
    if "street" in cells:
        _read_street(draft)
    if "house_addition" in cells:
        _read_addition(draft)


def _joined(draft: Draft, field: str, between: str) -> tuple[Column, str]:
    filled = draft.cells[field]
    if len(filled) == 1:
        column, cell = filled[0]
        return column, clean(cell)
    return filled[0][0], between.join(text for _column, text in draft.texts(field))


def _read_whole(draft: Draft, column: Column, text: str) -> None:
    """A whole address in one cell, place or street first; a name in front where no other column has one."""
    match = _POSTCODE_INSIDE.search(text)
    if match is None:
        _read_parts(draft, column, [part.strip() for part in _SPLIT_ADDRESS.split(text) if part.strip()])
        return
    before, after = text[: match.start()].strip(" ,;\n"), text[match.end():].strip(" ,;\n")
    _set_postcode(draft, column, match[1])
    if before and not _has_digit(before) and _has_digit(after):  # Hoogeloon, 5529 AB, Dorpsstraat 12
        before, after = after, before
    parts = [part.strip() for part in _SPLIT_ADDRESS.split(after) if part.strip()]
    draft.set(city=_tidy_place(parts[0]) if parts else "")
    for country in parts[1:2]:
        draft.set(country="" if is_home(country) else country)
    _read_parts(draft, column, [part.strip() for part in _SPLIT_ADDRESS.split(before) if part.strip()])


def _read_parts(draft: Draft, column: Column, parts: list[str]) -> None:
    """The pieces of an address without its postcode: the one with a number is the street."""
    with_number = next((place for place, part in enumerate(parts) if _has_digit(part)), None)
    if with_number is None:
        draft.set(street=parts[0] if parts else "", city=_tidy_place(parts[1]) if len(parts) > 1 else "")
        return
    _set_street(draft, split_street_once(parts[with_number]))
    for name in parts[:with_number]:
        if "address_names" not in draft.values:
            draft.values["address_names"] = name
    rest = parts[with_number + 1:]
    if rest and not draft.values.get("city"):
        draft.set(city=_tidy_place(rest[0]))
        rest = rest[1:]
    for part in rest:
        draft.keep(column, part)


def _has_digit(text: str) -> bool:
    return any(letter.isdigit() for letter in text)


def _set_street(draft: Draft, line: StreetLine) -> None:
    if not draft.values.get("street"):
        draft.set(street=line.street)
        if draft.values.get("house_number") is None and line.number is not None:
            draft.values["house_number"] = line.number
            draft.set(house_addition=line.addition)


def _read_postcode(draft: Draft, column: Column, text: str) -> None:
    if is_nothing(text) or not text:
        return
    foreign = _FOREIGN.match(text)
    if foreign:
        draft.set(country=_COUNTRIES[foreign[1].lower()], postcode=foreign[2], city=_tidy_place(foreign[3] or ""))
        return
    postcode, city = _split_postcode_place(text) if len(text) > 7 else (text, "")
    if not postcode:
        draft.set(city=city)
        return
    _set_postcode(draft, column, postcode)
    if city:
        draft.set(city=city)


def _set_postcode(draft: Draft, column: Column, text: str) -> None:
    try:
        draft.set(postcode=parse_postcode(text, draft.values.get("country", "")))
    except ContactError as error:
        draft.not_understood(column, text, str(error))


def _read_city(draft: Draft, column: Column, text: str) -> None:
    if is_nothing(text):
        return
    if _has_digit(text):
        if _POSTCODE_INSIDE.search(text):
            postcode, text = _split_postcode_place(text)
            if not draft.values.get("postcode"):
                _set_postcode(draft, column, postcode)
        elif _FOREIGN.match(text):
            _read_postcode(draft, column, text)
            return
    draft.set(city=_tidy_place(text))


def _read_number(draft: Draft) -> None:
    column, cell = draft.cells["house_number"][0]
    if isinstance(cell, (date, datetime)):
        # A spreadsheet takes 12-3 for the third of December or the twelfth of March and writes it as a date.
        draft.values["house_number"] = cell.day
        draft.values["house_addition"] = f"-{cell.month}"
        draft.trouble(column, _("Uw rekenprogramma maakte van dit huisnummer een datum. Er is {number}-{addition} van "
                                "gemaakt; klopt dat?", number=cell.day, addition=cell.month))
        return
    text = clean(cell)
    if is_nothing(text) or text == "0":
        return
    try:
        number, addition = parse_house_number(text)
    except ContactError as error:
        draft.not_understood(column, text, str(error))
        return
    draft.values["house_number"] = number
    draft.set(house_addition=addition)


def _read_street(draft: Draft) -> None:
    column, text = _joined(draft, "street", ", ")
    if is_nothing(text) or not text:
        return
    if _POSTCODE_INSIDE.search(text) or "\n" in text:
        _read_whole(draft, column, text)
        return
    line = split_street_once(text) if _has_digit(text) else StreetLine(text, None, "")
    known = draft.values.get("house_number")
    if known is not None and line.number not in (None, known):
        line = StreetLine(text, None, "")  # the number belongs to the street: Plein 1944
    elif known is not None and line.number == known:
        draft.set(house_addition=line.addition)
    _set_street(draft, StreetLine(" ".join(line.street.split()), line.number, line.addition))


def _read_addition(draft: Draft) -> None:
    column, cell = draft.cells["house_addition"][0]
    text = clean(cell)
    if is_nothing(text):
        return
    if len(text) > 12:
        draft.keep(column, text)
        return
    present = str(draft.values.get("house_addition", ""))
    if present and present.casefold() != text.casefold():
        text = f"{present} {text}"
    draft.values["house_addition"] = text


def read_phones(draft: Draft) -> None:
    """Up to two phone numbers; more of them become a note. A mail address among them goes where it belongs."""
    phones: list[str] = []
    for column, text in draft.texts("phone"):
        if "@" in text:
            draft.cells.setdefault("email", []).append((column, text))
            continue
        for phone, problem in _split_phones(text):
            if problem:
                draft.trouble(column, problem)
            if phone in phones:
                continue
            phones.append(phone)
            if len(phones) > 2:
                draft.keep(column, phone)
    if phones:
        draft.values["phone"] = phones[0]
        draft.values["phone2"] = phones[1] if len(phones) > 1 else ""


def read_emails(draft: Draft) -> None:
    """One mail address; others in the same or other columns become a note."""
    for column, text in draft.texts("email"):
        pieces = [text] if text.count("@") < 2 else [piece for piece in _BETWEEN_MAILS.split(text) if "@" in piece]
        for piece in pieces:
            try:
                mail = check_email(piece)
            except ContactError as error:
                draft.not_understood(column, piece, str(error))
                continue
            if not draft.values.get("email"):
                draft.values["email"] = mail
            elif mail != draft.values["email"]:
                draft.keep(column, mail)


def read_account(draft: Draft) -> None:
    """IBAN and account holder, also together in one cell: ``NL26 INGB … t.n.v. J. Jansen``."""
    found = draft.first("iban")
    if found:
        column, cell = found
        text = clean(cell)
        holder = _IBAN_START.match(text)
        if holder:
            text = holder[1]
            draft.set(account_holder=holder[2])
        if not is_nothing(text) and text != "0":
            try:
                draft.values["iban"] = _iban(text)
            except ContactError as error:
                draft.not_understood(column, text_of(cell), str(error))
    draft.set(account_holder=draft.text("account_holder"))


def _iban(text: str) -> str:
    """As contact.parse_iban, with the common case checked at once: a Dutch number that is right (ISO 13616, mod 97)."""
    number = text.replace(" ", "").upper()
    if _VALID_IBAN.match(number):
        rest = number[8:]
        letters = "".join(str(ord(letter) - 55) for letter in number[4:8])
        if int(f"{letters}{rest}2321{number[2:4]}") % 97 == 1:
            return number
    return parse_iban(text)
