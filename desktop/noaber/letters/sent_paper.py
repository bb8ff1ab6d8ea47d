"""The proof of a mailing: who was sent which letter, when and by which way."""

from dataclasses import dataclass
from typing import BinaryIO

from noaber.core.dates import day_month, time_text
from noaber.core.i18n import N_, _, ngettext
from noaber.core.progress import Progress
from noaber.letters.log import MailingRow, SentTo, sent_to
from noaber.letters.recipients import WAYS
from noaber.paper import options as ask
from noaber.paper.document import Document, Drawn, Stationery
from noaber.paper.listing import ListColumn, Listing, ListRow, draw_listing
from noaber.people import names
from noaber.people.contact import house_line, place_line


@dataclass(frozen=True)
class SentOptions:
    """The size of the text, and whether somebody signs for it."""

    text: str = ask.choice(N_("Letters"), ask.TEXT_SIZES)
    signature: bool = ask.flag(N_("Regel om te ondertekenen"), default=True)


@dataclass(frozen=True)
class SentContent:
    """A mailing with everybody in it."""

    mailing: MailingRow
    people: tuple[SentTo, ...]


def _draw(
    content: SentContent, options: SentOptions, stationery: Stationery, out: BinaryIO, progress: Progress
) -> Drawn:
    mailing = content.mailing
    columns = (
        ListColumn("number", _("nr"), 12, 10, align="right"),
        ListColumn("name", _("naam"), 62, 40, grow=1, main=True),
        ListColumn("address", _("adres"), 74, 40, grow=1),
        ListColumn("way", _("hoe"), 24, 20),
    )
    at = _("{day}, {time}", day=day_month(mailing.sent_at.date(), year=True), time=time_text(mailing.sent_at.time()))
    return draw_listing(
        Listing(
            _("Verzendlijst"),
            columns,
            [_row(one) for one in content.people],
            _("{letter} – verstuurd op {moment}", letter=mailing.title, moment=at),
            ngettext("{n} persoon", "{n} personen", len(content.people)),
            large=options.text == "large",
            signatures=[_("secretaris")] if options.signature else [],
        ),
        stationery,
        out,
        progress,
    )


def _row(one: SentTo) -> ListRow:
    person = one.person
    street = house_line(person.street, person.house_number, person.house_addition)
    place = " ".join(place_line(person.postcode, person.city, person.country).split())
    address = person.email if one.way == "mail" else ", ".join(part for part in (street, place) if part)
    return ListRow(
        {"number": str(one.number), "name": names.list_name(person), "address": address, "way": _(WAYS[one.way])}
    )


def sent_document(mailing: MailingRow) -> Document[SentOptions, SentContent]:
    """The list of one mailing, for the print dialog."""
    return Document(
        "sent_list",
        N_("Verzendlijst"),
        "mailing",
        SentOptions,
        lambda _subject, _options: SentContent(mailing, tuple(sent_to(mailing.id))),
        _draw,
        subtitle=lambda found: found.mailing.title,
    )
