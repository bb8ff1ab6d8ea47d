"""Neighbourhoods as the cooperative itself draws them: a name and the postcodes that belong to it, one a line.

Dorpskern: 5529 AA - 5529 CZ, 5530 AB
Buitengebied: 5531
"""

import json
import re
from dataclasses import dataclass

from noaber.cooperative.operations import save_setting
from noaber.cooperative.queries import setting
from noaber.core.errors import NoaberError
from noaber.core.i18n import _

SETTING = "neighbourhoods"
"""The name of the setting that holds them, as JSON rows of name, first and last postcode."""

_POSTCODE = re.compile(r"([1-9]\d{3})\s*([A-Za-z]{2})?")


@dataclass(frozen=True)
class PostcodeRange:
    """The postcodes of a neighbourhood from ``first`` to ``last``, both included, written ``5529AA``."""

    name: str
    first: str
    last: str


def parse_neighbourhoods(text: str) -> tuple[PostcodeRange, ...]:
    """The ranges that typed lines mean, in their order; a postcode belongs to the first that holds it.

    Raises NoaberError naming the line that cannot be read.
    """
    ranges: list[PostcodeRange] = []
    for line in filter(str.strip, text.splitlines()):
        name, colon, codes = line.partition(":")
        parts = [part.strip() for part in re.split(r"[,;]", codes) if part.strip()]
        if not colon or not name.strip() or not parts:
            raise NoaberError(
                _(
                    "“{line}” kan niet worden gelezen. Schrijf bijvoorbeeld: Dorpskern: 5529 AA - 5529 CZ",
                    line=line.strip(),
                )
            )
        ranges += [PostcodeRange(name.strip(), *_range(part)) for part in parts]
    return tuple(ranges)


def _range(text: str) -> tuple[str, str]:
    ends = [_POSTCODE.fullmatch(part.strip()) for part in re.split(r"\s*(?:-|–|t/m)\s*", text)]
    if not 1 <= len(ends) <= 2 or None in ends:
        raise NoaberError(_("“{text}” is geen postcode, en niet iets als 5529 AA - 5529 CZ.", text=text))
    first, last = ends[0], ends[-1]
    assert first is not None
    assert last is not None
    begin, end = first[1] + (first[2] or "AA").upper(), last[1] + (last[2] or "ZZ").upper()
    if begin > end:
        raise NoaberError(_("Bij “{text}” ligt het begin na het einde.", text=text))
    return begin, end


def as_text(ranges: tuple[PostcodeRange, ...]) -> str:
    """The lines that :func:`parse_neighbourhoods` reads back."""
    lines: dict[str, list[str]] = {}
    for one in ranges:
        lines.setdefault(one.name, []).append(_shown(one))
    return "\n".join(f"{name}: {', '.join(parts)}" for name, parts in lines.items())


def _shown(one: PostcodeRange) -> str:
    if one.first == one.last:
        return f"{one.first[:4]} {one.first[4:]}"
    if one.first.endswith("AA") and one.last.endswith("ZZ"):
        return one.first[:4] if one.first[:4] == one.last[:4] else f"{one.first[:4]} - {one.last[:4]}"
    return f"{one.first[:4]} {one.first[4:]} - {one.last[:4]} {one.last[4:]}"


def neighbourhoods() -> tuple[PostcodeRange, ...]:
    """The neighbourhoods of the open data file; none where they cannot be read."""
    try:
        return tuple(PostcodeRange(*row) for row in json.loads(setting(SETTING, "[]")))
    except (ValueError, TypeError):
        return ()


def save_neighbourhoods(text: str) -> None:
    """Store the neighbourhoods that typed lines mean, as one action; raises NoaberError for a line that cannot be."""
    rows = [[one.name, one.first, one.last] for one in parse_neighbourhoods(text)]
    save_setting(SETTING, json.dumps(rows, ensure_ascii=False), _("Buurten"))
