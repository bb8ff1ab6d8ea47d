"""The sign-in sheet on paper, measured in the PDF itself."""

import time
from dataclasses import replace
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from noaber.attendance.paper_content import EventHeading, SheetContent, SheetEntry
from noaber.attendance.sheet_options import AttendanceSheetOptions
from tests.attendance.paper_builders import NAMES, draw, entry, overlapping, sheet, village
from tests.paper.reading import Paper, read


def baselines(paper: Paper, names: tuple[str, ...]) -> list[float]:
    return [paper.find(name)[0].baseline for name in names]


@pytest.mark.parametrize(
    "chosen, pitch",
    [
        ({}, 10.0),
        ({"text": "large"}, 14.0),
        ({"orientation": "landscape"}, 10.0),
        ({"mark": "tick"}, 10.0),
    ],
)
def test_rows_are_exactly_as_far_apart_as_promised(chosen: dict[str, Any], pitch: float) -> None:
    places = baselines(sheet(**chosen), NAMES[:9])
    assert [after - before for before, after in pairwise(places)] == pytest.approx([pitch] * 8, abs=0.01)


def test_the_heading_tells_what_when_and_where() -> None:
    text = sheet().pages[0]
    for expected in (
        "Presentielijst",
        "Zorg, een bewonersonderneming? – werkavond 2",
        "maandag 2 november 2026",
        "19.45-22.00 uur · Dorpshuis, rode zaal",
        "12 aangemeld · 50 plaatsen",
        "Dorpscoöperatie Hoogdorp U.A.",
        "Niet aangemeld? Schrijf u hier in",
        "Pagina 1 van 1",
        "Vertrouwelijk – na gebruik versnipperen · afgedrukt 30-10-2026 · lijst 2",
    ):
        assert expected in text


def test_lines_are_numbered_and_blank_rows_count_on() -> None:
    numbers = [int(text.text) for text in sheet().page(0) if text.text.isdigit() and text.right < 29]
    assert numbers == list(range(1, 19))


def test_letters_stand_once_beside_the_first_name_of_each() -> None:
    letters = [text.text for text in sheet().page(0) if text.left < 20]
    assert letters == ["B", "D", "G", "H", "J", "O", "S", "V"]


def test_nothing_but_the_letters_stands_near_the_punch_holes() -> None:
    for chosen in ({}, {"text": "large"}, {"letters": "A-K,L-Z"}):
        for text in sheet(village(60), **chosen).texts:
            assert text.left >= (16.0 if len(text.text) == 1 else 21.9)
            assert text.right <= 195.1
    assert min(text.top for text in sheet(orientation="landscape").texts) > 20


def test_the_table_head_stands_on_every_page_and_tells_that_it_goes_on() -> None:
    paper = sheet(village(80))
    assert len(paper.pages) == 4
    assert [len(paper.find("handtekening")), len(paper.find("naam"))] == [4, 4]
    assert [len(paper.find(f"Pagina {number} van 4")) for number in (1, 2, 3, 4)] == [1, 1, 1, 1]
    assert [("vervolg" in page) for page in paper.pages] == [False, True, True, True]
    assert all("02-11-2026" in page for page in paper.pages[1:])


def test_letters_split_the_list_over_sheets_with_a_title_of_their_own() -> None:
    paper = sheet(letters="A-K,L-Z", blank_rows=2)
    assert ["A–K" in page for page in paper.pages] == [True, False]
    assert paper.bookmarks == ["Presentielijst A–K", "Presentielijst L–Z"]
    assert "Şahin, L." in paper.pages[1]
    numbers = [int(text.text) for text in paper.texts if text.text.isdigit() and text.right < 29]
    assert numbers == list(range(1, 17))


@pytest.mark.parametrize(
    "chosen, shown, hidden",
    [
        ({}, ["nr", "naam", "organisatie", "tafel", "handtekening"], ["rol", "lidnr", "paraaf"]),
        (
            {"number": False, "organisation": False, "table": False, "mark": "none"},
            ["naam"],
            ["nr", "organisatie", "tafel", "handtekening"],
        ),
        ({"role": True, "member_number": True, "mark": "initials"}, ["rol", "lidnr", "paraaf", "bewoner", "100"], []),
        ({"mark": "tick", "extra_columns": 2, "extra_headings": "Koffie, Lunch"}, ["aanwezig", "Koffie", "Lunch"], []),
        ({"extra_columns": 1, "extra_headings": "Koffie, Lunch"}, ["Koffie"], ["Lunch"]),
    ],
)
def test_columns_are_those_that_were_chosen(chosen: dict[str, Any], shown: list[str], hidden: list[str]) -> None:
    paper = sheet(**chosen)
    assert all(paper.find(text) for text in shown)
    assert not any(paper.find(text) for text in hidden)


def test_a_column_that_nobody_has_anything_in_is_left_out() -> None:
    nobody = replace(village(), entries=(entry(1, "Boer, E. de"),))
    assert not sheet(nobody, role=True, member_number=True).find("tafel")


def test_what_is_not_known_is_not_printed() -> None:
    text = sheet(SheetContent(EventHeading("Ledenvergadering"))).pages[0]
    assert "uur" not in text
    assert "0.00" not in text
    assert "Er zijn nog geen aanmeldingen." in text
    provisional = SheetContent(EventHeading("Lezing", venue="Dorpshuis", venue_provisional=True), waiting=3)
    text = sheet(provisional).pages[0]
    assert "Dorpshuis (voorlopig)" in text
    assert "3 op de wachtlijst" in text


def test_the_same_sheet_gives_the_same_bytes() -> None:
    options = AttendanceSheetOptions(letters="A-K,L-Z")
    assert draw(village(60), options) == draw(village(60), options)


def test_five_hundred_names_are_quick_and_small() -> None:
    start = time.perf_counter()
    pdf, drawn = draw(village(500), AttendanceSheetOptions())
    assert time.perf_counter() - start < 3
    assert drawn.pages == 22
    assert len(pdf) < 200_000
    assert "Verbeek, K. (Kim) 0491" in "".join(read(pdf).pages)


def test_a_name_that_does_not_fit_ends_visibly_and_is_told() -> None:
    long = entry(1, "Boekbinder-van der Vlugt-Zwartendijk, A.B.C.D.E.F. (Annie-Marie-Louise-Charlotte-Josephine)")
    pdf, drawn = draw(replace(village(), entries=(long,)), AttendanceSheetOptions())
    assert drawn.shortened == (long.list_name,)
    assert any(text.text.endswith("…") for text in read(pdf).texts)


WILD = st.text(st.characters(codec="utf-8"), max_size=70) | st.sampled_from(
    [
        "<b>Jan</b> &amp; {{naam}} {0} %s",
        "محمد العربي",
        "Иван Иванович",
        "W" * 60,
        "x",
        "van 't\tHoff\n& Zn",
        "Stichting Welzijn Hoogdorp en omstreken, afdeling Noord te Hoogdorp",
    ]
)
PEOPLE = st.lists(
    st.builds(
        SheetEntry,
        id=st.integers(1),
        list_name=WILD,
        sort_key=st.just(""),
        letter=st.just("B"),
        organisation=WILD,
        role=WILD,
        table=WILD,
        member_number=st.integers(1, 10**7),
    ),
    max_size=6,
)
CHOSEN = st.builds(
    AttendanceSheetOptions,
    text=st.sampled_from(["normal", "large"]),
    role=st.booleans(),
    member_number=st.booleans(),
    orientation=st.sampled_from(["portrait", "landscape"]),
    mark=st.sampled_from(["signature", "initials", "tick"]),
    extra_columns=st.integers(0, 3),
    extra_headings=WILD,
    blank_rows=st.integers(0, 3),
)


@settings(max_examples=60)
@given(PEOPLE, CHOSEN, WILD, WILD)
def test_no_text_ever_lies_over_another_or_beyond_the_page(
    people: list[SheetEntry], chosen: AttendanceSheetOptions, title: str, venue: str
) -> None:
    event = replace(village().event, title=title, venue=venue)
    pdf, _drawn = draw(SheetContent(event, tuple(people), len(people)), chosen)
    paper = read(pdf)
    assert overlapping(paper) == []
    wide, high = paper.sizes[0]
    for text in paper.texts:
        assert 15.5 <= text.left <= text.right <= wide - 14.9
        assert 16 <= text.top <= text.bottom <= high - 9
