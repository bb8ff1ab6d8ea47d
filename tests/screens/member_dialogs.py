"""The dialogs of the pages Leden and Instellingen, opened on the first member of the sample."""

from collections.abc import Callable
from datetime import date

from PySide6.QtWidgets import QDialog

from noaber.app import Office
from noaber.members.life_queries import open_applications
from noaber.members.queries import RegisterRow, list_register, memberships_of, register_row
from noaber.people.household_queries import households
from noaber.people.operations import record_death
from noaber.ui.kit.page import Page
from noaber.ui.members import dialogs, life_dialogs
from noaber.ui.members.consent_dialog import consent
from noaber.ui.members.history_dialog import HistoryDialog
from noaber.ui.members.household_dialog import household_dialog
from noaber.ui.members.households_dialog import HouseholdsDialog
from noaber.ui.members.page import MembersPage
from noaber.ui.settings.page import SettingsPage

TODAY = date(2026, 11, 2)


def _first() -> RegisterRow:
    return list_register(today=TODAY, group="members")[0]


def _page(office: Office, name: str) -> Page:
    window = office.window
    assert window is not None
    window.open_page(name)
    page = window.current_page
    assert page is not None
    return page


def _about_member(make: Callable[[MembersPage], QDialog]) -> Callable[[Office], QDialog]:
    def opening(office: Office) -> QDialog:
        page = _page(office, "members")
        assert isinstance(page, MembersPage)
        page.open_target(person_id=list_register(today=TODAY, group="members")[0].id)
        made = make(page)
        made.open()
        return made

    return opening


def _add_organisation(page: MembersPage) -> QDialog:
    made = dialogs.new_person(page.context, page)
    made.kinds.pick("organisation")
    return made


def _leave(page: MembersPage) -> QDialog:
    row = list_register(today=TODAY, group="members")[0]
    return life_dialogs.leave(page.context, page, row, memberships_of(row.id)[0])


def _admit(page: MembersPage) -> QDialog:
    return life_dialogs.admit(page.context, page, open_applications()[0])


def _household(page: MembersPage) -> QDialog:
    home = households(day=TODAY)[0].people[0].id
    row = register_row(home, today=TODAY)
    assert row is not None
    made = household_dialog(page.context, page, row)
    assert made is not None
    return made


def _statutes(office: Office) -> QDialog:
    page = _page(office, "settings")
    assert isinstance(page, SettingsPage)
    page.statutes.change()
    return next(made for made in page.findChildren(QDialog) if made.isVisible())


def _history(page: MembersPage) -> QDialog:
    row = list_register(today=TODAY, group="members")[0]
    record_death(row.id, TODAY)
    record_death(row.id, None)
    return HistoryDialog(page.context, page, row)


def _category(office: Office) -> QDialog:
    page = _page(office, "settings")
    assert isinstance(page, SettingsPage)
    page.categories.add()
    return next(made for made in page.findChildren(QDialog) if made.isVisible())


MEMBER_DIALOGS: dict[str, Callable[[Office], QDialog]] = {
    "member-add": _about_member(lambda page: dialogs.new_member(page.context, page)),
    "organisation-add": _about_member(_add_organisation),
    "person-edit": _about_member(
        lambda page: dialogs.edit_person(page.context, page, list_register(today=TODAY, group="members")[0])
    ),
    "member-leave": _about_member(_leave),
    "role-add": _about_member(
        lambda page: dialogs.add_role(page.context, page, list_register(today=TODAY, group="members")[0])
    ),
    "passed-away": _about_member(
        lambda page: dialogs.passed_away(page.context, page, list_register(today=TODAY, group="members")[0])
    ),
    "person-history": _about_member(_history),
    "category-add": _category,
    "member-apply": _about_member(lambda page: life_dialogs.apply_new(page.context, page)),
    "member-admit": _about_member(_admit),
    "member-suspend": _about_member(
        lambda page: life_dialogs.suspend(page.context, page, _first(), memberships_of(_first().id)[0])
    ),
    "member-kind": _about_member(
        lambda page: life_dialogs.change_category(page.context, page, _first(), memberships_of(_first().id)[0])
    ),
    "member-consents": _about_member(lambda page: consent(page.context, page, _first())),
    "household": _about_member(_household),
    "households": _about_member(lambda page: HouseholdsDialog(page.context, page)),
    "statutes": _statutes,
}
"""Every dialog, by name."""
