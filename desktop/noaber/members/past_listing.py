"""The register of another day as a list on the screen: in groups, searched, and in any order."""

from collections.abc import Callable
from datetime import date
from functools import cached_property
from typing import Any

from noaber.members.as_of import MemberOnDay, register_on
from noaber.members.queries import FILTERS
from noaber.people import names

_GROUPS: dict[str, Callable[[MemberOnDay], bool]] = {
    "all": lambda row: True,
    "members": lambda row: row.status in ("member", "suspended"),
    "participants": lambda row: row.status == "participant",
    "former": lambda row: row.status == "former",
    "organisations": lambda row: row.person.kind == "organisation",
}

_KEYS: dict[str, Callable[[MemberOnDay], Any]] = {
    "number": lambda row: row.member_number or 0,
    "category": lambda row: row.position,
    "city": lambda row: (row.person.city, row.person.street, row.person.house_number or 0),
    "admitted": lambda row: row.admitted_on or date.min,
}


class PastListing:
    """Everybody who was or had been a member by a day; groups and orders are those of the register of today."""

    def __init__(self, day: date) -> None:
        self.day = day

    @cached_property
    def _rows(self) -> list[MemberOnDay]:
        """Read when they are first asked for."""
        return register_on(self.day)

    def counts(self) -> dict[str, int]:
        """How many lines each group of FILTERS has; groups of people who never were members have none."""
        nobody = dict.fromkeys(FILTERS, 0)
        return nobody | {group: sum(map(belongs, self._rows)) for group, belongs in _GROUPS.items()}

    def rows(
        self, *, search: str = "", group: str = "all", sort: str = "name", descending: bool = False
    ) -> list[MemberOnDay]:
        """The lines of a group that the search finds, in order."""
        belongs = _GROUPS.get(group, _nobody)
        words = names.search_words(search) if search.strip() else []
        found = [row for row in self._rows if belongs(row) and _found(row, words)]
        if sort == "name":
            return found[::-1] if descending else found
        return sorted(found, key=_KEYS[sort], reverse=descending)


def _nobody(_row: MemberOnDay) -> bool:
    return False


def _found(row: MemberOnDay, words: list[str]) -> bool:
    if not words:
        return True
    text = names.search_text(row.person).split()
    return all(any(word.startswith(typed) for word in text) or typed == str(row.member_number) for typed in words)
