"""What a user does with claims: each a recorded action. A claim itself is never changed; things are booked upon it."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from noaber.contributions import queries
from noaber.contributions.models import Claim, ClaimEntry, ContributionAmount, ContributionTerms, Reminder
from noaber.contributions.record import REMINDER_STEPS, TREATMENTS, TermsRecord
from noaber.contributions.references import reference
from noaber.contributions.rules import Run, RunRow, next_reminder, plan_run
from noaber.contributions.settings import contribution_settings
from noaber.contributions.years import span_of, year_name
from noaber.core.errors import NoaberError
from noaber.core.i18n import _, ngettext
from noaber.core.ids import new_id
from noaber.core.numbers import money_text
from noaber.members.queries import member_numbers
from noaber.people import names
from noaber.people.queries import get_person
from noaber.store.fields import database, insert_rows
from noaber.store.journal import action

# --- amounts and what was agreed --------------------------------------------------------------------------------------


def save_amounts(year: int, amounts: Mapping[int, int | None]) -> None:
    """Store what categories owe in a year, in cents per category; None takes an amount away. Raises NoaberError."""
    if any(cents is not None and cents < 0 for cents in amounts.values()):
        raise NoaberError(_("Een bedrag kan niet minder zijn dan nul."))
    with action(_("Bedragen van de contributie {year}", year=year_name(year))):
        known = queries.amounts_by_category(year)
        for category_id, cents in amounts.items():
            place = (year, category_id)
            if cents is None:
                database.execute_sql("DELETE FROM contribution_amount WHERE year = ? AND category_id = ?", place)
            elif category_id in known:
                database.execute_sql(
                    "UPDATE contribution_amount SET cents = ? WHERE year = ? AND category_id = ?", (cents, *place)
                )
            else:
                ContributionAmount.create(year=year, category=category_id, cents=cents)


def copy_amounts(from_year: int, to_year: int) -> None:
    """Take the amounts of another year for the categories that have none yet; raises NoaberError if there are none."""
    source, known = queries.amounts_by_category(from_year), queries.amounts_by_category(to_year)
    if not source:
        raise NoaberError(_("Voor {year} zijn geen bedragen ingevuld.", year=from_year))
    with action(_("Bedragen van {from_year} overgenomen voor {to_year}", from_year=from_year, to_year=to_year)):
        save_amounts(to_year, {category: cents for category, cents in source.items() if category not in known})


def save_terms(person_id: int, terms: TermsRecord) -> None:
    """Store what was agreed with a member about contributions; raises NoaberError when a reduced amount is missing."""
    if terms.treatment not in TREATMENTS:
        raise NoaberError(_("Kies een van de mogelijkheden."))
    if terms.treatment == "reduced" and terms.reduced_cents is None:
        raise NoaberError(_("Vul het verlaagde bedrag in."))
    name = names.list_name(get_person(person_id))
    values = {
        "treatment": terms.treatment,
        "method": terms.method,
        "reduced_cents": terms.reduced_cents if terms.treatment == "reduced" else None,
    }
    with action(_("Contributie van {name}", name=name)):
        changed = ContributionTerms.update(**values).where(ContributionTerms.person == person_id)
        if not changed.execute():
            ContributionTerms.create(person=person_id, **values)


# --- claims -----------------------------------------------------------------------------------------------------------


def preview_run(year: int) -> Run:
    """What a run for the year would claim now, and of whom not; writes nothing."""
    return plan_run(
        year, queries.candidates(year), queries.amounts_by_category(year), contribution_settings(), span_of(year)[0]
    )


def write_run(run: Run, *, today: date, leave_out: frozenset[int] = frozenset()) -> list[int]:
    """Claim what the run says, but not of the persons in ``leave_out``; returns the ids of the claims.

    Whoever got a claim since the preview is passed over, so that nobody is claimed twice.
    """
    has_claim = {person.person_id for person in queries.candidates(run.year) if person.has_claim}
    rows = [row for row in run.rows if row.person_id not in leave_out | has_claim]
    if not rows:
        raise NoaberError(_("Er is niemand van wie nog contributie gevraagd kan worden."))
    title = ngettext(
        "Contributie {year}: {n} lid", "Contributie {year}: {n} leden", len(rows), year=year_name(run.year)
    )
    with action(title):
        return _insert_claims(run.year, rows, today)


def add_claim(person_id: int, category_id: int, year: int, cents: int, *, today: date, note: str = "") -> int:
    """Claim an amount of one member outside the yearly run; returns the id. Raises NoaberError for no amount."""
    if cents <= 0:
        raise NoaberError(_("Vul een bedrag in dat meer is dan nul."))
    method = queries.terms_of(person_id).method or contribution_settings().method
    name = names.list_name(get_person(person_id))
    with action(_("Contributie van {name}: {amount}", name=name, amount=money_text(cents))):
        return _insert_claims(year, [RunRow(person_id, name, category_id, "", cents, method, note)], today)[0]


def correct_claim(claim_id: int, cents: int, reason: str, *, today: date) -> None:
    """Book what makes a claim come to ``cents`` (0 lets it lapse); raises NoaberError without a reason or change."""
    claim = queries.get_claim(claim_id, today=today)
    difference = cents - claim.balance.owed
    _must_have(reason)
    if cents < 0 or difference == 0:
        raise NoaberError(
            _("Het bedrag is al {amount}.", amount=money_text(claim.balance.owed))
            if difference == 0
            else _("Een bedrag kan niet minder zijn dan nul.")
        )
    if claim.collecting:
        raise NoaberError(_("Deze contributie zit in een incasso. Trek die incasso eerst in of boek hem."))
    title = (
        _("Contributie vervallen: {name}", name=claim.name)
        if cents == 0
        else _("Contributie van {name} wordt {amount}", name=claim.name, amount=money_text(cents))
    )
    with action(title):
        book(claim_id, "charge" if difference > 0 else "credit", abs(difference), today, note=reason)
        fit_write_off(claim_id, reason, today=today)


def fit_write_off(claim_id: int, reason: str, *, today: date) -> None:
    """After a claim was lowered: no more stays written off than is open, or it would look as if it was overpaid."""
    balance = queries.get_claim(claim_id, today=today).balance
    if balance.remaining >= 0 or not balance.written_off:
        return
    for entry in queries.entries_of(claim_id):
        if entry.kind == "write_off" and entry.takes_back_id is None and not entry.taken_back:
            book(claim_id, "write_off", -entry.cents, today, note=reason, takes_back=entry.id)
    left = queries.get_claim(claim_id, today=today).balance.open
    if left:
        book(claim_id, "write_off", left, today, note=reason)


def change_method(claim_ids: Sequence[int], method: str) -> None:
    """Have claims paid in another way: by transfer after a direct debit came back, say."""
    with action(_("Andere manier van betalen")):
        Claim.update(method=method).where(Claim.id.in_(list(claim_ids))).execute()


def write_off(claim_id: int, reason: str, *, today: date) -> None:
    """Give up what is still open on a claim; raises NoaberError without a reason or when nothing is open."""
    claim = queries.get_claim(claim_id, today=today)
    _must_have(reason)
    if claim.balance.open == 0 or claim.collecting:
        raise NoaberError(_("Op deze contributie staat niets open dat afgeboekt kan worden."))
    with action(_("Afgeboekt: {name}, {amount}", name=claim.name, amount=money_text(claim.balance.open))):
        book(claim_id, "write_off", claim.balance.open, today, note=reason)


def _insert_claims(year: int, rows: Sequence[RunRow], today: date) -> list[int]:
    due = today + timedelta(days=contribution_settings().due_days)
    numbers = _numbers(year, [row.person_id for row in rows])
    stored = [
        (
            new_id(),
            row.person_id,
            year,
            number,
            row.category_id,
            row.method,
            row.cents,
            today.isoformat(),
            due.isoformat(),
            row.why,
        )
        for row, number in zip(rows, numbers, strict=True)
    ]
    columns = ("id", "person_id", "year", "number", "category_id", "method", "cents", "claimed_on", "due_on", "note")
    insert_rows(Claim, columns, stored)
    return [row[0] for row in stored]


def _numbers(year: int, person_ids: Sequence[int]) -> list[int]:
    """The numbers of new claims: that of the member, so that a letter that was sent stays true when a run is undone.

    A second claim of a year gets a number that no member has.
    """
    used = {row[0] for row in database.execute_sql("SELECT number FROM claim WHERE year = ?", (year,))}
    members = {person_id: number for number, person_id in member_numbers().items()}
    spare = max((*used, *members.values()), default=0)
    numbers = []
    for person_id in person_ids:
        number = members.get(person_id)
        if number is None or number in used:
            number = spare = spare + 1
        used.add(number)
        numbers.append(number)
    return numbers


# --- reminders --------------------------------------------------------------------------------------------------------


def to_remind(*, today: date) -> list[tuple[queries.ClaimRow, int]]:
    """The claims of any year for which a reminder may be sent today, with its step."""
    return remindable(queries.open_claims(today=today), today=today)


def remindable(claims: Sequence[queries.ClaimRow], *, today: date) -> list[tuple[queries.ClaimRow, int]]:
    """Those of the claims for which a reminder may be sent, with its step; nothing that is or should be collected."""
    settings, sent = contribution_settings(), queries.reminder_days()
    found = []
    for claim in claims:
        step = next_reminder(claim.due_on, sent.get(claim.id, []), settings)
        if step is not None and step[1] < today and claim.status == "overdue":
            found.append((claim, step[0]))
    return found


def remind(claim_ids: Sequence[int], *, today: date) -> None:
    """Note that the next reminder was sent for these claims; raises NoaberError where nothing is open or all were."""
    with action("") as running:
        steps = set()
        for claim_id in claim_ids:
            claim = queries.get_claim(claim_id, today=today)
            step = claim.reminders + 1
            if claim.balance.open == 0:
                raise NoaberError(_("{name} hoeft niets meer te betalen.", name=claim.name))
            if step not in REMINDER_STEPS:
                raise NoaberError(_("{name} heeft de laatste herinnering al gehad.", name=claim.name))
            if claim.reminded_on is not None and claim.reminded_on >= today:
                raise NoaberError(_("{name} heeft vandaag al een herinnering gehad.", name=claim.name))
            Reminder.create(claim=claim_id, step=step, day=today)
            steps.add(step)
        word = _(REMINDER_STEPS[steps.pop()]) if len(steps) == 1 else _("herinnering")
        running.title = ngettext(
            "{reminder} voor {n} lid", "{reminder} voor {n} leden", len(claim_ids), reminder=word.capitalize()
        )


# --- the one way to book ----------------------------------------------------------------------------------------------


def book(
    claim_id: int,
    kind: str,
    cents: int,
    day: date,
    *,
    means: str = "",
    note: str = "",
    takes_back: int | None = None,
    bank_entry: int | None = None,
    item: int | None = None,
) -> int:
    """Book an amount on a claim, inside an action; ``kind`` is of ``record.ENTRY_KINDS``. Returns the entry's id."""
    entry = ClaimEntry.create(
        claim=claim_id,
        kind=kind,
        cents=cents,
        day=day,
        means=means,
        note=note,
        takes_back=takes_back,
        bank_entry=bank_entry,
        item=item,
    )
    return int(entry.id)


def _must_have(reason: str) -> None:
    if not reason.strip():
        raise NoaberError(_("Vul een reden in."))


def claim_title(claim: queries.ClaimRow) -> str:
    """Name and reference of a claim, for the titles of actions."""
    return f"{claim.name} ({reference(claim.year, claim.number)})"
