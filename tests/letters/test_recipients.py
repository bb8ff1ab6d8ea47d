"""Who gets a letter: one each, one for a home; who is left out and why; on paper or by mail; in which order."""

from datetime import date

import pytest

from noaber.contributions.models import Claim
from noaber.contributions.operations import remind
from noaber.contributions.payments import record_payment
from noaber.core.errors import NoaberError
from noaber.events.operations import add_event
from noaber.events.record import EventRecord
from noaber.events.registering import register
from noaber.letters.choosing import HAND, Who, choices, chosen_people
from noaber.letters.post import choose_post, post_choice
from noaber.lists.definition import ListDefinition
from noaber.lists.operations import save_list
from noaber.people.consents import give_consent, withdraw_consent
from noaber.people.household_operations import form_household
from noaber.people.operations import record_death
from noaber.store.journal import action
from noaber.store.undo import undo
from tests.builders import TODAY, category, member, person
from tests.contributions.builders import claim, claimed
from tests.letters.builders import HOME, addresses, annie, found, piet

LATE, LATER = date(2027, 2, 1), date(2027, 3, 1)


def left_out() -> dict[str, str]:
    return {one.name: one.why for one in found().left_out}


def test_everybody_gets_a_letter_in_order_of_name() -> None:
    piet()
    annie()
    assert addresses(found()) == ["Mevrouw A.B. van den Berg", "De heer P. Bos"]
    assert [one.number for one in found().letters] == [1, 2]


def test_who_is_left_out_and_why() -> None:
    dead, unwilling, gone = (
        member(name, number=number, **HOME) for number, name in enumerate(("D. Dood", "W. Wilniet", "V. Verhuisd"), 1)
    )
    member("G. Geenadres", number=4)
    record_death(dead, date(2026, 10, 1))
    choose_post(unwilling, "none", today=TODAY)
    choose_post(gone, "moved", today=TODAY)
    assert left_out() == {
        "Dood, D.": "is overleden",
        "Wilniet, W.": "wil geen post",
        "Verhuisd, V.": "is verhuisd, nieuw adres niet bekend",
        "Geenadres, G.": "heeft geen volledig adres",
    }
    assert found().letters == ()
    undo()
    assert post_choice(gone) == ""


def test_a_letter_of_condolence_goes_to_the_next_of_kin() -> None:
    dead = annie()
    record_death(dead, date(2026, 10, 1))
    (letter,) = found("condolence", HAND, (dead,)).letters
    assert letter.address[0] == "Aan de nabestaanden van mevrouw A.B. van den Berg"
    assert letter.salutation == "Geachte nabestaanden,"


def test_one_letter_for_a_household_and_each_of_its_members() -> None:
    first = annie()
    second = member("Dhr. P. van den Berg", number=14, **HOME)
    form_household([first, second], today=TODAY)
    piet(house_number=12)
    assert addresses(found(per="household")) == ["De heer en mevrouw Van den Berg", "De heer P. Bos"]
    (home, *_others) = found(per="household").letters
    assert home.salutation == "Geachte heer en mevrouw Van den Berg,"
    assert len(found(per="person").letters) == 3


def test_one_letter_for_an_address() -> None:
    annie()
    piet(house_number=12)
    assert addresses(found(per="address")) == ["Mevrouw A.B. van den Berg en de heer P. Bos"]
    member("K. Verbeek", number=15, **HOME)
    (letter,) = found(per="address").letters
    assert (letter.address[0], letter.salutation) == ("De bewoners", "Geachte bewoners,")


def test_organisations_have_a_line_for_their_contact() -> None:
    club = person("K. Verbeek", kind="organisation", organisation_name="Harmonie Hoogdorp", **HOME)
    (letter,) = found("thanks", HAND, (club,)).letters
    assert letter.address == ("Harmonie Hoogdorp", "T.a.v. K. Verbeek", "Dorpsstraat 12", "5529 AB  HOOGDORP")


def test_mail_only_for_who_agreed_to_that() -> None:
    first = annie()
    piet(email="piet@voorbeeld.nl")
    assert [one.way for one in found(split=True).letters] == ["paper", "paper"]
    give_consent(first, "letters_by_email", date(2026, 1, 1))
    assert [(one.way, one.address[0]) for one in found(split=True).letters] == [
        ("paper", "De heer P. Bos"),
        ("mail", "Mevrouw A.B. van den Berg"),
    ]
    assert [one.way for one in found(split=False).letters] == ["paper", "paper"]
    assert [one.way for one in found("alv_notice", split=True).letters] == ["paper", "paper"]
    choose_post(first, "paper", today=TODAY)
    assert [one.way for one in found(split=True).letters] == ["paper", "paper"]
    choose_post(first, "", today=TODAY)
    withdraw_consent(first, "letters_by_email", date(2026, 6, 1))
    assert [one.way for one in found(split=True).letters] == ["paper", "paper"]


def test_notice_of_the_assembly_by_mail_wants_an_agreement_of_its_own() -> None:
    give_consent(annie(), "notice_by_email", date(2026, 1, 1))
    assert [one.way for one in found("alv_notice", split=True).letters] == ["mail"]


def test_mail_needs_no_address() -> None:
    somebody = member("M. Mail", number=5, email="m@voorbeeld.nl")
    give_consent(somebody, "letters_by_email", date(2026, 1, 1))
    assert [one.way for one in found(split=True).letters] == ["mail"]


ORDERS = [
    ("name", ["A. Adams", "B. Bos", "C. Claes", "D. Dam"]),
    ("postcode", ["D. Dam", "A. Adams", "B. Bos", "C. Claes"]),
    ("walk", ["D. Dam", "A. Adams", "C. Claes", "B. Bos"]),
]


@pytest.mark.parametrize(("order", "names"), ORDERS)
def test_the_order_of_the_letters(order: str, names: list[str]) -> None:
    for number, (name, house, postcode, street) in enumerate(
        (
            ("A. Adams", 1, "5529AB", "Dorpsstraat"),
            ("B. Bos", 2, "5529AB", "Dorpsstraat"),
            ("C. Claes", 4, "5529AB", "Dorpsstraat"),
            ("D. Dam", 9, "5529AA", "Akkerweg"),
        ),
        1,
    ):
        member(name, number=number, street=street, house_number=house, postcode=postcode, city="Hoogdorp")
    assert addresses(found(order=order)) == names


def test_a_reminder_goes_to_who_was_to_be_reminded() -> None:
    late, asked, paying = (claimed(name) for name in ("A. Laat", "B. Bos", "C. Goed"))
    remind([late, asked], today=LATE)
    remind([asked], today=LATER)
    record_payment([(paying, 2000)], LATE)
    offered = dict(choices(LATER))
    assert offered["money:reminder_1"] == "Wie de eerste herinnering krijgt (1)"
    assert chosen_people(Who("money:reminder_1"), LATER) == [claim(late).person.id]
    assert chosen_people(Who("money:reminder_2"), LATER) == [claim(asked).person.id]
    assert "money:reminder_final" not in offered


def test_people_come_from_groups_lists_meetings_and_the_hand() -> None:
    first, second = annie(), piet()
    event = add_event(EventRecord("Thema-avond", date=date(2026, 11, 9)))
    register(event, second, today=TODAY)
    listed = save_list(None, "Iedereen", ListDefinition())
    with action("contributie"):
        Claim.create(
            person=first,
            year=2026,
            number=1,
            category=category(),
            method="transfer",
            cents=2000,
            claimed_on=TODAY,
            due_on=TODAY,
        )
    offered = dict(choices(TODAY))
    assert offered["group:members"] == "Alle leden (2)"
    assert offered["money:open"] == "Wie nog contributie moet betalen (1)"
    assert offered[f"list:{listed}"] == "Lijst: Iedereen"
    assert offered[f"event:{event}"] == "Aangemeld: Thema-avond · 09-11-2026"
    assert chosen_people(Who("money:open"), TODAY) == [first]
    assert chosen_people(Who(f"event:{event}"), TODAY) == [second]
    assert chosen_people(Who(f"list:{listed}"), TODAY) == [first, second]
    assert chosen_people(Who(HAND, (second, first, second)), TODAY) == [second, first]
    with pytest.raises(NoaberError):
        chosen_people(Who("elders:1"), TODAY)
