"""Jubilees of members and birthdays within a period, and the list of them on paper."""

from calendar import isleap
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import BinaryIO

from noaber.core.dates import short_date, weekday_short_date
from noaber.core.i18n import _, ngettext
from noaber.core.progress import Progress
from noaber.members.as_of import MemberOnDay
from noaber.members.leaving import add_months, month_end
from noaber.members.paper_content import Jubilee, JubileeContent
from noaber.members.paper_options import JubileeOptions, day_or
from noaber.paper.document import Drawn, Stationery
from noaber.paper.listing import ListColumn, Listing, ListRow, draw_listing
from noaber.people.contact import house_line


def period_of(options: JubileeOptions, today: date) -> tuple[date, date]:
    """The first and last day of the period that was chosen; typed days go before the choice."""
    year, month = today.year, today.month
    next_month = add_months(today.replace(day=1), 1)
    chosen = {
        "year": (date(year, 1, 1), date(year, 12, 31)),
        "next_year": (date(year + 1, 1, 1), date(year + 1, 12, 31)),
        "month": (today.replace(day=1), month_end(year, month)),
        "next_month": (next_month, month_end(next_month.year, next_month.month)),
        "quarter": (today, add_months(today, 3)),
    }[options.period]
    first = day_or(options.from_day, chosen[0])
    last = day_or(options.to_day, chosen[1] if not options.from_day else max(first, chosen[1]))
    return first, max(first, last)


def jubilees(members: Iterable[MemberOnDay], months: Sequence[int], first: date, last: date) -> Iterator[Jubilee]:
    """Who is a member for one of these numbers of months on a day of the period, without a break."""
    for row in members:
        for count in months if row.admitted_on else ():
            assert row.admitted_on is not None
            day = add_months(row.admitted_on, count)
            if first <= day <= last:
                yield _jubilee(row, day, count, birthday=False)


def birthdays(members: Iterable[MemberOnDay], ages: Sequence[int] | None, first: date, last: date) -> Iterator[Jubilee]:
    """The birthdays within the period, of these ages in months or, for None, of all."""
    for row in members:
        born = row.person.birth_date
        for year in range(first.year, last.year + 1) if born else ():
            assert born is not None
            day = birthday_in(born, year)
            months = (year - born.year) * 12
            if first <= day <= last and months > 0 and (ages is None or months in ages):
                yield _jubilee(row, day, months, birthday=True)


def birthday_in(born: date, year: int) -> date:
    """The birthday in a year; who was born on 29 February has it on 1 March of other years, as ages are counted."""
    if (born.month, born.day) == (2, 29) and not isleap(year):
        return date(year, 3, 1)
    return born.replace(year=year)


def _jubilee(row: MemberOnDay, day: date, months: int, *, birthday: bool) -> Jubilee:
    person = row.person
    street = house_line(person.street, person.house_number, person.house_addition)
    address = "\n".join(part for part in (street, person.city) if part)
    return Jubilee(day, row.name, row.sort_key, months, birthday, address, person.phone or person.phone2, row.id)


def draw_jubilees(
    content: JubileeContent, options: JubileeOptions, stationery: Stationery, out: BinaryIO, progress: Progress
) -> Drawn:
    """Draw the list in the current language, month by month. Raises Cancelled."""
    titles = {"both": _("Jubilea en verjaardagen"), "membership": _("Jubilea"), "birthday": _("Verjaardagen")}
    ordered = sorted(content.rows, key=lambda row: (row.day, row.birthday, row.sort_key, row.person_id))
    columns = [
        ListColumn("day", _("datum"), 32, 28, whole=True),
        ListColumn("name", _("naam"), 54, 40, 2, main=True),
        ListColumn("what", _("wat"), 26, 20, 0.5),
    ]
    if options.contact:
        columns += [
            ListColumn("address", _("adres"), 46, 30, 1, whole=True),
            ListColumn("phone", _("telefoon"), 28, 24, whole=True),
        ]
    listing = Listing(
        title=titles[options.kind],
        columns=columns,
        subtitle=_period(content),
        large=options.large,
        rows=[ListRow(_texts(row)) for row in ordered],
        empty=_("In deze periode viert niemand iets."),
        count=ngettext("{n} regel", "{n} regels", len(ordered)),
    )
    return draw_listing(listing, stationery, out, progress)


def _period(content: JubileeContent) -> str:
    return _("{first} tot en met {last}", first=short_date(content.first), last=short_date(content.last))


def _texts(row: Jubilee) -> dict[str, str]:
    return {
        "day": weekday_short_date(row.day),
        "name": row.name,
        "what": what_text(row),
        "address": row.address,
        "phone": row.phone,
    }


def what_text(row: Jubilee) -> str:
    """What is celebrated: ``25 jaar lid``, ``12½ jaar lid``, ``80 jaar``."""
    years, half = divmod(row.months, 12)
    if row.birthday:
        return _("{years} jaar", years=years)
    return _("{years}½ jaar lid", years=years) if half else _("{years} jaar lid", years=years)
