"""The list for who bring letters round: each address with a box to tick, per deliverer, in the order of the doors."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import BinaryIO

from noaber.core.i18n import N_, _, ngettext
from noaber.core.numbers import money_text
from noaber.core.progress import Progress
from noaber.letters.recipients import Recipient
from noaber.letters.settings import letter_settings
from noaber.paper import options as ask
from noaber.paper.document import Document, Drawn, Stationery
from noaber.paper.listing import ListColumn, Listing, ListRow, draw_listing
from noaber.people.contact import house_line
from noaber.people.walking import walking_key


@dataclass(frozen=True)
class DeliveryOptions:
    """How many people bring the letters round, and the size of the text."""

    deliverers: int = ask.number(N_("Aantal bezorgers"), 1, 40)
    text: str = ask.choice(N_("Letters"), ask.TEXT_SIZES)


@dataclass(frozen=True)
class Door:
    """A letter on the list: its number, the street, the address and the name."""

    number: int
    street: str
    address: str
    name: str


@dataclass(frozen=True)
class DeliveryContent:
    """All letters in the order of the doors, and what a stamp costs in cents."""

    title: str
    doors: tuple[Door, ...]
    stamp_cents: int


def doors_of(recipients: Sequence[Recipient]) -> tuple[Door, ...]:
    """The letters as doors, street by street, up one side and down the other."""
    ordered = sorted(recipients, key=lambda one: (walking_key(one.people[0]), one.number))
    return tuple(_door(one) for one in ordered)


def _door(one: Recipient) -> Door:
    person = one.people[0]
    street = ", ".join(part for part in (person.street, person.city) if part)
    return Door(
        one.number,
        street,
        house_line(person.street, person.house_number, person.house_addition),
        one.address[0] if one.address else one.name,
    )


def rounds(doors: Sequence[Door], deliverers: int) -> list[list[Door]]:
    """The doors in as many rounds, about as long, none without a door; where it can be, a street stays in one round."""
    count = max(1, min(deliverers, len(doors)))
    ends = [0]
    for part in range(1, count):
        ends.append(
            min(
                max(_near(doors, round(len(doors) * part / count), len(doors) // (count * 3)), ends[-1] + 1),
                len(doors) - (count - part),
            )
        )
    return [list(doors[start:end]) for start, end in zip(ends, [*ends[1:], len(doors)], strict=True)]


def _near(doors: Sequence[Door], place: int, reach: int) -> int:
    """The nearest place within reach where another street begins; the place itself if there is none."""
    for away in range(reach + 1):
        for there in (place + away, place - away):
            if 0 < there < len(doors) and doors[there].street != doors[there - 1].street:
                return there
    return place


def _draw(
    content: DeliveryContent, options: DeliveryOptions, stationery: Stationery, out: BinaryIO, progress: Progress
) -> Drawn:
    parts = rounds(content.doors, options.deliverers)
    large = options.text == "large"
    rows = [
        ListRow(
            {"address": door.address, "name": door.name, "number": str(door.number)},
            _("Bezorger {number}", number=number) if len(parts) > 1 else door.street,
        )
        for number, part in enumerate(parts, 1)
        for door in part
    ]
    columns = (
        ListColumn("address", _("adres"), 62, 40, grow=1, main=True),
        ListColumn("name", _("naam"), 70, 40, grow=1),
        ListColumn("number", _("brief"), 14, 12, align="right"),
        ListColumn("done", _("bezorgd"), 22, 18, blank=True),
    )
    saved = len(content.doors) * content.stamp_cents
    figures = [(_("Bespaard aan postzegels"), money_text(saved))] if saved else []
    return draw_listing(
        Listing(
            _("Bezorglijst"),
            columns,
            rows,
            content.title,
            ngettext("{n} brief", "{n} brieven", len(content.doors)),
            empty=_("Er zijn geen brieven om te bezorgen."),
            figures=figures,
            large=large,
            group_pages=len(parts) > 1,
        ),
        stationery,
        out,
        progress,
    )


def delivery_document(title: str, recipients: Sequence[Recipient]) -> Document[DeliveryOptions, DeliveryContent]:
    """The list of a mailing, for the print dialog."""
    content = DeliveryContent(title, doors_of(recipients), letter_settings().stamp_cents)
    return Document(
        "delivery_list",
        N_("Bezorglijst"),
        "mailing",
        DeliveryOptions,
        lambda _subject, _options: content,
        _draw,
        subtitle=lambda found: found.title,
    )
