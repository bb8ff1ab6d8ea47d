"""How a printer that prints beside the place, or too large or too small, is put right: to a tenth of a millimetre.

The test sheet has a cross at 20 mm from the left and the top, and from it a line of 170 mm across and one of 250 mm
down. Whoever measures them on paper knows all that is needed.
"""

from dataclasses import dataclass
from typing import Any

from noaber.core.errors import NoaberError
from noaber.core.i18n import _

CROSS = 20.0
ACROSS, ALONG = 170.0, 250.0
"""Millimetres: where the cross stands, and how long the lines from it are when a printer is right."""

MOST_SHIFT = 100
"""Tenths of a millimetre by which everything can be moved, each way."""

_MOST_STRETCH = 0.05


@dataclass(frozen=True)
class Correction:
    """Everything moves ``right`` and ``down``; ``across`` and ``along`` are the lengths of the lines as measured.

    All in tenths of a millimetre. The lines of a printer that is right measure 1700 and 2500.
    """

    right: int = 0
    down: int = 0
    across: int = round(ACROSS * 10)
    along: int = round(ALONG * 10)

    def __bool__(self) -> bool:
        """Whether there is anything to put right."""
        return self != Correction()

    @property
    def scale(self) -> tuple[float, float]:
        """By how much everything is drawn larger, across and along."""
        return ACROSS * 10 / self.across, ALONG * 10 / self.along

    @property
    def move(self) -> tuple[float, float]:
        """Where the corner of the page goes, in mm; scaling leaves the cross in its place."""
        across, along = self.scale
        return CROSS * (1 - across) + self.right / 10, CROSS * (1 - along) + self.down / 10

    def place(self, x: float, y: float) -> tuple[float, float]:
        """Where a point of the page is drawn, in mm from the top left corner."""
        (across, along), (right, down) = self.scale, self.move
        return x * across + right, y * along + down

    def matrix(self, height: float) -> tuple[float, float, float, float, float, float]:
        """The same for a PDF page of so many points: a b c d e f, with the origin at the lower left corner."""
        (across, along), (right, down) = self.scale, self.move
        points = 72 / 25.4
        return across, 0.0, 0.0, along, right * points, height * (1 - along) - down * points

    def errors(self) -> dict[str, str]:
        """A sentence for each value that cannot be."""
        found = {}
        for name in ("right", "down"):
            if abs(getattr(self, name)) > MOST_SHIFT:
                found[name] = _("Verschuiven kan ten hoogste {most} mm.", most=MOST_SHIFT // 10)
        for name, length in (("across", ACROSS), ("along", ALONG)):
            if abs(getattr(self, name) / (length * 10) - 1) > _MOST_STRETCH:
                found[name] = _(
                    "De lijn hoort {length} mm te zijn. Is er verkleind afgedrukt? Kies in het "
                    "afdrukvenster “Werkelijke grootte”.",
                    length=round(length),
                )
        return found

    def as_values(self) -> dict[str, int]:
        """The correction as plain values, to keep."""
        return {"right": self.right, "down": self.down, "across": self.across, "along": self.along}


def correction_from(values: Any) -> Correction:
    """The correction from values that were kept; what is missing or makes no sense counts as none."""
    if not isinstance(values, dict):
        return Correction()
    known = {name: values[name] for name in Correction().as_values() if isinstance(values.get(name), int)}
    made = Correction(**known)
    return Correction() if made.errors() else made


def tenths(text: str) -> int:
    """The tenths of a millimetre that a typed number means: ``-1,5`` gives -15. Raises NoaberError."""
    typed = text.strip().replace(",", ".").replace("−", "-").removesuffix("mm").strip() or "0"
    try:
        value = float(typed)
    except ValueError:
        value = float("nan")
    if not abs(value) < 1000:
        raise NoaberError(_("“{text}” is geen aantal millimeters. Schrijf bijvoorbeeld 1,5.", text=text.strip()))
    return round(value * 10)


def millimetres(value: int) -> str:
    """Tenths as they are typed: ``-1,5``."""
    return f"{value / 10:.1f}".replace(".", ",")
