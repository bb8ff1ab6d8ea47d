"""Who may be the same person: certain, possible, or somebody else."""

from dataclasses import replace
from datetime import date

import pytest

from noaber.exchange.lines import MembershipValues
from noaber.exchange.matching import Known, Match, Register
from noaber.people.name_parsing import parse_person_name
from noaber.people.record import PersonRecord

NOTHING: dict[str, object] = {}
BORN: dict[str, object] = {"birth_date": date(1950, 3, 12)}
HOME: dict[str, object] = {"street": "Dorpsstraat", "house_number": 12, "postcode": "5529AB", "city": "Hapert"}
AWAY: dict[str, object] = {"street": "Kerkweg", "house_number": 3, "postcode": "5741LA", "city": "Bladel"}


def record(name: str, **values: object) -> PersonRecord:
    """Somebody with this name."""
    return replace(parse_person_name(name), **values)  # type: ignore[arg-type]


def match(
    one: PersonRecord, other: PersonRecord, numbers: tuple[int | None, int | None] = (None, None)
) -> Match | None:
    """What is found for one when the other is there."""
    known = Known(other, MembershipValues(numbers[1]), person_id=1)
    return Register([known]).find(Known(one, MembershipValues(numbers[0])))


@pytest.mark.parametrize(
    "one, first, other, second",
    [
        ("J. de Vries", BORN, "J. de Vries", BORN),
        ("J. de Vries", {**BORN, **AWAY}, "J. de Vries", {**BORN, **HOME}),
        ("Vries, J. de", HOME, "J. de Vries", HOME),
        ("Jan de Vries", HOME, "Jan de Vries", {**HOME, **BORN}),
        ("J. de Vries", {"email": "j@voorbeeld.nl"}, "J. de Vries", {"email": "J@voorbeeld.nl", **HOME}),
        ("J. de Vries", {"phone": "06-12345678"}, "J. de Vries", {"phone2": "0031 6 12345678"}),
        ("J. de Vries", {"iban": "NL91ABNA0417164300"}, "J. de Vries", {"iban": "NL91ABNA0417164300"}),
        ("J.P. de Vries", BORN, "J. de Vries", BORN),
        ("Stichting Dorpsbelang", NOTHING, "stichting Dorpsbelang", NOTHING),
    ],
)
def test_certain(one: str, first: dict[str, object], other: str, second: dict[str, object]) -> None:
    found = match(record(one, **first), record(other, **second))
    assert found is not None
    assert found.certain
    assert found.reasons


@pytest.mark.parametrize(
    "one, first, other, second",
    [
        ("J. de Vries", NOTHING, "J. de Vries", NOTHING),
        ("J. de Vries", NOTHING, "J. de Vries", HOME),
        ("J. de Vreis", HOME, "J. de Vries", HOME),
        ("J. Janssen", BORN, "J. Jansen", BORN),
        ("J. de Vries", {"birth_date": date(1950, 12, 3)}, "J. de Vries", BORN),
        ("A. Bos-de Graaf", HOME, "A. Bos", HOME),
        ("A. de Vries", HOME, "A.M. de Vries", HOME),
        ("Mevr. J. de Vries", {**HOME, **BORN}, "Dhr. J. de Vries", {**HOME, **BORN}),
        ("Stichting Dorpsbelang Hapert", HOME, "Stichting Dorpsbelangen Hapert", HOME),
    ],
)
def test_possible(one: str, first: dict[str, object], other: str, second: dict[str, object]) -> None:
    found = match(record(one, **first), record(other, **second))
    assert found is not None
    assert not found.certain


@pytest.mark.parametrize(
    "one, first, other, second",
    [
        ("J. de Vries", HOME, "M. de Vries", HOME),  # a family shares its address
        ("Jan de Vries", {**HOME, "email": "a@b.nl"}, "Joke de Vries", {**HOME, "email": "a@b.nl"}),
        ("J. de Vries", {**HOME, **BORN}, "J. de Vries", {**HOME, "birth_date": date(1980, 5, 1)}),  # father and son
        ("Mevr. J. de Vries", HOME, "Dhr. J. de Vries", HOME),
        ("J. de Vries", HOME, "J. de Vries", AWAY),
        ("J. de Vries", BORN, "J. Bakker", BORN),
        ("J. Bos", {"phone": "06-12345678"}, "P. Smit", {"phone": "06-12345678"}),
        ("J. Smit", HOME, "Bakkerij Smit B.V.", HOME),
    ],
)
def test_somebody_else(one: str, first: dict[str, object], other: str, second: dict[str, object]) -> None:
    assert match(record(one, **first), record(other, **second)) is None


def test_the_same_member_number_settles_a_like_name_and_no_other() -> None:
    assert match(record("J. de Vries", **HOME), record("J. de Vriess", **AWAY), (12, 12)) is not None
    assert match(record("J. de Vries", **HOME), record("P. Smit", **AWAY), (12, 12)) is None


def test_the_reasons_are_told_in_words() -> None:
    found = match(record("J. de Vries", **HOME, **BORN), record("J. de Vries", **HOME, **BORN))
    assert found is not None
    assert found.reasons == ("dezelfde naam", "dezelfde geboortedatum", "hetzelfde adres")


def test_the_likeliest_of_several_is_proposed() -> None:
    register = Register(
        [Known(record("J. de Vries", **HOME), person_id=1), Known(record("J. de Vries", **BORN), person_id=2)]
    )
    found = register.find(Known(record("J. de Vries", **BORN)))
    assert found is not None
    assert found.known.person_id == 2
