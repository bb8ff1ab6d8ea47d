"""The people of the sample: every kind of name, addresses that hang together, and nothing that exists."""

from collections import Counter
from datetime import date

import pytest

from noaber.core.progress import Progress
from noaber.members.queries import group_counts, list_register
from noaber.people import names
from noaber.people.contact import contains_bsn, parse_iban, phone_problem
from noaber.people.forms import PersonForm
from noaber.people.queries import PersonRow, all_people
from noaber.people.record import NAME_USAGES, SALUTATION_FORMS
from noaber.sample.contact_data import BANK, MAIL_DOMAIN
from noaber.sample.naming import initial
from noaber.sample.population import Population, make_population
from tests.builders import TODAY

pytestmark = pytest.mark.usefixtures("sample")

PREFIXES = [
    "van", "van de", "van den", "van der", "van 't", "van het", "in 't", "'t", "d'", "op den", "ten", "ter", "te",
    "uit den", "aan de", "de", "den", "du", "von", "da", "Van der",
]  # fmt: skip


def _persons() -> list[PersonRow]:
    return [person for person in all_people() if person.kind == "person"]


def test_there_are_as_many_as_were_asked_for() -> None:
    counts = group_counts(today=TODAY)
    assert counts["members"] == 300
    assert counts["organisations"] == 40
    assert counts["former"] == 20
    assert counts["participants"] > 10
    assert counts["others"] > 40


@pytest.mark.parametrize("prefix", PREFIXES)
def test_every_kind_of_prefix_occurs(prefix: str) -> None:
    assert [person for person in _persons() if person.prefix == prefix]


@pytest.mark.parametrize(
    "name",
    [
        "Berg, A.B. van den (Annie)", "Giltay Veth, D.", "Hart, P. ’t (Piet)", "Hondt, dr. Y. d’",
        "Janssen-de Graaf, C.M.",
        "Veld, K. in ’t (Kees)", "Ven, M. van der", "Verbeek, K. (Kim)", "IJsbrandy, IJ. (IJsbrand)", "Şahin, L.",
        "El Hamdaoui, F. (Fatima)", "Luijten, N. (Noël)", "Heijden, mr. Z. van der (Zoë)", "Yıldız, M. (Mehmet)",
        "Wójcik, Ł. (Łukasz)", "Çelik, A. (Ayşe)", "Bois, F. du (François)", "Peeters, A. (Anaïs)", "Dvořák, J. (Jiří)",
        "Nguyễn, H. (Hoa)", "O’Brien, S. (Siobhán)",
    ],
)  # fmt: skip
def test_the_names_that_are_hard_to_get_right_are_there(name: str) -> None:
    assert name in [names.list_name(person) for person in _persons()]


def test_all_usages_of_names_and_all_forms_of_address_occur() -> None:
    assert {person.name_usage for person in _persons()} == set(NAME_USAGES)
    assert {person.salutation_form for person in _persons()} == set(SALUTATION_FORMS)


def test_everybody_passes_the_form_in_which_people_are_typed() -> None:
    for person in all_people():
        form = PersonForm.from_record(person, TODAY)
        form.stored = None
        assert form.errors() == {}
        kept = form.to_record()
        assert [getattr(kept, name) for name in vars(kept)] == [getattr(person, name) for name in vars(kept)]


def test_nobody_can_be_reached_or_paid() -> None:
    for person in all_people():
        assert not person.email or person.email.endswith(MAIL_DOMAIN)
        assert not person.iban or (parse_iban(person.iban) == person.iban and person.iban[4:8] == BANK)
        for phone in (person.phone, person.phone2):
            assert phone_problem(phone) == ""
            assert not phone or phone.startswith(("06-00", "0497-00"))
        assert not contains_bsn(person.note)


def test_accounts_and_mail_are_shared_only_within_a_household() -> None:
    for what in ("iban", "email"):
        homes: dict[str, set[tuple[str, int | None]]] = {}
        for person in all_people():
            homes.setdefault(getattr(person, what), set()).add((person.postcode, person.house_number))
        homes.pop("")
        assert {value for value, where in homes.items() if len(where) > 1} == set()


def test_people_live_together_and_streets_have_one_postcode() -> None:
    people = _persons()
    homes = Counter((p.postcode, p.house_number, p.house_addition) for p in people if p.street)
    assert sum(1 for count in homes.values() if count > 1) > 40
    streets = {(person.street, person.postcode) for person in all_people() if person.street}
    assert len(streets) == len({street for street, _postcode in streets})


def test_most_are_between_fifty_and_eighty_five() -> None:
    born = [person.birth_date for person in _persons() if person.birth_date]
    ages = [TODAY.year - day.year for day in born]
    assert sum(50 <= age <= 85 for age in ages) > 0.75 * len(ages)
    assert min(ages) < 40 < 85 < max(ages)


def test_half_have_mail_and_some_want_large_print() -> None:
    people = _persons()
    assert 0.35 < sum(bool(person.email) for person in people) / len(people) < 0.65
    assert sum(person.large_print for person in people) > 10


def test_member_numbers_rise_with_the_day_of_admission() -> None:
    rows = [row for row in list_register(today=TODAY, sort="number") if row.member_number]
    days = [row.admitted_on or date.min for row in rows]
    assert days == sorted(days)
    assert [row.member_number for row in rows] == list(range(1, len(rows) + 1))
    assert (max(days) - min(days)).days > 3000


def test_who_left_has_a_reason_and_who_died_is_remembered() -> None:
    former = list_register(today=TODAY, group="former")
    assert all(row.left_on and row.left_on < TODAY for row in former)
    assert any(row.person.died_on for row in former)


def _population(seed: int, today: date = TODAY, members: int = 120) -> Population:
    return make_population(Progress(), members=members, organisations=12, seed=seed, today=today)


def test_the_same_seed_gives_the_same_people_and_another_seed_others() -> None:
    assert _population(7) == _population(7)
    assert _population(7) != _population(8)


@pytest.mark.parametrize("members", [1, 9, 41, 1000])
def test_any_number_of_members_can_be_had(members: int) -> None:
    people = _population(3, members=members)
    by_law = [resident for resident in people.residents if resident.category and not resident.left_on]
    joined = [one for one in by_law if one.category not in ("Donateur of vriend", "Deelnemer")]
    assert len(joined) + sum(bool(body.admitted_on) for body in people.organisations) == members


@pytest.mark.parametrize(
    ("name", "written"),
    [("Theodora", "Th."), ("IJsbrand", "IJ."), ("Philomena", "Ph."), ("Christina", "Chr."), ("Anne-Marie", "A.M."),
     ("Łukasz", "Ł.")],
)  # fmt: skip
def test_initials_are_written_as_the_dutch_write_them(name: str, written: str) -> None:
    assert initial(name) == written
