"""The life of the sample's memberships: households, consents, applications that run, notice, and one suspension."""

from datetime import date, timedelta
from random import Random

from noaber.cooperative.statutes import Statutes
from noaber.core.ids import new_id
from noaber.members.leaving import leaving_day
from noaber.members.life import Notice, request, resign, suspend
from noaber.members.queries import RegisterRow, categories, list_register, memberships_of
from noaber.people.household_queries import Suggestion, suggestions
from noaber.people.models import Consent, Household, HouseholdMember
from noaber.store.fields import insert_rows

_CONFIRMED, _AGREED, _MAILED = 0.7, 0.35, 0.5


def add_life(*, seed: int, today: date) -> None:
    """Add it to the open data file, inside an action."""
    rng = Random(f"{seed}/life")
    found = [one for one in suggestions(day=today) if not one.many and rng.random() < _CONFIRMED]
    _add_households(found)
    members = list_register(today=today, group="members")
    _add_consents(rng, members, today)
    people = [row for row in members if row.person.kind == "person" and row.left_on is None]
    if len(people) < 10:
        return
    for row in rng.sample(people, 3):
        received = today - timedelta(days=rng.randrange(5, 60))
        day = leaving_day(received, Statutes()).day
        resign(memberships_of(row.id)[0].id, Notice(received, day), day, today=today)
    one = rng.choice([row for row in people if memberships_of(row.id)[0].left_on is None])
    suspend(memberships_of(one.id)[0].id, today - timedelta(days=20), None)
    usual = categories()[0].id
    others = [row for row in list_register(today=today, group="others") if row.person.died_on is None]
    for number, row in enumerate(others[3:9:3]):
        request(row.id, usual, today - timedelta(days=4 + 9 * number))


def _add_households(found: list[Suggestion]) -> None:
    homes = [(new_id(), suggestion) for suggestion in found]
    columns = ("id", "address_name", "salutation", "voter_id")
    insert_rows(Household, columns, ((home, "", "", None) for home, _one in homes))
    insert_rows(
        HouseholdMember,
        ("id", "household_id", "person_id", "position", "from_date", "to_date"),
        (
            (new_id(), home, person.id, position, None, None)
            for home, one in homes
            for position, person in enumerate(one.people)
        ),
    )


def _add_consents(rng: Random, members: list[RegisterRow], today: date) -> None:
    rows = []
    for row in members:
        given = max(row.admitted_on or date(2018, 5, 25), date(2018, 5, 25))
        for purpose, share in (("contact_list", _AGREED), ("newsletter", _MAILED)):
            if rng.random() < share and given <= today:
                rows.append((new_id(), row.id, purpose, given, "form", None))
    insert_rows(Consent, ("id", "person_id", "purpose", "given_on", "how", "withdrawn_on"), rows)
