"""The papers of members, measured in the PDF itself."""

from dataclasses import replace
from datetime import date, datetime
from itertools import pairwise
from typing import Any

import pytest

from noaber.cooperative.queries import stationery
from noaber.core.clock import FixedClock
from noaber.members.jubilees import birthday_in
from noaber.members.life import suspend
from noaber.members.operations import end_membership, update_membership
from noaber.members.paper_options import months_of, tidy_shift, tidy_years
from noaber.members.queries import memberships_of
from noaber.members.rules import MembershipRecord
from noaber.office import document
from noaber.paper.document import Printed, produce
from noaber.paper.options import OptionError, parse
from noaber.people.consents import give_consent, withdraw_consent
from noaber.people.operations import RoleRecord, add_role, update_person
from noaber.people.queries import get_person
from noaber.store.datafile import DataFile
from tests.attendance.paper_builders import overlapping
from tests.builders import TODAY, category, member
from tests.paper.reading import Paper, read


def printed(name: str, language: str = "nl", **chosen: str) -> Printed:
    declared = document(name)
    options = parse(declared.options, chosen)
    paper = replace(stationery(today=TODAY, language=language), contact_lines=("0497-123456", "info@voorbeeld.nl"))
    return produce(declared, declared.gather(0, options), options, paper)


def paper(name: str, language: str = "nl", **chosen: str) -> Paper:
    return read(printed(name, language, **chosen).pdf)


def membership(person_id: int) -> int:
    return memberships_of(person_id)[0].id


@pytest.fixture
def village() -> list[int]:
    """Six people: members of several kinds, one who left, one who gives."""
    where: dict[str, Any] = {"street": "Dorpsstraat", "postcode": "5529AB", "city": "Hoogdorp"}
    return [
        member(
            "Mevr. A.B. van den Berg",
            number=3,
            house_number=4,
            phone="0497-111111",
            phone2="06-22222222",
            email="annie@voorbeeld.nl",
            birth_date=date(1946, 5, 6),
            admitted_on=date(2014, 5, 1),
            **where,
        ),
        member("B. de Boer", number=2, house_number=1, kind="Erelid", admitted_on=date(2001, 1, 31), **where),
        member("C. ’t Hart", number=1, house_number=2, birth_date=date(1960, 2, 29), **where),
        member("D. Jansen", number=4, house_number=3, kind="Jeugdlid", **where),
        member("E. Oud", number=5, left_on=date(2024, 12, 31)),
        member("F. Vriend", number=6, kind="Donateur of vriend"),
    ]


def order_of(read_paper: Paper, *wanted: str) -> list[str]:
    found = [text for text in read_paper.texts if text.text in wanted]
    return [text.text for text in sorted(found, key=lambda text: (text.page, text.baseline))]


NAMES = ("Berg, A.B. van den", "Boer, B. de", "Hart, C. ’t", "Jansen, D.")


@pytest.mark.parametrize(
    "sort, numbers",
    [
        ("name", ["3", "2", "1", "4"]),
        ("number", ["1", "2", "3", "4"]),
        ("walking", ["2", "4", "3", "1"]),
        ("postcode", ["2", "1", "4", "3"]),
        ("admitted", ["2", "3", "1", "4"]),
    ],
)
def test_the_list_stands_in_the_order_that_was_chosen(village: list[int], sort: str, numbers: list[str]) -> None:
    place = dict(zip(NAMES, ["3", "2", "1", "4"], strict=True))
    assert [place[name] for name in order_of(paper("member_list", sort=sort), *NAMES)] == numbers


@pytest.mark.parametrize(
    "chosen, shown, hidden",
    [
        (
            {},
            [
                "Ledenlijst",
                "Stand op maandag 2 november 2026",
                "4 namen",
                "e-mail",
                "telefoon",
                "Erelid",
                "annie@voorbeeld.nl",
                "0497-111111",
                "06-22222222",
            ],
            ["Oud, E.", "Vriend, F.", "stemmen", "geboren"],
        ),
        ({"who": "participants"}, ["5 namen", "Vriend, F."], ["Oud, E."]),
        ({"who": "former"}, ["1 naam", "Oud, E.", "31-12-2024", "lid tot en met"], ["Vriend, F.", "lid sinds"]),
        ({"as_of": "1-1-2010"}, ["1 naam", "Boer, B. de", "Stand op vrijdag 1 januari 2010"], ["Hart, C. ’t"]),
        ({"email": "nee", "birth_date": "ja", "votes": "ja"}, ["geboren", "06-05-1946", "stemmen"], ["e-mail"]),
        ({"purpose": "bezorgen", "extra_columns": "1", "extra_headings": "Bezorgd"}, ["Doel: bezorgen", "Bezorgd"], []),
        ({"group": "category"}, ["Gewoon lid", "Erelid", "Jeugdlid", "2 regels", "1 regel"], []),
        ({"confidential": "nee"}, ["afgedrukt 02-11-2026"], []),
    ],
)
def test_the_list_has_what_was_chosen(
    village: list[int], chosen: dict[str, str], shown: list[str], hidden: list[str]
) -> None:
    texts = [text.text for text in paper("member_list", **chosen).texts]
    assert [one for one in shown if one not in texts] == []
    assert [one for one in hidden if one in texts] == []


LISTS = ("member_list", "member_register", "jubilee_list", "contact_sheet")


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("name", LISTS)
def test_nothing_lies_over_anything_else_or_beyond_the_page(village: list[int], name: str, language: str) -> None:
    for number in range(30):
        member(
            f"G. Bierings-van der Heijden {number}",
            street="Burgemeester Smitsstraat",
            house_number=number + 1,
            city="Heikant aan de Beek",
            postcode="5535AB",
            email=f"bierings.vanderheijden{number}@voorbeeld.example",
            birth_date=date(1950, 6, 1),
            phone="0497-123456",
            phone2="06-12345678",
        )
    give_consent(village[0], "contact_list", TODAY)
    for size in ("normal", "large"):
        found = paper(name, language, text=size)
        assert overlapping(found) == []
        wide, high = found.sizes[0]
        for text in found.texts:
            assert 15.4 <= text.left <= text.right <= wide - 14.9, text
            assert 13 <= text.top <= text.bottom <= high - 9, text


@pytest.mark.parametrize("chosen, pitch", [({}, 8.5), ({"text": "large"}, 14.0)])
def test_rows_are_as_far_apart_as_promised(village: list[int], chosen: dict[str, str], pitch: float) -> None:
    found = paper("member_register", **chosen)
    tops = sorted(text.baseline for text in found.texts if text.text in {"1", "2", "3", "4"} and text.right < 40)
    assert [after - before for before, after in pairwise(tops)] == pytest.approx([pitch] * 3, abs=0.01)


# --- the register -----------------------------------------------------------------------------------------------------


def test_the_register_tells_votes_and_who_has_left_and_is_signed(village: list[int]) -> None:
    suspend(membership(village[2]), date(2026, 10, 1), None)
    text = paper("member_register", former="ja").pages[0]
    for expected in (
        "(geschorst)",
        "Oud, E.",
        "31-12-2024",
        "Voorzitter, plaats en datum",
        "4 leden, 2 stemmen",
        "Waarvan geschorst",
        "5 regels",
    ):
        assert expected in text
    assert "Vriend" not in text
    assert "Vriend" in paper("member_register", participants="ja").pages[0]


def test_the_register_of_a_day_is_the_same_bytes_ever_after(data: DataFile, village: list[int]) -> None:
    clock = data.journal.clock
    assert isinstance(clock, FixedClock)
    day = {"as_of": "2-11-2026"}
    before = {name: printed(name, **day).pdf for name in ("member_list", "member_register")}
    clock.moment = datetime(2027, 3, 1, 9, 0)
    update_person(village[0], replace(get_person(village[0]), city="Elders", surname="Anders"))
    end_membership(membership(village[1]), date(2026, 12, 31), "opgezegd")
    member("N. Nieuw", admitted_on=date(2026, 11, 3))
    assert {name: printed(name, **day).pdf for name in before} == before
    update_membership(membership(village[3]), MembershipRecord(category("Jeugdlid"), 4, date(2026, 11, 3)))
    assert printed("member_register", **day).pdf != before["member_register"]
    then = printed("member_register", known="then", **day)
    assert "Jansen, D." in read(then.pdf).pages[0]
    remarks = [remark.text for remark in printed("member_register", **day).remarks]
    assert any("Van één lid is sinds die dag een datum verbeterd" in text for text in remarks)


# --- jubilees, telephone list -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "chosen, shown",
    [
        ({}, ["12½ jaar lid", "25 jaar lid", "80 jaar"]),
        ({"kind": "membership"}, ["12½ jaar lid", "25 jaar lid"]),
        ({"kind": "birthday", "every_birthday": "ja"}, ["80 jaar", "66 jaar"]),
        ({"period": "next_year", "kind": "membership", "years": "7 26"}, ["7 jaar lid", "7 jaar lid", "26 jaar lid"]),
        ({"from_day": "1-1-2026", "to_day": "30-1-2026"}, []),
        ({"from_day": "31-1-2026", "to_day": "31-1-2026", "years": "25"}, ["25 jaar lid"]),
    ],
)
def test_jubilees_and_birthdays_of_a_period(village: list[int], chosen: dict[str, str], shown: list[str]) -> None:
    texts = [text.text for text in paper("jubilee_list", **chosen).texts]
    assert sorted(one for one in texts if one.endswith((" jaar", " jaar lid"))) == sorted(shown)


@pytest.mark.parametrize(
    "born, year, day",
    [
        (date(1960, 2, 29), 2026, date(2026, 3, 1)),
        (date(1960, 2, 29), 2028, date(2028, 2, 29)),
        (date(1960, 3, 1), 2026, date(2026, 3, 1)),
    ],
)
def test_a_leap_day_is_celebrated_on_the_first_of_march(born: date, year: int, day: date) -> None:
    assert birthday_in(born, year) == day


def test_only_who_agreed_is_on_the_telephone_list(village: list[int]) -> None:
    give_consent(village[0], "contact_list", date(2026, 1, 1))
    give_consent(village[1], "contact_list", date(2026, 1, 1))
    withdraw_consent(village[1], "contact_list", date(2026, 6, 1))
    add_role(village[0], RoleRecord("volunteer", "rijden"))
    text = paper("contact_sheet", who="member").pages[0]
    assert "Berg, A.B. van den" in text
    assert "rijden" in text
    assert not any(name in text for name in NAMES[1:])
    remarks = [remark.text for remark in printed("contact_sheet", who="member").remarks]
    assert remarks == ["3 personen gaven geen toestemming en staan niet op de lijst."]
    assert "1 naam" in paper("contact_sheet", who="volunteer").pages[0]
    assert "0 namen" in paper("contact_sheet", who="board").pages[0]


# --- cards ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "sheet, start, corners",
    [
        ("C32011", 1, [(15, 13.5), (110, 13.5), (15, 67.5), (110, 67.5)]),
        ("C32011", 10, [(110, 229.5), (15, 13.5), (110, 13.5), (15, 67.5)]),
        ("C32015", 2, [(108, 31.5), (17, 91.5), (108, 91.5), (17, 151.5)]),
    ],
)
def test_cards_lie_exactly_on_the_sheet(
    village: list[int], sheet: str, start: int, corners: list[tuple[float, float]]
) -> None:
    found = paper("member_card", sheet=sheet, start=str(start))
    numbers = sorted(
        (text for text in found.texts if text.text.startswith("lidnummer")),
        key=lambda text: (text.page, text.baseline, text.x),
    )
    assert [text.x for text in numbers] == pytest.approx([x + 5 for x, _y in corners], abs=0.02)
    assert [text.baseline for text in numbers] == pytest.approx([y + 40.5 for _x, y in corners], abs=0.02)
    moved = paper("member_card", sheet=sheet, start=str(start), right="1,5", down="-2")
    assert moved.find(numbers[0].text)[0].x == pytest.approx(numbers[0].x + 1.5, abs=0.02)
    assert moved.find(numbers[0].text)[0].baseline == pytest.approx(numbers[0].baseline - 2, abs=0.02)


def test_cards_of_some_members_only(village: list[int]) -> None:
    wanted = printed("member_card", numbers="2, 99", valid_until="31-12-2027")
    text = read(wanted.pdf).pages[0]
    for expected in ("B. de Boer", "geldig t/m 31-12-2027", "lid sinds 31-01-2001"):
        assert expected in text
    assert "Berg" not in text
    assert "Er is geen lid met nummer 99." in [remark.text for remark in wanted.remarks]
    assert "van den Berg" not in paper("member_card", who="new", since="1-1-2020").pages[0]


@pytest.mark.parametrize("typed, months", [("10; 12½; 25", [120, 150, 300]), ("25, 12,5", [150, 300]), ("", [])])
def test_years_are_read_as_people_write_them(typed: str, months: list[int]) -> None:
    assert months_of(typed) == months
    assert months_of(tidy_years(typed)) == months


@pytest.mark.parametrize("read_it, typed", [(tidy_years, "tien"), (tidy_shift, "11"), (tidy_shift, "veel")])
def test_what_cannot_be_read_is_refused_with_a_sentence(read_it: Any, typed: str) -> None:
    with pytest.raises(OptionError, match="Schrijf"):
        read_it(typed)
