"""One voter per household, where the statutes say so."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date

from noaber.cooperative.statutes import statutes
from noaber.store.fields import database

_ENTITLED = """
SELECT h.id, h.voter_id, hm.person_id FROM household_member hm JOIN household h ON h.id = hm.household_id
JOIN person p ON p.id = hm.person_id
JOIN membership m ON m.person_id = hm.person_id JOIN member_category c ON c.id = m.category_id
WHERE (hm.from_date IS NULL OR hm.from_date <= :today) AND (hm.to_date IS NULL OR hm.to_date >= :today)
AND (m.admitted_on IS NULL OR m.admitted_on <= :today) AND (m.left_on IS NULL OR m.left_on >= :today)
AND c.is_member = 1 AND c.votes > 0 AND p.died_on IS NULL
AND m.id NOT IN (SELECT membership_id FROM suspension
    WHERE from_date <= :today AND (to_date IS NULL OR to_date >= :today))
ORDER BY h.id, hm.position, hm.id
"""


def without_vote(today: date) -> frozenset[int]:
    """The people, otherwise entitled, for whom somebody else of their household votes; nobody where each member votes.

    Members have a vote each unless the statutes say otherwise (BW2:38).
    """
    if statutes().vote_per != "household":
        return frozenset()
    homes: dict[tuple[int, int | None], list[int]] = defaultdict(list)
    for household, voter, person in database.execute_sql(_ENTITLED, {"today": today}):
        homes[household, voter].append(person)
    return frozenset(one for (_home, voter), people in homes.items() for one in silent_of(people, voter))


def silent_of(people: Iterable[int], voter: int | None) -> set[int]:
    """Who of the entitled people of a household does not vote: all but the chosen voter, or else the first named."""
    named = list(people)
    return set(named) - {voter if voter in named else named[0]} if named else set()
