"""However the search reads the file, it finds whom the words stand for, in order, no more and no fewer."""

from collections.abc import Iterator
from datetime import date
from functools import cache
from itertools import accumulate

import pytest

from noaber.members.queries import count_register, list_register
from noaber.people import names, queries
from noaber.people.operations import insert_people
from noaber.store.datafile import DataFile
from noaber.store.journal import action
from noaber.store.search import added_in_bulk
from tests.bench.many_people import people
from tests.builders import member, new_file

TODAY = date(2026, 11, 2)
SEVEN = ("7", "07")  # both are the number of the one member
WAYS = {
    "looked up one by one": {"FEW": 10_000, "COMMON": 10_000, "BEGINNING": 10_000},
    "in the order of the list": {"FEW": -1, "COMMON": 10_000, "BEGINNING": 10_000},
    "at the beginning of the list": {"FEW": -1, "COMMON": 0, "BEGINNING": 40},
    "most of the list": {"FEW": -1, "COMMON": 0, "BEGINNING": 150},
}
TYPED = [
    "van den berg", "vandenberg", "de vries", "jansen", "berg annie", "celik", "ozdemir", "'t hart", "in 't veld",
    "5529ab", "dorpsstraat 1", "hoogdorp", "06 1", "zoe", "giltay veth", "vd berg", "voorbeeld", "johan b", "7", "300",
    "07",
    "zzz", "ss", "İ", "ß", "’", "e@voorbeeld.nl", "bjorn", "van", "", " ",
]  # fmt: skip


@pytest.fixture(scope="module")
def village(tmp_path_factory: pytest.TempPathFactory) -> Iterator[DataFile]:
    """Two hundred people and one member."""
    file = new_file(tmp_path_factory.mktemp("dorp"))
    with action("Invoer"), added_in_bulk():
        insert_people(people(200))
    member("Z. Nummer-Zeven", number=7)
    yield file
    file.close()


@cache
def _expected(text: str) -> list[int]:
    words = names.search_words(text)
    return [
        person.id
        for person in queries.all_people()
        if all(any(had.startswith(word) for had in names.search_text(person).split()) for word in words)
        or (text.strip() in SEVEN and person.surname == "Nummer-Zeven")
    ]


@pytest.mark.parametrize("way", WAYS)
def test_every_way_finds_the_same(village: DataFile, monkeypatch: pytest.MonkeyPatch, way: str) -> None:
    for name, value in WAYS[way].items():
        monkeypatch.setattr(queries, name, value)
    for text in dict.fromkeys(part for whole in TYPED for part in accumulate(whole)):
        expected = _expected(text)
        everybody = [row.id for row in list_register(today=TODAY, search=text)]
        assert (text, everybody) == (text, expected)
        assert (text, count_register(today=TODAY, search=text)) == (text, len(expected))
        page = [row.id for row in list_register(today=TODAY, search=text, offset=3, limit=7)]
        assert (text, page) == (text, expected[3:10])
        turned = [row.id for row in list_register(today=TODAY, search=text, sort="city", descending=True)]
        assert (text, sorted(turned)) == (text, sorted(expected))
        first = [person.id for person in queries.find_people(text, 400)]
        assert (text, sorted(first)) == (text, sorted(set(expected) - ({_seven()} if text.strip() in SEVEN else set())))


@cache
def _seven() -> int:
    return next(person.id for person in queries.all_people() if person.surname == "Nummer-Zeven")


def test_whose_surname_begins_with_the_word_comes_first(village: DataFile) -> None:
    found = queries.find_people("jan", 400)
    begins = [person.surname.startswith("Jan") for person in found]
    assert begins == sorted(begins, reverse=True)
    assert {True, False} == set(begins)


def test_one_letter_finds_surnames_where_it_would_find_nearly_all(
    village: DataFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(queries, "FEW", 5)
    monkeypatch.setattr(queries, "MANY", 5)
    found = list_register(today=TODAY, search="v")
    assert found
    assert {names.letter_of(row.person) for row in found} == {"V"}
    assert count_register(today=TODAY, search="v") == len(found)
