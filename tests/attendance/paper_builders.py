"""Sample content for the papers of attendance, and a shortcut from content to a PDF that was read."""

from datetime import date, time
from io import BytesIO
from typing import Any

from noaber.attendance.paper_content import EventHeading, SheetContent, SheetEntry
from noaber.attendance.sheet_drawing import draw_sheet
from noaber.attendance.sheet_options import AttendanceSheetOptions
from noaber.core.i18n import language
from noaber.core.progress import Progress
from noaber.core.text import fold
from noaber.paper.document import Drawn, Stationery
from tests.paper.reading import Paper, Text, read

SENDER = Stationery("Dorpscoöperatie Hoogdorp U.A.", date(2026, 10, 30), ("Dorpsstraat 1", "5529 AB  HOOGDORP"))
EVENT = EventHeading(
    "Zorg, een bewonersonderneming?", "werkavond 2", date(2026, 11, 2), time(19, 45), time(22), "Dorpshuis", "rode zaal"
)
NAMES = (
    "Berg, A.B. van den (Annie)",
    "Boer, E. de",
    "Dijk, M. van (Mia)",
    "Giltay Veth, D.",
    "Hart, P. ’t (Piet)",
    "Hondt, dr. Y. d’",
    "Janssen-de Graaf, C.M.",
    "Onderwater, K.",
    "Şahin, L.",
    "Veld, K. in ’t (Kees)",
    "Ven, M. van der",
    "Verbeek, K. (Kim)",
)


def entry(number: int, name: str, **known: Any) -> SheetEntry:
    """A registered person."""
    return SheetEntry(number, name, fold(name), fold(name)[:1].upper(), **known)


def village(count: int = 12) -> SheetContent:
    """``count`` people, some with an organisation, all with a table."""
    entries = tuple(
        entry(
            number,
            NAMES[number % 12] + ("" if number < 12 else f" {number:04d}"),
            table=str(number % 4 + 1),
            organisation="Dorpsraad" if number % 5 == 0 else "",
            role="bewoner",
            member_number=100 + number,
        )
        for number in range(count)
    )
    return SheetContent(EVENT, entries, registered=count, capacity=50, sheet_number=2)


def draw(content: SheetContent, options: AttendanceSheetOptions, code: str = "nl") -> tuple[bytes, Drawn]:
    """The sheet as bytes, and what its drawing told."""
    out = BytesIO()
    with language(code):
        drawn = draw_sheet(content, options, SENDER, out, Progress())
    return out.getvalue(), drawn


def sheet(content: SheetContent | None = None, **options: Any) -> Paper:
    """The sheet as it was read back from the PDF."""
    return read(draw(content or village(), AttendanceSheetOptions(**options))[0])


def overlapping(paper: Paper) -> list[tuple[str, str]]:
    """The pairs of texts that lie over each other."""
    pairs = []
    for page in range(len(paper.pages)):
        texts: list[Text] = sorted(paper.page(page), key=lambda text: text.top)
        for place, text in enumerate(texts):
            for other in texts[place + 1 :]:
                if other.top > text.bottom:
                    break
                if text.overlaps(other):
                    pairs.append((text.text, other.text))
    return pairs
