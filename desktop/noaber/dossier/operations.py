"""What a user does with follow-ups, documents and photos: each a recorded action."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from noaber.core.errors import FileProblem, NoaberError
from noaber.core.i18n import _
from noaber.dossier.models import FollowUp, PersonFile
from noaber.dossier.photos import scaled_photo
from noaber.dossier.rules import MOST_BYTES, MOST_PHOTO_BYTES, check_kind, check_size
from noaber.people import names
from noaber.people.contact import contains_bsn
from noaber.people.queries import get_person
from noaber.store.fields import delete_where
from noaber.store.journal import action


@dataclass(frozen=True)
class FollowUpRecord:
    """Something to do as typed: what, on which day, and who does it ("" for nobody in particular)."""

    what: str
    due_on: date
    who: str = ""


def add_follow_up(person_id: int, record: FollowUpRecord) -> int:
    """Note something to do for or with a person; returns its id. Raises NoaberError when it says nothing."""
    values = _follow_up_values(record)
    with action(_("Op te volgen bij {name}: {what}", name=_called(person_id), what=record.what.strip())):
        return int(FollowUp.create(person=person_id, **values).id)


def change_follow_up(follow_up_id: int, record: FollowUpRecord) -> None:
    """Replace what, when and who; raises NoaberError when it says nothing or is no longer there."""
    stored, values = _follow_up(follow_up_id), _follow_up_values(record)
    with action(_("Opvolging gewijzigd bij {name}", name=_called(stored.person_id))):
        FollowUp.update(**values).where(FollowUp.id == follow_up_id).execute()


def finish_follow_up(follow_up_id: int, done_on: date | None) -> None:
    """Note that it is done, or with None that it is not."""
    stored = _follow_up(follow_up_id)
    name = _called(stored.person_id)
    title = (
        _("Gedaan voor {name}: {what}", name=name, what=stored.what)
        if done_on
        else _("Toch niet gedaan voor {name}: {what}", name=name, what=stored.what)
    )
    with action(title):
        FollowUp.update(done_on=done_on).where(FollowUp.id == follow_up_id).execute()


def delete_follow_up(follow_up_id: int) -> None:
    """Take something away that was noted by mistake."""
    stored = _follow_up(follow_up_id)
    with action(_("Opvolging verwijderd bij {name}", name=_called(stored.person_id))):
        stored.delete_instance()


def add_document(person_id: int, name: str, content: bytes, *, today: date) -> int:
    """Keep a document with a person; returns its id. Raises NoaberError when it may not be kept."""
    check_kind(name)
    check_size(name, len(content))
    with action(_("Document van {name}: {file}", name=_called(person_id), file=name)):
        made = PersonFile.create(
            person=person_id, kind="document", name=name, added_on=today, size=len(content), content=content
        )
        return int(made.id)


def set_photo(person_id: int, content: bytes, *, today: date) -> int:
    """Keep a photo of a person, made small, in place of the one there was; returns its id.

    Raises NoaberError when it is no picture.
    """
    small = scaled_photo(content)
    with action(_("Foto van {name}", name=_called(person_id))):
        delete_where(PersonFile, (PersonFile.person == person_id) & (PersonFile.kind == "photo"))
        made = PersonFile.create(
            person=person_id, kind="photo", name=_("foto.jpg"), added_on=today, size=len(small), content=small
        )
        return int(made.id)


def rename_document(file_id: int, name: str) -> None:
    """Give a document another name; raises NoaberError when it is empty."""
    stored = _file(file_id)
    if not name.strip():
        raise NoaberError(_("Geef het document een naam."))
    check_kind(name.strip())
    with action(_("Document van {name}: {file}", name=_called(stored.person_id), file=name.strip())):
        PersonFile.update(name=name.strip()).where(PersonFile.id == file_id).execute()


def delete_file(file_id: int) -> None:
    """Take a document or photo away; undo brings it back."""
    stored = _file(file_id)
    with action(_("Verwijderd bij {name}: {file}", name=_called(stored.person_id), file=stored.name)):
        stored.delete_instance()


def read_upload(path: Path) -> bytes:
    """The content of a file that the user chose; raises FileProblem, and NoaberError when it may not be kept."""
    check_kind(path.name)
    return _read(path, MOST_BYTES)


def read_photo(path: Path) -> bytes:
    """The content of a photo that the user chose, which may be large since it is made small; raises likewise."""
    return _read(path, MOST_PHOTO_BYTES)


def _read(path: Path, most: int) -> bytes:
    try:
        check_size(path.name, path.stat().st_size, most)
        return path.read_bytes()
    except OSError as error:
        raise FileProblem(_("“{name}” kan niet worden gelezen.", name=path.name)) from error


def delete_dossier_of(person_id: int) -> None:
    """Before a person is deleted: all that is kept with her goes."""
    delete_where(FollowUp, FollowUp.person == person_id)
    delete_where(PersonFile, PersonFile.person == person_id)


def _follow_up_values(record: FollowUpRecord) -> dict[str, object]:
    what = record.what.strip()
    if not what:
        raise NoaberError(_("Vul in wat er moet gebeuren, bijvoorbeeld: terugbellen."))
    if contains_bsn(what):
        raise NoaberError(_("Hier lijkt een burgerservicenummer te staan. Dat mag een coöperatie niet bewaren."))
    return {"what": what, "due_on": record.due_on, "who": record.who.strip()}


def _follow_up(follow_up_id: int) -> FollowUp:
    stored = FollowUp.get_or_none(FollowUp.id == follow_up_id)
    if stored is None:
        raise NoaberError(_("Deze opvolging is er niet meer."))
    found: FollowUp = stored
    return found


def _file(file_id: int) -> PersonFile:
    columns = (PersonFile.id, PersonFile.person, PersonFile.kind, PersonFile.name)
    stored = PersonFile.select(*columns).where(PersonFile.id == file_id).first()
    if stored is None:
        raise NoaberError(_("Dit document is er niet meer."))
    found: PersonFile = stored
    return found


def _called(person_id: int) -> str:
    return names.list_name(get_person(person_id))
