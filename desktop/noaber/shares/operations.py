"""What a user does with shares: each a recorded action that adds to the register; nothing in it is ever changed.

Every line is tried against the whole register of its kind, also the lines that hold later, before it is written.
"""

from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from noaber.core.dates import short_date
from noaber.core.errors import NoaberError
from noaber.core.i18n import _
from noaber.core.numbers import money_text
from noaber.people import names
from noaber.people.queries import get_person
from noaber.shares import queries, rules
from noaber.shares.models import ShareLine
from noaber.shares.numbers import Numbers
from noaber.shares.record import Deed, Line
from noaber.shares.refusals import explained
from noaber.shares.rows import KindRow
from noaber.shares.settings import counted, share_settings
from noaber.store.journal import action

_NOT_YET = -1  # the id of a line that is tried and not yet written


@dataclass(frozen=True)
class Movement:
    """Shares that come, go or change hands: ``count`` of a kind on a day.

    Of a numbered kind ``numbers`` may be left out: then the next free ones are issued, the lowest held go.
    """

    kind_id: int
    day: date
    count: int
    numbers: Numbers = field(default_factory=Numbers)
    deed: Deed = field(default_factory=Deed)
    note: str = ""


@dataclass(frozen=True)
class Payment:
    """An amount in cents that was paid on a day; ``means`` is a key of record.MEANS."""

    cents: int
    day: date
    means: str = "bank"
    note: str = ""


# --- the register -----------------------------------------------------------------------------------------------------


def issue(person_id: int, movement: Movement, *, today: date, paid: Payment | None = None) -> int:
    """Issue new shares to a holder, perhaps paid (in part) at once; returns the id of the line.

    Raises NoaberError for too many, for numbers that were issued before, and what :func:`_write` refuses.
    """
    kind, lines = _kind_and_lines(movement.kind_id)
    numbers = movement.numbers or rules.next_numbers(lines, movement.count)
    title = _("Uitgegeven aan {name}: {shares}", name=_name(person_id), shares=_counted(movement.count))
    with action(title):
        line = _write(kind, _moved("issue", kind, movement, numbers, to_id=person_id), today)
        if paid is not None:
            pay(person_id, movement.kind_id, paid, today=today)
    return line


def pay(person_id: int, kind_id: int, payment: Payment, *, today: date) -> int:
    """Write a payment on somebody's shares; raises NoaberError for more than is still to be paid on that day."""
    kind = queries.get_kind(kind_id)
    line = _line(
        kind_id, "payment", payment.day, to_id=person_id, cents=payment.cents, means=payment.means, note=payment.note
    )
    with action(_("Betaald door {name}: {amount}", name=_name(person_id), amount=money_text(payment.cents))):
        return _write(kind, line, today)


def transfer(from_id: int, to_id: int, movement: Movement, *, today: date) -> int:
    """Write that shares went from one holder to another, with what was paid on them; returns the id of the line.

    Of a private company the register only tells what a notary did (BW2:196). Raises NoaberError.
    """
    if from_id == to_id:
        raise NoaberError(_("Kies een andere nieuwe houder: dit is dezelfde."))
    kind, lines = _kind_and_lines(movement.kind_id)
    numbers = movement.numbers or _held(kind, lines, from_id, movement)
    title = _(
        "Overgedragen van {name} aan {other}: {shares}",
        name=_name(from_id),
        other=_name(to_id),
        shares=_counted(movement.count),
    )
    with action(title):
        return _write(kind, _moved("transfer", kind, movement, numbers, from_id=from_id, to_id=to_id), today)


def redeem(person_id: int, movement: Movement, *, today: date, cents: int = 0, due_on: date | None = None) -> int:
    """Take shares back from a holder, to be repaid ``cents`` on a day; returns the id of the line.

    Raises NoaberError, also when something is to be repaid and no day is given.
    """
    if cents < 0 or (cents and due_on is None):
        raise NoaberError(_("Vul in voor wanneer er wordt terugbetaald."))
    kind, lines = _kind_and_lines(movement.kind_id)
    numbers = movement.numbers or _held(kind, lines, person_id, movement)
    line = _moved(
        "redemption", kind, movement, numbers, from_id=person_id, cents=cents, due_on=due_on if cents else None
    )
    with action(_("Ingekocht van {name}: {shares}", name=_name(person_id), shares=_counted(movement.count))):
        return _write(kind, line, today)


def repay(redemption_id: int, payment: Payment, *, today: date) -> int:
    """Write that (a part of) what was redeemed was repaid; raises NoaberError for more than is left."""
    row = queries.get_line(redemption_id)
    if row.line.what != "redemption" or row.corrected_by:
        raise NoaberError(_("Bij deze regel hoeft niets te worden terugbetaald."))
    line = _line(
        row.kind.id,
        "repayment",
        payment.day,
        to_id=row.line.from_id,
        about_id=redemption_id,
        cents=payment.cents,
        means=payment.means,
        note=payment.note,
    )
    with action(_("Terugbetaald aan {name}: {amount}", name=row.from_name, amount=money_text(payment.cents))):
        return _write(row.kind, line, today)


def correct(line_id: int, reason: str, *, today: date) -> int:
    """Take a line back with a line of its own, from the day that the mistaken one held; returns its id.

    The mistaken line stays. Raises NoaberError without a reason, for a line that was corrected already or is a
    correction itself, and when a later line would no longer be possible.
    """
    row, line = queries.get_line(line_id), queries.get_line(line_id).line
    if not reason.strip():
        raise NoaberError(_("Vul een reden in."))
    if row.corrected_by:
        raise NoaberError(_("Deze regel is al gecorrigeerd, met regel {number}.", number=row.corrected_by))
    if line.what in ("correction", "merge"):
        raise NoaberError(_("Deze regel kan niet worden gecorrigeerd. Voer opnieuw in wat wel klopt."))
    counter = _line(
        line.kind_id,
        "correction",
        line.day,
        from_id=line.to_id,
        to_id=line.from_id,
        count=line.count,
        numbers=line.numbers,
        cents=line.cents,
        about_id=line.id,
        note=reason.strip(),
    )
    with action(_("Regel {number} gecorrigeerd: {reason}", number=line.number, reason=reason.strip())):
        return _write(row.kind, counter, today)


def write_merge(keep: int, gone: int, *, today: date) -> None:
    """Write, inside the action that makes two cards of one holder one, that this was done; nothing where none holds.

    Being a line of the register, it keeps that action from being undone after later lines relied on it.
    """
    note = _("Twee kaarten van één houder zijn samengevoegd: {name}.", name=_name(gone))
    kinds = {line.kind_id for line in queries.lines_of() if gone in (line.from_id, line.to_id)}
    with action(note):
        for kind_id in sorted(kinds):
            _write(queries.get_kind(kind_id), _line(kind_id, "merge", today, to_id=keep, note=note), today)


# --- writing a line ---------------------------------------------------------------------------------------------------


def _write(kind: KindRow, line: Line, today: date) -> int:
    """Add a line at the end of the register, inside an action, after trying it; raises NoaberError."""
    if line.day > today:
        raise NoaberError(
            _("{date} moet nog komen. In het register staat alleen wat is gebeurd.", date=short_date(line.day))
        )
    if line.what in ("payment", "repayment") and line.cents <= 0:
        raise NoaberError(_("Vul een bedrag in dat meer is dan nul."))
    whole = queries.lines_of()
    number = whole[-1].number + 1 if whole else 1
    entered = max(today, whole[-1].entered_on) if whole else today  # a clock that was set back makes no disorder
    tried = replace(line, number=number, entered_on=entered)
    lines = [*(other for other in whole if other.kind_id == kind.id), tried]
    try:
        rules.stand(kind, lines)
        rules.check_most(kind, lines, tried)
    except rules.Refused as refused:
        raise explained(refused, kind, number) from refused
    return int(ShareLine.create(**_values(tried), after=whole[-1].id if whole else None).id)


def _values(line: Line) -> dict[str, Any]:
    return {
        "number": line.number,
        "kind": line.kind_id,
        "what": line.what,
        "day": line.day,
        "entered_on": line.entered_on,
        "from_person": line.from_id,
        "to_person": line.to_id,
        "count": line.count,
        "numbers": line.numbers.stored(),
        "cents": line.cents,
        "due_on": line.due_on,
        "about": line.about_id,
        "means": line.means,
        "notary": line.deed.notary.strip(),
        "deed": line.deed.reference.strip(),
        "note": line.note.strip(),
    }


def _line(kind_id: int, what: str, day: date, **values: Any) -> Line:
    return Line(_NOT_YET, _NOT_YET, kind_id, what, day, day, **values)


def _moved(what: str, kind: KindRow, movement: Movement, numbers: Numbers, **values: Any) -> Line:
    """The line of a movement; raises NoaberError for a count that does not go with its numbers, or a missing deed."""
    if movement.count < 1:
        raise NoaberError(_("Het aantal is ten minste 1."))
    if not kind.numbered and movement.numbers:
        raise NoaberError(_("De soort “{name}” heeft geen nummers.", name=kind.name))
    if kind.numbered and numbers.count != movement.count:
        raise NoaberError(
            _(
                "Met de nummers {numbers} zijn het er {found}, maar het aantal is {count}.",
                numbers=numbers.text(),
                found=numbers.count,
                count=movement.count,
            )
        )
    if kind.notarial and not (movement.deed.notary.strip() and movement.deed.reference.strip()):
        raise NoaberError(
            _(
                "Voor “{name}” is een akte van de notaris nodig. Vul de notaris en het nummer van de akte in.",
                name=kind.name,
            )
        )
    return _line(
        kind.id,
        what,
        movement.day,
        count=movement.count,
        deed=movement.deed,
        note=movement.note,
        numbers=numbers if kind.numbered else Numbers(),
        **values,
    )


def _held(kind: KindRow, lines: list[Line], person_id: int, movement: Movement) -> Numbers:
    """The lowest numbers that somebody holds; raises NoaberError where they are too few."""
    if not kind.numbered:
        return Numbers()
    held = rules.stand(kind, lines, movement.day).of(person_id)
    if held.count < movement.count:
        line = _line(kind.id, "transfer", movement.day, from_id=person_id, count=movement.count)
        raise explained(rules.Refused(line, "count", held), kind, _NOT_YET)
    return held.numbers.lowest(movement.count)


def _kind_and_lines(kind_id: int) -> tuple[KindRow, list[Line]]:
    return queries.get_kind(kind_id), queries.lines_of(kind_id)


def _name(person_id: int) -> str:
    return names.list_name(get_person(person_id))


def _counted(count: int) -> str:
    return counted(count, share_settings().word)
