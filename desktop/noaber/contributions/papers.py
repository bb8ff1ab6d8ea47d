"""The papers of contributions: the overview of a year, the list of open items, the mandate form."""

from datetime import date

from noaber.contributions import queries
from noaber.contributions.list_drawing import draw_open_items, draw_overview
from noaber.contributions.mandate_drawing import draw_mandate
from noaber.contributions.mandates import free_reference
from noaber.contributions.paper_content import (
    ClaimLine,
    MandateContent,
    MandateOptions,
    OpenItemsContent,
    OpenItemsOptions,
    OverviewContent,
    OverviewOptions,
    SumLine,
)
from noaber.contributions.queries import ClaimRow
from noaber.contributions.record import METHODS
from noaber.contributions.settings import contribution_settings
from noaber.contributions.totals import CategoryTotal, totals
from noaber.contributions.years import year_name
from noaber.cooperative.queries import get_cooperative
from noaber.core.errors import NoaberError
from noaber.core.i18n import N_, _, ngettext
from noaber.core.numbers import parse_whole
from noaber.members.queries import member_numbers
from noaber.paper.document import WHOLE_REGISTER, Document, Remark
from noaber.people import names
from noaber.people.contact import house_line, place_line
from noaber.people.queries import get_person


def _line(claim: ClaimRow) -> ClaimLine:
    return ClaimLine(
        claim.id,
        claim.name,
        claim.member_number,
        claim.person.phone,
        claim.category,
        claim.year,
        claim.reference,
        METHODS[claim.method],
        claim.balance.owed,
        claim.balance.paid,
        claim.balance.open,
        claim.due_on,
        claim.reminders,
        claim.reminded_on,
        claim.status,
    )


# Whether a claim is overdue depends on the day of printing, which the drawing knows; on the first of days none is.
_TIMELESS = date.min


# --- the overview of a year -------------------------------------------------------------------------------------------


def _gather_overview(subject_id: int, options: OverviewOptions) -> OverviewContent:
    year = options.year or queries.last_year_claimed() or next(iter(queries.years()), 0)
    sums = totals(year)
    claims = tuple(map(_line, queries.list_claims(today=_TIMELESS, year=year)))
    return OverviewContent(year_name(year), tuple(map(_sums, sums.categories)), _sums(sums.total), claims)


def _sums(row: CategoryTotal) -> SumLine:
    sums = row.balance
    return SumLine(
        row.category,
        row.claims,
        sums.claimed,
        sums.owed - sums.claimed,
        sums.paid_in,
        -(sums.reversed + sums.refunded),
        sums.written_off,
        row.open,
        row.overpaid,
    )


def _overview_subtitle(content: OverviewContent) -> str:
    return content.year_name


def _overview_remarks(content: OverviewContent, options: OverviewOptions) -> list[Remark]:
    if not content.claims:
        return [Remark(_("Voor {year} is nog geen contributie gevraagd.", year=content.year_name))]
    remarks = []
    if content.total.overpaid:
        paid = tuple(line.id for line in content.claims if line.owed < line.paid)
        remarks.append(
            Remark(ngettext("Eén lid heeft te veel betaald.", "{n} leden hebben te veel betaald.", len(paid)), paid)
        )
    return remarks


# --- the list of open items -------------------------------------------------------------------------------------------


def _gather_open_items(subject_id: int, options: OpenItemsOptions) -> OpenItemsContent:
    return OpenItemsContent(tuple(map(_line, queries.open_claims(today=_TIMELESS))))


def _open_remarks(content: OpenItemsContent, options: OpenItemsOptions) -> list[Remark]:
    if not content.claims:
        return [Remark(_("Er staat niets open."))]
    return []


# --- the mandate form -------------------------------------------------------------------------------------------------


def _gather_mandate(subject_id: int, options: MandateOptions) -> MandateContent:
    cooperative, settings = get_cooperative(), contribution_settings()
    address = (
        house_line(cooperative.street, cooperative.house_number, cooperative.house_addition),
        place_line(cooperative.postcode, cooperative.city),
    )
    person_id = subject_id if subject_id != WHOLE_REGISTER else _member(options.member_number)
    content = MandateContent(
        cooperative.full_name,
        tuple(filter(None, address)),
        settings.creditor_id,
        reason=_("contributie"),
        one_off=options.kind == "one_off",
    )
    if person_id is None:
        return content
    person = get_person(person_id)
    return MandateContent(
        content.creditor,
        content.creditor_address,
        content.creditor_id,
        free_reference(person_id),
        content.reason,
        person.account_holder or names.full_name(person),
        house_line(person.street, person.house_number, person.house_addition),
        place_line(person.postcode, person.city),
        person.iban,
        names.list_name(person),
        content.one_off,
    )


def _member(number: str) -> int | None:
    """The id of the member with this number, None when no number was given; raises NoaberError for a wrong one."""
    if not number.strip():
        return None
    wanted = parse_whole(number, least=1)
    found = member_numbers().get(wanted)
    if found is None:
        raise NoaberError(_("Er is geen lid met nummer {number}.", number=wanted))
    return found


def _mandate_subtitle(content: MandateContent) -> str:
    return content.prefilled


def _mandate_remarks(content: MandateContent, options: MandateOptions) -> list[Remark]:
    remarks = []
    if not content.creditor_id:
        remarks.append(Remark(_("Het incassant-ID is niet ingevuld; zonder is het formulier niet geldig.")))
    if not content.creditor_address:
        remarks.append(Remark(_("Het adres van de coöperatie is niet ingevuld; dat hoort op een machtiging.")))
    return remarks


CONTRIBUTION_OVERVIEW = Document(
    "contribution_overview",
    N_("Contributieoverzicht"),
    "register",
    OverviewOptions,
    _gather_overview,
    draw_overview,
    _overview_remarks,
    _overview_subtitle,
)
OPEN_ITEMS = Document(
    "open_items",
    N_("Openstaande contributies"),
    "register",
    OpenItemsOptions,
    _gather_open_items,
    draw_open_items,
    _open_remarks,
)
SEPA_MANDATE = Document(
    "sepa_mandate",
    N_("SEPA-machtiging"),
    "register",
    MandateOptions,
    _gather_mandate,
    draw_mandate,
    _mandate_remarks,
    _mandate_subtitle,
)
DOCUMENTS = (CONTRIBUTION_OVERVIEW, OPEN_ITEMS, SEPA_MANDATE)
