"""The sums of the claims of a year, per category and all together."""

from collections.abc import Sequence
from dataclasses import dataclass

from noaber.contributions.queries import ENTRY_SUMS, ClaimRow
from noaber.contributions.rules import Balance
from noaber.store.fields import database


@dataclass(frozen=True)
class CategoryTotal:
    """The sums of the claims of one category in a year; ``open`` and ``overpaid`` are summed per claim."""

    category: str
    claims: int
    balance: Balance
    open: int
    overpaid: int


@dataclass(frozen=True)
class YearTotals:
    """The claims of a year per category, and all together."""

    year: int
    categories: tuple[CategoryTotal, ...]
    total: CategoryTotal


def totals(year: int) -> YearTotals:
    """The sums of a year: owed is what was paid, written off and is open, less what was paid too much."""
    rows = database.execute_sql(
        f"SELECT k.name, c.cents, {ENTRY_SUMS} FROM claim c JOIN member_category k ON k.id = c.category_id "
        "LEFT JOIN claim_entry e ON e.claim_id = c.id WHERE c.year = ? GROUP BY c.id ORDER BY k.position, k.id",
        (year,),
    )
    groups: dict[str, list[Balance]] = {}
    for category, *sums in rows:
        groups.setdefault(category, []).append(Balance(*sums))
    everything = [balance for balances in groups.values() for balance in balances]
    return YearTotals(year, tuple(_total(name, found) for name, found in groups.items()), _total("", everything))


def sum_of(claims: Sequence[ClaimRow]) -> CategoryTotal:
    """The sums of claims that were read already."""
    return _total("", [claim.balance for claim in claims])


def _total(category: str, balances: list[Balance]) -> CategoryTotal:
    sums = (sum(values) for values in zip(*(vars(balance).values() for balance in balances), strict=True))
    return CategoryTotal(
        category,
        len(balances),
        Balance(*sums),
        sum(balance.open for balance in balances),
        sum(balance.overpaid for balance in balances),
    )
