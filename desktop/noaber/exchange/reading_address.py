"""The address of a line, however it is spread over columns."""

import re
from datetime import date
from functools import lru_cache

from noaber.core.date_words import read_month
from noaber.core.i18n import _
from noaber.exchange.draft import Draft
from noaber.exchange.fields import ADDRESS
from noaber.exchange.recognise import Column
from noaber.exchange.spreadsheet import Cell
from noaber.people.contact import (
    ContactError,
    StreetLine,
    is_home,
    parse_house_number,
    parse_postcode,
    split_postcode_place,
    split_street,
    tidy_place,
    tidy_street,
)

_POSTCODE_INSIDE = re.compile(r"(?<!\w)([1-9]\d{3}\s?(?!n[or]\.?\s*\d)[A-Za-z]{2})(?![^\W_])")
_FOREIGN = re.compile(r"(B|D|BE|DE|F|FR|L|LU)-?\s?(\d{4,5})(?:\s+(.*))?$", re.I)
_COUNTRIES = {
    "b": "België",
    "be": "België",
    "d": "Duitsland",
    "de": "Duitsland",
    "f": "Frankrijk",
    "fr": "Frankrijk",
    "l": "Luxemburg",
    "lu": "Luxemburg",
}
_BETWEEN = re.compile(r"[,;\n|]+")
# 12 Dorpsstraat, as the English write it; but 1e Dwarsweg and 4 Meiplein are names.
_NUMBER_FIRST = re.compile(
    r"(\d{1,5})([a-d]?)(?:,\s*|\s+)(?!(?:e|de|ste)\s|januari|februari|maart|april|mei|juni|juli|"
    r"augustus|september|oktober|november|december)([^\W\d_][^\d]*)$",
    re.I,
)
_UP_TO = re.compile(r"(\d)\s*(?:t/m|tm|tot)\s*(\d)")
_DIGIT = re.compile(r"\d")
_DAY_AND_MONTH = re.compile(r"(\d{1,2})-([^\W\d_]{3,4})\.?$")
_LONGEST_ADDITION = 12

_split_street = lru_cache(maxsize=8192)(split_street)
_split_postcode_place = lru_cache(maxsize=8192)(split_postcode_place)
_tidy_place = lru_cache(maxsize=4096)(tidy_place)
_tidy_street = lru_cache(maxsize=4096)(tidy_street)
_parse_postcode = lru_cache(maxsize=8192)(parse_postcode)
_parse_house_number = lru_cache(maxsize=8192)(parse_house_number)


def read_address(draft: Draft) -> None:
    """Street, number, addition, postcode, place and country. A name in front of them waits as ``name_in_address``."""
    cells = draft.cells
    if "country" in cells:
        country = draft.text("country")
        draft.set("country", "" if is_home(country) else country)
    if ADDRESS in cells:
        _read_whole(draft, *_joined(draft, ADDRESS, ", "))
    if "postcode" in cells:
        _read_postcode(draft, *_joined(draft, "postcode", " "))
    if "city" in cells:
        _read_city(draft, cells["city"][0].column, cells["city"][0].text)
    if "house_number" in cells:
        _read_number(draft)
    if "street" in cells:
        _read_street(draft)
    if "house_addition" in cells:
        _read_addition(draft)


def _joined(draft: Draft, field: str, between: str) -> tuple[Column, str]:
    filled = draft.cells[field]
    text = filled[0].text if len(filled) == 1 else between.join(each.text for each in filled)
    return filled[0].column, text


def _has_digit(text: str) -> bool:
    return _DIGIT.search(text) is not None


def _pieces(text: str) -> list[str]:
    return [piece.strip() for piece in _BETWEEN.split(text) if piece.strip()]


def _read_whole(draft: Draft, column: Column, text: str) -> None:
    """A whole address in one cell, place or street first; a name in front where no other column has one."""
    match = _POSTCODE_INSIDE.search(text)
    if match is None:
        _read_parts(draft, column, _pieces(text))
        return
    before, after = text[: match.start()].strip(" ,;\n"), text[match.end() :].strip(" ,;\n")
    _set_postcode(draft, column, match[1])
    if before and not _has_digit(before) and _has_digit(after):  # Hoogeloon, 5529 AB, Dorpsstraat 12
        before, after = after, before
    parts = _pieces(after)
    if parts:
        draft.set("city", _tidy_place(parts[0]))
    for country in parts[1:2]:
        draft.set("country", "" if is_home(country) else country)
    _read_parts(draft, column, _pieces(before))


def _read_parts(draft: Draft, column: Column, parts: list[str]) -> None:
    """The pieces of an address without its postcode: the one with a number is the street."""
    with_number = next((place for place, part in enumerate(parts) if _has_digit(part)), None)
    if with_number is None:
        if parts:
            draft.set("street", _tidy_street(parts[0]))
            draft.set("city", _tidy_place(parts[1]) if len(parts) > 1 else "")
        return
    _set_street(draft, _split_street(parts[with_number]))
    for name in parts[:with_number][:1]:
        draft.values["name_in_address"] = name
    rest = parts[with_number + 1 :]
    if rest and not draft.values.get("city"):
        draft.set("city", _tidy_place(rest.pop(0)))
    for part in rest:
        draft.keep(column, part)


def _set_street(draft: Draft, line: StreetLine) -> None:
    if draft.values.get("street"):
        return
    draft.set("street", _tidy_street(line.street))
    if draft.values.get("house_number") is None and line.number is not None:
        draft.values["house_number"] = line.number
        draft.set("house_addition", line.addition)


def _read_postcode(draft: Draft, column: Column, text: str) -> None:
    if text in ("0", ""):
        return
    foreign = _FOREIGN.match(text) if text[0].isalpha() else None
    if foreign:
        draft.set("country", _COUNTRIES[foreign[1].lower()])
        draft.set("postcode", foreign[2])
        draft.set("city", _tidy_place(foreign[3] or ""))
        return
    postcode, city = _split_postcode_place(text) if len(text) > 7 else (text, "")
    if postcode:
        _set_postcode(draft, column, postcode)
    draft.set("city", city)


def _set_postcode(draft: Draft, column: Column, text: str) -> None:
    try:
        draft.set("postcode", _parse_postcode(text, draft.values.get("country", "")))
    except ContactError as error:
        draft.not_understood(column, text, str(error))


def _read_city(draft: Draft, column: Column, text: str) -> None:
    if _has_digit(text):
        if _POSTCODE_INSIDE.search(text):
            postcode, text = _split_postcode_place(text)
            if postcode and not draft.values.get("postcode"):
                _set_postcode(draft, column, postcode)
        elif _FOREIGN.match(text):
            _read_postcode(draft, column, text)
            return
    draft.set("city", _tidy_place(text))


def _read_number(draft: Draft) -> None:
    column, cell, text = draft.cells["house_number"][0]
    became = _became_a_date(cell, text)
    if became:
        draft.values["house_number"], draft.values["house_addition"] = became[0], f"-{became[1]}"
        draft.trouble(
            column,
            _(
                "Uw rekenprogramma maakte van dit huisnummer een datum. Er is {number}-{addition} van "
                "gemaakt; klopt dat?",
                number=became[0],
                addition=became[1],
            ),
        )
        return
    if text == "0":
        return
    try:
        number, addition = _parse_house_number(text)
    except ContactError as error:
        draft.not_understood(column, text, str(error))
        return
    draft.values["house_number"] = number
    draft.set("house_addition", addition)


def _without_building(draft: Draft, column: Column, text: str) -> str:
    """The street of ``Zorghuis De Wiek, Kerkweg 3``; the name of the building becomes a note."""
    parts = _pieces(text) if "," in text else []
    if len(parts) != 2 or _has_digit(parts[0]) or _split_street(parts[1]).number is None:
        return text
    draft.keep(column, parts[0])
    return parts[1]


def _became_a_date(cell: Cell, text: str) -> tuple[int, int] | None:
    """Number and addition where a spreadsheet took a house number for a day: 12-3 became 12 March or ``12-mrt``."""
    if isinstance(cell, date):
        return cell.day, cell.month
    match = _DAY_AND_MONTH.match(text)
    month = read_month(match[2]) if match else None
    return (int(match[1]), month) if match and month else None


def _read_street(draft: Draft) -> None:
    column, text = _joined(draft, "street", ", ")
    if not _has_digit(text):
        draft.set("street", _tidy_street(" ".join(text.split())))
        return
    text = _UP_TO.sub(r"\1-\2", text)
    if _POSTCODE_INSIDE.search(text) or "\n" in text:
        _read_whole(draft, column, text)
        return
    text = _without_building(draft, column, text)
    line = _split_street(text)
    turned = _NUMBER_FIRST.match(text) if line.number is None else None
    if turned and "house_number" not in draft.cells:
        line = StreetLine(turned[3], int(turned[1]), turned[2])
    known = draft.values.get("house_number")
    if known is not None and line.number not in (None, known):
        line = StreetLine(" ".join(text.split()), None, "")  # the number belongs to the street: Plein 1944
    elif known is not None and line.number == known:
        draft.set("house_addition", line.addition)
    _set_street(draft, line)


def _read_addition(draft: Draft) -> None:
    """A house letter, an addition, or both: ``12 A 2``."""
    for column, cell, text in draft.cells["house_addition"]:
        if len(text) > _LONGEST_ADDITION or isinstance(cell, date):
            draft.keep(column, text)
            continue
        present = str(draft.values.get("house_addition", ""))
        new = present and present.casefold() != text.casefold()
        draft.values["house_addition"] = f"{present} {text}" if new else text
