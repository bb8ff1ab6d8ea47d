"""The register of shares of the sample: some holders, one part paid, a transfer, a redemption, a mistake."""

from datetime import date, timedelta
from random import Random

from noaber.core.i18n import _
from noaber.members.queries import RegisterRow, list_register
from noaber.shares import kind_operations, operations
from noaber.shares.operations import Movement, Payment
from noaber.shares.record import KindRecord

FEWEST = 12
"""With fewer members than this there are no shares."""

_NOMINAL = 5000
_MOST = 40


def add_shares(*, seed: int, today: date) -> None:
    """Issue shares to some of the members of today, and let a few things happen to them; inside an action."""
    members = list_register(today=today, group="members", limit=1000)
    if len(members) < FEWEST:
        return
    rng = Random(f"{seed}/shares")
    kind = kind_operations.add_kind(KindRecord(_("Aandeel"), _NOMINAL, numbered=True, most=_MOST))
    rounds = [today - timedelta(days=days) for days in (1600, 900, 300)]
    holders = rng.sample(members, min(len(members) // 3, 32))
    counts = [rng.choice((1, 2, 2, 4, 5, 10, 20)) for _holder in holders]
    for place, (holder, count) in enumerate(zip(holders, counts, strict=True)):
        day = rounds[place * len(rounds) // len(holders)]
        whole = count * _NOMINAL
        paid = whole // 2 if place % 9 == 4 and count > 1 else whole
        operations.issue(holder.id, Movement(kind, day, count), today=today, paid=Payment(paid, day))
    _let_things_happen(kind, holders, counts, today)


def _let_things_happen(kind: int, holders: list[RegisterRow], counts: list[int], today: date) -> None:
    giver, leaver, mistaken = holders[0], holders[1], holders[2]
    day = today - timedelta(days=200)
    operations.transfer(giver.id, holders[3].id, Movement(kind, day, 1, note=_("schenking")), today=today)
    repaid = counts[1] * _NOMINAL
    line = operations.redeem(
        leaver.id, Movement(kind, day, counts[1]), today=today, cents=repaid, due_on=today + timedelta(days=160)
    )
    operations.repay(line, Payment(repaid // 2, today - timedelta(days=90)), today=today)
    day = today - timedelta(days=30)
    line = operations.issue(mistaken.id, Movement(kind, day, 3), today=today)
    operations.correct(line, _("het waren er twee"), today=today)
    operations.issue(mistaken.id, Movement(kind, day, 2), today=today)
