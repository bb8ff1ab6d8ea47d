"""The report of who was there, and the list of participants before it."""

from dataclasses import replace
from datetime import date
from io import BytesIO
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from noaber.attendance.paper_content import Attendee, ParticipantContent, ParticipantRow, ReportContent
from noaber.attendance.participants_drawing import draw_participants, ordered_rows
from noaber.attendance.report_drawing import draw_report
from noaber.attendance.sheet_options import ParticipantListOptions, ReportOptions
from noaber.core.progress import Progress
from tests.attendance.paper_builders import EVENT, SENDER, overlapping
from tests.paper.reading import Paper, read

PEOPLE = (
    Attendee("Annie van den Berg", "berg annie", "Zorg voor Elkaar"),
    Attendee("Emiel de Boer", "boer emiel"),
    Attendee("Leyla Şahin", "sahin leyla", "Dorpsraad"),
    Attendee("Zara Çelik", "celik zara", "Dorpsraad"),
)
EVENING = ReportContent(
    EVENT,
    PEOPLE,
    unnamed=42,
    organisations=(("Dorpsraad", 2), ("Zorg voor Elkaar", 1)),
    roles=(("Bewoners", 40),),
    registered=44,
    walk_ins=3,
    absent_with_notice=5,
    not_shown=2,
)


def report(content: ReportContent = EVENING, **chosen: Any) -> Paper:
    out = BytesIO()
    drawn = draw_report(content, ReportOptions(**chosen), SENDER, out, Progress())
    paper = read(out.getvalue())
    assert drawn.pages == len(paper.pages)
    return paper


def names(paper: Paper) -> list[str]:
    known = {person.name for person in PEOPLE}
    downwards = sorted(paper.texts, key=lambda text: (text.page, text.baseline))
    return [text.text for text in downwards if text.text in known]


def test_the_report_says_how_many_were_there_and_who() -> None:
    paper = report()
    for expected in (
        "Aanwezigheidsverslag",
        "Deze 46 mensen waren aanwezig",
        "en 42 anderen",
        "Dorpsraad",
        "maandag 2 november 2026",
        "Afgemeld",
        "Niet gekomen zonder bericht",
    ):
        assert expected in paper.pages[0]
    [total] = [text.text for text in paper.texts if text.text.startswith("Deze")]
    assert total == "Deze 46 mensen waren aanwezig"


def test_names_stand_in_the_order_of_the_alphabet_or_per_organisation() -> None:
    long = replace(PEOPLE[0], organisation="Stichting Zorg voor Elkaar in Hoogdorp en omstreken")
    assert names(report(replace(EVENING, attendees=(*PEOPLE[1:], long)))) == [
        "Annie van den Berg",
        "Emiel de Boer",
        "Zara Çelik",
        "Leyla Şahin",
    ]
    paper = report(order="organisation")
    heads = [text for text in paper.texts if text.text in ("Op eigen naam", "Zorg voor Elkaar", "Dorpsraad")][:3]
    assert [head.text for head in heads] == ["Dorpsraad", "Zorg voor Elkaar", "Op eigen naam"]
    assert [head.baseline for head in heads] == sorted(head.baseline for head in heads)
    assert paper.find("Emiel de Boer")[0].baseline > heads[2].baseline


def test_without_names_nobody_is_named_and_the_paper_is_not_confidential() -> None:
    paper = report(names=False)
    assert names(paper) == []
    assert "Er waren 46 mensen aanwezig" in paper.pages[0]
    assert "Vertrouwelijk" not in paper.pages[0]
    assert "Vertrouwelijk" in report().pages[0]


@pytest.mark.parametrize(
    "people, unnamed, sentence",
    [
        ((), 0, "Er is nog niemand als aanwezig ingevuld"),
        ((), 1, "Er was één persoon aanwezig"),
        (PEOPLE[:1], 0, "Deze ene persoon was aanwezig"),
        (PEOPLE, 1, "en één ander"),
    ],
)
def test_small_numbers_are_said_in_good_dutch(people: tuple[Attendee, ...], unnamed: int, sentence: str) -> None:
    assert sentence in report(ReportContent(EVENT, people, unnamed)).pages[0]


def test_large_print_is_large() -> None:
    assert report(text="large").find("Emiel de Boer")[0].size == 16
    assert report().find("Emiel de Boer")[0].size == 11.5


WILD = st.text(st.characters(codec="utf-8"), max_size=90)


@settings(max_examples=40)
@given(
    st.lists(st.builds(Attendee, name=WILD, sort_key=WILD, organisation=WILD), max_size=70),
    WILD,
    st.sampled_from(["normal", "large"]),
    st.sampled_from(["alphabetical", "organisation"]),
)
def test_no_text_lies_over_another_or_beyond_the_page(
    people: list[Attendee], label: str, text: str, order: str
) -> None:
    paper = report(replace(EVENING, attendees=tuple(people), roles=((label, 3),)), text=text, order=order)
    assert overlapping(paper) == []
    assert all(text.left >= 21.5 and text.right <= 195.2 and text.bottom <= 288 for text in paper.texts)


ROWS = (
    ParticipantRow(
        1, "Berg, A. van den", "berg", "Dorpsraad", "bewoner", "2", registered_on=date(2026, 10, 1), channel="telefoon"
    ),
    ParticipantRow(2, "Boer, E. de", "boer", status="waiting", place=1, registered_on=date(2026, 10, 30), late=True),
    ParticipantRow(3, "Çelik, Z.", "celik", status="cancelled"),
    ParticipantRow(4, "Şahin, L.", "sahin", table="10"),
)


def participants(**chosen: Any) -> Paper:
    out = BytesIO()
    content = ParticipantContent(EVENT, ROWS * 12, capacity=50)
    draw_participants(content, ParticipantListOptions(**chosen), SENDER, out, Progress())
    return read(out.getvalue())


def test_the_list_of_participants_lies_and_tells_everything() -> None:
    paper = participants()
    assert tuple(map(round, paper.sizes[0])) == (297, 210)
    for expected in (
        "Deelnemerslijst",
        "24 bevestigd · 50 plaatsen · 12 op de wachtlijst · 12 afgemeld",
        "wachtlijst 1",
        "30-10-2026 te laat",
        "telefoon",
        "01-10-2026",
    ):
        assert expected in "".join(paper.pages)
    assert not paper.find("afgemeld")
    assert participants(cancelled=True).find("afgemeld")
    assert [len(paper.find(text)) for text in ("naam", "status")] == [len(paper.pages)] * 2
    assert overlapping(paper) == []


@pytest.mark.parametrize(
    "sort, expected",
    [
        ("surname", [1, 2, 3, 4]),
        ("status", [1, 4, 2, 3]),
        ("organisation", [1, 2, 3, 4]),
        ("table", [1, 4, 2, 3]),
        ("registered_on", [1, 2, 3, 4]),
    ],
)
def test_the_order_of_participants(sort: str, expected: list[int]) -> None:
    chosen = ParticipantListOptions(sort=sort, cancelled=True)
    assert [row.id for row in ordered_rows(ParticipantContent(EVENT, ROWS[::-1]), chosen)] == expected
