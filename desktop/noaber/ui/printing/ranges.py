"""Which pages of a document are printed, as people type it: ``1-3, 5, 8-``."""

import re

from noaber.core.errors import NoaberError
from noaber.core.i18n import _

_PART = re.compile(r"(\d*)\s*(-?)\s*(\d*)")


def parse_pages(text: str, total: int) -> tuple[int, ...]:
    """The pages (from 0) that a text names, rising and each once; all for an empty text. Raises NoaberError."""
    wanted: set[int] = set()
    for part in re.split(r"[,;\s]+(?!-)(?<!-)", re.sub(r"\s*[-–—]\s*", "-", text.strip())):
        if part:
            wanted |= _pages_of(part, total)
    if not wanted and text.strip():
        raise NoaberError(_("Dit document heeft {total} pagina’s; daarvan blijft er geen over.", total=total))
    return tuple(sorted(wanted)) if wanted else tuple(range(total))


def _pages_of(part: str, total: int) -> set[int]:
    found = _PART.fullmatch(part)
    if not found or not (found[1] or found[3]) or len(part) > 12:
        raise NoaberError(_("“{text}” zijn geen pagina’s. Schrijf bijvoorbeeld 1-3, 5.", text=part))
    first = int(found[1] or 1)
    last = (int(found[3]) if found[3] else total) if found[2] else first
    if first < 1 or last < first:
        raise NoaberError(_("“{text}” zijn geen pagina’s. Schrijf bijvoorbeeld 1-3, 5.", text=part))
    return set(range(first - 1, min(last, total)))
