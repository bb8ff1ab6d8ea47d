"""A document's options: one declaration, read from typed texts, described for other programs."""

import json
from dataclasses import dataclass

import pytest

from noaber.core.i18n import N_
from noaber.paper import options as ask
from noaber.paper.letter_ranges import letter_ranges, part_of, tidy_letters
from noaber.paper.options import OptionError, as_texts, describe, parse


@dataclass(frozen=True)
class Choices:
    sort: str = ask.choice(N_("Volgorde"), {"surname": N_("Achternaam"), "table": N_("Tafel")})
    rows: int = ask.number(N_("Lege regels"), 0, 60, 6)
    role: bool = ask.flag(N_("Rol"), group=N_("Kolommen"))
    letters: str = ask.letters(N_("Letters"), {"": N_("A–Z op één lijst")}, tidy_letters)
    headings: str = ask.text(N_("Kopjes"))


def test_what_is_not_given_has_its_default() -> None:
    assert parse(Choices, {}) == Choices(sort="surname", rows=6, role=False, letters="", headings="")


@pytest.mark.parametrize(
    "typed, expected",
    [
        ({"sort": "table"}, Choices(sort="table")),
        ({"Sort": " TABLE "}, Choices(sort="table")),
        ({"sort": "tafel"}, Choices(sort="table")),
        ({"rows": "0"}, Choices(rows=0)),
        ({"rows": "60"}, Choices(rows=60)),
        ({"role": "ja"}, Choices(role=True)),
        ({"role": "True"}, Choices(role=True)),
        ({"role": "uit"}, Choices(role=False)),
        ({"letters": "l t/m z / a t/m k"}, Choices(letters="A-K,L-Z")),
        ({"headings": "Betaald, Koffie"}, Choices(headings="Betaald, Koffie")),
    ],
)
def test_typed_texts_become_options(typed: dict[str, str], expected: Choices) -> None:
    assert parse(Choices, typed) == expected


@pytest.mark.parametrize(
    "typed, sentence",
    [
        ({"x": "1"}, "De optie ‘x’ bestaat niet bij dit document. Mogelijk zijn: sort, rows, role, letters, headings."),
        ({"sort": "age"}, "De optie ‘sort’ kan niet ‘age’ zijn. Mogelijk zijn: surname, table."),
        ({"rows": "61"}, "De optie ‘rows’ is een heel getal van 0 tot en met 60; ‘61’ is dat niet."),
        ({"rows": "-1"}, "De optie ‘rows’ is een heel getal van 0 tot en met 60; ‘-1’ is dat niet."),
        ({"rows": "٣"}, "De optie ‘rows’ is een heel getal van 0 tot en met 60; ‘٣’ is dat niet."),
        ({"rows": "9" * 5000}, None),
        ({"role": "misschien"}, "De optie ‘role’ kan niet ‘misschien’ zijn. Mogelijk zijn: ja, nee."),
        ({"letters": "A-K"}, "De letter L staat op geen enkele lijst. Schrijf bijvoorbeeld A-K,L-Z."),
    ],
)
def test_what_cannot_be_is_told_in_a_sentence(typed: dict[str, str], sentence: str | None) -> None:
    with pytest.raises(OptionError) as problem:
        parse(Choices, typed)
    if sentence:
        assert str(problem.value) == sentence


def test_options_are_described_for_other_programs() -> None:
    described = describe(Choices)
    assert json.loads(json.dumps(described)) == described
    assert described[0] == {
        "name": "sort",
        "label": "Volgorde",
        "group": "",
        "kind": "choice",
        "low": None,
        "high": None,
        "choices": [{"value": "surname", "label": "Achternaam"}, {"value": "table", "label": "Tafel"}],
        "default": "surname",
    }
    assert (described[1]["low"], described[1]["high"], described[2]["group"]) == (0, 60, "Kolommen")


def test_options_come_back_from_their_texts() -> None:
    chosen = Choices(sort="table", rows=3, role=True, letters="A-F,G-Z", headings="Betaald")
    assert parse(Choices, as_texts(chosen)) == chosen


@pytest.mark.parametrize(
    "typed, lists",
    [
        ("", []),
        ("A-Z", []),
        ("A-K,L-Z", ["A–K", "L–Z"]),
        ("a–k; l—z", ["A–K", "L–Z"]),
        ("A tot en met K L tot en met Z", ["A–K", "L–Z"]),
        ("B-Y Z A", ["A", "B–Y", "Z"]),
        ("K-A, L-Z", ["A–K", "L–Z"]),
    ],
)
def test_letters_of_a_list_are_read_however_they_are_written(typed: str, lists: list[str]) -> None:
    assert [str(letters) for letters in letter_ranges(typed)] == lists


@pytest.mark.parametrize(
    "typed, sentence",
    [
        ("A-K,M-Z", "De letter L staat op geen enkele lijst. Schrijf bijvoorbeeld A-K,L-Z."),
        ("A-L,L-Z", "De letter L staat op meer dan één lijst. Schrijf bijvoorbeeld A-K,L-Z."),
        ("A-K,overig", "‘OVERIG’ zijn geen letters van een lijst. Schrijf bijvoorbeeld A-K,L-Z."),
    ],
)
def test_every_letter_is_on_exactly_one_list(typed: str, sentence: str) -> None:
    with pytest.raises(OptionError, match="Schrijf bijvoorbeeld") as problem:
        tidy_letters(typed)
    assert str(problem.value) == sentence


@pytest.mark.parametrize("letter, part", [("A", 0), ("K", 0), ("L", 1), ("Z", 1), ("", 1), ("3", 0), ("ع", 1)])
def test_each_name_has_one_list(letter: str, part: int) -> None:
    assert part_of(letter, letter_ranges("A-K,L-Z")) == part
    assert part_of(letter, []) == 0
