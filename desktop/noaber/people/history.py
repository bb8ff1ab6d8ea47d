"""The history of a person in words: who changed what from what to what, and taking one of those actions back."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from types import MappingProxyType
from typing import Any

from noaber.core.dates import short_date
from noaber.core.i18n import N_, _
from noaber.people.consents import PURPOSES
from noaber.people.contact import format_iban, format_postcode
from noaber.people.forms import NAME_USAGES, SALUTATION_FORMS
from noaber.people.names import list_name
from noaber.people.operations import ROLE_KINDS
from noaber.people.queries import people_by_id
from noaber.store.history import Change, history_of
from noaber.store.undo import Entry, undo

Show = Callable[[Any], str]


@dataclass(frozen=True)
class TableWords:
    """How the changes of a table are told: a label per column that is shown, and how its values are written.

    ``subject`` names the row ("Rol"); "" where the row is the person. ``usual`` are the values not worth telling
    of a new row.
    """

    labels: Mapping[str, str]
    subject: str = ""
    values: Mapping[str, Show] | None = None
    usual: Mapping[str, object] | None = None


@dataclass(frozen=True)
class HistoryRow:
    """An action on a person: when, by whom, its title, and a sentence per change; ``undone`` if taken back since."""

    id: int
    at: datetime
    who: str
    title: str
    undone: bool
    lines: tuple[str, ...]


def shown_day(value: object) -> str:
    """A stored date as it is told."""
    return short_date(date.fromisoformat(str(value)))


def _choice(words: Mapping[str, str]) -> Show:
    return lambda value: _(words.get(value, value))


def _yes_no(value: object) -> str:
    return _("ja") if value else _("nee")


def _person_name(identifier: int) -> str:
    found = people_by_id([identifier]).get(identifier)
    return list_name(found) if found else _("iemand die er niet meer is")


_PERSON = TableWords(
    labels={
        "kind": N_("Soort"),
        "salutation_form": N_("Aanspreken met"),
        "title_before": N_("Titel"),
        "initials": N_("Voorletters"),
        "first_names": N_("Voornamen"),
        "call_name": N_("Roepnaam"),
        "prefix": N_("Tussenvoegsel"),
        "surname": N_("Achternaam"),
        "partner_prefix": N_("Tussenvoegsel partner"),
        "partner_surname": N_("Achternaam partner"),
        "name_usage": N_("Gebruikt"),
        "address_name": N_("Naam op de envelop"),
        "salutation": N_("Aanhef"),
        "organisation_name": N_("Organisatie"),
        "short_name": N_("Afkorting"),
        "street": N_("Straat"),
        "house_number": N_("Huisnummer"),
        "house_addition": N_("Toevoeging"),
        "postcode": N_("Postcode"),
        "city": N_("Plaats"),
        "country": N_("Land"),
        "phone": N_("Telefoon"),
        "phone2": N_("Tweede telefoon"),
        "email": N_("E-mail"),
        "iban": N_("IBAN"),
        "account_holder": N_("Rekeninghouder"),
        "birth_date": N_("Geboren op"),
        "language": N_("Taal"),
        "large_print": N_("Grote letters"),
        "note": N_("Notitie"),
        "died_on": N_("Overleden op"),
    },
    values={
        "kind": _choice({"person": N_("persoon"), "organisation": N_("organisatie")}),
        "salutation_form": _choice(SALUTATION_FORMS),
        "name_usage": _choice(NAME_USAGES),
        "postcode": format_postcode,
        "iban": format_iban,
        "birth_date": shown_day,
        "died_on": shown_day,
        "large_print": _yes_no,
        "language": _choice({"nl": N_("Nederlands"), "en": N_("Engels")}),
    },
    usual={"kind": "person", "salutation_form": "onbekend", "name_usage": "eigen", "language": "nl", "large_print": 0},
)
_ROLE = TableWords(
    subject=N_("Rol"),
    labels={
        "kind": N_("Rol"),
        "title": N_("Omschrijving"),
        "organisation_id": N_("Voor"),
        "from_date": N_("Vanaf"),
        "to_date": N_("Tot en met"),
        "note": N_("Notitie"),
    },
    values={"kind": _choice(ROLE_KINDS), "organisation_id": _person_name, "from_date": shown_day, "to_date": shown_day},
)
_CONSENT = TableWords(
    subject=N_("Toestemming"),
    labels={"purpose": N_("Toestemming"), "given_on": N_("Gegeven op"), "withdrawn_on": N_("Ingetrokken op")},
    values={"purpose": _choice(PURPOSES), "given_on": shown_day, "withdrawn_on": shown_day},
)
_HOUSEHOLD = TableWords(
    subject=N_("Huishouden"),
    labels={"from_date": N_("In het huishouden vanaf"), "to_date": N_("In het huishouden tot en met")},
    values={"from_date": shown_day, "to_date": shown_day},
)
WORDS: dict[str, TableWords] = {
    "person": _PERSON,
    "person_role": _ROLE,
    "consent": _CONSENT,
    "household_member": _HOUSEHOLD,
}
"""The tables of this feature whose changes are told. Of other tables the title of the action says enough."""


def history_of_person(
    person_id: int,
    *,
    words: Mapping[str, TableWords] = MappingProxyType(WORDS),
    limit: int = 200,
    owners: Collection[str] = (),
) -> list[HistoryRow]:
    """What was done to a person and to what hangs on it, newest first; ``words`` are those of features above too.

    ``owners`` are the tables whose rows have rows of their own that count: a membership its suspensions.
    """
    entries: dict[int, Entry] = {}
    changes: dict[int, dict[tuple[str, int], Change]] = {}
    for record_id in (person_id, *_hanging_on(person_id, owners)):
        for item in history_of(record_id, limit):
            entries[item.entry.id] = item.entry
            changes.setdefault(item.entry.id, {}).update({(made.table, made.record_id): made for made in item.changes})
    return [
        HistoryRow(
            entry.id,
            entry.at,
            entry.who,
            entry.title,
            entry.undone,
            tuple(line for change in changes[entry.id].values() for line in lines_of(change, words)),
        )
        for entry in sorted(entries.values(), key=lambda entry: -entry.id)
        if changes[entry.id]
    ][:limit]


def _hanging_on(person_id: int, owners: Collection[str]) -> list[int]:
    """The ids of rows that belong or belonged to a person: a change of one of those does not name the person."""
    found = _referring_to(person_id)
    for record_id in [id_ for id_, table in found.items() if table in owners]:
        found |= _referring_to(record_id)
    return sorted(found.keys() - {person_id})


def _referring_to(record_id: int) -> dict[int, str]:
    """The rows that refer or referred to a record: {id: table}."""
    return {
        change.record_id: change.table
        for item in history_of(record_id)
        for change in item.changes
        if change.record_id != record_id and record_id in {value for pair in change.values.values() for value in pair}
    }


def take_back(entry_id: int) -> str:
    """Undo one action of the history and return its title; raises Conflict when later work is in the way."""
    return undo(entry_id).title


def lines_of(change: Change, tables: Mapping[str, TableWords]) -> list[str]:
    """A sentence per column that changed; none for a table without words."""
    words = tables.get(change.table)
    if words is None:
        return []
    subject = _(words.subject) if words.subject else ""
    if change.kind == "DELETE":
        return [_("{subject} verwijderd.", subject=subject) if subject else _("Uit het register verwijderd.")]
    lines = []
    for column, (before, after) in change.values.items():
        if column not in words.labels or (change.kind == "INSERT" and _usual(words, column, after)):
            continue
        lines.append(_line(_(words.labels[column]), _shown(words, column, before), _shown(words, column, after)))
    return [line for line in lines if line]


def _usual(words: TableWords, column: str, value: object) -> bool:
    return (words.usual or {}).get(column) == value


def _shown(words: TableWords, column: str, value: object) -> str:
    if value is None or value == "":
        return ""
    show = (words.values or {}).get(column)
    return show(value) if show else str(value)


def _line(label: str, before: str, after: str) -> str:
    if not before:
        return _("{label}: {after}", label=label, after=after) if after else ""
    if not after:
        return _("{label}: “{before}” is leeggemaakt", label=label, before=before)
    return _("{label}: “{before}” werd “{after}”", label=label, before=before, after=after)
