"""Labels, badges and cards as they come out of the printer, measured in the PDF."""

from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from noaber.core.errors import Cancelled
from noaber.core.progress import Progress
from noaber.labels.content import ProofContent
from noaber.labels.options import AddressLabelOptions, AddressRunOptions, ProofRunOptions
from noaber.labels.proof_drawing import draw_test_sheet
from noaber.paper.correction import Correction
from noaber.paper.label_sheets import SHEETS
from noaber.paper.labels import SheetDefinition
from noaber.paper.options import OptionError
from noaber.paper.text import Style, width
from tests.labels.drawn import ANY_TEXT, NAMES, SENDER, labels, outside
from tests.paper.reading import read

USUAL = ("Mevrouw A.B. van den Berg", "Dorpsstraat 12", "5529 AB  HOOGDORP")

ODD = ("<b>Annie</b> & {{naam}} %s \\n", "Straße 1 <br/>", "1000  BRUXELLES")


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


@settings(max_examples=40)
@given(
    lines=st.lists(st.tuples(NAMES, ANY_TEXT, ANY_TEXT, ANY_TEXT, ANY_TEXT), min_size=1, max_size=4),
    sheet=st.sampled_from([one for one in SHEETS if SHEETS[one].kind == "address"]),
)
def test_nothing_leaves_its_label_whatever_people_are_called(lines: list[tuple[str, ...]], sheet: str) -> None:
    paper, drawn = labels(lines, sheet)
    assert outside(paper, SHEETS[sheet], 0.8) == []  # accents and overhangs reach into what is kept free
    assert not drawn.shortened or "…" in "".join(paper.pages)


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
