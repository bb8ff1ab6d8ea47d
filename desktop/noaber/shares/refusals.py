"""Why a line cannot stand in the register, in a sentence with the names in it."""

from noaber.core.dates import short_date
from noaber.core.errors import NoaberError
from noaber.core.i18n import _
from noaber.core.numbers import money_text
from noaber.people import names
from noaber.people.queries import get_person
from noaber.shares.record import KindRecord
from noaber.shares.rules import Refused
from noaber.shares.settings import counted, share_settings


def explained(refused: Refused, kind: KindRecord, written: int) -> NoaberError:
    """The error for the user; ``written`` is the number of the line that is being written now."""
    reason = _reason(refused, kind)
    if refused.line.number == written:
        return NoaberError(reason)
    return NoaberError(
        _(
            "Dan klopt regel {number} van {date} niet meer. {reason}",
            number=refused.line.number,
            date=short_date(refused.line.day),
            reason=reason,
        )
    )


def _reason(refused: Refused, kind: KindRecord) -> str:
    line, held, word = refused.line, refused.held, share_settings().word
    date = short_date(line.day)
    if refused.why == "issued":
        return _(
            "Van de nummers {numbers} is er al een uitgegeven; een nummer wordt maar één keer gebruikt.",
            numbers=line.numbers.text(),
        )
    if refused.why == "repaid":
        return _("Er zou meer worden terugbetaald dan bij de inkoop is afgesproken.")
    name = _name(line.from_id if refused.why in ("count", "numbers") else line.to_id)
    if refused.why == "most":
        return _(
            "{name} zou dan {held} hebben van de soort “{kind}”; het hoogste aantal per houder is {most}.",
            name=name,
            held=counted(held.count, word),
            kind=kind.name,
            most=kind.most,
        )
    if refused.why == "paid":
        return _paid_reason(refused, kind, name, date, word)
    if not held.count:
        return _("{name} heeft op {date} niets van de soort “{kind}”.", name=name, date=date, kind=kind.name)
    if refused.why == "numbers":
        return _(
            "{name} heeft op {date} niet alle nummers {numbers}, maar {held}.",
            name=name,
            date=date,
            numbers=line.numbers.text(),
            held=held.numbers.text(),
        )
    return _(
        "{name} heeft op {date} {held} van de soort “{kind}”; {wanted} is te veel.",
        name=name,
        date=date,
        held=counted(held.count, word),
        kind=kind.name,
        wanted=line.count,
    )


def _paid_reason(refused: Refused, kind: KindRecord, name: str, date: str, word: str) -> str:
    line, held = refused.line, refused.held
    if not held.count:
        return _(
            "{name} heeft op {date} niets van de soort “{kind}” om op te betalen.", name=name, date=date, kind=kind.name
        )
    return _(
        "Op {held} van {name} staat op {date} nog {open} open; een betaling van {paid} is te veel.",
        held=counted(held.count, word),
        name=name,
        date=date,
        paid=money_text(line.cents),
        open=money_text(held.count * kind.nominal_cents - held.paid),
    )


def _name(person_id: int | None) -> str:
    return names.list_name(get_person(person_id)) if person_id else ""
