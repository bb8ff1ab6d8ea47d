"""Text for paper: cleaned, measured and fitted, whatever people are called."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from noaber.paper.fonts import face
from noaber.paper.text import Style, clean, cut, fit, width, wrap

STYLE = Style(11)
ROOM = st.floats(5, 120)


@pytest.mark.parametrize(
    "typed, shown",
    [
        ("Annie", "Annie"),
        ("  5529 AB  HOOGDORP", "  5529 AB  HOOGDORP"),
        ("Zoe\u0308", "Zoë"),
        ("twee\nregels\ten tab", "twee regels en tab"),
        ("van\u00a0den Berg", "van den Berg"),
        ("on\u200bzicht\u202ebaar", "onzichtbaar"),
        ("\u0132sbrand", "IJsbrand"),
        ("half \ud83d paar", "half \ufffd paar"),
    ],
)
def test_text_is_cleaned(typed: str, shown: str) -> None:
    assert clean(typed) == shown


@pytest.mark.parametrize("text", ["Łukasz Ğöğüş Şahin", "’t Hart – d’Hondt…", "€ 12,50 · ½"])
def test_the_letter_has_the_characters_of_our_neighbours(text: str) -> None:
    assert face("regular").missing(text) == ""
    assert [font.fontName for font, _text in face("bold").runs(text)] == ["NoaberBold"]


def test_other_alphabets_come_from_the_stand_in() -> None:
    runs = [(font.fontName, text) for font, text in face("regular").runs("Иван Κ")]
    assert runs == [("NoaberStandIn", "Иван"), ("NoaberRegular", " "), ("NoaberStandIn", "Κ")]


def test_a_character_in_no_font_is_replaced_by_a_visible_mark() -> None:
    assert face("regular").missing("Al ع 王") == "ع王"
    assert "".join(text for _font, text in face("regular").runs("Al ع")) == "Al \ufffd"


def test_a_text_that_fits_stays_as_it_is() -> None:
    assert fit("Berg, A. van den", STYLE, 60, 10).lines == ("Berg, A. van den",)


def test_a_text_is_first_shrunk_then_wrapped_then_cut() -> None:
    name = "Boekbinder-van der Vlugt, A.B.C. (Annie)"
    whole = width(name, STYLE)
    assert fit(name, STYLE, whole * 0.95, 10).size == pytest.approx(10.4, abs=0.1)
    wrapped = fit(name, STYLE, whole * 0.6, 10, lines=2)
    assert wrapped.lines == ("Boekbinder-van der Vlugt,", "A.B.C. (Annie)")
    assert not wrapped.cut
    shortened = fit(name, STYLE, whole * 0.35, 10, lines=2)
    assert shortened.cut
    assert shortened.lines[-1].endswith("…")


@given(st.text(max_size=80), ROOM, st.integers(1, 3))
def test_whatever_the_text_it_fits_or_shows_that_it_was_cut(text: str, room: float, lines: int) -> None:
    fitted = fit(text, STYLE, room, 9, lines)
    assert 1 <= len(fitted.lines) <= lines
    assert all(width(line, STYLE.sized(fitted.size)) <= room + 0.01 for line in fitted.lines)
    if fitted.cut:
        assert fitted.lines[-1].endswith("…")
    else:
        assert "".join(fitted.lines).replace(" ", "") == clean(text).replace(" ", "")


@given(st.text(st.sampled_from("ab -.éИ王 "), max_size=60), ROOM)
def test_wrapping_loses_nothing(text: str, room: float) -> None:
    lines = wrap(text, STYLE, room)
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")
    assert all(width(line, STYLE) <= room + 0.01 for line in lines)


@given(st.text(max_size=40), ROOM)
def test_a_cut_text_fits(text: str, room: float) -> None:
    shown = cut(clean(text), STYLE, room)
    assert width(shown, STYLE) <= room
    assert shown == clean(text) or shown.endswith("…")
