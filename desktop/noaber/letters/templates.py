"""The letters there are: the cooperative's own texts, and the ready ones that it has not made its own."""

from dataclasses import dataclass, replace

from noaber.core.errors import NoaberError
from noaber.core.i18n import LANGUAGES, N_, _, current_language
from noaber.core.text import fold
from noaber.letters.markup import parse, parse_line
from noaber.letters.models import LetterTemplate
from noaber.letters.wording import KINDS, ReadyText, ready_text, ready_texts
from noaber.store.fields import database, delete_where
from noaber.store.journal import action

TONES = {"u": N_("u"), "je": N_("je")}


@dataclass(frozen=True)
class TemplateRecord:
    """A letter as it is edited; ``kind`` is of KINDS, ``language`` nl or en, ``tone`` of TONES."""

    name: str
    kind: str = "other"
    language: str = "nl"
    tone: str = "u"
    subject: str = ""
    body: str = ""


@dataclass(frozen=True)
class TemplateRow:
    """A letter of the list. Rows with one ``key`` are the same letter in another language or tone.

    ``own`` says that it stands in the data file. The id of a ready one is small; it is not of a stored row.
    """

    id: int
    key: str
    record: TemplateRecord
    own: bool

    @property
    def name(self) -> str:
        """Its name."""
        return self.record.name

    @property
    def variant_name(self) -> str:
        """Its language, and its tone where it is not the usual one: ``Nederlands (je)``."""
        language = LANGUAGES[self.record.language]
        return language if self.record.tone == "u" else f"{language} ({_(TONES[self.record.tone])})"

    @property
    def ready(self) -> bool:
        """Whether the program has a text of its own for it."""
        return ready_text(self.key, self.record.language) is not None and self.record.tone == "u"


def list_templates() -> list[TemplateRow]:
    """All letters: the ready kinds in their order, then the cooperative's own by name."""
    own = _own("1", ())
    known = {(row.key, row.record.language, row.record.tone) for row in own}
    ready = [TemplateRow(number, text.kind, _record(text), own=False) for number, text in enumerate(ready_texts(), 1)]
    return sorted((*own, *(row for row in ready if (row.key, row.record.language, "u") not in known)), key=_place)


def _record(text: ReadyText) -> TemplateRecord:
    return TemplateRecord(text.name, text.kind, text.language, "u", text.subject, text.body)


def _place(row: TemplateRow) -> tuple[int, str, str, bool, str, int]:
    ready = row.key in KINDS
    place = list(KINDS).index(row.key) if ready else len(KINDS)
    return place, "" if ready else fold(row.name), row.key, row.record.language != "nl", row.record.tone, row.id


def _own(condition: str, values: tuple[object, ...]) -> list[TemplateRow]:
    rows = database.execute_sql(
        f'SELECT id, "key", name, kind, language, tone, subject, body FROM letter_template WHERE {condition}', values
    )
    return [TemplateRow(id_, key, TemplateRecord(*record), own=True) for id_, key, *record in rows]


def one_of_each() -> list[TemplateRow]:
    """Each letter once: in the current language and the usual tone, where it is there."""
    found: dict[str, TemplateRow] = {}
    for row in list_templates():
        better = (row.record.language == current_language(), row.record.tone == "u")
        known = found.get(row.key)
        if known is None or better > (known.record.language == current_language(), known.record.tone == "u"):
            found[row.key] = row
    return list(found.values())


def get_template(template_id: int) -> TemplateRow:
    """One letter; for a ready one that was made the cooperative's own since, that one.

    Raises NoaberError when it is no longer there.
    """
    rows = list_templates()
    found = next((row for row in rows if row.id == template_id), None)
    if found is None and 0 < template_id <= len(ready_texts()):
        text = ready_texts()[template_id - 1]
        found = next((row for row in rows if (row.key, row.record.language) == (text.kind, text.language)), None)
    if found is None:
        raise NoaberError(_("Deze brief is er niet meer."))
    return found


def variants(key: str) -> list[TemplateRow]:
    """The same letter in other languages and tones."""
    return [row for row in list_templates() if row.key == key]


def variant(chosen: TemplateRow, language: str) -> TemplateRow:
    """The chosen letter in a language: in the same tone if it is there, else in another, else as it was chosen."""
    if chosen.record.language == language:
        return chosen
    found = [row for row in variants(chosen.key) if row.record.language == language]
    return next((row for row in found if row.record.tone == chosen.record.tone), found[0] if found else chosen)


def save_template(row: TemplateRow | None, record: TemplateRecord) -> int:
    """Store a letter: a new one (no row), an own one, or a ready one that so becomes the cooperative's own.

    Raises NoaberError when it has no name, or when its language and tone are there already. Returns its id.
    """
    record = replace(record, name=record.name.strip(), subject=" ".join(record.subject.split()))
    if not record.name:
        raise NoaberError(_("Geef de brief een naam."))
    if row is not None:
        _check_free(row, record)
    if row is not None and row.own:
        if record == row.record:
            return row.id
        with action(_("Brief gewijzigd: {name}", name=record.name)):
            LetterTemplate.update(**vars(record)).where(LetterTemplate.id == row.id).execute()
        return row.id
    if row is not None and record == row.record:
        return row.id
    with action(_("Brief bewaard: {name}", name=record.name)):
        made = LetterTemplate.create(key=row.key if row else "", **vars(record))
        if row is None:
            made.key = f"own-{made.id}"
            made.save()
    return int(made.id)


def add_variant(row: TemplateRow, language: str, tone: str) -> int:
    """Make the same letter in another language or tone, from the ready text or else from this one; returns its id."""
    record = replace(row.record, language=language, tone=tone)
    _check_free(None, record, row.key)
    ready = ready_text(row.key, language)
    if ready is not None:
        record = replace(record, name=ready.name, subject=ready.subject, body=ready.body)
    with action(_("Brief bewaard: {name}", name=record.name)):
        return int(LetterTemplate.create(key=row.key, **vars(record)).id)


def copy_template(row: TemplateRow) -> int:
    """Make a letter of its own from another one; returns its id."""
    name = _("{name} (kopie)", name=row.name)
    return save_template(None, replace(row.record, name=name))


def delete_template(row: TemplateRow) -> None:
    """Delete an own letter; where there is a ready one, that is back."""
    if not row.own:
        raise NoaberError(_("Deze brief hoort bij het programma en kan niet weg. U kunt hem wel aanpassen."))
    with action(_("Brief verwijderd: {name}", name=row.name)):
        delete_where(LetterTemplate, LetterTemplate.id == row.id)


def _check_free(row: TemplateRow | None, record: TemplateRecord, key: str = "") -> None:
    for other in variants(row.key if row else key):
        same = (other.record.language, other.record.tone) == (record.language, record.tone)
        if same and (row is None or other.id != row.id):
            raise NoaberError(_("Deze brief is er al in deze taal en toon."))


def remarks(record: TemplateRecord) -> list[str]:
    """What is wrong with a text, as sentences: fields that do not exist, conditions without an end."""
    body, subject = parse(record.body), parse_line(record.subject)
    unknown = dict.fromkeys((*subject.unknown, *body.unknown))
    found = [_("Het veld “{field}” bestaat niet. Kies het in de lijst met velden.", field=name) for name in unknown]
    return [*found, *dict.fromkeys((*subject.problems, *body.problems))]
