"""The sample cooperative as a data file: the same people and meetings for the same seed and day."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from random import Random
from typing import Any

from noaber.attendance.operations import set_anonymous
from noaber.cooperative.record import CooperativeRecord
from noaber.core.clock import Clock
from noaber.core.i18n import _
from noaber.core.ids import new_id
from noaber.core.progress import Progress
from noaber.events.models import Registration
from noaber.events.operations import add_event
from noaber.members.operations import insert_memberships
from noaber.members.queries import categories
from noaber.members.rules import MembershipRecord
from noaber.office import create_cooperative, forget_actions
from noaber.people import names
from noaber.people.models import PersonRole
from noaber.people.operations import insert_people, record_death
from noaber.sample.contributions import add_contributions
from noaber.sample.keeping import add_keeping
from noaber.sample.meetings import CONTACT_MAIL, event_record
from noaber.sample.membership_life import add_life
from noaber.sample.population import Population, Resident, make_population
from noaber.sample.programme import NEXT, meeting_texts
from noaber.sample.shares import add_shares
from noaber.sample.showcase import SHOWCASE
from noaber.sample.turnout import Attendee, Pool, is_counted, make_turnout
from noaber.store import search
from noaber.store.datafile import DataFile
from noaber.store.fields import insert_rows
from noaber.store.journal import action

COOPERATIVE = CooperativeRecord(
    name="Dorpscoöperatie Hoogdorp",
    legal_ending="U.A.",
    street="Dorpsstraat",
    house_number=1,
    postcode="5529AB",
    city="Hoogdorp",
    phone="0497-001001",
    email=CONTACT_MAIL,
    website="www.hoogdorp.voorbeeld.example",
    iban="NL49VBLD0009999999",
)

_ROLE_COLUMNS = ("id", "person_id", "kind", "title", "organisation_id", "from_date", "to_date", "note")
_REGISTRATION_COLUMNS = (
    "id",
    "event_id",
    "person_id",
    "organisation_id",
    "role",
    "channel",
    "table_name",
    "note",
    "status",
    "arrival",
    "registered_on",
    "cancelled_on",
    "late",
    "walk_in",
    "present",
)


@dataclass(frozen=True)
class SampleSize:
    """How much of everything; ``members`` counts who is a member today, organisations among them."""

    members: int = 300
    organisations: int = 40
    events: int = 30


def make_sample(
    path: Path,
    *,
    members: int = 300,
    organisations: int = 40,
    events: int = 30,
    seed: int = 1,
    today: date,
    clock: Clock,
    password: str | None = None,
    progress: Progress | None = None,
) -> DataFile:
    """Make the data file of Dorpscoöperatie Hoogdorp and open it; what is in it cannot be undone.

    Two files for the same arguments hold the same but for their ids. Raises FileProblem when there is a file already
    or the place cannot be written, and Cancelled when the user stops it; then there is no file.
    """
    opened = create_cooperative(path, password, clock, COOPERATIVE)
    try:
        fill(progress or Progress(), SampleSize(members, organisations, events), seed=seed, today=today)
        forget_actions()
    except BaseException:
        opened.close()
        path.unlink(missing_ok=True)
        raise
    return opened


def fill(progress: Progress, size: SampleSize, *, seed: int, today: date) -> None:
    """Add the sample's people and meetings to the open data file, as one action."""
    people = make_population(progress, members=size.members, organisations=size.organisations, seed=seed, today=today)
    with action(_("Voorbeeldgegevens")), search.added_in_bulk():
        resident_ids = insert_people([resident.record for resident in people.residents])
        organisation_ids = insert_people([organisation.record for organisation in people.organisations])
        _insert_memberships(people, resident_ids, organisation_ids)
        _insert_roles(people.residents, resident_ids, organisation_ids)
        for identifier, resident in zip(resident_ids, people.residents, strict=True):
            if resident.died_on:
                record_death(identifier, resident.died_on)
        add_life(seed=seed, today=today)
        add_contributions(seed=seed, today=today)
        add_shares(seed=seed, today=today)
        add_keeping(seed=seed, today=today)
        _add_events(progress, people, (resident_ids, organisation_ids), size.events, seed, today)


def _insert_memberships(people: Population, resident_ids: list[int], organisation_ids: list[int]) -> None:
    """Member numbers rise with the day of admission."""
    category = {row.name: row.id for row in categories()}
    joined: list[tuple[int, MembershipRecord]] = []
    for identifier, resident in zip(resident_ids, people.residents, strict=True):
        if resident.category:
            joined.append(
                (
                    identifier,
                    MembershipRecord(
                        category[_(resident.category)],
                        None,
                        resident.admitted_on,
                        resident.left_on,
                        resident.leaving_reason,
                    ),
                )
            )
    for identifier, organisation in zip(organisation_ids, people.organisations, strict=True):
        if organisation.admitted_on:
            joined.append((identifier, MembershipRecord(category[_("Organisatie")], None, organisation.admitted_on)))
    insert_memberships(sorted(joined, key=lambda row: row[1].admitted_on or date.min))


def _insert_roles(residents: list[Resident], resident_ids: list[int], organisation_ids: list[int]) -> None:
    insert_rows(
        PersonRole,
        _ROLE_COLUMNS,
        [
            (
                new_id(),
                identifier,
                role.kind,
                role.title,
                None if role.organisation is None else organisation_ids[role.organisation],
                role.from_date,
                role.to_date,
                "",
            )
            for identifier, resident in zip(resident_ids, residents, strict=True)
            for role in resident.roles
        ],
    )


def _add_events(
    progress: Progress, people: Population, ids: tuple[list[int], list[int]], count: int, seed: int, today: date
) -> None:
    rng = Random(f"{seed}/meetings")
    pool = Pool(rng, people.residents, people.organisations)
    contact = _contact(people.residents)
    texts = meeting_texts(count)
    for text in progress.over(texts, len(texts), _("Bijeenkomsten"), every=5):
        record = event_record(text, today, *contact)
        event_id = add_event(record)
        first = range(min(len(SHOWCASE), len(people.residents))) if text is NEXT else ()
        attendees = make_turnout(rng, pool, text, record, today, first)
        _insert_registrations(event_id, attendees, ids)
        if text.uncounted and record.date and is_counted(record.date, today):
            set_anonymous(event_id, text.uncounted)


def _insert_registrations(event_id: int, attendees: list[Attendee], ids: tuple[list[int], list[int]]) -> None:
    resident_ids, organisation_ids = ids
    person_ids = resident_ids + organisation_ids
    rows = [_row(event_id, attendee, person_ids, organisation_ids) for attendee in attendees]
    insert_rows(Registration, _REGISTRATION_COLUMNS, rows)


def _row(event_id: int, attendee: Attendee, person_ids: list[int], organisation_ids: list[int]) -> tuple[Any, ...]:
    record = attendee.record
    organisation = None if record.organisation_id is None else organisation_ids[record.organisation_id]
    return (
        new_id(),
        event_id,
        person_ids[attendee.person],
        organisation,
        record.role,
        record.channel,
        record.table,
        record.note,
        attendee.status,
        attendee.arrival,
        attendee.registered_on,
        attendee.cancelled_on,
        attendee.late,
        attendee.walk_in,
        attendee.present,
    )


def _contact(residents: list[Resident]) -> tuple[str, str]:
    """Whom people call to register: the secretary's name and phone."""
    for resident in residents:
        if any(role.kind == "board" and role.title == "secretaris" for role in resident.roles):
            return names.badge_name(resident.record), resident.record.phone
    return "", ""
