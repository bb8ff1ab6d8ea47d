"""The PDF itself: what readers and printers are told, and that the same input gives the same bytes."""

import os
import subprocess
import sys
from datetime import date
from io import BytesIO
from itertools import pairwise
from pathlib import Path

import pytest
from PIL import Image

from noaber.paper.document import Drawn, Stationery
from noaber.paper.furniture import foot, frame, initial, letterhead, title_block
from noaber.paper.pdf import Pdf
from noaber.paper.table import Column, draw_cell, lay_out, pages_of
from noaber.paper.text import Style
from tests.paper.reading import Paper, read

SENDER = Stationery("Dorpscoöperatie Hoogdorp U.A.", date(2026, 10, 30), ("Dorpsstraat 1", "5529 AB  HOOGDORP"))


def page(sender: Stationery = SENDER, text: str = "Berg, A. van den", pages: int = 1) -> tuple[bytes, Drawn]:
    out = BytesIO()
    pdf = Pdf(out, "Presentielijst – Zorg", sender)
    with pdf.form("head"):
        letterhead(pdf, "maandag 2 november 2026", "19.45-22.00 uur · Dorpshuis")
    for number in range(1, pages + 1):
        pdf.use("head")
        pdf.bookmark(f"Blad {number}")
        pdf.text(22, 80, text, Style(11))
        foot(pdf, "Vertrouwelijk", number, pages)
        pdf.end_page()
    drawn = pdf.finish()
    return out.getvalue(), drawn


def paper(sender: Stationery = SENDER, text: str = "Berg, A. van den", pages: int = 1) -> Paper:
    return read(page(sender, text, pages)[0])


def test_the_same_input_gives_the_same_bytes() -> None:
    assert page(pages=3)[0] == page(pages=3)[0]


def test_readers_are_told_title_author_language_and_pages() -> None:
    result = paper(pages=2)
    assert (result.title, result.author) == ("Presentielijst – Zorg", "Dorpscoöperatie Hoogdorp U.A.")
    assert result.bookmarks == ["Blad 1", "Blad 2"]
    assert [tuple(map(round, size)) for size in result.sizes] == [(210, 297)] * 2
    raw = page()[0]
    for told in (b"/Lang (nl)", b"/PrintScaling /None", b"D:20261030"):
        assert told in raw


def test_every_page_is_numbered() -> None:
    numbers = [text.text for text in paper(pages=3).texts if text.text.startswith("Pagina")]
    assert numbers == ["Pagina 1 van 3", "Pagina 2 van 3", "Pagina 3 van 3"]


@pytest.mark.parametrize("text", ["Łukasz 'Kees' (Иван) \\ 100% <b>&amp;{{", "Şahin – d’Hondt €"])
def test_what_is_written_can_be_read_and_copied(text: str) -> None:
    assert text in paper(text=text).pages[0]


def test_a_character_of_no_font_is_shown_and_told() -> None:
    data, drawn = page(text="Al ع")
    assert drawn.missing == ("Al ع",)
    assert "Al \ufffd" in read(data).pages[0]


def test_more_characters_than_one_subset_holds_are_all_there() -> None:
    rare = "".join(chr(code) for code in range(0x100, 0x250))
    out = BytesIO()
    pdf = Pdf(out, "Alles", SENDER)
    for place in range(0, len(rare), 40):
        pdf.text(22, 30 + place / 4, rare[place : place + 40], Style(9))
    pdf.end_page()
    assert pdf.finish().missing == ()
    shown = "".join(read(out.getvalue()).pages)
    # What typography writes otherwise was drawn as its plain letters.
    assert set(rare) - set(shown) <= {"Ĳ", "ĳ"}


def picture(wide: int, high: int) -> bytes:
    out = BytesIO()
    Image.new("RGB", (wide, high), "green").save(out, "PNG")
    return out.getvalue()


def test_the_logo_stands_in_the_letterhead_and_the_name_beside_it() -> None:
    [with_logo] = paper(sender=Stationery("Dorp U.A.", date(2026, 1, 1), logo=picture(400, 120))).find("Dorp U.A.")
    [without] = paper(sender=Stationery("Dorp U.A.", date(2026, 1, 1))).find("Dorp U.A.")
    assert without.x == pytest.approx(22 + 12 + 3, abs=0.01)
    assert with_logo.x == pytest.approx(22 + 40 + 3, abs=0.01)


def test_a_damaged_logo_is_replaced_by_the_letter() -> None:
    assert paper(sender=Stationery("Zorg U.A.", date(2026, 1, 1), logo=b"geen plaatje")).find("Z")


@pytest.mark.parametrize(
    "name, letter",
    [
        ("Dorpscoöperatie Hoogdorp U.A.", "H"),
        ("Coöperatie De Linde U.A.", "L"),
        ("Zorgcoöperatie", "Z"),
        ("Stadsdorp Buitenveldert", "S"),
        ("", ""),
        ("élan", "É"),
    ],
)
def test_the_round_mark_has_the_letter_of_the_own_name(name: str, letter: str) -> None:
    assert initial(name) == letter


def test_a_long_name_and_a_long_place_leave_each_other_room() -> None:
    long = Stationery(
        "Coöperatieve vereniging voor wonen, welzijn en zorg in de zeven dorpen aan de Beerze U.A.",
        date(2026, 1, 1),
        ("Multifunctioneel centrum De Oude Schuur", "Lange Voorhout 102-104", "1234 AB  HOOGELOON, HAPERT EN CASTEREN"),
    )
    out = BytesIO()
    pdf = Pdf(out, "x", long)
    letterhead(pdf, "donderdag 31 december 2026 (voorlopig)", "19.45-22.00 uur · " + "Dorpshuis De Ruimte, zaal " * 4)
    title_block(pdf, "Presentielijst", "Een avond over zorg " * 12, "1.000 aangemeld · 2.000 plaatsen")
    pdf.end_page()
    drawn = pdf.finish()
    texts = read(out.getvalue()).texts
    assert drawn.shortened
    assert not [(a, b) for place, a in enumerate(texts) for b in texts[place + 1 :] if a.overlaps(b)]
    assert all(frame(pdf).left - 0.1 <= text.left and text.right <= frame(pdf).right + 0.1 for text in texts)


def test_columns_fill_the_room_exactly_whatever_there_is() -> None:
    columns = [
        Column("a", "A", 50, Style(11), least=30, grow=2),
        Column("b", "B", 20, Style(11), grow=1),
        Column("c", "C", 40, Style(11), least=20),
    ]
    for room in (80.0, 118.0, 250.0):
        placed = lay_out(columns, 22, room)
        assert placed[0].x == 22
        assert placed[-1].end == pytest.approx(22 + room)
        assert all(left.end < right.x for left, right in pairwise(placed))


def test_a_cell_of_two_lines_stays_within_its_row() -> None:
    out = BytesIO()
    pdf = Pdf(out, "x", SENDER)
    [column] = lay_out([Column("a", "A", 34, Style(11.5))], 22, 34)
    draw_cell(pdf, column, 100, 10, "Stichting Welzijn Hoogdorp en ggj")
    pdf.end_page()
    pdf.finish()
    texts = read(out.getvalue()).texts
    assert len(texts) == 2
    assert min(text.top for text in texts) > 100.5
    assert max(text.bottom for text in texts) < 109.7


@pytest.mark.parametrize("count, expected", [(0, [0]), (5, [5]), (21, [21]), (22, [21, 1]), (60, [21, 24, 15])])
def test_rows_go_on_pages(count: int, expected: list[int]) -> None:
    assert [len(page) for page in pages_of(count, 21, 24)] == expected


def test_the_library_of_paper_is_loaded_with_the_first_paper_and_not_before() -> None:
    check = "import noaber.paper.furniture, noaber.paper.flow, sys; sys.exit('reportlab' in sys.modules)"
    desktop = Path(__file__).parents[2] / "desktop"
    subprocess.run([sys.executable, "-c", check], check=True, env={**os.environ, "PYTHONPATH": str(desktop)})
