"""What screens read of follow-ups, documents and photos."""

from dataclasses import dataclass
from datetime import date

from noaber.core.errors import NoaberError
from noaber.core.i18n import _
from noaber.people import names
from noaber.people.queries import COLUMNS, PersonRow, day, person_from
from noaber.store.fields import database


@dataclass(frozen=True)
class FollowUpRow:
    """Something to do: for whom, what, when, by whom, and since when done."""

    id: int
    person: PersonRow
    what: str
    due_on: date
    who: str
    done_on: date | None

    @property
    def name(self) -> str:
        """The list name of for whom."""
        return names.list_name(self.person)

    def overdue(self, today: date) -> bool:
        """Whether it should have been done before today."""
        return self.done_on is None and self.due_on < today


@dataclass(frozen=True)
class FileRow:
    """A document or photo (``kind``) without its content; ``size`` in bytes."""

    id: int
    kind: str
    name: str
    added_on: date
    size: int


@dataclass(frozen=True)
class DueCount:
    """How much is still to be done: today or before, of which before today, and in all."""

    due: int
    overdue: int
    open: int


FILTERS = {
    "due": "f.done_on IS NULL AND f.due_on <= :today",
    "open": "f.done_on IS NULL",
    "done": "f.done_on IS NOT NULL",
}
"""What can be listed: what is due today, all that is open, what was done."""

SORTS = {"due": "f.due_on", "name": "p.sort_key", "what": "folded(f.what)", "who": "folded(f.who)", "done": "f.done_on"}
"""By what follow-ups can be sorted."""

_FOLLOW_UPS = f"""
SELECT f.id, f.what, f.due_on, f.who, f.done_on, p.id, p.died_on, {COLUMNS}
FROM follow_up f JOIN person p ON p.id = f.person_id
"""


def follow_ups(
    *,
    today: date,
    group: str = "open",
    sort: str = "due",
    descending: bool = False,
    search: str = "",
) -> list[FollowUpRow]:
    """The follow-ups of a group of FILTERS, in the order of SORTS; ``search`` words are in name, what or who."""
    down = " DESC" if descending else ""
    rows = database.execute_sql(
        f"{_FOLLOW_UPS} WHERE {FILTERS[group]} AND "
        "(:words = '' OR instr(p.search_text || ' ' || folded(f.what) || ' ' || folded(f.who), folded(:words)) > 0) "
        f"ORDER BY {SORTS[sort]}{down}, p.sort_key, f.id",
        {"today": today, "words": search.strip()},
    )
    return [_follow_up(row) for row in rows]


def follow_ups_of(person_id: int) -> list[FollowUpRow]:
    """All that is or was to be done for a person: what is open first, the soonest first."""
    rows = database.execute_sql(
        f"{_FOLLOW_UPS} WHERE f.person_id = ? ORDER BY f.done_on IS NOT NULL, f.done_on DESC, f.due_on, f.id",
        (person_id,),
    )
    return [_follow_up(row) for row in rows]


def get_follow_up(follow_up_id: int) -> FollowUpRow:
    """One follow-up; raises NoaberError when it is no longer there."""
    row = database.execute_sql(f"{_FOLLOW_UPS} WHERE f.id = ?", (follow_up_id,)).fetchone()
    if row is None:
        raise NoaberError(_("Deze opvolging is er niet meer."))
    return _follow_up(row)


def due_count(*, today: date) -> DueCount:
    """How much is still to be done."""
    row = database.execute_sql(
        "SELECT coalesce(sum(due_on <= :today), 0), coalesce(sum(due_on < :today), 0), count(*) FROM follow_up "
        "WHERE done_on IS NULL",
        {"today": today},
    ).fetchone()
    return DueCount(*map(int, row))


def helpers() -> list[str]:
    """Who did something before, to choose from."""
    return [row[0] for row in database.execute_sql("SELECT DISTINCT who FROM follow_up WHERE who <> '' ORDER BY who")]


def files_of(person_id: int) -> list[FileRow]:
    """The documents and the photo of a person, the newest first, without their content."""
    rows = database.execute_sql(
        "SELECT id, kind, name, added_on, size FROM person_file WHERE person_id = ? ORDER BY added_on DESC, id DESC",
        (person_id,),
    )
    return [FileRow(id, kind, name, date.fromisoformat(added), size) for id, kind, name, added, size in rows]


def content_of(file_id: int) -> bytes:
    """What is in a document or photo; raises NoaberError when it is no longer there."""
    row = database.execute_sql("SELECT content FROM person_file WHERE id = ?", (file_id,)).fetchone()
    if row is None:
        raise NoaberError(_("Dit document is er niet meer."))
    return bytes(row[0])


def photo_of(person_id: int) -> bytes | None:
    """The photo of a person as a JPEG."""
    sql = "SELECT content FROM person_file WHERE person_id = ? AND kind = 'photo' ORDER BY id DESC LIMIT 1"
    row = database.execute_sql(sql, (person_id,)).fetchone()
    return bytes(row[0]) if row else None


def total_size() -> int:
    """How many bytes all documents and photos take."""
    return int(database.execute_sql("SELECT coalesce(sum(size), 0) FROM person_file").fetchone()[0])


def _follow_up(row: tuple[object, ...]) -> FollowUpRow:
    identifier, what, due, who, done = row[:5]
    due_on = day(str(due))
    assert due_on is not None
    return FollowUpRow(
        int(str(identifier)), person_from(row[5:]), str(what), due_on, str(who), day(str(done)) if done else None
    )
