"""Changing one thing for many people at once: planned first as rows old → new, then done as one action."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, fields
from datetime import date, timedelta
from typing import Any

from noaber.core.errors import NoaberError
from noaber.core.i18n import N_, _, ngettext
from noaber.core.progress import Progress
from noaber.lists.conditions import Value
from noaber.lists.fields import fixed
from noaber.lists.people_fields import FORMS, LANGUAGES
from noaber.members import life
from noaber.members.queries import MembershipRow, categories, memberships_of
from noaber.people import names
from noaber.people.addresses import format_postcode, parse_postcode, tidy_place
from noaber.people.bulk import update_fields
from noaber.people.operations import ROLE_KINDS, RoleRecord, add_role, delete_role, end_role
from noaber.people.queries import PersonRow, people_by_id, roles_of
from noaber.people.record import PersonRecord
from noaber.store.journal import action


@dataclass(frozen=True)
class Planned:
    """What a change makes of one person: the value before and after in words, or why it cannot be."""

    before: str
    after: str
    problem: str = ""

    @property
    def changes(self) -> bool:
        """Whether anything becomes different."""
        return not self.problem and self.before != self.after


@dataclass(frozen=True)
class PlannedRow(Planned):
    """A line of the review page."""

    id: int = 0
    name: str = ""


Apply = Callable[[Sequence[PersonRow], Value, date, Progress], None]


@dataclass(frozen=True)
class MassChange:
    """Something that can be changed for many.

    ``kind`` is ``choice`` (one of ``options``), ``flag`` (1 or 0) or ``text``. ``plan(person, value, today)`` tells
    what it would do and ``apply(people, value, today, progress)`` does it, in an action.
    """

    name: str
    label: str
    kind: str
    plan: Callable[[PersonRow, Value, date], Planned]
    apply: Apply
    options: Callable[[], Mapping[Value, str]] | None = None


# --- a field of the person --------------------------------------------------------------------------------------------

_RECORD = tuple(field.name for field in fields(PersonRecord))


def _changed(person: PersonRow, **changed: Any) -> PersonRecord:
    return PersonRecord(**{**{name: getattr(person, name) for name in _RECORD}, **changed})


def _field(
    name: str,
    label: str,
    kind: str,
    tidy: Callable[[Value], Any],
    show: Callable[[Any], str],
    options: Callable[[], Mapping[Value, str]] | None = None,
) -> MassChange:
    def plan(person: PersonRow, value: Value, today: date) -> Planned:
        return Planned(show(getattr(person, name)), show(tidy(value)))

    def apply(people: Sequence[PersonRow], value: Value, today: date, progress: Progress) -> None:
        update_fields({person.id: _changed(person, **{name: tidy(value)}) for person in people}, (name,))

    return MassChange(name, label, kind, plan, apply, options)


def _choice(name: str, label: str, table: Mapping[str, str]) -> MassChange:
    return _field(name, label, "choice", str, lambda value: _(table.get(value, value)), fixed(table))


def _text(
    name: str,
    label: str,
    tidy: Callable[[str], str] = str.strip,
    show: Callable[[Any], str] = str,
) -> MassChange:
    return _field(name, label, "text", lambda value: tidy(str(value)), show)


# --- a note, a category, a role ---------------------------------------------------------------------------------------


def _noted(person: PersonRow, value: Value) -> str:
    return "\n".join(filter(None, (person.note, str(value).strip())))


def _plan_note(person: PersonRow, value: Value, today: date) -> Planned:
    return Planned(person.note, _noted(person, value))


def _apply_note(people: Sequence[PersonRow], value: Value, today: date, progress: Progress) -> None:
    update_fields({person.id: _changed(person, note=_noted(person, value)) for person in people}, ("note",))


def _one_by_one(apply: Callable[[PersonRow, Value, date], None]) -> Apply:
    def apply_all(people: Sequence[PersonRow], value: Value, today: date, progress: Progress) -> None:
        for person in progress.over(people, len(people)):
            apply(person, value, today)

    return apply_all


def _membership(person: PersonRow, today: date) -> MembershipRow | None:
    """The membership that runs."""
    found = [row for row in memberships_of(person.id) if row.left_on is None or row.left_on >= today]
    return found[0] if found else None


def _plan_category(person: PersonRow, value: Value, today: date) -> Planned:
    membership = _membership(person, today)
    if membership is None:
        return Planned("", "", _("geen lid"))
    after = next((row.name for row in categories() if row.id == value), "")
    if membership.category != after and membership.admitted_on and membership.admitted_on >= today:
        return Planned(membership.category, after, _("vandaag pas lid geworden"))
    return Planned(membership.category, after)


def _apply_category(person: PersonRow, value: Value, today: date) -> None:
    membership = _membership(person, today)
    assert membership is not None
    life.change_category(membership.id, int(str(value)), today, today=today)


def _categories() -> Mapping[Value, str]:
    return {row.id: row.name for row in categories()}


def _running(person: PersonRow, today: date) -> dict[str, int]:
    """The roles that somebody has today, with their ids."""
    return {row.kind: row.id for row in roles_of(person.id) if row.to_date is None or row.to_date >= today}


def _roles_shown(kinds: Mapping[str, object]) -> str:
    return ", ".join(_(label) for kind, label in ROLE_KINDS.items() if kind in kinds)


def _plan_role(person: PersonRow, value: Value, today: date) -> Planned:
    running = _running(person, today)
    return Planned(_roles_shown(running), _roles_shown({**running, str(value): 0}))


def _apply_role(person: PersonRow, value: Value, today: date) -> None:
    add_role(person.id, RoleRecord(str(value), from_date=today))


def _plan_end(person: PersonRow, value: Value, today: date) -> Planned:
    running = _running(person, today)
    left = {kind: role for kind, role in running.items() if kind != value}
    return Planned(_roles_shown(running), _roles_shown(left))


def _apply_end(person: PersonRow, value: Value, today: date) -> None:
    """Yesterday was the last day; a role given today was given by mistake."""
    for row in roles_of(person.id):
        if row.kind != value or (row.to_date is not None and row.to_date < today):
            continue
        if row.from_date is not None and row.from_date >= today:
            delete_role(row.id)
        else:
            end_role(row.id, today - timedelta(days=1))


CHANGES: Mapping[str, MassChange] = {
    change.name: change
    for change in (
        MassChange("category", N_("Soort lid"), "choice", _plan_category, _one_by_one(_apply_category), _categories),
        _choice("language", N_("Taal"), LANGUAGES),
        _field("large_print", N_("Grote letters"), "flag", bool, lambda value: _("ja") if value else _("nee")),
        _choice("salutation_form", N_("Aanspreken met"), FORMS),
        MassChange("role", N_("Rol geven"), "choice", _plan_role, _one_by_one(_apply_role), fixed(ROLE_KINDS)),
        MassChange("end_role", N_("Rol beëindigen"), "choice", _plan_end, _one_by_one(_apply_end), fixed(ROLE_KINDS)),
        _text("street", N_("Straat")),
        _text("postcode", N_("Postcode"), parse_postcode, format_postcode),
        _text("city", N_("Woonplaats"), tidy_place),
        _text("country", N_("Land")),
        MassChange("note", N_("Notitie toevoegen"), "text", _plan_note, _apply_note),
    )
}
"""What can be changed for many, in the order of the screen."""


def plan_change(name: str, value: Value, people: Sequence[int], *, today: date) -> list[PlannedRow]:
    """What the change would do to each of these people, by name; nothing is written.

    Raises NoaberError when the value cannot be.
    """
    change = _change(name, value)
    found = sorted(people_by_id(list(people)).values(), key=lambda person: (names.sort_key(person), person.id))
    rows = []
    for person in found:
        planned = change.plan(person, value, today)
        rows.append(PlannedRow(planned.before, planned.after, planned.problem, person.id, names.list_name(person)))
    return rows


def apply_change(name: str, value: Value, people: Sequence[int], *, today: date, progress: Progress) -> int:
    """Do the change for those for whom it makes a difference, as one action; returns for how many.

    Raises NoaberError when the value cannot be, or when nothing would change; Cancelled when the user stops it.
    """
    change = _change(name, value)
    chosen = [row.id for row in plan_change(name, value, people, today=today) if row.changes]
    if not chosen:
        raise NoaberError(_("Er verandert niets: iedereen heeft dit al."))
    title = ngettext(
        "{what} gewijzigd bij {n} persoon", "{what} gewijzigd bij {n} personen", len(chosen), what=_(change.label)
    )
    known = people_by_id(chosen)
    with action(title):
        change.apply([known[identifier] for identifier in chosen], value, today, progress)
    return len(chosen)


def _change(name: str, value: Value) -> MassChange:
    change = CHANGES.get(name)
    if change is None:
        raise NoaberError(_("Dit kan niet voor velen tegelijk worden gewijzigd."))
    if change.options is not None and value not in change.options():
        raise NoaberError(_("Kies iets bij “{field}”.", field=_(change.label)))
    if change.name == "note" and not str(value).strip():
        raise NoaberError(_("Vul iets in bij “{field}”.", field=_(change.label)))
    return change
