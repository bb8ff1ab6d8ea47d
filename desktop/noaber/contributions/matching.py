"""Which open item a line of the bank statement belongs to: proposals with a score and a reason, for the user to judge.

Pure functions on plain values; nothing is booked here.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from functools import cached_property
from itertools import combinations

from noaber.contributions.record import StatementEntry
from noaber.contributions.references import references_in
from noaber.contributions.rules import split_payment
from noaber.core.i18n import _
from noaber.core.numbers import money_text
from noaber.core.text import fold

CERTAIN = 90
"""From this score on a proposal may be ticked beforehand."""

LEAST_SCORE = 45
NAME_ALIKE = 88
"""How alike names are, out of 100, to speak of the same name."""

_MOST = 5
_DAYS_AROUND = 5


@dataclass(frozen=True)
class OpenItem:
    """A claim with what is open on it; ``names`` as a payer may write it, ``ibans`` from which was paid before."""

    claim_id: int
    person_id: int
    shown: str
    year: int
    number: int
    cents: int
    names: tuple[str, ...] = ()
    ibans: frozenset[str] = frozenset()
    household: str = ""


@dataclass(frozen=True)
class Batch:
    """A collection that is not booked yet, with its identification and what of it should come in."""

    id: int
    message_id: str
    day: date
    cents: int


@dataclass(frozen=True)
class Debited:
    """A direct debit of a collection, which may come back."""

    id: int
    end_to_end: str
    mandate: str
    cents: int
    shown: str


@dataclass(frozen=True)
class Proposal:
    """What a line of the statement may be: ``kind`` is payment, collection or return.

    ``parts`` are (claim id, cents) for a payment, ``target`` the id of the collection or of the debit that came back.
    ``score`` is 0 to 100; ``reason`` says in words why.
    """

    kind: str
    score: int
    reason: str
    shown: str
    parts: tuple[tuple[int, int], ...] = ()
    target: int = 0


@dataclass(frozen=True)
class Ledger:
    """Everything that a statement may settle; ``settled`` are paid claims that a line names, with 0 cents open."""

    items: Sequence[OpenItem] = ()
    batches: Sequence[Batch] = ()
    debits: Sequence[Debited] = ()
    settled: Sequence[OpenItem] = ()
    _by_reference: dict[tuple[int, int], OpenItem] = field(default_factory=dict, compare=False)

    def __post_init__(self) -> None:
        self._by_reference.update({(item.year, item.number): item for item in (*self.settled, *self.items)})

    @cached_property
    def payers(self) -> tuple[list[str], list[OpenItem]]:
        """Every name under which may be paid, as words in the order of the alphabet, and beside it the item."""
        named = [(_words(name), item) for item in self.items for name in item.names]
        return [words for words, _item in named], [item for _words, item in named]

    def with_reference(self, year: int, number: int) -> OpenItem | None:
        """The item with this payment reference."""
        return self._by_reference.get((year, number))


def proposals(entry: StatementEntry, ledger: Ledger) -> list[Proposal]:
    """What a line may be, the likeliest first; nothing when nothing fits."""
    found = list(_returns(entry, ledger)) if entry.cents < 0 or entry.return_code else []
    if entry.cents > 0 and not entry.return_code:
        found += [*_batches(entry, ledger), *_referred(entry, ledger)]
        if not found:  # who names a reference or pays a batch has said what it is
            found += [*_by_account(entry, ledger), *_by_name(entry, ledger)]
    return _ranked(found)


def _ranked(found: Iterable[Proposal]) -> list[Proposal]:
    """The best proposal for each thing that it may be, best first; who is not alone at the top is less certain."""
    best: dict[tuple[str, tuple[tuple[int, int], ...], int], Proposal] = {}
    for proposal in found:
        key = (proposal.kind, proposal.parts, proposal.target)
        if proposal.score >= LEAST_SCORE and (key not in best or best[key].score < proposal.score):
            best[key] = proposal
    ranked = sorted(best.values(), key=lambda proposal: -proposal.score)
    if len(ranked) > 1 and ranked[0].score == ranked[1].score:
        top = ranked[0].score
        ranked = [
            replace(
                proposal,
                score=min(proposal.score, CERTAIN - 20),
                reason=_("{reason}; kan ook een ander zijn", reason=proposal.reason),
            )
            if proposal.score == top
            else proposal
            for proposal in ranked
        ]
    return ranked[:_MOST]


def _returns(entry: StatementEntry, ledger: Ledger) -> Iterable[Proposal]:
    cents = abs(entry.cents)
    for debit in ledger.debits:
        if entry.end_to_end and entry.end_to_end == debit.end_to_end:
            score = 100 if cents == debit.cents else 70
            yield Proposal("return", score, _("kenmerk van de incasso klopt"), debit.shown, target=debit.id)
        elif cents == debit.cents and debit.mandate and debit.mandate == entry.mandate_reference:
            yield Proposal("return", 85, _("machtiging en bedrag kloppen"), debit.shown, target=debit.id)
        elif cents == debit.cents and debit.end_to_end in entry.description:
            yield Proposal("return", 95, _("kenmerk van de incasso klopt"), debit.shown, target=debit.id)


def _batches(entry: StatementEntry, ledger: Ledger) -> Iterable[Proposal]:
    for batch in ledger.batches:
        shown = _("incasso van {amount}", amount=money_text(batch.cents))
        named = batch.message_id in f"{entry.batch} {entry.end_to_end} {entry.description}"
        near = abs(entry.day - batch.day) <= timedelta(days=_DAYS_AROUND)
        if named and entry.cents == batch.cents:
            yield Proposal("collection", 100, _("kenmerk en bedrag van de incasso kloppen"), shown, target=batch.id)
        elif near and entry.cents == batch.cents:
            yield Proposal("collection", 85, _("bedrag en dag van de incasso kloppen"), shown, target=batch.id)


def _referred(entry: StatementEntry, ledger: Ledger) -> Iterable[Proposal]:
    referred = [
        item
        for year, number in references_in(f"{entry.description} {entry.end_to_end}")
        if (item := ledger.with_reference(year, number)) is not None
    ]
    if not referred:
        return
    due = sum(item.cents for item in referred)
    if due == entry.cents:
        yield _payment(entry, referred, 100, _("kenmerk en bedrag kloppen"))
    elif entry.cents < due:
        reason = _("kenmerk klopt; er blijft {amount} open", amount=money_text(due - entry.cents))
        yield _payment(entry, referred, 80, reason)
    elif due == 0:
        yield _payment(entry, referred, 60, _("al betaald; dit wordt een tegoed"))
    else:
        reason = _("kenmerk klopt; {amount} te veel betaald", amount=money_text(entry.cents - due))
        yield _payment(entry, referred, 75, reason)


def _by_account(entry: StatementEntry, ledger: Ledger) -> Iterable[Proposal]:
    known = [item for item in ledger.items if entry.counter_iban and entry.counter_iban in item.ibans]
    if not known:
        return
    exact = _summing(entry.cents, known)
    for items in exact:
        yield _payment(entry, items, 90, _("rekening en bedrag kloppen"))
    if not exact:
        yield _payment(entry, known[:1], 55, _("rekening klopt, bedrag niet"))


def _by_name(entry: StatementEntry, ledger: Ledger) -> Iterable[Proposal]:
    payer = _words(entry.counter_name)
    if not payer:
        return
    alike = _alike(payer, ledger)
    for item, score in alike:
        likely = 70 + round((score - NAME_ALIKE) / 2)
        if item.cents == entry.cents:
            yield _payment(entry, [item], likely, _("naam en bedrag kloppen"))
        elif str(item.year) in entry.description or "contributie" in entry.description.casefold():
            yield _payment(entry, [item], 50, _("naam klopt, bedrag niet"))
    for items in _summing(entry.cents, _around([item for item, _score in alike], ledger)):
        if len(items) > 1:
            yield _payment(entry, items, 68, _("naam klopt, bedrag is van dit huis samen"))


def _around(alike: list[OpenItem], ledger: Ledger) -> list[OpenItem]:
    """The items of these people and of whoever lives with them."""
    homes = {item.household for item in alike if item.household}
    people = {item.person_id for item in alike}
    return [item for item in ledger.items if item.person_id in people or item.household in homes]


def _summing(cents: int, items: Sequence[OpenItem]) -> list[list[OpenItem]]:
    """The combinations of at most three of a few items that come to this amount; the smallest combinations first."""
    few = items[:8]
    for count in (1, 2, 3):
        found = [list(some) for some in combinations(few, count) if sum(item.cents for item in some) == cents]
        if found:
            return found
    return []


def _payment(entry: StatementEntry, items: Sequence[OpenItem], score: int, reason: str) -> Proposal:
    parts = split_payment(entry.cents, [(item.claim_id, item.cents) for item in items])
    shown = ", ".join(dict.fromkeys(item.shown for item in items))
    return Proposal("payment", score, reason, shown, tuple(parts))


_TITLES = frozenset({"hr", "heer", "de", "mw", "mevr", "mevrouw", "dhr", "en", "fam", "familie"})
_OR = re.compile(r"\b(?:e/o|en/of|c\.?j\.?)(?!\w)", re.IGNORECASE)


def _words(name: str) -> str:
    """The words by which a name is compared, whichever way it is turned: no titles, not that others may pay too."""
    return " ".join(sorted(word for word in fold(_OR.sub(" ", name)).split() if word not in _TITLES))


def _alike(payer: str, ledger: Ledger) -> list[tuple[OpenItem, float]]:
    """The items of whom the name is like the payer's, with how alike it is; initials must not be wrong."""
    from rapidfuzz import fuzz, process

    texts, items = ledger.payers
    best: dict[int, tuple[int, OpenItem, float]] = {}
    for _text, score, place in process.extract(payer, texts, scorer=fuzz.ratio, score_cutoff=NAME_ALIKE, limit=None):
        item = items[place]
        if item.claim_id not in best or best[item.claim_id][2] < score:
            best[item.claim_id] = place, item, score
    return [(item, score) for _place, item, score in sorted(best.values(), key=lambda found: found[0])]
