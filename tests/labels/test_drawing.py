"""Labels, badges and cards as they come out of the printer, measured in the PDF."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from noaber.core.errors import Cancelled
from noaber.core.progress import Progress
from noaber.labels.address_drawing import draw_addresses
from noaber.labels.badge_drawing import draw_badges
from noaber.labels.content import AddressContent, Badge, BadgeContent, ProofContent, TentCard, TentContent
from noaber.labels.options import (
    AddressLabelOptions,
    AddressRunOptions,
    BadgeRunOptions,
    ProofRunOptions,
    TentCardOptions,
)
from noaber.labels.proof_drawing import draw_test_sheet
from noaber.labels.recipients import Addressed, AddressLabel
from noaber.labels.tent_drawing import draw_tent_cards
from noaber.paper.correction import Correction
from noaber.paper.document import Drawn, Stationery
from noaber.paper.label_sheets import SHEETS
from noaber.paper.labels import SheetDefinition
from noaber.paper.options import OptionError
from noaber.paper.text import Style, width
from tests.paper.reading import Paper, read

SENDER = Stationery("Dorpscoöperatie Hoogdorp U.A.", date(2026, 11, 2), ("Dorpsstraat 1", "5529 AB  HOOGDORP"))
USUAL = ("Mevrouw A.B. van den Berg", "Dorpsstraat 12", "5529 AB  HOOGDORP")
IN_FORMS = {"H", "Dorpscoöperatie Hoogdorp U.A.", "Zorg, een bewonersonderneming?", "Dorpsstraat 1 · 5529 AB HOOGDORP"}
"""What stands on every label and is in the file once: it is read with its place within the label, not on the page."""

ODD = ("<b>Annie</b> & {{naam}} %s \\n", "Straße 1 <br/>", "1000  BRUXELLES")


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


@pytest.mark.parametrize("sheet", [one for one in SHEETS.values() if one.kind == "address"], ids=lambda one: one.id)
def test_addresses_stand_in_the_middle_of_their_labels(sheet: SheetDefinition) -> None:
    paper, drawn = labels([(*USUAL[:1], "Beek 1", "5529 AB  HOOGDORP")] * sheet.count, sheet.id)
    assert drawn.pages == 1
    assert drawn.shortened == ()
    assert outside(paper, sheet, 2.9) == []
    for place in range(sheet.count):
        x, y = sheet.corner(place)
        left, _right = sheet.padding(place)
        street = paper.find("Beek 1")[place]
        assert street.x == pytest.approx(x + left, abs=0.01)
        if len(paper.texts) == 3 * sheet.count:  # a name that is not over two lines
            assert street.baseline == pytest.approx(y + sheet.high / 2 + 1.4, abs=0.6)


def test_two_spaces_stand_before_the_place_and_markup_prints_as_typed() -> None:
    paper, _drawn = labels([USUAL, ODD])
    texts = [text.text for text in paper.texts]
    place = paper.texts[2]  # readers of PDFs make one space of two: the width tells
    single, double = (width(f"5529 AB{gap}HOOGDORP", Style(10)) for gap in (" ", "  "))
    assert double - 0.6 <= place.right - place.left <= double
    assert double - single > 0.8
    assert texts[3:5] == ["<b>Annie</b> & {{naam}} %s \\n", "Straße 1 <br/>"]


def test_the_sender_stands_small_above_the_address() -> None:
    paper, _drawn = labels([USUAL], options=AddressRunOptions(sender=True))
    assert "Dorpsstraat 1 · 5529 AB" in paper.pages[0]
    assert outside(paper, SHEETS["L7160"], 2.9) == []


@pytest.mark.parametrize("right, down", [("0,0", "0,0"), ("1,5", "-0,8")])
def test_options_move_everything_on_the_sheet(right: str, down: str) -> None:
    usual, moved = (
        labels([USUAL] * 21, options=options)[0].texts
        for options in (AddressRunOptions(), AddressRunOptions(right=right, down=down))
    )
    for before, after in zip(usual, moved, strict=True):
        assert after.x - before.x == pytest.approx(float(right.replace(",", ".")), abs=0.02)
        assert after.baseline - before.baseline == pytest.approx(float(down.replace(",", ".")), abs=0.02)


def test_measured_lines_scale_the_sheet() -> None:
    found = labels([USUAL] * 21, options=AddressLabelOptions(across="169,0", along="251,0"))[0].texts
    usual = labels([USUAL] * 21)[0].texts
    assert found[-1].x == pytest.approx(20 + (usual[-1].x - 20) * 170 / 169, abs=0.02)
    assert found[-1].baseline == pytest.approx(20 + (usual[-1].baseline - 20) * 250 / 251, abs=0.02)


@pytest.mark.parametrize("options", [AddressRunOptions(right="12"), AddressLabelOptions(across="100")])
def test_a_move_off_the_paper_is_refused(options: AddressRunOptions) -> None:
    with pytest.raises(OptionError):
        _ = options.correction


def test_many_labels_can_be_stopped() -> None:
    progress = Progress()
    progress.cancelled = True
    with pytest.raises(Cancelled):
        labels([USUAL] * 2000, progress=progress)


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


@settings(max_examples=40)
@given(
    lines=st.lists(st.tuples(NAMES, ANY_TEXT, ANY_TEXT, ANY_TEXT, ANY_TEXT), min_size=1, max_size=4),
    sheet=st.sampled_from([one for one in SHEETS if SHEETS[one].kind == "address"]),
)
def test_nothing_leaves_its_label_whatever_people_are_called(lines: list[tuple[str, ...]], sheet: str) -> None:
    paper, drawn = labels(lines, sheet)
    assert outside(paper, SHEETS[sheet], 0.8) == []  # accents and overhangs reach into what is kept free
    assert not drawn.shortened or "…" in "".join(paper.pages)


# --- badges -----------------------------------------------------------------------------------------------------------

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


# --- tent cards -------------------------------------------------------------------------------------------------------


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


# --- the test sheet ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("correction", [Correction(), Correction(15, -5, 1690, 2510)])
def test_the_test_sheet_tells_its_measures_where_they_are(correction: Correction) -> None:
    out = BytesIO()
    content = ProofContent(SHEETS["L7160"], "HP <b>LaserJet</b>", correction)
    draw_test_sheet(content, ProofRunOptions(), SENDER, out, Progress())
    found = read(out.getvalue())
    for number in (30, 100, 190):
        text = min(found.find(str(number)), key=lambda one: one.baseline)
        wanted = correction.place(number, 16.2)
        assert ((text.left + text.right) / 2, text.baseline) == pytest.approx(wanted, abs=0.3)
    assert "HP <b>LaserJet</b>" in found.pages[0]
    assert [text.text for text in found.texts if text.text == "21"] == ["21"]
