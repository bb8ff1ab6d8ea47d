"""What the disk or SQLite refuses, told in a sentence; a mistake of the program stays what it is."""

from collections.abc import Iterator
from contextlib import contextmanager

import apsw
from peewee import PeeweeException

from noaber.core.errors import FileProblem
from noaber.core.i18n import N_, _

_SENTENCES: tuple[tuple[type[Exception], str], ...] = (
    (apsw.FullError, N_("De schijf is vol. Er is niets gewijzigd; maak ruimte en probeer het opnieuw.")),
    (apsw.IOError, N_("De schijf kan het bestand niet lezen of schrijven. Er is niets gewijzigd.")),
    (apsw.BusyError, N_("Het bestand wordt nu door een ander programma gebruikt. Probeer het zo opnieuw.")),
    (apsw.LockedError, N_("Het bestand wordt nu door een ander programma gebruikt. Probeer het zo opnieuw.")),
    (apsw.ReadOnlyError, N_("Het bestand kan alleen gelezen worden. Er is niets gewijzigd.")),
    (apsw.CorruptError, N_("Het bestand is beschadigd. Zet een reservekopie terug.")),
    (apsw.NotADBError, N_("Het bestand is beschadigd. Zet een reservekopie terug.")),
    (apsw.CantOpenError, N_("Het bestand kan niet worden geopend.")),
)


@contextmanager
def explained() -> Iterator[None]:
    """Turn errors of the disk inside the block into a FileProblem with a sentence."""
    try:
        yield
    except (apsw.Error, PeeweeException) as error:
        sentence = sentence_for(error)
        if sentence is None:
            raise
        raise FileProblem(sentence) from error


def sentence_for(error: BaseException) -> str | None:
    """The sentence for an error of the disk, looked for through what caused it; None for any other error."""
    for kind, sentence in _SENTENCES:
        if caused_by(error, kind):
            return _(sentence)
    return None


def caused_by(error: BaseException | None, kind: type[Exception]) -> bool:
    """Whether the error is of this kind or came from one that is: peewee wraps what SQLite says."""
    while error is not None:
        if isinstance(error, kind):
            return True
        error = error.__cause__ or error.__context__
    return False
