"""A line while it is being read: what has been understood so far, what is kept as a note, and what went wrong."""

from collections.abc import Iterable
from datetime import date
from functools import lru_cache
from typing import Any

from noaber.core.i18n import _
from noaber.exchange.content import text_of
from noaber.exchange.fields import KEEP
from noaber.exchange.lines import Problem
from noaber.exchange.recognise import Column
from noaber.exchange.spreadsheet import Cell
from noaber.people.contact import contains_bsn

Filled = list[tuple[Column, Cell]]

# What people type for "nothing".
_NOTHING = frozenset({"-", "--", "---", "n.v.t.", "nvt", "n.v.t", "geen", "?", "??", "???", "onbekend", "n/a", "na",
                      "none", "/", ".", "null", "nan", "#n/a", "#n/b", "#ref!", "#verw!", "#value!", "#waarde!", "#name?", "#naam?",
                      "#div/0!", "#deel/0!", "#null!", "#num!", "#getal!", "unknown", "x", "…", "...", "_", "nb", "n.b.",
                      "–", "—"})


def is_nothing(text: str) -> bool:
    """Whether a filled cell says that there is nothing: a dash, ``n.v.t.``, a formula that failed."""
    return len(text) < 9 and text.casefold() in _NOTHING


@lru_cache(maxsize=4096)
def mended(text: str) -> str:
    """Text in which UTF-8 was once read as Windows-1252, put right: ``JosÃ©`` → ``José``; any other text as it is."""
    try:
        return text.encode("cp1252").decode("utf-8")
    except UnicodeError:
        return text


def clean(cell: Cell) -> str:
    """A cell as text without control characters, hard spaces and double spaces; lines stay."""
    text = text_of(cell)
    if not text.isascii():
        text = mended(text).replace("\u00a0", " ").replace("\u200b", "").replace("\ufeff", "").strip()
    if not text.isprintable():
        lines = text.replace("\r\n", "\n").replace("\r", "\n")
        text = "".join(letter if letter.isprintable() or letter == "\n" else " " for letter in lines).strip()
    return text


class Draft:
    """The values of one line. ``values`` become a PersonRecord, ``membership`` MembershipValues."""

    def __init__(self, line: int, cells: dict[str, Filled], today: date) -> None:
        self.line = line
        self.cells = cells
        self.today = today
        self.values: dict[str, Any] = {}
        self.membership: dict[str, Any] = {}
        self.notes: list[str] = []
        self.problems: list[Problem] = []

    def first(self, field: str) -> tuple[Column, Cell] | None:
        """The first filled cell for a field."""
        filled = self.cells.get(field)
        return filled[0] if filled else None

    def text(self, field: str) -> str:
        """The text of the first filled cell for a field, ``""`` if there is none or it says there is nothing."""
        filled = self.cells.get(field)
        if not filled:
            return ""
        text = clean(filled[0][1])
        return "" if is_nothing(text) else text

    def texts(self, field: str) -> Iterable[tuple[Column, str]]:
        """The columns and texts of all filled cells for a field."""
        for column, cell in self.cells.get(field, ()):
            text = clean(cell)
            if text and not is_nothing(text):
                yield column, text

    def set(self, **values: Any) -> None:
        """Fill in fields that are still empty."""
        for name, value in values.items():
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
                self.trouble(column, _("Hier staat een burgerservicenummer. Dat mag een coöperatie niet bewaren; het is "
                                       "niet overgenomen."))
            elif line.strip() and line.strip() not in self.notes:
                self.notes.append(line.strip())

    def keep_rest(self) -> None:
        """The notes of the file, and the columns that are kept as a note."""
        for column, text in self.texts("note"):
            self.add_note(column, text)
        for column, text in self.texts(KEEP):
            self.keep(column, text)
