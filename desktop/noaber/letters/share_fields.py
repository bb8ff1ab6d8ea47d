"""Fields about shares: what somebody has paid in, and how many shares there are against it."""

from collections import defaultdict
from collections.abc import Sequence

from noaber.core.i18n import N_
from noaber.core.numbers import money_text
from noaber.letters.fields import FieldSource, FieldSpec, Question, Values
from noaber.people.queries import PersonRow
from noaber.shares.queries import holdings


def _share_values(people: Sequence[PersonRow], wanted: frozenset[str], question: Question) -> dict[int, Values]:
    asked = {person.id for person in people}
    paid: dict[int, int] = defaultdict(int)
    count: dict[int, int] = defaultdict(int)
    for row in holdings(question.today):
        if row.person.id in asked:
            paid[row.person.id] += row.paid
            count[row.person.id] += row.count
    return {one: {"stake": money_text(paid[one]), "share_count": str(count[one])} for one in count}


SHARES = FieldSource(
    N_("Aandelen"),
    (
        FieldSpec(
            "stake",
            "inleg",
            "stake",
            N_("Wat iemand heeft ingelegd"),
            N_("alleen voor wie iets heeft ingelegd"),
            N_("alleen voor wie niets heeft ingelegd"),
        ),
        FieldSpec("share_count", "aantal aandelen", "number of shares", N_("Hoeveel aandelen iemand heeft")),
    ),
    _share_values,
)
