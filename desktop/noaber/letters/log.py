"""The letters that went out: written down once they are printed, and shown with each person."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from noaber.core.dates import short_date
from noaber.core.i18n import _
from noaber.core.ids import new_id
from noaber.letters.models import Mailing, MailingRecipient
from noaber.letters.recipients import WAYS, Recipient
from noaber.letters.templates import TemplateRow
from noaber.people.queries import COLUMNS, PersonRow, person_from
from noaber.store.fields import database, delete_where, insert_rows
from noaber.store.journal import action, current_journal


@dataclass(frozen=True)
class MailingRow:
    """A mailing: its letter, when, and how many went on paper and by mail."""

    id: int
    template_key: str
    title: str
    subject: str
    sent_at: datetime
    letters: int
    mails: int


@dataclass(frozen=True)
class SentRow:
    """A letter to one person; ``way`` is of WAYS."""

    id: int
    title: str
    subject: str
    sent_at: datetime
    way: str

    @property
    def line(self) -> str:
        """For the card of a person: ``02-11-2026 Uitnodiging, op papier``."""
        return _("{day} {title}, {way}", day=short_date(self.sent_at.date()), title=self.title, way=_(WAYS[self.way]))


def log_mailing(template: TemplateRow, subject: str, recipients: Sequence[Recipient]) -> int:
    """Write down that these letters went out, as one action; returns the id of the mailing."""
    paper = sum(one.way == "paper" for one in recipients)
    with action(_("Brief verstuurd: {name} ({count})", name=template.name, count=len(recipients))):
        mailing = Mailing.create(
            template_key=template.key,
            title=template.name,
            subject=subject,
            sent_at=current_journal().clock.now(),
            letters=paper,
            mails=len(recipients) - paper,
        )
        insert_rows(
            MailingRecipient,
            ("id", "mailing_id", "person_id", "way", "position"),
            ((new_id(), mailing.id, person.id, one.way, one.number) for one in recipients for person in one.people),
        )
    return int(mailing.id)


def list_mailings(limit: int = 200) -> list[MailingRow]:
    """The mailings, the latest first."""
    rows = database.execute_sql(
        "SELECT id, template_key, title, subject, sent_at, letters, mails FROM mailing ORDER BY sent_at DESC, id DESC "
        "LIMIT ?",
        (limit,),
    )
    return [
        MailingRow(id_, key, title, subject, datetime.fromisoformat(at), letters, mails)
        for id_, key, title, subject, at, letters, mails in rows
    ]


def letters_to(person_id: int) -> list[SentRow]:
    """The letters that somebody got, the latest first."""
    rows = database.execute_sql(
        "SELECT r.id, m.title, m.subject, m.sent_at, r.way FROM mailing_recipient r "
        "JOIN mailing m ON m.id = r.mailing_id WHERE r.person_id = ? ORDER BY m.sent_at DESC, m.id DESC",
        (person_id,),
    )
    return [SentRow(id_, title, subject, datetime.fromisoformat(at), way) for id_, title, subject, at, way in rows]


def earlier_letters(template_key: str) -> dict[int, date]:
    """Who had the same letter before, by the id of the person, and on which day the last time."""
    rows = database.execute_sql(
        "SELECT r.person_id, max(m.sent_at) FROM mailing_recipient r JOIN mailing m ON m.id = r.mailing_id "
        "WHERE m.template_key = ? GROUP BY r.person_id",
        (template_key,),
    )
    return {person_id: datetime.fromisoformat(at).date() for person_id, at in rows}


def delete_mailing(mailing_id: int) -> None:
    """Take a mailing out of the list: it was not sent after all."""
    row = next((row for row in list_mailings(10_000) if row.id == mailing_id), None)
    with action(_("Verzending verwijderd: {name}", name=row.title if row else "")):
        delete_where(MailingRecipient, MailingRecipient.mailing == mailing_id)
        delete_where(Mailing, Mailing.id == mailing_id)


@dataclass(frozen=True)
class SentTo:
    """A line of a mailing: the number of the letter, to whom (the list name), the address line and the way."""

    number: int
    person: PersonRow
    way: str

    @property
    def id(self) -> int:
        """The id of the person."""
        return self.person.id


def sent_to(mailing_id: int) -> list[SentTo]:
    """Who were in a mailing, in the order of the letters."""
    rows = database.execute_sql(
        f"SELECT r.position, r.way, p.id, p.died_on, {COLUMNS} FROM mailing_recipient r "
        "JOIN person p ON p.id = r.person_id WHERE r.mailing_id = ? ORDER BY r.position, r.id",
        (mailing_id,),
    )
    return [SentTo(position, person_from(tuple(person)), way) for position, way, *person in rows]
