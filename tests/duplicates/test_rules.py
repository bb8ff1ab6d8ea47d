"""Who may stand in the register twice, and who surely does not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from noaber.duplicates.rules import Entry, compare, find_alike


def _entry(text: str, identifier: int = 1) -> Entry:
    """An entry written shortly: ``berg a.b. annie f 1950-01-01 @5529AB-1 #0612345678 m:x@y.nl``."""
    values: dict[str, object] = {"surnames": ()}
    for word in text.split():
        if word in ("f", "m"):
            values["form"] = {"f": "mevrouw", "m": "heer"}[word]
        elif word[:1] == "@":
            values["address"] = word[1:]
        elif word[:1] == "#":
            values["phones"] = frozenset({word[1:]})
        elif "@" in word:
            values["email"] = word
        elif word[:1].isdigit():
            values["birth_date"] = word
        elif word.endswith("."):
            values["initials"] = word.replace(".", "")
        elif not values["surnames"]:
            values["surnames"] = tuple(word.split("/"))
        else:
            values["called"] = word
    return Entry(identifier, "person", **values)  # type: ignore[arg-type]


SAME = [
    ("berg annie 1950-01-01", "berg annie 1950-01-01", ("name", "birth")),
    ("berg a.b. @1", "bergh a. @1", ("alike", "address")),
    ("jansen anny x@y.nl", "jansen annie x@y.nl", ("alike", "email")),
    ("jansen/vries a. #1", "vries a. #1", ("name", "phone")),
    ("jansen annie #1", "jansen a. #1", ("alike", "phone")),
    ("jansen annie", "jansen annie @1", ("name",)),
    ("jansen 1950-01-01", "jansen a. 1950-01-01", ("alike", "birth")),
]
OTHERS = [
    ("berg annie 1950-01-01", "berg annie 1982-05-05", "another birth date"),
    ("jansen a. f @1 #1", "jansen a. m @1 #1", "a couple"),
    ("jansen annie @1 x@y.nl", "jansen piet @1 x@y.nl", "a couple with one mail address"),
    ("jansen a. @1", "bakker a. @1", "a lodger"),
    ("jansen @1 #1", "jansen a. @2", "nothing shared"),
    ("jansen @1", "jansen a. @1", "a surname at one address"),
    ("jansen a.b. @1", "jansen a.c. @1", "other initials"),
    ("jansen/vries a.", "vries a. #1", "the name of a partner, and nothing else"),
    ("jansen n.j. noel", "jansen n.g. noel @1", "namesakes with other initials"),
    ("jansen annie @1", "jansen annie @2", "namesakes with each an address"),
]


@pytest.mark.parametrize("one, other, reasons", SAME)
def test_who_may_be_the_same(one: str, other: str, reasons: tuple[str, ...]) -> None:
    alike = compare(_entry(one), _entry(other, 2))
    assert alike is not None
    assert alike.reasons == reasons
    (found,) = find_alike([_entry(one), _entry(other, 2)])
    assert found == alike
    assert find_alike([_entry(one), _entry(other, 2)], frozenset({(1, 2)})) == []


@pytest.mark.parametrize("one, other, why", OTHERS)
def test_who_is_somebody_else(one: str, other: str, why: str) -> None:
    assert compare(_entry(one), _entry(other, 2)) is None, why


_word = st.sampled_from(
    ["berg", "bergh", "jansen", "annie", "anny", "a.", "a.b.", "f", "m", "1950-01-01", "@1", "#1", "x@y.nl"]
)


@given(st.lists(st.lists(_word, max_size=6).map(" ".join), max_size=8))
def test_the_order_makes_no_difference(texts: list[str]) -> None:
    entries = [_entry(text, number) for number, text in enumerate(texts, 1)]
    found = find_alike(entries)
    assert found == find_alike(entries[::-1])
    assert all(pair.one < pair.other for pair in found)
    every = {(one.id, other.id) for one in entries for other in entries if one.id < other.id and compare(one, other)}
    assert {(pair.one, pair.other) for pair in found} == every
