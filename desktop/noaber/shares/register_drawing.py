"""The register of shares on paper: per holder, or line by line. Lines that were corrected stay, and are marked."""

from typing import BinaryIO

from noaber.core.dates import long_date, short_date
from noaber.core.i18n import _, ngettext
from noaber.core.numbers import money_text, number_text
from noaber.core.progress import Progress
from noaber.paper.document import Drawn, Stationery
from noaber.paper.listing import ListColumn, Listing, ListRow, draw_listing
from noaber.people import names
from noaber.people.contact import format_postcode, house_line
from noaber.people.queries import PersonRow
from noaber.shares.paper_content import RegisterContent, RegisterOptions
from noaber.shares.rows import HoldingRow, LineRow
from noaber.shares.settings import REGISTERS, counted
from noaber.shares.words import holder_text, line_text


def draw_register(
    content: RegisterContent, options: RegisterOptions, stationery: Stationery, out: BinaryIO, progress: Progress
) -> Drawn:
    """Draw the register in the current language, on A4 lying. Raises Cancelled."""
    holders = len({row.person.id for row in content.holdings})
    listing = Listing(
        title=_(REGISTERS[content.settings.word]),
        columns=_columns(content, options.layout),
        rows=_rows(content, options),
        subtitle=_("Stand op {day}", day=long_date(content.day)),
        count=ngettext("{n} houder", "{n} houders", holders),
        purpose=_(
            "Dit register wordt alleen aangevuld. Een fout krijgt een nieuwe regel. Stemrecht hoort bij het "
            "lidmaatschap, niet bij wat hier staat."
        ),
        note=_("zoals het die dag in het register stond") if options.known == "then" else "",
        empty=_("Op deze dag stond er nog niets in het register."),
        figures=_figures(content),
        landscape=True,
        signatures=_signatures(content) if options.signatures else (),
    )
    return draw_listing(listing, stationery, out, progress)


def _rows(content: RegisterContent, options: RegisterOptions) -> list[ListRow]:
    if options.layout == "holders":
        return _holder_rows(content, options)
    if options.layout == "lines":
        return _line_rows(content)
    return [_balance_row(content, row) for row in content.holdings]


def _columns(content: RegisterContent, layout: str) -> list[ListColumn]:
    """The columns of this layout; kind and numbers only where they tell something."""
    columns = _balance_columns() if layout == "balances" else _line_columns()
    if layout == "holders":
        columns.append(ListColumn("balance", _("stand"), 16, 14, align="right"))
    hidden = {"kind"} if len(content.kinds) < 2 else set()
    if not any(kind.numbered for kind in content.kinds):
        hidden.add("numbers")
    return [column for column in columns if column.id not in hidden]


def _line_columns() -> list[ListColumn]:
    return [
        ListColumn("number", _("regel"), 11, 10, align="right"),
        ListColumn("day", _("datum"), 24, 22),
        ListColumn("what", _("wijze"), 84, 62, grow=1, main=True),
        ListColumn("kind", _("soort"), 34, 28),
        ListColumn("numbers", _("nummers"), 34, 24),
        ListColumn("count", _("aantal"), 15, 14, align="right"),
        ListColumn("value", _("nominaal"), 27, 24, align="right"),
        ListColumn("paid", _("gestort"), 27, 24, align="right"),
    ]


def _balance_columns() -> list[ListColumn]:
    return [
        ListColumn("holder", _("houder"), 48, 38, grow=1, main=True),
        ListColumn("address", _("adres"), 60, 52, grow=1),
        ListColumn("member", _("lidnr"), 13, 12, align="right"),
        ListColumn("kind", _("soort"), 26, 22),
        ListColumn("numbers", _("nummers"), 26, 20),
        ListColumn("count", _("aantal"), 13, 12, align="right"),
        ListColumn("value", _("nominaal"), 25, 23, align="right"),
        ListColumn("paid", _("gestort"), 25, 23, align="right"),
        ListColumn("since", _("sinds"), 23.5, 23),
    ]


def _balance_row(content: RegisterContent, row: HoldingRow) -> ListRow:
    number = content.numbers.get(row.person.id)
    return ListRow(
        {
            "holder": row.name,
            "address": _address(row.person),
            "member": "" if number is None else str(number),
            "kind": row.kind.name,
            "numbers": row.numbers.text(),
            "count": number_text(row.count),
            "value": money_text(row.value),
            "paid": money_text(row.paid),
            "since": short_date(row.since) if row.since else "",
        }
    )


def _line_rows(content: RegisterContent) -> list[ListRow]:
    return [ListRow(_cells(content, row, line_text(row), _grows(content, row))) for row in content.rows]


def _grows(content: RegisterContent, row: LineRow) -> int:
    """Whether the line makes what is issued in all more (1) or less (-1), or leaves it as it is (0)."""
    line = row.line
    if line.what == "correction":
        about = next(other for other in content.rows if other.id == line.about_id)
        return -_grows(content, about)
    return {"issue": 1, "payment": 1, "redemption": -1}.get(line.what, 0)


def _holder_rows(content: RegisterContent, options: RegisterOptions) -> list[ListRow]:
    """The lines of each holder with the balance after it, and how it stands; mistakes and their corrections too."""
    rows: list[ListRow] = []
    held: dict[int, list[HoldingRow]] = {}
    for holding in content.holdings:
        held.setdefault(holding.person.id, []).append(holding)
    for person in sorted(content.people.values(), key=lambda person: (names.sort_key(person), person.id)):
        if person.id in held or options.former:
            rows.extend(_rows_of(content, person, held.get(person.id, [])))
    return rows


def _rows_of(content: RegisterContent, person: PersonRow, held: list[HoldingRow]) -> list[ListRow]:
    group, rows, balances = _heading(person, content.numbers.get(person.id)), [], dict[int, int]()
    for row in content.rows:
        line = row.line
        if person.id not in (line.from_id, line.to_id):
            continue
        sign = (line.to_id == person.id) - (line.from_id == person.id)
        balance = balances[row.kind.id] = balances.get(row.kind.id, 0) + sign * line.count
        cells = _cells(content, row, holder_text(row, person.id), sign)
        rows.append(ListRow({**cells, "balance": number_text(balance) if line.count else ""}, group))
    return [
        *rows,
        *(
            ListRow(
                {
                    "what": _("Stand op {day}", day=short_date(content.day)),
                    "kind": one.kind.name,
                    "numbers": one.numbers.text(),
                    "count": number_text(one.count),
                    "value": money_text(one.value),
                    "paid": money_text(one.paid),
                    "balance": number_text(one.count),
                },
                group,
            )
            for one in held
        ),
    ]


def _cells(content: RegisterContent, row: LineRow, what: str, sign: int) -> dict[str, str]:
    """The texts of a line; with a sign of 0 shares change hands and the whole stays the same."""
    line = row.line
    count = line.count * (sign or 1)
    return {
        "number": str(line.number),
        "day": short_date(line.day),
        "what": what,
        "kind": row.kind.name,
        "numbers": line.numbers.text(),
        "value": money_text(count * row.kind.nominal_cents) if count else "",
        "count": "" if not count else f"+{number_text(count)}" if sign > 0 else number_text(count),
        "paid": _paid(content, row, sign),
    }


def _paid(content: RegisterContent, row: LineRow, sign: int) -> str:
    """What the line does to the amount that was paid; what is repaid stands in the line's own words."""
    line = row.line
    cents = content.carried.get(line.id, line.cents if line.what == "payment" else 0)
    if line.what == "correction" and not line.count:
        cents, sign = line.cents, -1
        if next(other for other in content.rows if other.id == line.about_id).line.what == "repayment":
            return ""
    return money_text(cents * (sign or 1)) if cents else ""


def _heading(person: PersonRow, number: int | None) -> str:
    member = "" if number is None else _("lid {number}", number=number)
    return " · ".join(part for part in (names.list_name(person), _address(person), member) if part)


def _address(person: PersonRow) -> str:
    street = house_line(person.street, person.house_number, person.house_addition)
    place = " ".join(part for part in (format_postcode(person.postcode), person.city) if part)
    return " · ".join(part for part in (street, place) if part)


def _figures(content: RegisterContent) -> list[tuple[str, str]]:
    figures = []
    for kind in content.kinds:
        count = sum(row.count for row in content.holdings if row.kind.id == kind.id)
        figures.append((kind.name, counted(count, content.settings.word)))
    figures.append((_("Nominale waarde"), money_text(sum(row.value for row in content.holdings))))
    figures.append((_("Gestort"), money_text(sum(row.paid for row in content.holdings))))
    unpaid, left = (sum(row.unpaid for row in content.holdings), sum(row.left for row in content.repayments))
    figures += [(_("Nog te storten"), money_text(unpaid))] if unpaid else []
    return figures + ([(_("Nog terug te betalen"), money_text(left))] if left else [])


def _signatures(content: RegisterContent) -> tuple[str, ...]:
    signers = content.settings.signers
    return tuple(_("{who}, plaats en datum", who=one[:1].upper() + one[1:]) for one in signers if one)
