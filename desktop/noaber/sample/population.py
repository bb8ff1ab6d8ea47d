"""Who lives in the sample: members in households, former members, donors, guests and organisations; plain values."""

from dataclasses import dataclass, field
from datetime import date, timedelta
from random import Random

from noaber.core.progress import Progress
from noaber.members.rules import LEAVING_REASONS
from noaber.people.record import PersonRecord
from noaber.sample.contact_data import AddressBook
from noaber.sample.households import Household, make_household, make_single
from noaber.sample.organisations import Organisation, make_contact, make_organisations
from noaber.sample.showcase import COMES_FOR, SHOWCASE

YEARS = 10
"""How long ago the cooperative was founded."""

_VOLUNTEER_TASKS = (
    "rijden",
    "boodschappen",
    "koffie-inloop",
    "eetgroep",
    "klussen in huis",
    "tuin",
    "computerhulp",
    "bezoek",
    "repair café",
    "telefooncirkel",
    "rondbrengen dorpsblad",
)
_REASONS = LEAVING_REASONS[:2] * 4 + LEAVING_REASONS[2:3] * 3 + LEAVING_REASONS[4:]
_BOARD = ("voorzitter", "secretaris", "penningmeester", "bestuurslid vervoer", "bestuurslid eetpunt")


@dataclass
class RolePlan:
    """A role to give: as in people.operations.RoleRecord, the organisation by its place in the list."""

    kind: str
    title: str = ""
    organisation: int | None = None
    from_date: date | None = None
    to_date: date | None = None


@dataclass
class Resident:
    """Somebody of the sample; ``category`` is the name of a member category, ``""`` for who is no member."""

    record: PersonRecord
    category: str = ""
    admitted_on: date | None = None
    left_on: date | None = None
    leaving_reason: str = ""
    died_on: date | None = None
    organisation: int | None = None
    roles: list[RolePlan] = field(default_factory=list)

    @property
    def stays(self) -> bool:
        """Whether this person can still come to meetings."""
        return self.died_on is None


@dataclass
class Population:
    """Everybody: ``residents`` in the order they were made (first those of the showcase), and the organisations."""

    residents: list[Resident]
    organisations: list[Organisation]


class _Maker:
    """Makes the people one group after another, from one row of random numbers."""

    def __init__(self, seed: int, today: date) -> None:
        self.rng = Random(f"{seed}/people")
        self.today = today
        self.founded = today.replace(day=1) - timedelta(days=365 * YEARS)
        self.book = AddressBook(self.rng)
        self.residents: list[Resident] = []

    def members(self, count: int, progress: Progress) -> None:
        """Members now, exactly ``count``: the showcase first, then households."""
        for row in SHOWCASE[:count]:
            self._admit(make_single(self.rng, self.book, self.today, row))
        while len(self.residents) < count:
            if len(self.residents) % 100 < 3:
                progress.report(len(self.residents), count)
            household = make_household(self.rng, self.book, self.today)
            self._admit(household[: count - len(self.residents)])

    def _admit(self, household: Household) -> None:
        """A household usually joins on one day, more of them in the first year."""
        days = (self.today - self.founded).days
        day = self.founded + timedelta(days=int(days * self.rng.random() ** 1.7))
        for place, record in enumerate(household):
            joined = day if self.rng.random() < 0.85 else min(self.today, day + timedelta(days=self.rng.randrange(400)))
            self.residents.append(Resident(record, self._category(record, place), joined))

    def _category(self, record: PersonRecord, place: int) -> str:
        age = self.today.year - record.birth_date.year if record.birth_date else 60
        if age < 21:
            return "Jeugdlid"
        if age > 84 and self.rng.random() < 0.1:
            return "Erelid"
        if place and self.rng.random() < 0.5:
            return "Gezinslid"
        return "Professional" if age < 65 and self.rng.random() < 0.05 else "Gewoon lid"

    def others(self, former: int, donors: int, guests: int) -> None:
        """Who left, who gives money, who came once: none of them members now."""
        for group, count in (("former", former), ("donor", donors), ("guest", guests)):
            for _number in range(count):
                resident = Resident(make_single(self.rng, self.book, self.today)[0])
                if group == "former":
                    self._leave(resident)
                elif group == "donor":
                    resident.category = "Donateur of vriend" if self.rng.random() < 0.8 else "Deelnemer"
                    resident.admitted_on = self.today - timedelta(days=self.rng.randrange(30, 365 * 6))
                self.residents.append(resident)

    def _leave(self, resident: Resident) -> None:
        resident.category = "Gewoon lid"
        resident.admitted_on = self.founded + timedelta(days=self.rng.randrange(365 * 5))
        stayed = self.rng.randrange(200, max((self.today - resident.admitted_on).days - 20, 201))
        resident.left_on = resident.admitted_on + timedelta(days=stayed)
        resident.leaving_reason = self.rng.choice(_REASONS)
        if resident.leaving_reason == "overleden":
            resident.died_on = resident.left_on
        elif resident.leaving_reason == "opgezegd":
            resident.left_on = date(resident.left_on.year, 12, 31)
        if resident.left_on >= self.today:
            resident.left_on = self.today - timedelta(days=1)

    def contacts(self, organisations: list[Organisation], members: int) -> None:
        """A contact person for each organisation: of the showcase, a member now and then, or somebody else."""
        places = {organisation.text.name: place for place, organisation in enumerate(organisations)}
        known = [(number, name) for number, name in COMES_FOR.items() if name in places and number < members]
        spoken_for = {places[name]: number for number, name in known}
        for place, organisation in enumerate(organisations):
            since = self.founded + timedelta(days=self.rng.randrange(365 * (YEARS - 1)))
            if place in spoken_for or (members > 60 and self.rng.random() < 0.15):
                resident = self.residents[spoken_for.get(place) or self.rng.randrange(len(SHOWCASE), members)]
            else:
                resident = Resident(make_contact(self.rng, self.book, organisation))
                self.residents.append(resident)
            if resident.organisation is not None:
                continue
            resident.organisation = place
            kind = "representative" if organisation.admitted_on else "contact"
            resident.roles.append(RolePlan(kind, organisation.text.contact, place, since))
            if place % 9 == 4:
                self._former_contact(place, organisation, since)

    def _former_contact(self, place: int, organisation: Organisation, until: date) -> None:
        """Contact persons come and go; the one before keeps her role with an end to it."""
        before = Resident(make_contact(self.rng, self.book, organisation))
        before.roles.append(RolePlan("contact", organisation.text.contact, place, until - timedelta(days=700), until))
        self.residents.append(before)

    def volunteers(self, members: int) -> None:
        """About one member in five does something, five of them in the board."""
        chosen = self.rng.sample(range(members), members // 5)
        for number, place in enumerate(chosen):
            resident = self.residents[place]
            since = max(resident.admitted_on or self.founded, self.today - timedelta(days=self.rng.randrange(60, 2500)))
            if number < len(_BOARD):
                resident.roles.append(RolePlan("board", _BOARD[number], from_date=since))
            else:
                until = self.today - timedelta(days=30) if self.rng.random() < 0.1 else None
                until = until if until and until > since else None
                resident.roles.append(RolePlan("volunteer", self.rng.choice(_VOLUNTEER_TASKS), None, since, until))


def make_population(progress: Progress, *, members: int, organisations: int, seed: int, today: date) -> Population:
    """Everybody of a sample with so many members; of these the organisations that are members are a part.

    The same arguments give the same people.
    """
    maker = _Maker(seed, today)
    bodies = make_organisations(maker.rng, maker.book, organisations, maker.founded, most_members=members // 10)
    persons = members - sum(1 for body in bodies if body.admitted_on)
    maker.members(persons, progress)
    maker.others(former=members // 15, donors=members // 15, guests=members // 7)
    maker.contacts(bodies, persons)
    maker.volunteers(persons)
    return Population(maker.residents, bodies)
