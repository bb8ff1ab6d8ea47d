"""What people agreed to: asked for, given and withdrawn on a date, in a way that can be shown (AVG, article 7)."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from noaber.core.errors import NoaberError
from noaber.core.i18n import N_, _
from noaber.people import names
from noaber.people.models import Consent, Person
from noaber.people.queries import day
from noaber.store.fields import database, delete_where
from noaber.store.journal import action

PURPOSES = {
    "contact_list": N_("Op de telefoonlijst"),
    "newsletter": N_("Nieuwsbrief"),
    "photo": N_("Foto’s gebruiken"),
    "letters_by_email": N_("Brieven per e-mail"),
    "notice_by_email": N_("Oproep voor de ledenvergadering per e-mail"),
}
"""What can be agreed to. Notice of an assembly by e-mail wants the member's agreement (BW2:41)."""

HOW = {"form": N_("formulier"), "mail": N_("e-mail"), "phone": N_("telefoon"), "spoken": N_("mondeling")}


@dataclass(frozen=True)
class ConsentRow:
    """A consent: for what (a key of PURPOSES), from when, how (a key of HOW), until when."""

    id: int
    purpose: str
    given_on: date
    how: str
    withdrawn_on: date | None


def consents_of(person_id: int) -> list[ConsentRow]:
    """The consents of a person, withdrawn ones too, the latest first."""
    rows = database.execute_sql(
        "SELECT id, purpose, given_on, how, withdrawn_on FROM consent WHERE person_id = ? ORDER BY given_on DESC, "
        "id DESC",
        (person_id,),
    )
    return [
        ConsentRow(id_, purpose, date.fromisoformat(given), how, day(withdrawn))
        for id_, purpose, given, how, withdrawn in rows
    ]


def agreed(purpose: str, *, day: date) -> frozenset[int]:
    """The ids of the people who agree to this on a day."""
    rows = database.execute_sql(
        "SELECT person_id FROM consent WHERE purpose = ? AND given_on <= ? AND (withdrawn_on IS NULL "
        "OR withdrawn_on > ?)",
        (purpose, day, day),
    )
    return frozenset(int(row[0]) for row in rows)


def give_consent(person_id: int, purpose: str, given_on: date, how: str = "form") -> int:
    """Note that somebody agrees; raises NoaberError for whoever does already. Returns the id."""
    person = Person.get_by_id(person_id)
    running = (Consent.person == person_id) & (Consent.purpose == purpose) & Consent.withdrawn_on.is_null()
    if Consent.select().where(running).exists():
        raise NoaberError(_("Deze toestemming is er al."))
    with action(_("Toestemming van {name}: {purpose}", name=names.list_name(person), purpose=_(PURPOSES[purpose]))):
        return int(Consent.create(person=person_id, purpose=purpose, given_on=given_on, how=how).id)


def withdraw_consent(person_id: int, purpose: str, on: date) -> None:
    """Note that somebody no longer agrees from this day on."""
    person = Person.get_by_id(person_id)
    running = (Consent.person == person_id) & (Consent.purpose == purpose) & Consent.withdrawn_on.is_null()
    with action(_("Toestemming ingetrokken: {name}", name=names.list_name(person))):
        Consent.update(withdrawn_on=on).where(running & (Consent.given_on <= on)).execute()
        delete_where(Consent, running & (Consent.given_on > on))


def set_consents(person_id: int, purposes: Collection[str], on: date, how: str) -> None:
    """Make these, and no others, what somebody agrees to from this day on, as one action."""
    person = Person.get_by_id(person_id)
    with action(_("Toestemmingen van {name}", name=names.list_name(person))):
        for purpose in PURPOSES:
            agrees = person_id in agreed(purpose, day=on)
            if purpose in purposes and not agrees:
                give_consent(person_id, purpose, on, how)
            elif agrees and purpose not in purposes:
                withdraw_consent(person_id, purpose, on)
