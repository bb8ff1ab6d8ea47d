"""What a window letter is made of, and where its parts stand on the page.

Measures in mm from the top left corner of A4. The address stands where all known windows show it: NEN 1026 as the class
isodoc places it, DL, C5/6 and C5 (measures collected from makers' sheets). Nothing else stands within the window.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

from noaber.paper.letter_text import Paragraph

LEFT, RIGHT, BODY_BOTTOM = 25.0, 190.0, 277.0
"""Where text begins and ends sideways, and the lowest baseline of a page."""

ADDRESS_X = {"left": 35.0, "right": 105.0, "none": 25.0}
ADDRESS_TOP, ADDRESS_BOTTOM, ADDRESS_WIDTH = 50.0, 72.5, 70.0
ADDRESS_LINES, MOST_LINES = 5, 6
RETURN_BASELINE, RETURN_SIZE, RETURN_LEAST, RETURN_WIDTH = 48.4, 7.5, 7.0, 74.0
"""The line with the sender's address stands between 46 and 49 mm, in 7 to 8 points."""

FREE = {"left": (20.0, 42.0, 110.0, 85.0), "right": (95.0, 42.0, 200.0, 85.0)}
"""What must stay free for the window: left, top, right and bottom."""

DETAILS_Y, BODY_TOP = 94.0, 105.0
DETAILS_X = (25.0, 70.0, 105.0, 140.0)
FOLDS = {"thirds": (105.0, 210.0), "half": (148.5,), "none": ()}
SLIP_TOP = 207.0
"""Where the reply slip begins: it takes the lower 90 mm."""


@dataclass(frozen=True)
class ReplySlip:
    """A slip to cut off and send back: a title, who it is from, boxes to tick, and labels of lines to write on."""

    title: str
    sender: str = ""
    boxes: tuple[str, ...] = ()
    lines: tuple[str, ...] = ()
    return_to: str = ""


@dataclass(frozen=True)
class Letter:
    """One letter. ``name`` is for the list of contents of the file; ``address`` are at most six lines.

    ``details`` are at most four labels with values under the address: date, reference. ``large`` is 16 points.
    """

    name: str
    address: tuple[str, ...]
    details: tuple[tuple[str, str], ...]
    subject: str
    body: Sequence[Paragraph]
    language: str = "nl"
    large: bool = False
    slip: ReplySlip | None = None


@dataclass(frozen=True)
class LetterLook:
    """How all letters of a mailing look.

    ``window`` is where the envelope has it: left, right or none. ``folds`` is a key of FOLDS. ``background`` is a
    picture of a whole page, of paper that has a letterhead of its own; ``signature`` a picture. ``both_sides`` begins
    each letter on a new leaf. A printer that prints off centre is put right when printing, by its Correction.
    """

    window: str = "left"
    folds: str = "thirds"
    background: bytes | None = field(default=None, repr=False)
    signature: bytes | None = field(default=None, repr=False)
    both_sides: bool = False
