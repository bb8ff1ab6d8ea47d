"""The list of members and the register of members per date, as lists on paper."""

from typing import BinaryIO

from noaber.core.dates import long_date, short_date
from noaber.core.i18n import _, ngettext
from noaber.core.numbers import money_text
from noaber.core.progress import Progress
from noaber.members.as_of import MemberOnDay
from noaber.members.paper_content import RegisterContent
from noaber.members.paper_options import MemberListOptions, MemberRegisterOptions
from noaber.members.rules import STATUSES
from noaber.paper.document import Drawn, Stationery
from noaber.paper.listing import ListColumn, Listing, ListRow, draw_listing
from noaber.people import names
from noaber.people.contact import format_postcode, house_line
from noaber.people.walking import walking_key


def draw_member_list(
    content: RegisterContent, options: MemberListOptions, stationery: Stationery, out: BinaryIO, progress: Progress
) -> Drawn:
    """Draw the list of members in the current language. Raises Cancelled."""
    rows = sorted(content.rows, key=lambda row: (_group_key(row, options.group), *_order(row, options.sort)))
    listing = Listing(
        title=_list_title(options.who),
        columns=_list_columns(options),
        subtitle=_as_of(content),
        rows=[ListRow(_texts(row), _group(row, options.group), _letter(row, options)) for row in rows],
        count=ngettext("{n} naam", "{n} namen", len(rows)),
        empty=_("Er is niemand om op deze lijst te zetten."),
        purpose=_("Doel: {text}", text=options.purpose) if options.purpose.strip() else "",
        confidential=options.confidential,
        landscape=options.landscape,
        large=options.large,
        group_pages=options.group_pages and bool(options.group),
    )
    return draw_listing(listing, stationery, out, progress)


def draw_member_register(
    content: RegisterContent, options: MemberRegisterOptions, stationery: Stationery, out: BinaryIO, progress: Progress
) -> Drawn:
    """Draw the register of a day in the current language. Raises Cancelled."""
    rows = sorted(content.rows, key=lambda row: (*_order(row, options.sort), row.membership_id))
    stakes = content.stakes
    cells = [{**_texts(row), "stake": money_text((stakes or {}).get(row.id, 0))} for row in rows]
    then = _("zoals het toen bekend was") if options.known == "then" else ""
    listing = Listing(
        title=_("Ledenregister"),
        columns=_register_columns(with_stake=stakes is not None),
        subtitle=_as_of(content),
        rows=[ListRow(cell) for cell in cells],
        empty=_("Op deze dag waren er geen leden."),
        note=then,
        count=ngettext("{n} regel", "{n} regels", len(rows)),
        figures=_figures(content),
        landscape=True,
        large=options.large,
        signatures=_signatures() if options.signatures else (),
    )
    return draw_listing(listing, stationery, out, progress)


def _list_title(who: str) -> str:
    return {"members": _("Ledenlijst"), "participants": _("Leden en deelnemers"), "former": _("Oud-leden")}[who]


def _as_of(content: RegisterContent) -> str:
    return _("Stand op {day}", day=long_date(content.day))


def _signatures() -> tuple[str, ...]:
    return _("Voorzitter, plaats en datum"), _("Secretaris, plaats en datum")


def _figures(content: RegisterContent) -> list[tuple[str, str]]:
    """Members and votes by category, and in all."""
    counts = content.counts
    figures = [
        (name, _("{members} leden, {votes} stemmen", members=members, votes=votes))
        for name, members, votes in counts.categories
    ]
    figures.append((_("Samen"), _("{members} leden, {votes} stemmen", members=counts.members, votes=counts.votes)))
    if counts.suspended:
        figures.append((_("Waarvan geschorst"), str(counts.suspended)))
    return figures


def _order(row: MemberOnDay, sort: str) -> tuple[object, ...]:
    key, person = row.sort_key, row.person
    if sort == "number":
        return row.member_number or 0, key, row.id
    if sort == "postcode":
        return not person.postcode, person.postcode, person.house_number or 0, person.house_addition, key, row.id
    if sort == "walking":
        return (*walking_key(person), key, row.id)
    if sort == "admitted":
        return row.admitted_on is not None, str(row.admitted_on), key, row.id
    return key, row.id


def _group_key(row: MemberOnDay, group: str) -> tuple[object, ...]:
    if group == "category":
        return row.position, row.category
    if group == "city":
        return not row.person.city, row.person.city.casefold()
    if group == "street":
        return walking_key(row.person)[:2]
    return ()


def _group(row: MemberOnDay, group: str) -> str:
    if group == "category":
        return row.category
    if group == "city":
        return row.person.city or _("Woonplaats onbekend")
    if group == "street":
        parts = (row.person.street, row.person.city)
        return ", ".join(part for part in parts if part) or _("Adres onbekend")
    return ""


def _letter(row: MemberOnDay, options: MemberListOptions) -> str:
    return names.letter_of(row.person) if options.sort == "name" and not options.group else ""


def _texts(row: MemberOnDay) -> dict[str, str]:
    """Everything that a line can tell, by column."""
    person = row.person
    street = house_line(person.street, person.house_number, person.house_addition)
    place = " ".join(part for part in (format_postcode(person.postcode), person.city) if part)
    return {
        "number": "" if row.member_number is None else str(row.member_number),
        "name": row.name,
        "street": street,
        "place": place,
        "address": "\n".join(part for part in (street, place) if part),
        "phone": "\n".join(part for part in (person.phone, person.phone2) if part),
        "email": person.email,
        "category": _with_status(row),
        "votes": str(row.votes),
        "representative": row.representative,
        "since": short_date(row.admitted_on) if row.admitted_on else "",
        "until": short_date(row.left_on) if row.left_on else "",
        "reason": _(row.leaving_reason) if row.leaving_reason else "",
        "birth_date": short_date(person.birth_date) if person.birth_date else "",
    }


def _with_status(row: MemberOnDay) -> str:
    if row.status == "suspended":
        status = STATUSES[row.status]
        return _("{category} ({status})", category=row.category, status=_(status))
    return row.category


def _list_columns(options: MemberListOptions) -> list[ListColumn]:
    lying = options.landscape
    columns = [
        (options.number, ListColumn("number", _("nr"), 11, 8, align="right")),
        (True, ListColumn("name", _("naam"), 52, 36, 2, main=True)),
        (options.representative, ListColumn("representative", _("vertegenwoordiger"), 40, 28, 1)),
        (options.address and lying, ListColumn("street", _("adres"), 42, 30, 1)),
        (options.address and lying, ListColumn("place", _("postcode en plaats"), 40, 28, 1)),
        (options.address and not lying, ListColumn("address", _("adres"), 42, 30, 1, whole=True)),
        (options.phone, ListColumn("phone", _("telefoon"), 30, 22, 0.5, whole=True)),
        (options.email, ListColumn("email", _("e-mail"), 50, 34, 1.5)),
        (options.birth_date, ListColumn("birth_date", _("geboren"), 22, 19, whole=True)),
        (options.category, ListColumn("category", _("soort lid"), 26, 20, 0.5)),
        (options.votes, ListColumn("votes", _("stemmen"), 16, 12, align="right")),
        (options.since and options.who != "former", ListColumn("since", _("lid sinds"), 22, 19, whole=True)),
        (options.who == "former", ListColumn("until", _("lid tot en met"), 24, 19, whole=True)),
    ]
    chosen = [column for shown, column in columns if shown]
    headings = [heading.strip() for heading in options.extra_headings.split(",")] + [""] * options.extra_columns
    blank = [
        ListColumn(f"extra-{place}", heading, 22, 12, 0.5, blank=True)
        for place, heading in enumerate(headings[: options.extra_columns])
    ]
    return chosen + blank


def _register_columns(*, with_stake: bool) -> list[ListColumn]:
    columns = [
        ListColumn("number", _("nr"), 11, 8, align="right"),
        ListColumn("name", _("naam"), 52, 38, 2, main=True),
        ListColumn("address", _("adres"), 62, 44, 2, whole=True),
        ListColumn("category", _("soort lid"), 28, 22, 1),
        ListColumn("votes", _("stemmen"), 15, 12, align="right"),
        ListColumn("since", _("lid sinds"), 22, 19, whole=True),
        ListColumn("until", _("tot en met"), 22, 19, whole=True),
        ListColumn("reason", _("reden"), 24, 16, 0.5),
    ]
    return [*columns, ListColumn("stake", _("inleg"), 22, 18, align="right")] if with_stake else columns
