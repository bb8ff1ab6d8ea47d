"""Finding somebody where a name is typed: namesakes are told apart, by their member number first of all."""

from datetime import date

from noaber.members.finding import find, hits
from noaber.members.operations import admit
from noaber.members.rules import MembershipRecord
from noaber.office import search_everything
from noaber.people.operations import record_death
from tests.builders import TODAY, category, member, person


def _namesakes() -> tuple[int, int]:
    annie = member(
        "A.B. (Annie) van den Berg",
        number=71,
        street="Dorpsstraat",
        house_number=12,
        city="Hoogdorp",
        phone="06-12345678",
    )
    return annie, person("A.B. (Annie) van den Berg", street="Kerkweg", house_number=3, city="Elders")


def test_namesakes_are_told_apart() -> None:
    _namesakes()
    assert [hit.detail for hit in hits("annie", today=TODAY)] == [
        "lid 71 · Dorpsstraat 12 · Hoogdorp · 06-12345678",
        "Kerkweg 3 · Elders",
    ]


def test_the_search_field_tells_the_member_number_and_finds_by_it() -> None:
    annie, _other = _namesakes()
    member("P. Zandstra", street="Dijk", house_number=71)
    found = [(page, identifier, detail) for page, identifier, _name, detail in search_everything("71", today=TODAY)]
    assert found[0] == ("members", annie, "lid 71 · Dorpsstraat 12 · Hoogdorp · 06-12345678")
    assert len(found) == 2


def test_who_joined_again_shows_the_last_number() -> None:
    annie = member(number=5, left_on=date(2022, 12, 31))
    assert hits("berg", today=TODAY)[0].detail == "lid 5"
    admit(annie, MembershipRecord(category(), 88, date(2026, 1, 1)))
    assert [hit.detail for hit in hits("berg", today=TODAY)] == ["lid 88"]
    assert [row.id for row in find("88", today=TODAY)] == [annie]


def test_who_has_died_is_named_so() -> None:
    annie, _other = _namesakes()
    record_death(annie, TODAY)
    assert hits("71", today=TODAY)[0].detail.startswith("lid 71 · overleden · ")
