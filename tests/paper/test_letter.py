"""Window letters measured as on paper: where the address stands, what stays free, folds, later pages, the slip."""

from datetime import date
from io import BytesIO

import pypdfium2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from noaber.core.errors import Cancelled
from noaber.core.progress import Progress
from noaber.paper.document import Drawn, Stationery
from noaber.paper.letter import FREE, Letter, LetterLook, ReplySlip
from noaber.paper.letter_drawing import draw_letters
from noaber.paper.letter_furniture import ENVELOPES, draw_window_test
from noaber.paper.letter_text import Paragraph
from noaber.paper.text import Style, width
from tests.paper.reading import MM, Paper, read

STATIONERY = Stationery(
    "Dorpscoöperatie Hoogdorp U.A.",
    date(2026, 11, 2),
    ("Dorpsstraat 1", "5529 AB  HOOGDORP"),
    ("0497-123456", "info@hoogdorp.nl", "www.hoogdorp.nl"),
    "12345678",
    "NL91 ABNA 0417 1643 00",
)
ADDRESS = ("Mevrouw A.B. van den Berg", "Dorpsstraat 12 a", "5529 AB  HOOGDORP")
TALK = "Op onze laatste bijeenkomst spraken wij over het dorpshuis, en wij horen graag wat u daarvan vindt. "


def text(words: str, kind: str = "text", **values: object) -> Paragraph:
    return Paragraph(((words, "regular"),), kind, **values)  # type: ignore[arg-type]


def letter(*body: Paragraph, address: tuple[str, ...] = ADDRESS, **values: object) -> Letter:
    given_body = body or (text("Geachte mevrouw Van den Berg,"), text(TALK * 3))
    details = (("Datum", "2 november 2026"), ("Lidnummer", "12"))
    subject = str(values.pop("subject", "Uitnodiging"))
    return Letter("Berg, A.B. van den", address, details, subject, given_body, **values)  # type: ignore[arg-type]


def drawn(*letters: Letter, look: LetterLook | None = None, stationery: Stationery = STATIONERY) -> tuple[Paper, Drawn]:
    out = BytesIO()
    told = draw_letters(letters, look or LetterLook(), stationery, "Brieven", out, Progress())
    return read(out.getvalue()), told


@pytest.mark.parametrize(("window", "x"), [("left", 35.0), ("right", 105.0), ("none", 25.0)])
def test_the_address_stands_where_the_window_is(window: str, x: float) -> None:
    paper, _told = drawn(letter(), look=LetterLook(window))
    lines = [paper.find(line)[0] for line in (ADDRESS[0], ADDRESS[1])]
    for line in lines:
        assert line.x == pytest.approx(x, abs=0.01)
        assert line.top >= 50.0
        assert line.bottom <= 72.5
        assert 10 <= line.size <= 12
    assert lines[0].top == pytest.approx(50.5, abs=0.5)
    assert lines[1].baseline - lines[0].baseline == pytest.approx(4.5, abs=0.01)
    (place,) = [one for one in paper.texts if "HOOGDORP" in one.text and one.size > 10]
    assert place.right - place.x == pytest.approx(width(ADDRESS[2], Style(11)), abs=0.5)


def test_a_long_name_goes_on_below_and_none_is_cut() -> None:
    couple = "De heer T.W. van Hoof-Dorresteijn en mevrouw C.W.J. over de Linden-Bakker"
    paper, told = drawn(letter(address=(couple, *ADDRESS[1:])))
    lines = [one for one in paper.texts if abs(one.x - 35.0) < 0.01 and 49.5 < one.baseline < 72.5]
    assert " ".join(" ".join(one.text for one in lines[:2]).split()) == couple
    assert len(lines) == 4
    assert told.shortened == ()


@pytest.mark.parametrize("window", ["left", "right"])
def test_the_line_of_the_sender_stands_above_it_and_nothing_else_in_the_window(window: str) -> None:
    paper, _told = drawn(letter(), look=LetterLook(window))
    left, top, right, bottom = FREE[window]
    inside = [
        one for one in paper.texts if one.right > left and one.left < right and one.bottom > top and one.top < bottom
    ]
    (sender,) = [one for one in inside if one.baseline < 50]
    assert sender.text.startswith("Dorps")
    assert 46 <= sender.top < sender.bottom <= 49
    assert 7 <= sender.size <= 8
    assert len(inside) == 4


def test_the_address_shows_in_every_envelope_that_is_sold() -> None:
    for window, _name, (left, top, wide, high) in ENVELOPES:
        paper, _told = drawn(letter(address=("Mevrouw M. van der Ven-van Dijk",) * 5), look=LetterLook(window))
        lines = [one for one in paper.texts if one.text.startswith("Mevrouw M.")]
        assert len(lines) == 5
        for line in lines:
            assert left < line.left < line.right < left + wide
            assert top < line.top < line.bottom < top + high


def test_date_below_the_window_and_text_from_105() -> None:
    paper, _told = drawn(letter())
    assert 90 < paper.find("2 november 2026")[0].top < 105
    assert paper.find("Uitnodiging")[0].top >= 105
    assert paper.find("Lidnummer")[0].x == pytest.approx(70.0, abs=0.01)


def strokes(pdf: bytes) -> list[tuple[float, float, float, float]]:
    """The lines of the first page: left, top, right and bottom in mm."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        page = document[0]
        high = page.get_height()
        bounds = [item.get_bounds() for item in page.get_objects(max_depth=3) if item.type == 2]
        return [(a * MM, (high - d) * MM, c * MM, (high - b) * MM) for a, b, c, d in bounds]
    finally:
        document.close()


@pytest.mark.parametrize(("folds", "heights"), [("thirds", [105, 210]), ("half", [148.5]), ("none", [])])
def test_fold_marks(folds: str, heights: list[float]) -> None:
    out = BytesIO()
    draw_letters([letter()], LetterLook(folds=folds), STATIONERY, "Brieven", out, Progress())
    marks = [(top + bottom) / 2 for left, top, right, bottom in strokes(out.getvalue()) if right < 12]
    assert sorted(marks) == pytest.approx(heights, abs=0.2)


def test_a_long_letter_goes_on_with_a_short_head() -> None:
    body = [text(TALK * 4) for _ in range(12)]
    paper, told = drawn(letter(*body))
    assert told.pages == 2
    assert "Pagina 2 van 2" in paper.pages[1]
    assert "Mevrouw A.B. van den Berg" in paper.pages[1]
    assert any("2\u00a0november\u00a02026" in one.text or "2 november 2026" in one.text for one in paper.page(1))
    assert max(one.baseline for one in paper.texts) <= 277.5
    assert paper.bookmarks == ["Berg, A.B. van den"]


@pytest.mark.parametrize("count", range(1, 60, 3))
def test_no_line_stands_alone_and_no_line_is_lost(count: int) -> None:
    body = [text("\n".join(f"regel {place} {number}" for number in range(4))) for place in range(count)]
    paper, _told = drawn(letter(*body))
    lines = [one for one in paper.texts if one.text.startswith("regel")]
    assert len(lines) == count * 4
    for place in range(count):
        pages = [one.page for one in lines if one.text.startswith(f"regel {place} ")]
        assert all(pages.count(page) >= 2 for page in pages)


def test_a_heading_and_a_signature_stay_with_their_text() -> None:
    for filled in range(20, 34):
        body = [
            text("\n".join(["x"] * filled)),
            text("Kop", "heading"),
            text("a\nb\nc"),
            text("Tot ziens."),
            text("Met groet,", keep=True),
            Paragraph((), "signature"),
            text("Marie"),
        ]
        paper, _told = drawn(letter(*body))
        page = {one.text: one.page for one in paper.texts}
        assert page["Kop"] == page["a"]
        assert page["Tot ziens."] == page["Met groet,"] == page["Marie"]


SLIP = ReplySlip("Antwoordstrook", "A.B. van den Berg", ("Ja, ik kom.",), ("Aantal", "Handtekening"), "Dorpsstraat 1")


@pytest.mark.parametrize("large", [False, True])
@pytest.mark.parametrize("paragraphs", [1, 4, 9])
def test_the_reply_slip_takes_the_lower_90_mm(paragraphs: int, large: bool) -> None:
    paper, told = drawn(letter(*[text(TALK * 4)] * paragraphs, slip=SLIP, large=large))
    last = paper.page(told.pages - 1)
    (title,) = [one for one in last if one.text == "Antwoordstrook"]
    assert title.top > 207
    assert all(one.bottom < 207 or one.top > 207 for one in last)
    assert max(one.bottom for one in last) < 292


def test_large_print_is_16_points_without_italics() -> None:
    body = Paragraph((("gewoon ", "regular"), ("schuin", "italic")))
    paper, _told = drawn(letter(body, large=True))
    assert {one.size for one in paper.texts if one.text in ("gewoon", "schuin", "gewoon schuin")} == {16.0}
    italic, _small = drawn(letter(body))
    assert len([one for one in italic.texts if one.baseline > 112]) == 2


def test_both_sides_begin_each_letter_on_a_new_leaf() -> None:
    paper, told = drawn(letter(), letter(), look=LetterLook(both_sides=True))
    assert len(paper.sizes) == 4
    assert told.pages == 4
    assert "Uitnodiging" in paper.pages[2]


def test_english_letters_between_dutch_ones() -> None:
    body = [text(TALK * 4) for _ in range(12)]
    paper, _told = drawn(letter(*body), letter(*body, language="en"))
    assert len(paper.pages) == 4


def test_without_letters_there_is_one_page_that_says_so() -> None:
    paper, _told = drawn()
    assert "geen brieven" in paper.pages[0]


def test_it_can_be_stopped() -> None:
    progress = Progress()
    progress.cancelled = True
    with pytest.raises(Cancelled):
        draw_letters([letter()], LetterLook(), STATIONERY, "Brieven", BytesIO(), progress)


@pytest.mark.parametrize("window", ["left", "right", "none"])
def test_the_test_page_has_the_frame_of_the_address(window: str) -> None:
    out = BytesIO()
    draw_window_test(LetterLook(window), STATIONERY, out)
    x = {"left": 35.0, "right": 105.0, "none": 25.0}[window]
    frame = (x, 50.0, x + 70.0, 72.5)
    assert any(measured == pytest.approx(frame, abs=0.3) for measured in strokes(out.getvalue()))


NAMES = st.text(st.characters(exclude_categories=["Cs", "Cc"], max_codepoint=0xFFFF), min_size=1, max_size=90)


@settings(max_examples=60)
@given(
    lines=st.lists(NAMES, min_size=1, max_size=9),
    subject=NAMES,
    said=NAMES,
    large=st.booleans(),
    window=st.sampled_from(["left", "right", "none"]),
)
def test_whatever_is_typed_stays_in_its_place_or_is_told(
    lines: list[str], subject: str, said: str, large: bool, window: str
) -> None:
    body = (text(said * 3), Paragraph(((said, "bold"), (said, "regular"))), text(said, "item", marker="•"))
    paper, told = drawn(letter(*body, address=tuple(lines), subject=subject, large=large), look=LetterLook(window))
    words = [one for one in paper.texts if one.text]
    for one in words:
        assert one.left > 4.0 or one.right <= one.left
        assert one.right < 206.0
    address = [
        one
        for one in words
        if one.page == 0
        and 49.3 < one.baseline < 73.0
        and abs(one.x - {"left": 35.0, "right": 105.0, "none": 25.0}[window]) < 0.01
    ]
    assert len(address) <= 6
    if len([line for line in lines if line.strip()]) > 6:
        assert told.shortened
