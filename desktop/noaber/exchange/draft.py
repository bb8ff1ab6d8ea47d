"""A line while it is being read: what has been understood so far, what is kept as a note, and what went wrong."""

from datetime import date
from functools import lru_cache
from typing import Any, NamedTuple

from noaber.core.dates import short_date
from noaber.core.i18n import _
from noaber.exchange.content import text_of
from noaber.exchange.fields import KEEP
from noaber.exchange.lines import Problem
from noaber.exchange.recognise import Column
from noaber.exchange.spreadsheet import Cell
from noaber.people.contact import contains_bsn


class Filled(NamedTuple):
    """A cell that says something: its column, its value in the file, and that value as clean text."""

    column: Column
    cell: Cell
    text: str

    @property
    def shown(self) -> str:
        """The value as a reader knows it: a date as 25-01-2027."""
        return short_date(self.cell) if isinstance(self.cell, date) else self.text


_text_of = lru_cache(maxsize=16384, typed=True)(text_of)
# What people type for "nothing", and what a spreadsheet shows for a formula that failed.
_NOTHING = frozenset(
    "x - -- --- n.v.t. nvt n.v.t geen ? ?? ??? onbekend n/a na none / . null nan unknown … ... _ nb n.b. – — #n/a #n/b "
    "#ref! #verw! #value! #waarde! #name? #naam? #div/0! #deel/0! #null! #num! #getal!".split()
)
MAY_SAY_NOTHING = _NOTHING | {word.upper() for word in _NOTHING} | {word.capitalize() for word in _NOTHING}
"""The spellings for which :func:`says_nothing` is worth asking; this is looked up for every cell."""
# In these columns a cross crosses out; in others it ticks.
_CROSSED_OUT = frozenset(
    {"phone", "email", "iban", "postcode", "city", "street", "birth_date", "account_holder", "country"}
)
_MEANT_AS_TYPED = frozenset({KEEP, "note", "salutation_form", "initials"})


def says_nothing(text: str, field: str) -> bool:
    """Whether the text in a column of this field says that there is nothing: a dash, ``n.v.t.``, a failed formula."""
    small = text.casefold()
    if small not in _NOTHING:
        return False
    if small == "x":
        return field in _CROSSED_OUT
    return field not in _MEANT_AS_TYPED or small in ("-", "--", "---")


@lru_cache(maxsize=4096)
def mended(text: str) -> str:
    """Text in which UTF-8 was once read as Windows-1252, put right: ``JosÃ©`` → ``José``; any other text as it is."""
    try:
        return text.encode("cp1252").decode("utf-8")
    except UnicodeError:
        return text


def clean(cell: Cell) -> str:
    """A cell as text without control characters and hard spaces, a tick as yes or no; lines stay."""
    if type(cell) is bool:
        return _("ja") if cell else _("nee")
    text = cell.strip() if type(cell) is str else _text_of(cell)
    if text.isascii() and text.isprintable():
        return text
    if not text.isascii():
        text = mended(text).replace("\u00a0", " ").replace("\u200b", "").replace("\ufeff", "").strip()
    if not text.isprintable():
        lines = text.replace("\r\n", "\n").replace("\r", "\n")
        text = "".join(letter if letter.isprintable() or letter == "\n" else " " for letter in lines).strip()
    return text


class Draft:
    """The values of one line. ``values`` become a PersonRecord, ``membership`` MembershipValues."""

    def __init__(self, line: int, cells: dict[str, list[Filled]], today: date) -> None:
        self.line = line
        self.cells = cells
        self.today = today
        self.values: dict[str, Any] = {}
        self.membership: dict[str, Any] = {}
        self.notes: list[str] = []
        self.problems: list[Problem] = []

    def text(self, field: str) -> str:
        """The text of the first filled cell for a field, or ``""``."""
        filled = self.cells.get(field)
        return filled[0].text if filled else ""

    def set(self, name: str, value: object) -> None:
        """Fill in a field that is still empty."""
        if value and not self.values.get(name):
            self.values[name] = value

    def trouble(self, column: Column, message: str) -> None:
        """Tell what is wrong in a column."""
        self.problems.append(Problem(self.line, column.name, message))

    def keep(self, column: Column, text: str) -> None:
        """Keep a value that has no place of its own as a line of the note."""
        name = column.heading or _("Kolom {letter}", letter=column.letter)
        self.add_note(column, f"{name}: {' '.join(text.split())}")

    def not_understood(self, column: Column, text: str, message: str) -> None:
        """Tell what is wrong and keep what stands there, so that nothing is lost."""
        self.trouble(column, message)
        self.keep(column, text)

    def add_note(self, column: Column, note: str) -> None:
        """Add lines to the note, but never a citizen service number."""
        for line in note.splitlines():
            if contains_bsn(line):
                self.trouble(
                    column,
                    _(
                        "Hier staat een burgerservicenummer. Dat mag een coöperatie niet bewaren; het "
                        "is niet overgenomen."
                    ),
                )
            elif line.strip() and line.strip() not in self.notes:
                self.notes.append(line.strip())

    def keep_rest(self) -> None:
        """The notes of the file, and the columns that are kept as a note."""
        for filled in self.cells.get("note", ()):
            self.add_note(filled.column, filled.text)
        for filled in self.cells.get(KEEP, ()):
            self.keep(filled.column, filled.shown)
