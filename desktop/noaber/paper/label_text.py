"""Lines of text in a label: as large as they can be, the name over two lines if need be, and only then cut.

Sizes are in points, room in millimetres.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from noaber.paper.text import ELLIPSIS, POINT, Style, clean, cut, width

MOST_LINES = 5
LEAST = 8.5
_PITCH = 1.2  # from baseline to baseline, in sizes
_STEP = 0.5
_AND = (" en ", " and ", " & ")


@dataclass(frozen=True)
class LabelText:
    """Lines that fit, their size, and which of the given texts had to be cut."""

    lines: tuple[str, ...]
    size: float
    cut: tuple[str, ...] = ()

    @property
    def pitch(self) -> float:
        """From one baseline to the next."""
        return self.size * _PITCH * POINT

    @property
    def height(self) -> float:
        """All lines together."""
        return len(self.lines) * self.pitch


def fit_label(
    texts: Sequence[str], wide: float, high: float, *, most: float = 10.0, least: float = LEAST, weight: str = "regular"
) -> LabelText:
    """Fit the lines of an address: at most five, shrunk from ``most`` to ``least`` points.

    A first line that is still too wide goes on in a second one where there is room; else its middle is cut, so that
    what it begins with and the surname both stay. A place keeps its postcode.
    """
    lines = tuple(line for text in texts if (line := clean(text).strip()))
    sizes = _sizes(most, least)
    style = Style(least, weight)
    for size in sizes:
        if _fits(lines, style.sized(size), wide, high):
            return LabelText(lines, size)
    if lines and len(lines) < MOST_LINES:
        for places in _breaks(lines[0]):
            for size in sizes:
                halves = _in_two(lines[0], places, style.sized(size), wide)
                if halves and _fits((*halves, *lines[1:]), style.sized(size), wide, high):
                    return LabelText((*halves, *lines[1:]), size)
    return _cut(lines, style, wide, high)


def _sizes(most: float, least: float) -> list[float]:
    steps = int((most - least) / _STEP)
    return [most - step * _STEP for step in range(steps + 1)] + ([least] if most - steps * _STEP > least else [])


def _fits(lines: Sequence[str], style: Style, wide: float, high: float) -> bool:
    if len(lines) > MOST_LINES or len(lines) * style.size * _PITCH * POINT > high:
        return False
    return all(width(line, style) <= wide for line in lines)


def _breaks(line: str) -> tuple[list[int], list[int], list[int]]:
    """Where a line may go on in a second: between the names of a couple, before a surname with its prefix, anywhere."""
    spaces = [place for place in range(len(line) - 1, 0, -1) if line[place] == " "]
    couple = [line.index(word) for word in _AND if word in line]
    # A prefix has a small letter and stays with its surname: no break behind it.
    return couple, [place for place in spaces if not line[:place].rpartition(" ")[2][:1].islower()], spaces


def _in_two(line: str, places: Sequence[int], style: Style, wide: float) -> tuple[str, str] | None:
    """The line over two at the first of these places that does."""
    for place in places:
        first, second = line[:place].rstrip(), line[place:].lstrip()
        if first and second and width(first, style) <= wide and width(second, style) <= wide:
            return first, second
    return None


def _cut(lines: tuple[str, ...], style: Style, wide: float, high: float) -> LabelText:
    room = max(min(MOST_LINES, int(high / (style.size * _PITCH * POINT) + 1e-6)), 1)
    kept = list(lines)
    gone: tuple[str, ...] = ()
    if len(lines) > room:
        # The first and the last lines say who and where; what lies between goes, and that is marked.
        kept = [lines[0] + ELLIPSIS, *lines[len(lines) - room + 1 :]] if room > 1 else [lines[0] + ELLIPSIS]
        gone = tuple(line for line in lines[1:] if line not in kept[1:])
    shown = tuple(_shortened(line, style, wide) for line in kept)
    short = tuple(line for line, seen in zip(kept, shown, strict=True) if line != seen)
    return LabelText(shown, style.size, gone + tuple(line.removesuffix(ELLIPSIS) for line in short))


def _shortened(line: str, style: Style, wide: float) -> str:
    return cut(line, style, wide) if line[:1].isdigit() else cut_middle(line, style, wide)


def cut_middle(text: str, style: Style, room: float) -> str:
    """As much of the beginning and the end of a clean text as fits, with a visible ``…`` between; or the whole."""
    if width(text, style) <= room:
        return text
    widths, unit = style.face.widths, style.size * POINT
    left = room / unit - widths[ELLIPSIS]
    begin, end = 0, len(text)
    while begin < end:
        # The end says most in a name, but not before the beginning is there.
        from_begin = begin * 2 <= (len(text) - end) * 3
        step = widths[text[begin if from_begin else end - 1]]
        if step > left:
            break
        left -= step
        begin, end = (begin + 1, end) if from_begin else (begin, end - 1)
    return text[:begin].rstrip() + ELLIPSIS + text[end:].lstrip()
