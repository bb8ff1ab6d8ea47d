"""The sample's contributions: two years that were asked, mostly paid, partly by direct debit, and a few still open."""

from collections.abc import Iterator, Sequence
from datetime import date, datetime, time, timedelta
from random import Random

from stdnum.eu import at_02

from noaber.contributions import collections, operations, queries
from noaber.contributions.mandates import add_mandate
from noaber.contributions.models import ClaimEntry, ContributionTerms
from noaber.contributions.queries import ClaimRow
from noaber.contributions.record import MandateRecord, Statement, StatementEntry
from noaber.contributions.settings import ContributionSettings, save_contribution_settings
from noaber.contributions.statements import take_in
from noaber.cooperative.queries import get_cooperative
from noaber.core.bank_days import next_bank_day
from noaber.core.i18n import N_, _
from noaber.core.ids import new_id
from noaber.members.queries import categories
from noaber.people import names
from noaber.people.queries import get_person
from noaber.store.fields import insert_rows

AMOUNTS = {
    N_("Gewoon lid"): 2000,
    N_("Gezinslid"): 1000,
    N_("Professional"): 4000,
    N_("Organisatie"): 7500,
    N_("Erelid"): 0,
    N_("Jeugdlid"): 500,
}
_ENTRY = ("id", "claim_id", "kind", "cents", "day", "means", "note")
_DEBIT_SHARE, _EXEMPT_SHARE = 0.35, 0.02


def add_contributions(*, seed: int, today: date) -> None:
    """Ask the contributions of last year and this year, and book what came in, inside an action."""
    rng = Random(f"{seed}/contributions")
    creditor = "NL00ZZZ123456780000"
    save_contribution_settings(
        ContributionSettings(first_year="quarterly", creditor_id=f"NL{at_02.calc_check_digits(creditor)}{creditor[4:]}")
    )
    for year in (today.year - 1, today.year):
        amounts = {row.id: AMOUNTS[name] for row in categories() for name in AMOUNTS if row.name == _(name)}
        operations.save_amounts(year, dict(amounts))
    _agree(rng, today)
    for year, paid in ((today.year - 1, 0.985), (today.year, 0.82)):
        asked = date(year, 1, 15)
        run = operations.preview_run(year)
        if asked < today and run.rows:
            operations.write_run(run, today=asked)
            _come_in(rng, year, paid, today)
    _remind_some(rng, today)
    _statement(rng, today)


def _agree(rng: Random, today: date) -> None:
    """Of some the account is known, and they pay by direct debit; a few pay nothing."""
    terms = []
    for person in queries.candidates(today.year):
        chance = rng.random()
        if chance < _DEBIT_SHARE:
            if _signed(rng, person.person_id, today):
                terms.append((new_id(), person.person_id, "normal", None, "debit"))
        elif chance < _DEBIT_SHARE + _EXEMPT_SHARE:
            terms.append((new_id(), person.person_id, "exempt", None, ""))
    insert_rows(ContributionTerms, ("id", "person_id", "treatment", "reduced_cents", "method"), terms)


def _signed(rng: Random, person_id: int, today: date) -> bool:
    """Whether somebody signed a mandate, as whose account is known did."""
    person = get_person(person_id)
    if person.iban:
        holder = person.account_holder or names.full_name(person)
        signed = date(today.year - 2, 1, 1) + timedelta(days=rng.randrange(300))
        add_mandate(person_id, MandateRecord(person.iban, holder, signed, form_place=_("map incasso")))
    return bool(person.iban)


def _come_in(rng: Random, year: int, share: float, today: date) -> None:
    """What was paid by transfer and in cash, and a collection in March of which two came back."""
    claims = queries.list_claims(today=today, year=year)
    insert_rows(ClaimEntry, _ENTRY, _paid(rng, claims, share, today))
    day = next_bank_day(date(year, 3, 1))
    found, _without = collections.preview_collection(day, today=day, year=year)
    if day >= today or not found or not get_cooperative().iban:
        return
    batch = collections.make_collection(
        [row.claim.id for row in found],
        day,
        now=datetime.combine(date(year, 2, 10), time(10)),
        announced_on=date(year, 2, 10),
        description=_("Contributie {year}", year=year),
    )
    collections.book_collection(batch, day)
    for item in rng.sample(collections.items_of(batch), min(2, len(found))):
        collections.return_debit(item.id, min(day + timedelta(days=4), today), rng.choice(["AM04", "MD06"]))


def _paid(rng: Random, claims: Sequence[ClaimRow], share: float, today: date) -> Iterator[tuple[object, ...]]:
    for claim in claims:
        if claim.method == "debit" or rng.random() > share:
            continue
        day = min(claim.claimed_on + timedelta(days=rng.randrange(3, 60)), today)
        chance = rng.random()
        cents = claim.balance.owed // 2 if chance < 0.02 else claim.balance.owed + (500 if chance > 0.99 else 0)
        means = "cash" if rng.random() < 0.1 else "bank"
        yield (new_id(), claim.id, "payment", cents, day.isoformat(), means, "")


def _remind_some(rng: Random, today: date) -> None:
    late = [claim.id for claim, _step in operations.to_remind(today=today)]
    if late:
        operations.remind(sorted(rng.sample(late, len(late) // 2)), today=today - timedelta(days=20))


def _statement(rng: Random, today: date) -> None:
    """A statement that was read but not booked: some members who pay, and a grant."""
    open_claims = [claim for claim in queries.open_claims(today=today) if claim.method == "transfer"]
    entries = [
        StatementEntry(
            f"voorbeeld/{number}",
            today - timedelta(days=number),
            claim.balance.open,
            claim.person.iban,
            names.full_name(claim.person),
            _("contributie {reference}", reference=claim.reference) if number % 3 else _("contributie"),
        )
        for number, claim in enumerate(rng.sample(open_claims, min(6, len(open_claims))), 1)
    ]
    entries.append(
        StatementEntry(
            "voorbeeld/0", today - timedelta(days=1), 50_000, "", _("Gemeente Hoogdorp"), _("Subsidie buurtfeest")
        )
    )
    take_in(Statement("", _("voorbeeld"), tuple(entries)))
