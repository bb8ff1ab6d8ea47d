"""Badges and tent cards as they come out of the printer, measured in the PDF."""

from dataclasses import replace
from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from noaber.core.progress import Progress
from noaber.labels.badge_drawing import draw_badges
from noaber.labels.content import Badge, BadgeContent, TentCard, TentContent
from noaber.labels.options import BadgeRunOptions, TentCardOptions
from noaber.labels.tent_drawing import draw_tent_cards
from noaber.paper.label_sheets import SHEETS
from noaber.paper.labels import SheetDefinition
from tests.labels.drawn import ANY_TEXT, IN_FORMS, NAMES, SENDER, badges, outside
from tests.paper.reading import read

ANNIE = Badge("Annie", "Annie van den Berg", "Welzijn Hoogdorp", "vrijwilliger", "3", 1)
BADGE_SHEETS = [one for one in SHEETS.values() if one.kind in ("badge", "card")]


@pytest.mark.parametrize("sheet", BADGE_SHEETS, ids=lambda one: one.id)
def test_the_call_name_stands_large_on_every_badge(sheet: SheetDefinition) -> None:
    paper, drawn = badges([ANNIE] * sheet.count, sheet.id, BadgeRunOptions(role=True))
    assert drawn.pages == 1
    large = paper.find("Annie")
    assert len(large) == sheet.count * (2 if sheet.fold else 1)
    assert {text.size >= 20 for text in large} == {True}
    assert len(paper.find("Tafel 3")) == len(large)
    assert outside(paper, sheet, 3.0) == []
    for text in paper.texts:
        if text.text in IN_FORMS:
            assert 3.5 <= text.left <= text.right <= sheet.wide - 3.5
            assert 3.5 <= text.top <= text.bottom <= sheet.high / (2 if sheet.fold else 1) - 2.5
    for number, text in enumerate(large):
        place = number // 2 if sheet.fold else number
        assert (text.left + text.right) / 2 == pytest.approx(sheet.corner(place)[0] + sheet.wide / 2, abs=0.6)


def test_a_folded_badge_has_its_other_side_upside_down() -> None:
    paper, _drawn = badges([ANNIE], "FOLD-90")
    turned, upright = paper.find("Annie")
    fold = SHEETS["FOLD-90"].top + 55
    assert turned.bottom < fold < upright.top
    assert fold - turned.baseline == pytest.approx(upright.baseline - fold, abs=0.01)


@pytest.mark.parametrize(
    "name, lines",
    [
        ("Jan", 1),
        ("Wilhelmina-Johanna", 1),
        ("Anne Marie", 1),
        ("Maximiliaan Ferdinand-Alexander", 2),
    ],
)
def test_long_names_shrink_and_break_only_at_spaces(name: str, lines: int) -> None:
    paper, drawn = badges([Badge(name, name)], "L7418")
    large = [text for text in paper.texts if text.size >= 16]
    assert " ".join(text.text for text in large) == name
    assert len(large) == lines
    assert drawn.shortened == ()


@settings(max_examples=40)
@given(
    call=NAMES,
    name=NAMES,
    organisation=ANY_TEXT,
    role=ANY_TEXT,
    table=st.text(max_size=12),
    sheet=st.sampled_from(BADGE_SHEETS),
)
def test_nothing_leaves_its_badge(
    call: str, name: str, organisation: str, role: str, table: str, sheet: SheetDefinition
) -> None:
    paper, _drawn = badges([Badge(call, name, organisation, role, table)], sheet.id, BadgeRunOptions(role=True))
    assert outside(paper, sheet, 0.5) == []


def test_a_name_that_fits_in_no_way_is_cut_and_told() -> None:
    name = "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch"
    paper, drawn = badges([Badge(name, name)], "L4785")
    assert drawn.shortened == (name,)
    assert any(text.text.startswith("Llanfair") and text.text.endswith("…") for text in paper.texts)


def test_a_logo_is_in_the_file_once_however_many_badges_there_are() -> None:
    picture = BytesIO()
    Image.effect_noise((300, 100), 90).save(picture, "PNG")
    sender = replace(SENDER, logo=picture.getvalue())
    sizes = []
    for count in (1, 10):
        out = BytesIO()
        content = BadgeContent((ANNIE,) * count, "Zorg", SHEETS["L4785"])
        draw_badges(content, BadgeRunOptions(), sender, out, Progress())
        sizes.append(len(out.getvalue()))
    assert sizes[0] > 20_000
    assert sizes[1] - sizes[0] < 3_000


def test_blank_badges_have_a_line_to_write_on() -> None:
    paper, _drawn = badges([Badge()], "L4785")
    assert "Dorpscoöperatie" in paper.pages[0]


@pytest.mark.parametrize("paper, folds", [("a4", [148.5]), ("a5", [74.25, 222.75])])
@pytest.mark.parametrize("card", [TentCard("Annie van den Berg", "Welzijn Hoogdorp"), TentCard("12", "Vervoer", True)])
def test_both_sides_of_a_tent_card_read(card: TentCard, paper: str, folds: list[float]) -> None:
    out = BytesIO()
    drawn = draw_tent_cards(TentContent((card, card), "Zorg"), TentCardOptions(paper=paper), SENDER, out, Progress())
    assert drawn.pages == 2 // len(folds)
    found = read(out.getvalue())
    shown = [text for text in found.page(0) if text.text in (card.large, "Annie", card.small)]
    assert len(shown) >= 4 * len(folds)
    for fold in folds:
        near = [text for text in shown if abs(text.baseline - fold) < 148.5 / len(folds)]
        over, under = (
            [fold - one.baseline for one in near if one.baseline < fold],
            [one.baseline - fold for one in near if one.baseline > fold],
        )
        assert sorted(over) == pytest.approx(sorted(under), abs=0.02)
    if not card.sign:
        assert max(text.size for text in found.texts) >= (60 if paper == "a4" else 24)


@settings(max_examples=30)
@given(large=NAMES, small=ANY_TEXT, sign=st.booleans(), paper=st.sampled_from(["a4", "a5"]))
def test_nothing_leaves_its_half_of_a_tent_card(large: str, small: str, sign: bool, paper: str) -> None:
    out = BytesIO()
    cards = (TentCard(large, small, sign),)
    draw_tent_cards(TentContent(cards, "Zorg"), TentCardOptions(paper=paper), SENDER, out, Progress())
    fold = 148.5 if paper == "a4" else 74.25
    for text in read(out.getvalue()).texts:
        assert 8 <= text.left <= text.right <= 202
        assert (0 <= text.top <= text.bottom <= fold) or (fold <= text.top <= text.bottom <= 2 * fold)
