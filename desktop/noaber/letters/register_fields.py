"""Fields about memberships, contributions and a meeting."""

from collections.abc import Sequence

from noaber.contributions.letters import values_of
from noaber.contributions.queries import ClaimRow, list_claims
from noaber.core.dates import day_month, long_date, time_range_text, time_text
from noaber.core.i18n import N_
from noaber.events.queries import EventRow, get_event
from noaber.letters.fields import FieldSource, FieldSpec, Question, Values
from noaber.members.letter_values import letter_values
from noaber.members.queries import RegisterRow, list_register, register_row
from noaber.people.queries import PersonRow

_FEW = 40  # up to so many people each is looked up; for more the register is read once
_LEAVING = frozenset({"notice_received", "notice_explained", "leaving_reason", "member_until"})


def _member_values(people: Sequence[PersonRow], wanted: frozenset[str], question: Question) -> dict[int, Values]:
    found = {person.id: {} for person in people} if wanted <= _LEAVING else _registered(people, question)
    if wanted & _LEAVING:
        for person in people:
            known = letter_values(person.id, today=question.today)
            found.setdefault(person.id, {}).update({name: known[name] for name in _LEAVING})
    return found


def _registered(people: Sequence[PersonRow], question: Question) -> dict[int, Values]:
    if len(people) <= _FEW:
        rows = [row for person in people if (row := register_row(person.id, today=question.today))]
    else:
        ids = {person.id for person in people}
        rows = [row for row in list_register(today=question.today) if row.id in ids]
    return {row.id: _of_member(row) for row in rows}


def _of_member(row: RegisterRow) -> Values:
    return {
        "member_number": str(row.member_number) if row.member_number is not None else "",
        "category": _running(row.category),
        "member_since": day_month(row.admitted_on, year=True) if row.admitted_on else "",
        "votes": str(row.votes or ""),
    }


def _running(name: str) -> str:
    """A name of a list as it stands within a sentence: ``gewoon lid``; ``ALV-lid`` stays."""
    return name[:1].lower() + name[1:] if name[1:2].islower() else name


MEMBERSHIP = FieldSource(
    N_("Lidmaatschap"),
    (
        FieldSpec(
            "member_number",
            "lidnummer",
            "member number",
            N_("Lidnummer"),
            N_("alleen voor wie een lidnummer heeft"),
            N_("alleen voor wie geen lidnummer heeft"),
        ),
        FieldSpec("category", "soort lid", "kind of member", N_("Soort lid")),
        FieldSpec(
            "member_since",
            "lid sinds",
            "member since",
            N_("Lid sinds"),
            N_("alleen als bekend is sinds wanneer iemand lid is"),
        ),
        FieldSpec(
            "votes",
            "aantal stemmen",
            "number of votes",
            N_("Aantal stemmen"),
            N_("alleen voor wie mag stemmen"),
            N_("alleen voor wie niet mag stemmen"),
        ),
        FieldSpec(
            "member_until",
            "lid tot",
            "member until",
            N_("Lid tot en met"),
            N_("alleen voor wie heeft opgezegd"),
            N_("alleen voor wie niet heeft opgezegd"),
        ),
        FieldSpec(
            "notice_received",
            "opzegging ontvangen",
            "notice received",
            N_("Opzegging ontvangen op"),
            N_("alleen als er een opzegging is ontvangen"),
        ),
        FieldSpec(
            "notice_explained",
            "uitleg opzegging",
            "notice explained",
            N_("Waarom het lidmaatschap dan eindigt"),
            N_("alleen als er een uitleg bij de opzegging is"),
        ),
        FieldSpec("leaving_reason", "reden van vertrek", "reason of leaving", N_("Reden van vertrek")),
    ),
    _member_values,
)


def _money_values(people: Sequence[PersonRow], wanted: frozenset[str], question: Question) -> dict[int, Values]:
    ids = {person.id for person in people}
    only = next(iter(ids)) if len(ids) == 1 else None
    latest: dict[int, ClaimRow] = {}
    for claim in list_claims(today=question.today, person_id=only):
        if claim.person.id in ids:
            known = latest.get(claim.person.id)
            if known is None or _rank(claim) > _rank(known):
                latest[claim.person.id] = claim
    values = values_of(list(latest.values()), today=question.today)
    return {person_id: _of_claim(claim, values[claim.id]) for person_id, claim in latest.items()}


def _rank(claim: ClaimRow) -> tuple[bool, int, int]:
    """What is still open goes first, and then the latest."""
    return claim.balance.open > 0, claim.year, claim.number


def _of_claim(claim: ClaimRow, values: dict[str, str]) -> Values:
    unpaid = claim.balance.open > 0
    return {
        "claim_year": values["year"],
        "claim_amount": values["amount"],
        "claim_open": values["open"] if unpaid else "",
        "claim_paid": values["paid"] if claim.balance.paid > 0 else "",
        "claim_reference": values["reference"],
        "claim_due_on": values["due_on"],
        "claim_payment": values["payment_block"] if unpaid else "",
        "claim_collected_on": values["collected_on"],
        "claim_mandate": values["mandate"],
    }


CONTRIBUTION = FieldSource(
    N_("Contributie"),
    (
        FieldSpec("claim_year", "contributie jaar", "fee year", N_("Jaar")),
        FieldSpec(
            "claim_amount",
            "contributie bedrag",
            "fee amount",
            N_("Bedrag"),
            N_("alleen als er contributie is gevraagd"),
            N_("alleen als er geen contributie is gevraagd"),
        ),
        FieldSpec(
            "claim_open",
            "contributie open bedrag",
            "fee still open",
            N_("Nog te betalen"),
            N_("alleen als er nog iets te betalen is"),
            N_("alleen als er niets meer te betalen is"),
        ),
        FieldSpec(
            "claim_paid", "contributie betaald", "fee paid", N_("Al betaald"), N_("alleen als er al iets is betaald")
        ),
        FieldSpec("claim_reference", "betalingskenmerk", "payment reference", N_("Betalingskenmerk")),
        FieldSpec("claim_due_on", "betalen voor", "pay before", N_("Betalen vóór of op")),
        FieldSpec("claim_payment", "betaalwijze", "how to pay", N_("Hoe er betaald wordt, in een zin")),
        FieldSpec(
            "claim_collected_on",
            "incasso op",
            "collected on",
            N_("Dag van de incasso"),
            N_("alleen bij wie de contributie wordt afgeschreven"),
            N_("alleen bij wie zelf betaalt"),
        ),
        FieldSpec("claim_mandate", "machtigingskenmerk", "mandate reference", N_("Machtigingskenmerk")),
    ),
    _money_values,
)


def _event_values(people: Sequence[PersonRow], wanted: frozenset[str], question: Question) -> dict[int, Values]:
    values = _of_event(get_event(question.event_id)) if question.event_id is not None else {}
    return {person.id: values for person in people}


def _of_event(event: EventRow) -> Values:
    if event.start_time and event.end_time:
        time = time_range_text(event.start_time, event.end_time)
    else:
        time = time_text(event.start_time) if event.start_time else ""
    place = ", ".join(part for part in (event.venue, event.room, event.venue_address) if part)
    until = event.last_registration_day
    contact = ", ".join(part for part in (event.contact, event.contact_phone, event.contact_email) if part)
    return {
        "event": event.title,
        "event_subtitle": event.subtitle,
        "event_date": long_date(event.date) if event.date else "",
        "event_time": time,
        "event_place": place,
        "event_until": long_date(until) if until else "",
        "event_contact": contact,
        "event_capacity": str(event.capacity) if event.capacity else "",
    }


EVENT = FieldSource(
    N_("Bijeenkomst"),
    (
        FieldSpec("event", "bijeenkomst", "meeting", N_("Naam van de bijeenkomst")),
        FieldSpec("event_subtitle", "ondertitel", "subtitle", N_("Ondertitel"), N_("alleen als er een ondertitel is")),
        FieldSpec("event_date", "dag bijeenkomst", "meeting date", N_("Dag")),
        FieldSpec("event_time", "tijd bijeenkomst", "meeting time", N_("Tijd")),
        FieldSpec("event_place", "plaats bijeenkomst", "meeting place", N_("Plaats")),
        FieldSpec(
            "event_until",
            "aanmelden tot en met",
            "register until",
            N_("Aanmelden tot en met"),
            N_("alleen als er een laatste dag van aanmelden is"),
        ),
        FieldSpec(
            "event_contact",
            "contactpersoon",
            "contact",
            N_("Contactpersoon"),
            N_("alleen als er een contactpersoon is"),
        ),
        FieldSpec(
            "event_capacity",
            "aantal plaatsen",
            "places",
            N_("Aantal plaatsen"),
            N_("alleen als er een grens aan het aantal plaatsen is"),
        ),
    ),
    _event_values,
)
