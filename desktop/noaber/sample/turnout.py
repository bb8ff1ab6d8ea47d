"""Who comes to a meeting of the sample: registrations in order of arrival, and what became of them by the rules."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from random import Random

from noaber.events import rules
from noaber.events.record import EventRecord, RegistrationRecord
from noaber.sample.organisations import Organisation
from noaber.sample.population import Resident
from noaber.sample.programme import MeetingText

_CHANNELS = ("phone",) * 10 + ("paper",) * 4 + ("visit",) * 2
_ROLES = ("bewoner",) * 14 + ("initiatiefnemer",) * 3 + ("vrijwilliger", "naaste", "naaste", "cliënt", "")
_NOTES = (
    "Komt iets later.",
    "Neemt een appeltaart mee.",
    "Rijdt mee met de buren.",
    "Graag vooraan zitten.",
    "Moet om 21.30 uur weg.",
    "Neemt misschien de buurvrouw mee.",
    "Helpt met klaarzetten.",
    "Belt nog over het vervoer.",
)
_WEEKS_BEFORE = 6


@dataclass
class Attendee:
    """A registration of the sample: as in events.models.Registration, the person by place in the pool."""

    person: int
    record: RegistrationRecord
    registered_on: date
    status: str = rules.CONFIRMED
    arrival: int = 0
    cancelled_on: date | None = None
    late: bool = False
    walk_in: bool = False
    present: bool | None = None


class Pool:
    """The people who come to meetings: some two hundred regulars, everybody who speaks for an organisation, others."""

    def __init__(self, rng: Random, residents: Sequence[Resident], organisations: Sequence[Organisation]) -> None:
        self.residents = residents
        self.organisations = organisations
        alive = [place for place, resident in enumerate(residents) if resident.stays]
        self.speakers = [place for place in alive if residents[place].organisation is not None]
        self.regulars = rng.sample(alive, min(len(alive), 220))
        self.everybody = alive

    def choose(self, rng: Random, text: MeetingText, count: int, first: Sequence[int] = ()) -> list[int]:
        """Different people, ``first`` among them: for a meeting with roles one in six speaks for an organisation."""
        chosen = dict.fromkeys(first[:count])
        wanted = min(count, len(self.everybody))
        if text.roles and self.organisations and len(chosen) < wanted:
            chosen[len(self.residents) + rng.randrange(len(self.organisations))] = None
        if text.roles:
            speakers = rng.sample(self.speakers, min(len(self.speakers), wanted // 6))
            chosen.update(dict.fromkeys(speakers[: max(wanted - len(chosen), 0)]))
        while len(chosen) < wanted:
            group = self.regulars if rng.random() < 0.8 else self.everybody
            chosen.setdefault(rng.choice(group))
        people = list(chosen)
        rng.shuffle(people)
        return people

    def registration(self, rng: Random, text: MeetingText, place: int) -> RegistrationRecord:
        """As what somebody registers, how, and at which table."""
        if place >= len(self.residents):
            role = self.organisations[place - len(self.residents)].text.role
            return RegistrationRecord(channel="mail", role=role, note="Komt met twee personen; de namen volgen.")
        resident = self.residents[place]
        mail = resident.record.email and rng.random() < 0.6
        record = RegistrationRecord(
            channel="mail" if mail else rng.choice(_CHANNELS),
            table=rng.choice(text.tables) if text.tables and rng.random() < 0.93 else "",
            note=rng.choice(_NOTES) if rng.random() < 0.07 else "",
        )
        if not text.roles:
            return record
        if resident.organisation is not None:
            role = self.organisations[resident.organisation].text.role
            return replace(record, organisation_id=resident.organisation, role=role)
        return replace(record, role=rng.choice(_ROLES))


def make_turnout(
    rng: Random, pool: Pool, text: MeetingText, event: EventRecord, today: date, first: Sequence[int] = ()
) -> list[Attendee]:
    """The registrations of a meeting as they stand today, in order of arrival.

    Persons and organisations are given by place: the residents first, then the organisations. Of a small village no
    more than half comes. What is past has been counted, but for the last two weeks.
    """
    assert event.date is not None
    count = min(text.registered, len(pool.everybody) // 2)
    days = sorted(_arrival_days(rng, text, event, today, count))
    people = pool.choose(rng, text, count, first)
    records = [pool.registration(rng, text, person) for person in people]
    made = [Attendee(*values) for values in zip(people, records, days, strict=True)]
    _place(made, event, _cancellations(rng, made, min(text.cancelled, count // 4), event.date, today))
    if is_counted(event.date, today):
        made += _walk_ins(rng, pool, text, made, event.date)
        _count(rng, made, text)
    return made


def is_counted(day: date, today: date) -> bool:
    """Whether it has been noted who was there; of the last two weeks the signed sheet still lies on the desk."""
    return (today - day).days > 13


def _arrival_days(rng: Random, text: MeetingText, event: EventRecord, today: date, count: int) -> Iterator[date]:
    """Most register soon after the announcement, a few after the last day for it."""
    assert event.date is not None
    opened = min(event.date, today) - timedelta(weeks=_WEEKS_BEFORE)
    last = min(event.last_registration_day or event.date, today)
    end = min(event.date, today)
    for _number in range(count):
        if end > last and rng.random() < 0.05:
            yield last + timedelta(days=rng.randrange(1, (end - last).days + 1))
        else:
            yield opened + timedelta(days=int(((last - opened).days + 1) * rng.random() ** 1.3))


def _cancellations(rng: Random, made: list[Attendee], count: int, event_date: date, today: date) -> dict[int, date]:
    """Who of the first comers cancels, and when: {place: day}."""
    end = min(event_date, today)
    chosen = rng.sample(range(max(len(made) * 3 // 4, count)), count)
    return {place: made[place].registered_on + (end - made[place].registered_on) * rng.random() for place in chosen}


def _place(made: list[Attendee], event: EventRecord, cancels: dict[int, date]) -> None:
    """Give places day by day by the rules of events: first come, first served; who cancels makes way for who waits."""
    steps = [(attendee.registered_on, 0, place) for place, attendee in enumerate(made)]
    steps += [(day, 1, place) for place, day in cancels.items()]
    for day, cancelling, place in sorted(steps):
        attendee = made[place]
        confirmed = sum(1 for other in made if other.arrival and other.status == rules.CONFIRMED)
        waiting = [other for other in made if other.arrival and other.status == rules.WAITING]
        if not cancelling:
            attendee.arrival = place + 1
            attendee.status = rules.placing(event.capacity, confirmed, len(waiting))
            attendee.late = rules.is_late(day, event.last_registration_day)
            continue
        if attendee.status == rules.CONFIRMED and waiting:
            waiting[0].status = rules.CONFIRMED
        attendee.status, attendee.cancelled_on = rules.CANCELLED, day


def _walk_ins(rng: Random, pool: Pool, text: MeetingText, made: list[Attendee], day: date) -> list[Attendee]:
    """A few who came without being registered."""
    known = {attendee.person for attendee in made}
    chosen = [place for place in rng.sample(pool.everybody, min(5, len(pool.everybody))) if place not in known]
    walked = chosen[: rng.choice((0, 1, 2, 2, 3))]
    return [
        Attendee(
            place,
            replace(pool.registration(rng, text, place), channel="", table="", note=""),
            day,
            arrival=len(made) + number,
            walk_in=True,
        )
        for number, place in enumerate(walked, 1)
    ]


def _count(rng: Random, made: list[Attendee], text: MeetingText) -> None:
    """Note who was there: most; exactly as many as the text says where it does."""
    expected = [attendee for attendee in made if attendee.status == rules.CONFIRMED and not attendee.walk_in]
    walked = [attendee for attendee in made if attendee.walk_in]
    absent = sum(rng.random() < 0.1 for _attendee in expected)
    if text.attended is not None:
        absent = min(max(len(expected) + len(walked) + text.uncounted - text.attended, 0), len(expected))
    away = set(rng.sample(range(len(expected)), absent))
    for place, attendee in enumerate(expected):
        attendee.present = place not in away
    for attendee in walked:
        attendee.present = True
