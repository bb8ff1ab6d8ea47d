"""Where the features meet, without a window: every document, opening a file, searching everywhere.

A new feature with papers adds its line to ``_PAPERS``.
"""

from dataclasses import dataclass
from datetime import date, datetime
from functools import lru_cache
from importlib import import_module
from pathlib import Path

from noaber.cooperative.operations import save_cooperative
from noaber.cooperative.record import CooperativeRecord
from noaber.core.clock import Clock
from noaber.core.errors import NoaberError
from noaber.core.i18n import _
from noaber.events.queries import event_hits
from noaber.members.finding import hits as person_hits
from noaber.members.operations import add_default_categories
from noaber.paper.document import AnyDocument
from noaber.store import undo
from noaber.store.datafile import DataFile, create_file
from noaber.store.fields import database
from noaber.store.journal import action

# Read when the first paper is asked for: drawing needs reportlab, and the window should not wait for that.
_PAPERS = (
    "noaber.attendance.papers",
    "noaber.contributions.papers",
    "noaber.dossier.papers",
    "noaber.members.papers",
    "noaber.lists.papers",
    "noaber.shares.papers",
    "noaber.labels.papers",
    "noaber.letters.papers",
)

SHORTEST_REFERENCE = 9
"""Digits of a payment reference: a year, four of the number, one to check."""


@lru_cache
def documents() -> dict[str, AnyDocument]:
    """Every document the program can print, by its id."""
    found = [document for name in _PAPERS for document in import_module(name).DOCUMENTS]
    return {document.id: document for document in found}


def document(identifier: str) -> AnyDocument:
    """The document with this id; raises NoaberError naming those there are."""
    try:
        return documents()[identifier]
    except KeyError:
        known = ", ".join(documents())
        raise NoaberError(_("Er is geen document “{id}”. Kies uit: {known}.", id=identifier, known=known)) from None


def connect_features() -> None:
    """Tell lower features what must go along in higher ones; done before anything is written."""
    # Read here and not above: it brings in every feature, and the window should not wait for that.
    from noaber.connecting import connect

    connect()


def create_cooperative(path: Path, password: str | None, clock: Clock, record: CooperativeRecord) -> DataFile:
    """Make the data file of a new cooperative and open it; what it begins with cannot be undone."""
    opened = create_file(path, password, clock)
    try:
        with action(_("Nieuwe coöperatie")):
            save_cooperative(record)
            add_default_categories()
        forget_actions()
    except BaseException:
        opened.close()
        path.unlink(missing_ok=True)
        raise
    return opened


def forget_actions() -> None:
    """Empty the journal: for what a new file begins with."""
    database.execute_sql("DELETE FROM journal")


def search_everything(text: str, *, today: date) -> list[tuple[str, int, str, str]]:
    """What the search field finds anywhere: which page shows it, its id, its title and a line that tells more."""
    if not text.strip():
        return []
    found = [("members", hit.id, hit.name, hit.detail) for hit in person_hits(text, today=today)]
    if sum(sign.isdigit() for sign in text) >= SHORTEST_REFERENCE:
        found += _claims(text, today)
    found += _lists(text)
    return found + [("events", hit.id, hit.name, hit.detail) for hit in event_hits(text, today=today)]


def _lists(text: str) -> list[tuple[str, int, str, str]]:
    """The saved lists of which somebody types the name."""
    rows = database.execute_sql(
        "SELECT id, name FROM saved_list WHERE instr(folded(name), folded(?)) > 0 ORDER BY name LIMIT 4", (text,)
    )
    return [("lists", identifier, name, _("opgeslagen lijst")) for identifier, name in rows]


def _claims(text: str, today: date) -> list[tuple[str, int, str, str]]:
    """The claim of which somebody types the payment reference."""
    from noaber.contributions.queries import claim_hits  # read when it is needed, so that the window need not wait

    return [
        (
            "contributions",
            claim.id,
            claim.name,
            _("contributie {year}, kenmerk {reference}", year=claim.year, reference=claim.reference),
        )
        for claim in claim_hits(text, today=today)
    ]


@dataclass(frozen=True)
class DoneRow:
    """An action as the page with everything that was done shows it."""

    id: int
    at: datetime
    who: str
    title: str
    undone: bool


def done_lately(limit: int = 500) -> list[DoneRow]:
    """The latest actions, the newest first, undone ones too."""
    return [DoneRow(entry.id, entry.at, entry.who, entry.title, entry.undone) for entry in undo.entries(limit)]


def take_back(action_id: int) -> None:
    """Take back one action, whatever came after it; raises Conflict when later work is in the way."""
    undo.undo(action_id)
