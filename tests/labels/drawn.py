"""Labels and badges drawn as they go to the printer, and what stands outside its label."""

from collections.abc import Iterable
from datetime import date
from io import BytesIO

from hypothesis import strategies as st

from noaber.core.progress import Progress
from noaber.labels.address_drawing import draw_addresses
from noaber.labels.badge_drawing import draw_badges
from noaber.labels.content import AddressContent, Badge, BadgeContent
from noaber.labels.options import AddressRunOptions, BadgeRunOptions
from noaber.labels.recipients import Addressed, AddressLabel
from noaber.paper.document import Drawn, Stationery
from noaber.paper.label_sheets import SHEETS
from noaber.paper.labels import SheetDefinition
from tests.paper.reading import Paper, read

SENDER = Stationery("Dorpscoöperatie Hoogdorp U.A.", date(2026, 11, 2), ("Dorpsstraat 1", "5529 AB  HOOGDORP"))
IN_FORMS = {"H", "Dorpscoöperatie Hoogdorp U.A.", "Zorg, een bewonersonderneming?", "Dorpsstraat 1 · 5529 AB HOOGDORP"}
"""What stands on every label and is in the file once: it is read with its place within the label, not on the page."""


def labels(
    lines: Iterable[tuple[str, ...]],
    sheet: str = "L7160",
    options: AddressRunOptions | None = None,
    progress: Progress | None = None,
) -> tuple[Paper, Drawn]:
    out = BytesIO()
    content = AddressContent(Addressed(tuple(AddressLabel(one) for one in lines)), SHEETS[sheet])
    drawn = draw_addresses(content, options or AddressRunOptions(), SENDER, out, progress or Progress())
    return read(out.getvalue()), drawn


def badges(found: Iterable[Badge], sheet: str, options: BadgeRunOptions | None = None) -> tuple[Paper, Drawn]:
    out = BytesIO()
    content = BadgeContent(tuple(found), "Zorg, een bewonersonderneming?", SHEETS[sheet])
    drawn = draw_badges(content, options or BadgeRunOptions(), SENDER, out, Progress())
    return read(out.getvalue()), drawn


def outside(paper: Paper, sheet: SheetDefinition, pad: float) -> list[str]:
    """The texts that leave the label they begin in, or come nearer to its edge than ``pad`` mm."""
    found = []
    for text in paper.texts:
        if text.text in IN_FORMS:
            continue
        middle = (text.left + text.right) / 2, (text.top + text.bottom) / 2
        for place in range(sheet.count):
            x, y = sheet.corner(place)
            if x <= middle[0] <= x + sheet.wide and y <= middle[1] <= y + sheet.high:
                inside = (
                    text.left >= x + pad
                    and text.right <= x + sheet.wide - pad
                    and text.top >= y
                    and text.bottom <= y + sheet.high
                )
                found += [] if inside else [text.text]
                break
        else:
            found.append(text.text)
    return found


ANY_TEXT = st.text(max_size=70)
NAMES = st.one_of(
    ANY_TEXT,
    st.sampled_from(
        [
            "محمد بن عبد الله بن عبد المطلب",
            "王小明",
            "Ĳsbrandt Žižka-Łęcki",
            "W" * 60,
            "i" * 120,
            "<para>&amp;</para>",
            "De heer A.B.C.D.E. van den Heuvel tot Beichlingen gezegd Bartolotti Rijnders en mevrouw Q. Vandenbroucke",
        ]
    ),
)
