"""Membership life on the page Leden: applications, notice, suspension, consents, households, another day, papers."""

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox

from noaber.cooperative.statutes import Statutes, save_statutes
from noaber.dossier.queries import follow_ups_of
from noaber.events.operations import add_event
from noaber.events.record import EventRecord
from noaber.events.registering import register
from noaber.events.registration_queries import list_registrations
from noaber.members.life import request
from noaber.members.life_queries import applications_of, resignation_of
from noaber.members.queries import memberships_of, register_row
from noaber.paper.document import AnyDocument
from noaber.people.consents import agreed
from noaber.people.household_queries import household_of
from noaber.people.operations import RoleRecord, add_role
from noaber.people.queries import find_people
from noaber.ui.members.households_dialog import HouseholdsDialog
from noaber.ui.members.page import MembersPage
from tests.builders import TODAY, category, member, person
from tests.ui.members.steps import dialog_of, listed, push, told, trigger, village
from tests.ui.shell import NotedShell

Show = Callable[[], MembersPage]


def test_somebody_asks_and_the_board_admits(show: Show, shell: NotedShell) -> None:
    village()
    page = show()
    trigger(page, "apply")
    dialog = dialog_of(page)
    dialog.form.surname = "Nieuw"
    dialog.accept()
    new = find_people("nieuw")[0].id
    assert "Wil lid worden: Gewoon lid, aangevraagd op 02-11-2026" in told(page)
    assert "1" not in page.notice.label.text()
    assert page.notice.label.text() == "Eén aanvraag wacht op het besluit van het bestuur."
    page.notice.link.click()
    assert listed(page) == ["Nieuw"]
    page.table.select_id(new)
    push(page, "Toelaten")
    assert dialog_of(page).view.editors["member_number"].widget.placeholderText() == "4"  # type: ignore[attr-defined]
    dialog_of(page).accept()
    assert memberships_of(new)[0].admitted_on == TODAY
    assert shell.said[-1] == "Nieuw is nu lid."
    assert page.notice.isHidden()


def test_the_board_refuses_and_an_application_is_withdrawn(show: Show) -> None:
    village()
    who = find_people("boer")[0].id
    request(who, category(), date(2026, 10, 1))
    page = show()
    page.table.select_id(who)
    push(page, "Niet toelaten")
    dialog_of(page).form.decided_on = "30-9-2026"
    dialog_of(page).accept()
    assert applications_of(who)[0].outcome == ""
    dialog_of(page).form.decided_on = "31-10-2026"
    dialog_of(page).accept()
    assert applications_of(who)[0].outcome == "refused"
    trigger(page, "request_membership")
    dialog_of(page).accept()
    push(page, "Aanvraag ingetrokken")
    assert applications_of(who)[0].outcome == "withdrawn"


def test_notice_tells_the_day_while_typing_and_can_be_taken_back(show: Show) -> None:
    annie = village()
    event = add_event(EventRecord(title="Voorjaar", date=date(2028, 3, 1)))
    register(event, annie, today=TODAY)
    page = show()
    page.table.select_id(annie)
    push(page, "Afmelden")
    dialog = dialog_of(page)
    edit = dialog.view.editors["received_on"].widget
    edit.clear()  # type: ignore[attr-defined]
    QTest.keyClicks(edit, "20-12-2026")
    assert dialog.form.hints()["received_on"].endswith("vrijdag 31 december 2027.")
    assert "Er is één aanmelding" in dialog.form.hints()["free"]
    dialog.view.editors["free"].widget.setChecked(True)  # type: ignore[attr-defined]
    dialog.accept()
    assert memberships_of(annie)[0].left_on == date(2027, 12, 31)
    assert list_registrations(event)[0].status == "cancelled"
    assert "opgezegd op 20-12-2026" in told(page)
    push(page, "Blijft toch lid")
    assert memberships_of(annie)[0].left_on is None
    assert resignation_of(memberships_of(annie)[0].id) is None


def test_another_last_day_wants_a_reason(show: Show) -> None:
    annie = village()
    page = show()
    page.table.select_id(annie)
    trigger(page, "leave")
    dialog = dialog_of(page)
    dialog.form.left_on = "30-11-2026"
    dialog.accept()
    assert memberships_of(annie)[0].left_on is None
    dialog.form.override_reason = "besluit bestuur"
    dialog.accept()
    assert memberships_of(annie)[0].left_on == date(2026, 11, 30)
    assert "afgeweken: besluit bestuur" in told(page)


def test_a_member_is_suspended_and_gets_the_vote_back(show: Show) -> None:
    annie = village()
    page = show()
    page.table.select_id(annie)
    trigger(page, "suspend")
    dialog_of(page).accept()
    assert "Geschorst sinds 02-11-2026, tot nader order" in told(page)
    row = register_row(annie, today=TODAY)
    assert row is not None
    assert (row.status, row.votes) == ("suspended", 0)
    push(page, "Opheffen")
    dialog_of(page).form.day = "1-11-2026"
    dialog_of(page).accept()
    assert "Geschorst" not in told(page)


def test_another_kind_of_member_from_a_day_on(show: Show) -> None:
    annie = village()
    page = show()
    page.table.select_id(annie)
    trigger(page, "other_kind")
    dialog_of(page).form.category_id = category("Erelid")
    dialog_of(page).accept()
    assert "Erelid, nummer 3" in told(page)
    assert "Gewoon lid tot 02-11-2026" in told(page)


def test_another_kind_of_member_next_year_is_noted_to_be_done_then(show: Show, shell: NotedShell) -> None:
    annie = village()
    page = show()
    page.table.select_id(annie)
    trigger(page, "other_kind")
    form = dialog_of(page).form
    form.category_id, form.from_date = category("Erelid"), "1-1-2027"
    dialog_of(page).accept()
    assert "Gewoon lid, nummer 3" in told(page)
    noted = [(row.what, row.due_on) for row in follow_ups_of(annie)]
    assert noted == [("Andere soort lid: wordt Erelid", date(2027, 1, 1))]
    assert shell.said[-1] == "Genoteerd bij Opvolgen."


def test_consents_are_ticked(show: Show) -> None:
    annie = village()
    page = show()
    page.table.select_id(annie)
    trigger(page, "consents")
    dialog = dialog_of(page)
    for purpose in ("contact_list", "newsletter"):
        dialog.view.editors[purpose].widget.setChecked(True)  # type: ignore[attr-defined]
    dialog.accept()
    assert agreed("contact_list", day=TODAY) == agreed("newsletter", day=TODAY) == {annie}
    page.context.data.undo()
    assert agreed("newsletter", day=TODAY) == set()


# --- households -------------------------------------------------------------------------------------------------------

HOME = {"street": "Dorpsstraat", "house_number": 12, "postcode": "5529AB", "city": "Hoogdorp"}


def test_suggested_households_are_confirmed_or_refused(show: Show) -> None:
    annie = village()
    bert = person("Dhr. B. Boer", **HOME)
    others = [person(f"{letter}. Flat", postcode="5529AC", house_number=1) for letter in "ABCDEFGH"]
    pair = [person(f"{letter}. Paar", postcode="5529AD", house_number=1) for letter in "AB"]
    page = show()
    trigger(page, "households")
    dialog = page.findChild(HouseholdsDialog)
    assert dialog is not None
    assert [row.ticked for row in dialog.rows] == [True, True, False]
    dialog.table.select_id(pair[0])
    dialog.refuse()
    assert len(dialog.rows) == 2
    dialog.table.select_id(annie)
    QTest.keyClick(dialog.table, Qt.Key.Key_Space)
    assert not dialog.make_button.isEnabled()
    QTest.keyClick(dialog.table, Qt.Key.Key_Space)
    assert dialog.make_button.text() == "Eén huishouden maken"
    dialog.make_button.click()
    assert household_of(others[0], day=TODAY) is None
    home = household_of(annie, day=TODAY)
    assert home is not None
    assert {one.id for one in home.people} == {annie, bert}
    page.table.select_id(annie)
    assert "Huishouden" in told(page)
    assert "Mevrouw A.B. van den Berg en de heer B. Boer" in told(page)


def test_a_household_is_made_and_changed_from_the_card(show: Show) -> None:
    save_statutes(Statutes(vote_per="household"))
    annie = village()
    bert = member("Dhr. B. Boer", **HOME)  # type: ignore[arg-type]
    page = show()
    page.table.select_id(annie)
    trigger(page, "household")
    dialog = dialog_of(page)
    assert len(dialog.findChildren(QCheckBox)) == 2
    dialog.form.first, dialog.form.voter, dialog.form.salutation = bert, bert, "Lieve Annie en Bert,"
    dialog.accept()
    home = household_of(annie, day=TODAY)
    assert home is not None
    assert [one.id for one in home.people] == [bert, annie]
    assert (home.salutation, home.voter_id) == ("Lieve Annie en Bert,", bert)
    trigger(page, "household")
    setattr(dialog_of(page).form, f"person_{bert}", False)
    dialog_of(page).form.voter = None
    dialog_of(page).form.first = annie
    dialog_of(page).accept()
    assert household_of(annie, day=TODAY) is None


def test_who_lives_alone_is_told_so(show: Show, shell: NotedShell) -> None:
    annie = village()
    page = show()
    page.table.select_id(annie)
    trigger(page, "household")
    assert shell.said == ["Op dit adres staat niemand anders in de lijst."]
    trigger(page, "households")
    assert "apart" in shell.said[-1]


# --- another day, papers ----------------------------------------------------------------------------------------------


def test_the_register_of_another_day(show: Show) -> None:
    annie = village()
    page = show()
    trigger(page, "as_of")
    dialog_of(page).form.day = "31-12-2024"
    dialog_of(page).accept()
    assert listed(page) == ["Berg, A.B. van den (Annie)", "Dekker, D.", "Hart, P. ’t"]
    assert page.notice.label.text() == "U ziet het register van dinsdag 31 december 2024, niet dat van vandaag."
    page.card.chips.pick("members")
    assert listed(page) == ["Berg, A.B. van den (Annie)", "Hart, P. ’t"]
    QTest.keyClicks(page.card.field, "vandenb")
    assert listed(page) == ["Berg, A.B. van den (Annie)"]
    page.table.select_id(annie)
    page.card.field.clear()
    page.table.sort_asked.emit("number", False)
    page.notice.link.click()
    page.card.chips.pick("all")
    assert len(listed(page)) == 5
    assert page.notice.isHidden()


def test_the_papers_of_the_register_open_from_the_menu(show: Show, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[tuple[str, object]] = []

    class Noted:
        def __init__(self, _context: object, _page: object, document: AnyDocument, *_about: object, **more: object):
            self.asked = document.id, more["start_with"]

        def open(self) -> None:
            opened.append(self.asked)

    monkeypatch.setattr("noaber.ui.members.register_menus.PrintDialog", Noted)
    village()
    page = show()
    page.menus._fill_print_menu()
    texts = [action.text() for action in page.menus._print_menu.actions()]
    assert texts == [
        "Ledenlijst…",
        "Ledenregister…",
        "Telefoonlijst…",
        "Jubilea en verjaardagen…",
        "Lidmaatschapskaart…",
        "Etiketten…",
    ]
    page.menus._print_menu.actions()[1].trigger()
    page.show_day(date(2024, 12, 31))
    page.menus._print_menu.actions()[1].trigger()
    assert opened == [("member_register", {"as_of": ""}), ("member_register", {"as_of": "31-12-2024"})]


def test_an_organisation_shows_who_speaks_for_it(show: Show) -> None:
    annie = village()
    club = find_people("welzijn")[0].id
    page = show()
    page.table.select_id(club)
    assert "Nog geen vertegenwoordiger." in told(page)
    add_role(annie, RoleRecord("representative", organisation_id=club))
    add_role(find_people("boer")[0].id, RoleRecord("contact", "penningmeester", organisation_id=club))
    assert "Berg, A.B. van den (Annie), vertegenwoordiger" in told(page)
    assert "Boer, E. de, contactpersoon: penningmeester" in told(page)
    assert "Nog geen" not in told(page)
