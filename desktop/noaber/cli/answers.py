"""What the commands answer, as plain values for JSON and as text for people."""

from collections.abc import Callable
from datetime import date
from typing import Any

from noaber.core.errors import NoaberError
from noaber.core.i18n import _
from noaber.events import queries as events
from noaber.events import registration_queries as registrations
from noaber.members import queries as members
from noaber.members.listing import register_as_json
from noaber.paper.document import AnyDocument, describe_options
from noaber.store import integrity
from noaber.store.migrations import newest

Rows = list[dict[str, Any]]


def document(paper: AnyDocument) -> dict[str, Any]:
    """A document with its options."""
    return {"id": paper.id, "title": paper.shown_title(), "about": paper.about, "options": describe_options(paper)}


def documents_text(found: Rows) -> str:
    """A paragraph per document."""
    return "\n".join(_document_lines(paper) for paper in found)


def _document_lines(paper: dict[str, Any]) -> str:
    options = [f"    {option['name']}={option['default']}  {option['label']}" for option in paper["options"]]
    return "\n".join([f"{paper['id']}  {paper['title']} ({paper['about']})", *options])


def _people(search: str, _event: str, today: date) -> Rows:
    return [register_as_json(row) for row in members.list_register(today=today, search=search)]


def _members(search: str, _event: str, today: date) -> Rows:
    return [register_as_json(row) for row in members.list_register(today=today, search=search, group="members")]


def _events(search: str, _event: str, today: date) -> Rows:
    return [events.event_as_json(event) for event in events.list_events(search, today=today)]


def _registrations(search: str, event: str, today: date) -> Rows:
    chosen = [event_id(event, today)] if event else [row.id for row in events.list_events(today=today)]
    found = [row for each in chosen for row in registrations.list_registrations(each, search)]
    return [registrations.registration_as_json(row) for row in found]


LISTS: dict[str, Callable[[str, str, date], Rows]] = {
    "members": _members,
    "people": _people,
    "events": _events,
    "registrations": _registrations,
}
"""What ``noaber list`` can list."""


def rows(what: str, search: str, event: str, *, today: date) -> Rows:
    """The records of a list; raises NoaberError naming the lists there are."""
    if what not in LISTS:
        raise NoaberError(_("“{what}” kan niet worden getoond. Kies uit: {known}.", what=what, known=", ".join(LISTS)))
    return LISTS[what](search, event, today)


def event_id(text: str, today: date) -> int:
    """The id of an event from an id or ``latest``; raises NoaberError when there is none."""
    if text == "latest":
        latest = events.latest_event(today)
        if latest is None:
            raise NoaberError(_("Er is nog geen bijeenkomst."))
        return latest.id
    if not text.isdigit():
        raise NoaberError(_("“{text}” is geen nummer van een bijeenkomst.", text=text))
    return events.get_event(int(text)).id


def check(*, today: date) -> dict[str, Any]:
    """Whether the file is sound, and what is in it."""
    problems = integrity.problems()
    counts = members.group_counts(today=today) if not problems else {}
    return {
        "ok": not problems,
        "schema": newest(),
        "people": counts.get("all", 0),
        "members": counts.get("members", 0),
        "events": len(events.list_events(today=today)) if not problems else 0,
        "problems": problems,
    }


def check_text(found: dict[str, Any]) -> str:
    """The check in words."""
    if not found["ok"]:
        return "\n".join([_("Het bestand is niet in orde:"), *found["problems"]])
    return _(
        "Het bestand is in orde: {people} personen en organisaties, {members} leden, {events} bijeenkomsten.",
        people=found["people"],
        members=found["members"],
        events=found["events"],
    )


def import_text(answer: dict[str, Any], dry_run: bool) -> str:
    """What an import did, or would do."""
    head = _("Proef: zo zou het worden.") if dry_run else _("Ingelezen.")
    counts = _(
        "{lines} regels: {new} nieuw, {updated} aangevuld, {unchanged} ongewijzigd, {skipped} overgeslagen, "
        "{duplicates} mogelijk dubbel.",
        **{name: answer[name] for name in _COUNTS},
    )
    return "\n".join([head, counts, *(_problem_text(problem) for problem in answer["problems"])])


def _problem_text(problem: dict[str, Any]) -> str:
    """A problem with its line and column; one may concern a whole line, a whole column or the whole list."""
    if problem["line"] and problem["column"]:
        return _("Regel {line}, {column}: {message}", **problem)
    if problem["line"]:
        return _("Regel {line}: {message}", **problem)
    return _("{column}: {message}", **problem) if problem["column"] else str(problem["message"])


_COUNTS = ("lines", "new", "updated", "unchanged", "skipped", "duplicates")


def table_text(found: Rows) -> str:
    """Records as lines, the values that are filled in divided by semicolons."""
    return "\n".join("; ".join(str(value) for value in row.values() if value not in (None, "")) for row in found)
