"""The papers on sheets of labels: address labels, name badges, tent cards and table signs, and the test sheet."""

import re
from collections.abc import Sequence
from dataclasses import replace

from noaber.core.i18n import N_, _, ngettext
from noaber.events.queries import RegistrationRow, figures, get_event, list_registrations
from noaber.events.rules import role_beside_name
from noaber.labels.address_drawing import draw_addresses
from noaber.labels.badge_drawing import draw_badges
from noaber.labels.content import AddressContent, Badge, BadgeContent, ProofContent, TentCard, TentContent
from noaber.labels.options import (
    AddressLabelOptions,
    AddressRunOptions,
    BadgeOptions,
    BadgeRunOptions,
    ProofRunOptions,
    ProofSheetOptions,
    TentCardOptions,
)
from noaber.labels.proof_drawing import draw_test_sheet
from noaber.labels.recipients import Selection, addressed, chosen_people
from noaber.labels.remarks import recipient_remarks, sheet_remarks
from noaber.labels.sheets import find_sheet
from noaber.labels.tent_drawing import draw_tent_cards
from noaber.paper.correction import Correction, tenths
from noaber.paper.document import AnyDocument, Document, Remark
from noaber.paper.labels import SheetDefinition
from noaber.people import names
from noaber.store.journal import current_journal

# --- address labels ---------------------------------------------------------------------------------------------------


def address_content(selection: Selection, per: str, sort: str, sheet: SheetDefinition) -> AddressContent:
    """The labels of a selection; ``per`` and ``sort`` as in recipients. Raises NoaberError for what is not there."""
    today = current_journal().clock.today()
    return AddressContent(addressed(chosen_people(selection, today=today), per=per, sort=sort, today=today), sheet)


def _gather_addresses(_subject: int, options: AddressLabelOptions) -> AddressContent:
    sheet = find_sheet(options.sheet, options.own_sheet)
    return address_content(Selection(options.who, options.which), options.per, options.sort, sheet)


def _address_remarks(content: AddressContent, options: AddressRunOptions) -> list[Remark]:
    return recipient_remarks(content) + sheet_remarks(content.sheet, len(content.addressed.labels), options)


def _address_subtitle(content: AddressContent) -> str:
    count = len(content.addressed.labels)
    return ngettext("{n} etiket", "{n} etiketten", count)


ADDRESS_LABELS: AnyDocument = Document(
    "address_labels",
    N_("Adresetiketten"),
    "register",
    AddressLabelOptions,
    _gather_addresses,
    draw_addresses,
    _address_remarks,
    _address_subtitle,
)


def address_paper(selection: Selection, per: str, sort: str, sheet: SheetDefinition) -> AnyDocument:
    """The document of one selection on one sheet, for the print dialog; the start is still to be chosen."""
    return replace(
        ADDRESS_LABELS,
        options=AddressRunOptions,
        gather=lambda _subject, _options: address_content(selection, per, sort, sheet),
    )


# --- badges -----------------------------------------------------------------------------------------------------------

_BADGE_SORTS = {"name": "name", "table": "table", "organisation": "organisation"}


def badge_content(event_id: int, options: BadgeRunOptions, sheet: SheetDefinition) -> BadgeContent:
    """The badges of a meeting on one sheet."""
    event = get_event(event_id)
    rows = list_registrations(event_id, status=options.who, sort=_BADGE_SORTS[options.sort])
    badges = [_badge(row) for row in rows] + [Badge()] * options.blank
    return BadgeContent(tuple(badges), event.title, sheet)


def _badge(row: RegistrationRow) -> Badge:
    whole = names.badge_name(row.person)
    call = row.person.call_name if row.person.kind == "person" else ""
    return Badge(call or whole, whole, row.organisation, role_beside_name(row.role), row.table, row.person_id)


def _gather_badges(event_id: int, options: BadgeOptions) -> BadgeContent:
    return badge_content(event_id, options, find_sheet(options.sheet, options.own_sheet))


def _badge_remarks(content: BadgeContent, options: BadgeRunOptions) -> list[Remark]:
    remarks = [] if content.badges else [Remark(_("Er is niemand om een badge voor te maken."))]
    without = tuple(
        badge.person_id for badge in content.badges if badge.person_id is not None and badge.call_name == badge.name
    )
    if without:
        remarks.append(
            Remark(
                ngettext(
                    "Van één persoon is geen roepnaam bekend; op de badge staat de hele naam.",
                    "Van {n} personen is geen roepnaam bekend; op hun badge staat de hele naam.",
                    len(without),
                )
            )
        )
    return remarks + sheet_remarks(content.sheet, len(content.badges), options)


def _badge_subtitle(content: BadgeContent) -> str:
    return content.event


BADGES: AnyDocument = Document(
    "badges",
    N_("Naambadges"),
    "event",
    BadgeOptions,
    _gather_badges,
    draw_badges,
    _badge_remarks,
    _badge_subtitle,
)


def badge_paper(sheet: SheetDefinition) -> AnyDocument:
    """The badges of a meeting on one sheet, for the print dialog."""
    return replace(
        BADGES, options=BadgeRunOptions, gather=lambda event_id, options: badge_content(event_id, options, sheet)
    )


# --- tent cards and table signs ---------------------------------------------------------------------------------------


def _gather_tent_cards(event_id: int, options: TentCardOptions) -> TentContent:
    event = get_event(event_id)
    if options.kind == "tables":
        signs = parse_tables(options.tables) or [(table, "") for table, _count in _by_number(figures(event_id).tables)]
        return TentContent(tuple(TentCard(number, theme, sign=True) for number, theme in signs), event.title)
    rows = list_registrations(event_id, status=options.who)
    return TentContent(tuple(_tent_card(row, options) for row in rows), event.title)


def _tent_card(row: RegistrationRow, options: TentCardOptions) -> TentCard:
    whole = names.badge_name(row.person)
    name = row.person.call_name or whole if options.name == "call" else whole
    return TentCard(name, row.organisation if options.organisation else "")


def _by_number(tables: Sequence[tuple[str, int]]) -> list[tuple[str, int]]:
    named = [one for one in tables if one[0]]
    return sorted(named, key=lambda one: (not one[0].isdecimal(), len(one[0]) if one[0].isdecimal() else 0, one[0]))


def parse_tables(text: str) -> list[tuple[str, str]]:
    """The tables of a typed text, number and theme: ``1 Vervoer; 2: Samen eten`` gives two; ``1-4`` gives four."""
    found: list[tuple[str, str]] = []
    for part in filter(None, (one.strip() for one in text.split(";"))):
        several = re.fullmatch(r"(\d{1,3})\s*[-–]\s*(\d{1,3})", part)
        if several:
            found += [(str(number), "") for number in range(int(several[1]), int(several[2]) + 1)]
            continue
        numbered = re.match(r"(\d{1,3}[A-Za-z]?)(?![^\W_])\s*[:=.,–-]?\s*(.*)$", part)
        found.append((numbered[1], numbered[2].strip()) if numbered else (part, ""))
    return found


def _tent_remarks(content: TentContent, options: TentCardOptions) -> list[Remark]:
    remarks = []
    if not content.cards:
        remarks.append(
            Remark(
                _("Er zijn nog geen tafels ingedeeld. Vul de tafels zelf in, zoals: 1 Vervoer; 2 Samen eten.")
                if options.kind == "tables"
                else _("Er is niemand om een kaartje voor te maken.")
            )
        )
    else:
        remarks.append(Remark(_("Gebruik stevig papier, van 160 gram of meer.")))
    return remarks


def _tent_subtitle(content: TentContent) -> str:
    return content.event


TENT_CARDS: AnyDocument = Document(
    "tent_cards",
    N_("Tafelkaartjes en tafelborden"),
    "event",
    TentCardOptions,
    _gather_tent_cards,
    draw_tent_cards,
    _tent_remarks,
    _tent_subtitle,
)


# --- the test sheet ---------------------------------------------------------------------------------------------------


def _gather_proof(_subject: int, options: ProofSheetOptions) -> ProofContent:
    correction = Correction(tenths(options.right), tenths(options.down), tenths(options.across), tenths(options.along))
    return ProofContent(find_sheet(options.sheet, options.own_sheet), options.printer, correction)


def _proof_remarks(content: ProofContent, options: ProofRunOptions) -> list[Remark]:
    return [Remark(text) for text in content.correction.errors().values()] + [
        Remark(_("Druk af op gewoon papier, op “Werkelijke grootte”."))
    ]


def _proof_subtitle(content: ProofContent) -> str:
    return content.sheet.shown_name


LABEL_TEST: AnyDocument = Document(
    "label_test",
    N_("Proefvel"),
    "register",
    ProofSheetOptions,
    _gather_proof,
    draw_test_sheet,
    _proof_remarks,
    _proof_subtitle,
)


def proof_paper(sheet: SheetDefinition, printer: str, correction: Correction) -> AnyDocument:
    """The test sheet for a sheet of labels and a printer."""
    return replace(
        LABEL_TEST, options=ProofRunOptions, gather=lambda _subject, _options: ProofContent(sheet, printer, correction)
    )


DOCUMENTS = (ADDRESS_LABELS, BADGES, TENT_CARDS, LABEL_TEST)
