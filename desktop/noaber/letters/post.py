"""What people want of post, and whether they agreed to get letters by mail."""

from datetime import date

from noaber.core.i18n import _
from noaber.letters.models import MailingRecipient, PostChoice
from noaber.letters.recipients import POST_CHOICES, Known
from noaber.people import names
from noaber.people.consents import agreed
from noaber.people.household_queries import households
from noaber.people.queries import get_person
from noaber.store.fields import database, delete_where
from noaber.store.journal import action

_PURPOSES = {"alv_notice": "notice_by_email"}
_USUAL_PURPOSE = "letters_by_email"


def purpose_of(kind: str) -> str:
    """What somebody must have agreed to, to get a letter of this kind by mail.

    Notice of the assembly by mail wants an agreement of its own (article 2:41 of the Dutch Civil Code).
    """
    return _PURPOSES.get(kind, _USUAL_PURPOSE)


def known_of_post(kind: str, *, today: date) -> Known:
    """All that decides on the way of a letter of this kind."""
    rows = database.execute_sql("SELECT person_id, choice FROM post_choice")
    return Known(dict(rows.fetchall()), agreed(purpose_of(kind), day=today), households(day=today))


def post_choice(person_id: int) -> str:
    """What somebody wants of post, a key of POST_CHOICES."""
    row = database.execute_sql("SELECT choice FROM post_choice WHERE person_id = ?", (person_id,)).fetchone()
    return str(row[0]) if row else ""


def choose_post(person_id: int, choice: str, *, today: date) -> None:
    """Note what somebody wants of post."""
    name = names.list_name(get_person(person_id))
    with action(_("Post voor {name}: {choice}", name=name, choice=_(POST_CHOICES[choice]))):
        delete_where(PostChoice, PostChoice.person == person_id)
        if choice:
            PostChoice.create(person=person_id, choice=choice, since=today)


def forget_letters_of(person_id: int) -> None:
    """Before a person is deleted: what is known of her post and letters goes."""
    delete_where(PostChoice, PostChoice.person == person_id)
    delete_where(MailingRecipient, MailingRecipient.person == person_id)


def settle_post(keep: int, gone: int, today: date) -> list[str]:
    """When two people turn out to be one: one choice stays, the one of whom stays."""
    if post_choice(keep):
        delete_where(PostChoice, PostChoice.person == gone)
    return []
