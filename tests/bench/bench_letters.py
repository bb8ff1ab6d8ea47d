"""Two thousand letters, against a bare canvas that draws the same lines already broken and measured."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from io import BytesIO
from typing import Any

from reportlab.pdfgen.canvas import Canvas

from noaber.core.progress import Progress
from noaber.letters.filling import Filler
from noaber.letters.markup import parse
from noaber.letters.wording import ready_text
from noaber.office import connect_features
from noaber.paper.document import Stationery
from noaber.paper.fonts import face
from noaber.paper.letter import Letter, LetterLook
from noaber.paper.letter_drawing import draw_letters
from noaber.paper.letter_text import Breaker
from tests.bench.measure import Row, compare

MM = 72 / 25.4
STATIONERY = Stationery(
    "Dorpscoöperatie Hoogdorp U.A.",
    date(2026, 10, 30),
    ("Dorpsstraat 1", "5529 AB  HOOGDORP"),
    ("0497-123456", "info@hoogdorp.nl"),
    "12345678",
    "NL91 ABNA 0417 1643 00",
)
SURNAMES = ("van den Berg", "de Boer", "Çelik", "Giltay Veth", "’t Hart", "Şahin", "in ’t Veld")
DAY = "30 oktober 2026"


def values(number: int) -> dict[str, str]:
    """What differs from letter to letter."""
    name = SURNAMES[number % 7]
    return {
        "salutation": f"Geachte mevrouw {name},",
        "cooperative": STATIONERY.name,
        "member_number": str(number),
        "member_since": f"{number % 28 + 1} maart 2019",
        "category": "gewoon lid",
        "votes": "1",
        "claim_open": "€ 20,00",
        "claim_year": "2026",
        "claim_amount": "€ 20,00",
        "claim_payment": f"Vermeld kenmerk 2026-{number:05d}.",
        "cooperative_phone": "0497-123456",
        "signer": "Marie de Wit",
        "signer_role": "secretaris",
    }


def ours(count: int) -> Callable[[], bytes]:
    """Our letters: the text read once, filled in for each, broken into lines and drawn, to the bytes of the PDF."""
    connect_features()
    text = ready_text("welcome", "nl")
    assert text is not None

    def work() -> bytes:
        filler = Filler(parse(text.body))
        letters = [_letter(number, filler) for number in range(count)]
        out = BytesIO()
        draw_letters(letters, LetterLook(), STATIONERY, "Welkom", out, Progress())
        return out.getvalue()

    return work


def _letter(number: int, filler: Filler) -> Letter:
    address = (f"Mevrouw A. {SURNAMES[number % 7]}", f"Dorpsstraat {number}", "5529 AB  HOOGDORP")
    return Letter(
        f"{SURNAMES[number % 7]} {number}",
        address,
        (("Datum", DAY), ("Lidnummer", str(number))),
        f"Welkom bij {STATIONERY.name}",
        filler.paragraphs(values(number)),
    )


def limit(count: int) -> Callable[[], bytes]:
    """The same lines, filled in and broken beforehand, drawn with nothing but reportlab's canvas."""
    connect_features()
    text = ready_text("welcome", "nl")
    assert text is not None
    fonts = {weight: face(weight).main.fontName for weight in ("regular", "bold", "italic")}
    filler, breaker = Filler(parse(text.body)), Breaker()
    prepared = [_prepared(_letter(number, filler), breaker) for number in range(count)]

    def work() -> bytes:
        out = BytesIO()
        canvas: Any = Canvas(out, pagesize=(210 * MM, 297 * MM), invariant=1, pageCompression=1)
        canvas.beginForm("head")
        canvas.setFont(fonts["bold"], 10.5)
        for place, line in enumerate((STATIONERY.name, *STATIONERY.address_lines, *STATIONERY.contact_lines)):
            canvas.drawString(125 * MM, (280 - place * 4) * MM, line)
        canvas.endForm()
        for page, lines in enumerate(prepared):
            canvas.doForm("head")
            canvas.bookmarkPage(str(page))
            canvas.addOutlineEntry(lines[0][4], str(page))
            for weight, size, x, y, words in lines:
                canvas.setFont(fonts[weight], size)
                canvas.drawString(x, y, words)
            canvas.showPage()
        canvas.save()
        return out.getvalue()

    return work


Line = tuple[str, float, float, float, str]


def _prepared(letter: Letter, breaker: Breaker) -> list[Line]:
    lines: list[Line] = [
        ("regular", 11.0, 35 * MM, (297 - 53 - place * 4.5) * MM, line) for place, line in enumerate(letter.address)
    ]
    for place, (label, value) in enumerate(letter.details):
        lines += [
            ("regular", 8.5, (25 + place * 45) * MM, 203 * MM, label),
            ("regular", 10.0, (25 + place * 45) * MM, 198 * MM, value),
        ]
    lines.append(("bold", 11.5, 25 * MM, 188 * MM, letter.subject))
    y = 180.0
    for paragraph in letter.body:
        for runs in breaker.lines(paragraph.runs, 11.5, 165.0):
            x = 25.0
            for words, weight in runs:
                lines.append((weight, 11.5, x * MM, y * MM, words))
                x += face(weight).width(words) * 11.5 / MM
            y -= 5.3
        y -= 3.0
    return lines


def rows() -> list[Row]:
    """The rows of this subject."""
    return [compare("2,000 letters, filled in and drawn", ours(2000), limit(2000), target=1.25, rounds=5), _memory()]


def _memory() -> Row:
    """What 2,000 letters take above what 200 take, per letter, against the size of a letter in the file, in kB."""
    import tracemalloc

    peaks, sizes = [], []
    for count in (200, 2000):
        work = ours(count)
        work()
        tracemalloc.start()
        sizes.append(len(work()))
        peaks.append(tracemalloc.get_traced_memory()[1])
        tracemalloc.stop()
    grown = [(later - first) / 1800 / 1000 for first, later in (peaks, sizes)]
    return replace(Row("memory for each letter more", grown[0], grown[1], unit="kB"), target=0.0)
