"""One letter as it would look for somebody, while its text is being written; nothing is written down."""

from collections.abc import Mapping
from io import BytesIO

from noaber.core.i18n import language
from noaber.core.progress import Progress
from noaber.letters.fields import Question, read_values, sources
from noaber.letters.mailing import Composer, MailingChoice
from noaber.letters.papers import LetterOptions, look_of
from noaber.letters.recipients import Recipient
from noaber.letters.templates import TemplateRecord, TemplateRow
from noaber.paper.document import Stationery
from noaber.paper.letter_drawing import draw_letters
from noaber.people import names
from noaber.people.contact import address_lines
from noaber.people.queries import PersonRow, get_person
from noaber.store.journal import current_journal


def recipient_of(person: PersonRow) -> Recipient:
    """Somebody as the only recipient of a letter, with or without an address."""
    with language(person.language or "nl"):
        lines = (names.address_name(person), names.attention_line(person), *address_lines(person))
        return Recipient(
            (person,),
            tuple(filter(None, lines)),
            names.salutation(person),
            names.salutation(person, informal=True),
            number=1,
        )


def preview_letter(record: TemplateRecord, person_id: int, event_id: int | None, stationery: Stationery) -> bytes:
    """The PDF of this text for one person, in the language of the text.

    Raises NoaberError for somebody who is gone.
    """
    today = current_journal().clock.today()
    composer = Composer(MailingChoice(TemplateRow(0, "", record, own=True), event_id=event_id), today)
    letters = composer.letters([recipient_of(get_person(person_id))], Progress())
    out = BytesIO()
    with language(record.language):
        draw_letters(letters, look_of(LetterOptions()), stationery, record.name, out, Progress())
    return out.getvalue()


def values_for(person_id: int, event_id: int | None, *, informal: bool = False) -> Mapping[str, str]:
    """The value of every field for one person, by the name of the field: for the menu of fields."""
    today = current_journal().clock.today()
    person = get_person(person_id)
    everything = frozenset(spec.name for source in sources() for spec in source.fields)
    return read_values([person], everything, Question(today, event_id, informal))[person_id]
