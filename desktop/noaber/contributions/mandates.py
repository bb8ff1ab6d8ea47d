"""Mandates for direct debit: reading them, and what a user does with them, each a recorded action."""

from dataclasses import dataclass
from datetime import date

from noaber.contributions.mandate_rules import LONGEST_REFERENCE, MandateError, check_mandate_reference, mandate_status
from noaber.contributions.models import CollectionItem, Mandate, MandateForm
from noaber.contributions.record import MandateRecord
from noaber.core.errors import NoaberError
from noaber.core.i18n import _
from noaber.people import names
from noaber.people.contact import parse_iban
from noaber.people.queries import day as stored_day
from noaber.people.queries import get_person
from noaber.store.fields import database
from noaber.store.journal import action

LARGEST_FORM = 10_000_000
"""Bytes that a signed form may have, so that the data file stays small."""

_MANDATES = """
SELECT m.id, m.person_id, m.reference, m.iban, m.holder, m.signed_on, m.kind, m.form_place, m.used_before, m.ended_on,
    (SELECT max(b.day) FROM collection_item i JOIN collection b ON b.id = i.collection_id
     WHERE i.mandate_id = m.id AND b.withdrawn_on IS NULL),
    (SELECT file_name FROM mandate_form f WHERE f.mandate_id = m.id)
FROM mandate m WHERE {condition} ORDER BY m.person_id, m.signed_on DESC, m.id DESC
"""


@dataclass(frozen=True)
class MandateRow:
    """A mandate and how it stands; ``last_used`` is the last collection, ``form_name`` the file of the signed form."""

    id: int
    person_id: int
    reference: str
    iban: str
    holder: str
    signed_on: date
    kind: str
    form_place: str
    last_used: date | None
    ended_on: date | None
    form_name: str
    status: str


def mandates_of(person_id: int, *, today: date) -> list[MandateRow]:
    """The mandates of a person, the latest signed first."""
    return _read("m.person_id = :id", {"id": person_id}, today)


def get_mandate(mandate_id: int, *, today: date) -> MandateRow:
    """One mandate; raises NoaberError when it is no longer there."""
    for row in _read("m.id = :id", {"id": mandate_id}, today):
        return row
    raise NoaberError(_("Deze machtiging is er niet meer."))


def mandates_on(day: date) -> dict[int, MandateRow]:
    """Per person the mandate to collect with on a day: the latest signed that is valid then, else the latest."""
    found: dict[int, MandateRow] = {}
    for row in _read("1", {}, day):
        known = found.get(row.person_id)
        if known is None or (row.status == "valid" and known.status != "valid"):
            found[row.person_id] = row
    return found


def signed_form(mandate_id: int) -> tuple[str, bytes] | None:
    """The file of the signed form: its name and its content."""
    form = MandateForm.get_or_none(MandateForm.mandate == mandate_id)
    return (form.file_name, bytes(form.content)) if form else None


def free_reference(person_id: int) -> str:
    """A reference that no mandate has: ``M`` and the member number, or for others the year of the id, and a count."""
    number = database.execute_sql(
        "SELECT max(member_number) FROM membership WHERE person_id = ?", (person_id,)
    ).fetchone()[0]
    start = f"M{number:05d}" if number is not None else f"P{person_id % 10**9:09d}"
    count = 1
    while _with_reference(f"{start}-{count}") is not None:
        count += 1
    return f"{start}-{count}"


def add_mandate(person_id: int, record: MandateRecord, form: tuple[str, bytes] | None = None) -> int:
    """Add a mandate, with its signed form as (file name, content) if there is one; returns its id.

    Raises MandateError for a reference that cannot be or is taken, ContactError for an account number.
    """
    reference = check_mandate_reference(record.reference or free_reference(person_id))
    taken = _with_reference(reference)
    if taken is not None:
        raise MandateError(
            _("Machtigingskenmerk {reference} is al van {name}.", reference=reference, name=_name(taken))
        )
    iban = parse_iban(record.iban)
    if not iban or not record.holder.strip():
        raise MandateError(_("Een machtiging heeft een IBAN en de naam van wie de rekening is."))
    with action(_("Machtiging van {name}", name=names.list_name(get_person(person_id)))):
        mandate = Mandate.create(
            person=person_id,
            reference=reference,
            iban=iban,
            holder=record.holder.strip(),
            kind=record.kind,
            signed_on=record.signed_on,
            form_place=record.form_place.strip(),
            used_before=record.used_before,
        )
        if form is not None:
            attach_form(mandate.id, *form)
    return int(mandate.id)


def attach_form(mandate_id: int, file_name: str, content: bytes) -> None:
    """Keep the signed form with its mandate, in place of an earlier one; raises NoaberError when it is too large."""
    if len(content) > LARGEST_FORM:
        raise NoaberError(_("“{name}” is te groot. Kies een bestand van hoogstens 10 MB.", name=file_name))
    mandate = Mandate.get_by_id(mandate_id)
    with action(_("Getekend formulier bij de machtiging van {name}", name=_name(mandate))):
        database.execute_sql("DELETE FROM mandate_form WHERE mandate_id = ?", (mandate_id,))
        MandateForm.create(mandate=mandate_id, file_name=file_name, content=content)


def end_mandate(mandate_id: int, day: date) -> None:
    """Note that a mandate was withdrawn: from this day on nothing can be collected with it."""
    mandate = Mandate.get_by_id(mandate_id)
    if day < mandate.signed_on:
        raise MandateError(_("De machtiging is pas later getekend."))
    with action(_("Machtiging ingetrokken: {name}", name=_name(mandate))):
        Mandate.update(ended_on=day).where(Mandate.id == mandate_id).execute()


def delete_mandate(mandate_id: int) -> None:
    """Delete a mandate that was made by mistake; raises MandateError when something was collected with it.

    A used mandate is kept for 36 months after its last collection (rulebook, 4.1) and seven years as part of the
    books (Algemene wet inzake rijksbelastingen, art. 52).
    """
    mandate = Mandate.get_by_id(mandate_id)
    if CollectionItem.get_or_none(CollectionItem.mandate == mandate_id) is not None:
        raise MandateError(_("Met deze machtiging is geïncasseerd; daarom moet hij bewaard blijven. Trek hem in."))
    with action(_("Machtiging verwijderd: {name}", name=_name(mandate))):
        database.execute_sql("DELETE FROM mandate_form WHERE mandate_id = ?", (mandate_id,))
        mandate.delete_instance()


def _name(mandate: Mandate) -> str:
    return names.list_name(get_person(mandate.person_id))


def _with_reference(reference: str) -> Mandate | None:
    """The mandate with this reference; capitals and small letters are the same to a bank."""
    row = database.execute_sql(
        "SELECT id FROM mandate WHERE reference = ? COLLATE NOCASE", (reference[:LONGEST_REFERENCE],)
    ).fetchone()
    found: Mandate | None = Mandate.get_by_id(row[0]) if row else None
    return found


def _read(condition: str, values: dict[str, int], day: date) -> list[MandateRow]:
    rows = []
    for row in database.execute_sql(_MANDATES.format(condition=condition), values):
        identifier, person_id, reference, iban, holder, signed, kind, place, before, ended, used, form_name = row
        last_used = max(filter(None, (stored_day(before), stored_day(used))), default=None)
        signed_on, ended_on = date.fromisoformat(signed), stored_day(ended)
        status = mandate_status(signed_on, last_used, ended_on, kind, day)
        rows.append(
            MandateRow(
                identifier,
                person_id,
                reference,
                iban,
                holder,
                signed_on,
                kind,
                place,
                last_used,
                ended_on,
                form_name or "",
                status,
            )
        )
    return rows
