"""The tables of letters; private to this feature and to those above it."""

from peewee import BlobField

from noaber.people.models import Person
from noaber.store.fields import Day, Link, Moment, StoredModel, Text, Whole


class LetterTemplate(StoredModel):
    """A text for letters. Those with one ``key`` are the same letter in another language or tone.

    ``kind`` is a key of wording.KINDS, ``language`` nl or en, ``tone`` u or je; ``body`` is Markdown with fields.
    """

    key = Text()
    name = Text()
    kind = Text()
    language = Text()
    tone = Text()
    subject = Text()
    body = Text()

    class Meta:
        table_name = "letter_template"
        indexes = ((("key", "language", "tone"), True),)


class LetterPicture(StoredModel):
    """A picture on letters: the letterhead of a whole page, or a signature."""

    kind = Text(unique=True)
    content = BlobField()

    class Meta:
        table_name = "letter_picture"


class PostChoice(StoredModel):
    """What somebody wants of post: ``none`` at all, ``moved`` without an address, ``paper`` although mail is known."""

    person = Link(Person, backref="post_choices", unique=True)
    choice = Text()
    since = Day()

    class Meta:
        table_name = "post_choice"


class Mailing(StoredModel):
    """A letter that was sent to many: which, when, about which subject, by which way."""

    template_key = Text(index=True)
    title = Text()
    subject = Text()
    sent_at = Moment()
    letters = Whole()
    mails = Whole()

    class Meta:
        table_name = "mailing"


class MailingRecipient(StoredModel):
    """Somebody who was in a mailing, on paper or by mail; ``position`` counts the letters from 1."""

    mailing = Link(Mailing, backref="recipients")
    person = Link(Person, backref="mailings")
    way = Text()
    position = Whole()

    class Meta:
        table_name = "mailing_recipient"
