"""Lines fitted into a label: shrunk, the name over two lines, and only then cut in the middle."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from noaber.paper.label_text import LEAST, MOST_LINES, cut_middle, fit_label
from noaber.paper.text import Style, clean, width

ROOM, HIGH = 57.5, 35.1  # within L7160
STREET, PLACE = "Dorpsstraat 1", "5529 AB  HOOGDORP"


def test_a_usual_address_stands_in_ten_points() -> None:
    found = fit_label(["Mevrouw A.B. van den Berg", STREET, PLACE], ROOM, HIGH)
    assert (found.lines, found.size, found.cut) == (("Mevrouw A.B. van den Berg", STREET, PLACE), 10, ())


def test_a_longer_name_is_set_smaller_all_lines_alike() -> None:
    found = fit_label(["Mevrouw A.B.C. van den Berg-Vermeulen", STREET, PLACE], ROOM, HIGH)
    assert found.lines[0] == "Mevrouw A.B.C. van den Berg-Vermeulen"
    assert LEAST <= found.size < 10


@pytest.mark.parametrize(
    "name, first, second",
    [
        (
            "De heer A. de Vries en mevrouw E. Vandenbroucke-de Boer",
            "De heer A. de Vries",
            "en mevrouw E. Vandenbroucke-de Boer",
        ),
        ("Mevrouw C.W.J.M. over de Linden-van Oranjewoud", "Mevrouw C.W.J.M.", "over de Linden-van Oranjewoud"),
        ("Vereniging Samen Sterk voor Elkaar in Hoogdorp", "Vereniging Samen Sterk voor Elkaar", "in Hoogdorp"),
    ],
)
def test_a_name_too_long_for_a_line_goes_on_in_a_second(name: str, first: str, second: str) -> None:
    found = fit_label([name, STREET, PLACE], ROOM, HIGH)
    assert found.lines == (first, second, STREET, PLACE)
    assert found.cut == ()


def test_where_there_is_no_line_left_the_middle_of_the_name_goes() -> None:
    name = "Stichting tot Behoud van het Erfgoed en de Natuur in Hoogdorp en Omstreken"
    found = fit_label([name, "T.a.v. mevrouw B. Jansen", STREET, "B-2300 TURNHOUT", "BELGIË"], ROOM, HIGH)
    assert found.size == LEAST
    assert found.cut == (name,)
    begin, end = found.lines[0].split("…")
    assert name.startswith(begin)
    assert name.endswith(end)
    assert len(begin) > 10
    assert len(end) > 10


def test_a_place_that_is_too_long_keeps_its_postcode() -> None:
    found = fit_label(["K. Verbeek", STREET, "5529 AB  SINT-MICHIELSGESTEL AAN DE OVERKANT VAN HET WATER"], ROOM, HIGH)
    assert found.lines[2].startswith("5529 AB  SINT")
    assert found.lines[2].endswith("…")


def test_a_street_that_is_too_long_keeps_its_number() -> None:
    street = "Burgemeester Baron van Voorst tot Voorststraat-Noord 112-II"
    found = fit_label(["K. Verbeek", street, PLACE], ROOM, HIGH)
    assert found.lines[1].endswith("112-II")
    assert found.cut == (street,)


def test_empty_lines_take_no_room() -> None:
    assert fit_label(["K. Verbeek", "", "  ", STREET, PLACE], ROOM, HIGH).lines == ("K. Verbeek", STREET, PLACE)


TEXTS = st.lists(st.text(max_size=90), min_size=1, max_size=8)


@given(texts=TEXTS, wide=st.floats(12, 100), high=st.floats(4, 60), most=st.sampled_from([10.0, 12.0]))
def test_whatever_stands_in_it_it_fits_or_is_marked(texts: list[str], wide: float, high: float, most: float) -> None:
    found = fit_label(texts, wide, high, most=most)
    assert all(width(line, Style(found.size)) <= wide + 0.01 for line in found.lines)
    assert len(found.lines) <= MOST_LINES
    assert LEAST <= found.size <= most
    assert found.height <= max(high, found.pitch) + 0.01
    shown = "".join(found.lines).replace(" ", "")
    for text in filter(None, (clean(one).strip() for one in texts)):
        if text.replace(" ", "") not in shown:
            assert any(part in text or text in part for part in found.cut)
            assert "…" in shown


@given(text=st.text(st.characters(codec="utf-8", exclude_categories=["Cs", "Cc"]), max_size=80), room=st.floats(5, 90))
def test_what_is_cut_in_the_middle_keeps_its_ends(text: str, room: float) -> None:
    whole = clean(text)
    found = cut_middle(whole, Style(10), room)
    assert width(found, Style(10)) <= max(room, width("…", Style(10))) + 0.001
    if found != whole:
        begin, _mark, end = found.partition("…") if "…" not in whole else (found[:1], "", found[-1:])
        assert whole.startswith(begin.rstrip())
        assert whole.endswith(end.lstrip())
