"""The papers of members: the list, the register per date, cards, jubilees, and the telephone list by consent."""

from collections.abc import Sequence

from noaber.core.dates import short_date
from noaber.core.i18n import N_, _, ngettext
from noaber.members import as_of
from noaber.members.as_of import MemberOnDay
from noaber.members.card_paper import draw_cards
from noaber.members.contact_paper import draw_contacts
from noaber.members.jubilees import birthdays, draw_jubilees, jubilees, period_of
from noaber.members.list_papers import draw_member_list, draw_member_register
from noaber.members.paper_content import (
    Card,
    CardContent,
    ContactContent,
    ContactLine,
    Jubilee,
    JubileeContent,
    RegisterContent,
)
from noaber.members.paper_options import (
    ContactSheetOptions,
    JubileeOptions,
    MemberCardOptions,
    MemberListOptions,
    MemberRegisterOptions,
    day_or,
    months_of,
    today,
)
from noaber.members.register_remarks import MEMBERS, list_remarks, register_remarks
from noaber.paper.document import Document, Remark
from noaber.people import names
from noaber.people.consents import agreed
from noaber.people.operations import ROLE_KINDS
from noaber.people.queries import PersonRow, all_people
from noaber.people.role_queries import running_roles
from noaber.people.walking import walking_key

_WANTED = {
    "members": MEMBERS,
    "participants": MEMBERS | {"participant"},
    "former": frozenset({"former"}),
}


def _day_subtitle(content: RegisterContent | ContactContent) -> str:
    return short_date(content.day)


# --- the list and the register ----------------------------------------------------------------------------------------


def _gather_list(_subject: int, options: MemberListOptions) -> RegisterContent:
    day = day_or(options.as_of, today())
    every = as_of.register_on(day)
    rows = tuple(row for row in every if row.status in _WANTED[options.who])
    return RegisterContent(day, rows, as_of.counts_of(every))


def _gather_register(_subject: int, options: MemberRegisterOptions) -> RegisterContent:
    day = day_or(options.as_of, today())
    wanted = _WANTED["participants" if options.participants else "members"] | (
        _WANTED["former"] if options.former else set()
    )
    register = as_of.RegisterOfDay(day)
    every = register.memberships(options.known)
    rows = [row for row in every if row.status in wanted and (row.is_member or options.participants)]
    counts = as_of.counts_of(register.people(options.known))
    stakes = as_of.stakes_of(day)
    changed = register.corrections() if options.known == "corrected" and day < today() else 0
    return RegisterContent(day, tuple(rows), counts, stakes, changed)


# --- jubilees ---------------------------------------------------------------------------------------------------------


def _gather_jubilees(_subject: int, options: JubileeOptions) -> JubileeContent:
    first, last = period_of(options, today())
    members = [row for row in as_of.members_on(today()) if row.person.died_on is None]
    found: list[Jubilee] = []
    if options.kind != "birthday":
        found += jubilees(members, months_of(options.years), first, last)
    if options.kind != "membership":
        ages = None if options.every_birthday else months_of(options.ages)
        found += birthdays([row for row in members if row.person.kind == "person"], ages, first, last)
    return JubileeContent(first, last, tuple(found), sum(row.admitted_on is None for row in members))


def _jubilee_remarks(content: JubileeContent, options: JubileeOptions) -> list[Remark]:
    if not content.unknown or options.kind == "birthday":
        return []
    return [
        Remark(
            ngettext(
                "Van één lid is niet bekend sinds wanneer; dat jubileum ontbreekt.",
                "Van {n} leden is niet bekend sinds wanneer; hun jubilea ontbreken.",
                content.unknown,
            )
        )
    ]


def _period_subtitle(content: JubileeContent) -> str:
    return _("{first} tot en met {last}", first=short_date(content.first), last=short_date(content.last))


# --- the telephone list -----------------------------------------------------------------------------------------------


def _gather_contacts(_subject: int, options: ContactSheetOptions) -> ContactContent:
    day = today()
    roles = running_roles(day=day)
    members = {row.id for row in as_of.members_on(day)}
    alive = [person for person in all_people() if person.died_on is None]
    group = [person for person in alive if _belongs(person, options.who, roles, members)]
    willing = agreed("contact_list", day=day)
    rows = tuple(
        ContactLine(
            names.list_name(person),
            _task(roles.get(person.id, ()), options.who),
            tuple(phone for phone in (person.phone, person.phone2) if phone),
            person.email,
            names.letter_of(person),
        )
        for person in group
        if person.id in willing
    )
    return ContactContent(rows, 0 if options.who == "all" else len(group) - len(rows), day)


Roles = dict[int, list[tuple[str, str]]]


def _belongs(person: PersonRow, who: str, roles: Roles, members: set[int]) -> bool:
    if who == "member":
        return person.id in members
    return who == "all" or any(kind == who for kind, _title in roles.get(person.id, ()))


def _task(roles: Sequence[tuple[str, str]], who: str) -> str:
    """What somebody does, the roles of the chosen kind only; of a member whatever it is."""
    shown = [title or _(ROLE_KINDS[kind]) for kind, title in roles if who in ("all", "member", kind)]
    return ", ".join(dict.fromkeys(shown))


def _contact_remarks(content: ContactContent, options: ContactSheetOptions) -> list[Remark]:
    remarks = []
    if content.left_out:
        remarks.append(
            Remark(
                ngettext(
                    "Eén persoon gaf geen toestemming en staat niet op de lijst.",
                    "{n} personen gaven geen toestemming en staan niet op de lijst.",
                    content.left_out,
                )
            )
        )
    if not content.rows:
        remarks.append(Remark(_("Leg toestemming vast bij een persoon: Leden, knop Meer, Toestemmingen.")))
    return remarks


# --- cards ------------------------------------------------------------------------------------------------------------


def _gather_cards(_subject: int, options: MemberCardOptions) -> CardContent:
    rows = as_of.members_on(today())
    wanted = [part.strip() for part in options.numbers.replace(";", ",").split(",") if part.strip()]
    if wanted:
        there = {str(row.member_number): row for row in rows}
        rows = [there[number] for number in wanted if number in there]
        return CardContent(tuple(_card(row) for row in rows), tuple(one for one in wanted if one not in there))
    if options.who == "new":
        since = day_or(options.since, today().replace(month=1, day=1))
        rows = [row for row in rows if row.admitted_on and row.admitted_on >= since]
    return CardContent(tuple(_card(row) for row in sorted(rows, key=lambda row: _card_order(row, options.sort))))


def _card(row: MemberOnDay) -> Card:
    return Card(names.badge_name(row.person), row.member_number or 0, row.admitted_on, row.id)


def _card_order(row: MemberOnDay, sort: str) -> tuple[object, ...]:
    key = row.sort_key
    if sort == "number":
        return row.member_number, key
    return (*walking_key(row.person), key) if sort == "walking" else (key, row.id)


def _card_remarks(content: CardContent, options: MemberCardOptions) -> list[Remark]:
    remarks = [
        Remark(_("Druk eerst één vel op gewoon papier af, op “Werkelijke grootte”, en houd het tegen de kaarten."))
    ]
    if content.missing:
        remarks.append(Remark(_("Er is geen lid met nummer {numbers}.", numbers=", ".join(content.missing))))
    if not content.cards:
        remarks.append(Remark(_("Er is niemand om een kaart voor te maken.")))
    return remarks


def _card_subtitle(content: CardContent) -> str:
    return ngettext("{n} kaart", "{n} kaarten", len(content.cards))


MEMBER_LIST = Document(
    "member_list",
    N_("Ledenlijst"),
    "register",
    MemberListOptions,
    _gather_list,
    draw_member_list,
    list_remarks,
    _day_subtitle,
)
MEMBER_REGISTER = Document(
    "member_register",
    N_("Ledenregister"),
    "register",
    MemberRegisterOptions,
    _gather_register,
    draw_member_register,
    register_remarks,
    _day_subtitle,
)
MEMBER_CARD = Document(
    "member_card",
    N_("Lidmaatschapskaart"),
    "register",
    MemberCardOptions,
    _gather_cards,
    draw_cards,
    _card_remarks,
    _card_subtitle,
)
JUBILEE_LIST = Document(
    "jubilee_list",
    N_("Jubilea en verjaardagen"),
    "register",
    JubileeOptions,
    _gather_jubilees,
    draw_jubilees,
    _jubilee_remarks,
    _period_subtitle,
)
CONTACT_SHEET = Document(
    "contact_sheet",
    N_("Telefoonlijst"),
    "register",
    ContactSheetOptions,
    _gather_contacts,
    draw_contacts,
    _contact_remarks,
    _day_subtitle,
)
DOCUMENTS = (MEMBER_LIST, MEMBER_REGISTER, MEMBER_CARD, JUBILEE_LIST, CONTACT_SHEET)
