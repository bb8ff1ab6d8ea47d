"""Dates in cells: true dates, day numbers of a spreadsheet, and text in any order that a column keeps to."""

import re
from collections.abc import Iterable
from datetime import date, datetime

from noaber.core.dates import DateError, parse_date
from noaber.core.i18n import _
from noaber.exchange.draft import Draft, Filled
from noaber.exchange.recognise import Column
from noaber.exchange.spreadsheet import Cell

_THREE = re.compile(r"(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})$")
_NUMBERS = re.compile(r"\d+")
_ISO = re.compile(r"\d{4}-\d\d-\d\d$")
_NEVER = re.compile(r"[0\s./:-]+$")  # 0, 00-00-0000, 0/0/00
# "lid sinds 1-1-2015", "per 1 januari 2015", "m.i.v. 01-01-2015", "* 3-5-1951"
_IN_FRONT = re.compile(
    r"(?:\W|(?:lid|sinds|per|vanaf|van|v\.?\s?a|m\.?\s?i\.?\s?v|met ingang van|ingaande|"
    r"geb(?:oren)?|op|tot|t/m|since|from|until|as of|born)(?![^\W_]))+(?=\w)",
    re.I,
)
_BEHIND = re.compile(r"\s*(?:\([^)]*\)|\*)\s*$")
_ROMAN = re.compile(r"(\d{1,2})\s?[-./ ]\s?(i{1,3}|i?[vx]|vi{1,3}|xi{1,2})\s?[-./ ]\s?(\d{2,4})$", re.I)
_MONTHS = "i ii iii iv v vi vii viii ix x xi xii".split()
_FIRST_SERIAL = 3653  # the day number of 1-1-1910; smaller numbers in a column of dates are something else
_LAST_SERIAL = 73_051  # that of 1-1-2100
_OLDEST = 1900
_EXCEL_ZERO = date(1900, 1, 1)  # what some spreadsheets show for an empty date
_YOUNG = 12
"""Younger than this, a birth year of two digits deserves a look: 22 may be 1922."""


def month_first_columns(columns: Iterable[Column], cells: Iterable[tuple[Column, Cell]]) -> frozenset[int]:
    """The columns whose dates are written the American way, as some day above twelve in the second place shows."""
    wanted = {column.index for column in columns}
    first: set[int] = set()
    second: set[int] = set()
    for column, cell in cells:
        if column.index in wanted and type(cell) is str:
            match = _THREE.match(cell.strip())
            if match and int(match[1]) > 12:
                first.add(column.index)
            elif match and int(match[3]) > 12:
                second.add(column.index)
    return frozenset(second - first)


def read_birth_date(draft: Draft, month_first: frozenset[int]) -> None:
    """A birth date, never in the future; a year alone is kept as a note, since no day may be made up."""
    filled = draft.cells["birth_date"][0]
    day = read_date(draft, filled, month_first, past=True)
    if day is None:
        return
    if day > draft.today or day.year < _OLDEST:
        sentence = _("De geboortedatum {date} kan niet kloppen.", date=filled.shown)
        draft.not_understood(filled.column, filled.shown, sentence)
        return
    if day.year > draft.today.year - _YOUNG and _has_short_year(filled.cell):
        draft.trouble(
            filled.column,
            _("Het jaar {short} is gelezen als {year}. Klopt dat?", short=f"{day.year % 100:02}", year=day.year),
        )
    draft.values["birth_date"] = day


def _has_short_year(cell: Cell) -> bool:
    match = _THREE.match(cell.strip()) if type(cell) is str else None
    return match is not None and len(match[4]) == 2


def read_date(draft: Draft, filled: Filled, month_first: frozenset[int], *, past: bool = False) -> date | None:
    """The date in a cell; None, with a sentence and a note, when it cannot be read or lacks a day or year."""
    column, cell, text = filled
    if isinstance(cell, date):
        day = cell.date() if isinstance(cell, datetime) else cell
        return day if day.year >= _OLDEST and day != _EXCEL_ZERO else None
    if _NEVER.match(text):
        return None
    match = _THREE.match(text)
    if match is None and type(cell) is not bool and not _ISO.match(text):
        text = _plain(text)
        match = _THREE.match(text)
    try:
        if match:
            return _from_three(draft, column, match, month_first, past)
        if not _names_a_day(cell, text):
            raise DateError(_("“{text}” is geen hele datum.", text=text))
        number = isinstance(cell, (int, float)) and cell < _LAST_SERIAL
        return parse_date(cell if number else text, today=draft.today, past=past)
    except DateError as error:
        draft.not_understood(column, filled.text, str(error))
        return None


def _plain(text: str) -> str:
    """The date alone, without words in front and remarks behind; one without separators (030551) gets them."""
    if text.isdigit():
        if len(text) == 7 or (len(text) == 6 and (text[0] == "0" or int(text) >= _LAST_SERIAL)):
            text = text.zfill(8) if len(text) == 7 else text
            return f"{text[:2]}-{text[2:4]}-{text[4:]}"
        return text
    front = _IN_FRONT.match(text)
    text = _BEHIND.sub("", text[front.end() :] if front else text)
    roman = _ROMAN.match(text)
    return f"{roman[1]}-{_MONTHS.index(roman[2].lower()) + 1}-{roman[3]}" if roman else text


def _names_a_day(cell: Cell, text: str) -> bool:
    """Whether there is a day, a month and a year: ``parse_date`` would fill in a year, which no import may."""
    if isinstance(cell, bool):
        return False
    whole, _point, fraction = text.partition(".")
    if isinstance(cell, (int, float)) or (len(whole) > 3 and whole.isdigit() and (not fraction or fraction.isdigit())):
        return len(whole) == 8 or (whole.isdigit() and _FIRST_SERIAL <= int(whole) < _LAST_SERIAL)
    groups = _NUMBERS.findall(text)
    words = any(letter.isalpha() for letter in text)
    return len(groups) >= 3 or (words and len(groups) == 2) or any(len(group) == 8 for group in groups)


def _from_three(draft: Draft, column: Column, match: re.Match[str], month_first: frozenset[int], past: bool) -> date:
    day, month = int(match[1]), int(match[3])
    if column.index in month_first or month > 12 >= day:
        if column.index not in month_first:
            draft.trouble(column, _("“{text}” is gelezen met de maand voorop.", text=match[0]))
        day, month = month, day
    if len(match[4]) == 4:
        try:
            return date(int(match[4]), month, day)
        except ValueError:
            raise DateError(_("“{text}” bestaat niet.", text=match[0])) from None
    return parse_date(f"{day}-{month}-{match[4]}", today=draft.today, past=past)
