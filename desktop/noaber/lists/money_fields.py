"""The fields of contributions: who still owes something, who pays by direct debit."""

from noaber.core.i18n import N_
from noaber.lists.fields import FieldSpec, fixed

MONEY = N_("Contributie")
TREATMENTS = {"normal": N_("gewoon"), "reduced": N_("verlaagd"), "exempt": N_("vrijgesteld")}

# What is left of each claim; what somebody paid too much for one year is not taken off another. With the plus SQLite
# goes through the bookings in one go, twice as fast as claim by claim through their index.
_REMAINING = """
LEFT JOIN (
    SELECT person_id, sum(max(remaining, 0)) AS open_cents, sum(max(remaining, 0) * (due_on < {day})) AS late_cents
    FROM (
        SELECT k.person_id, k.due_on, k.cents + coalesce(booked.cents, 0) AS remaining FROM claim k
        LEFT JOIN (
            SELECT claim_id, sum(CASE WHEN kind IN ('charge', 'reversal', 'refund') THEN cents ELSE -cents END) AS cents
            FROM claim_entry GROUP BY +claim_id
        ) booked ON booked.claim_id = k.id
    ) GROUP BY person_id
) owed ON owed.person_id = p.id"""
_BOOKED = (
    "SELECT sum(CASE WHEN kind IN ('charge', 'reversal', 'refund') THEN cents ELSE -cents END) FROM claim_entry "
    "WHERE claim_id = k.id"
)
_OF_ONE = f"SELECT sum(max(k.cents + coalesce(({_BOOKED}), 0), 0)) FROM claim k WHERE k.person_id = p.id"
_OPEN_ALONE, _LATE_ALONE = f"coalesce(({_OF_ONE}), 0)", f"coalesce(({_OF_ONE} AND k.due_on < {{day}}), 0)"
_MANDATE = (
    "SELECT 1 FROM mandate WHERE person_id = p.id AND signed_on <= {day} AND (ended_on IS NULL OR ended_on > {day})"
)
_TERMS = "SELECT treatment FROM contribution_terms WHERE person_id = p.id"

FIELDS = (
    FieldSpec(
        "owes",
        N_("Moet nog betalen"),
        "money",
        "coalesce(owed.open_cents, 0)",
        MONEY,
        join=_REMAINING,
        alone=_OPEN_ALONE,
        wide=26,
        phrases={
            "more": (N_("moet nog betalen"), N_("hoeft niets meer te betalen")),
            "at_least": (N_("moet nog {value} of meer betalen"), N_("moet nog minder dan {value} betalen")),
        },
    ),
    FieldSpec(
        "late",
        N_("Te laat met betalen"),
        "money",
        "coalesce(owed.late_cents, 0)",
        MONEY,
        join=_REMAINING,
        alone=_LATE_ALONE,
        wide=30,
        phrases={
            "more": (N_("te laat met betalen"), N_("niet te laat met betalen")),
            "at_least": (N_("{value} of meer te laat"), N_("minder dan {value} te laat")),
        },
    ),
    FieldSpec(
        "mandate",
        N_("Betaalt per incasso"),
        "flag",
        f"EXISTS ({_MANDATE})",
        MONEY,
        dated=True,
        wide=28,
        phrases={"yes": (N_("met machtiging"), N_("zonder machtiging"))},
    ),
    FieldSpec(
        "treatment",
        N_("Contributie is"),
        "choice",
        f"coalesce(({_TERMS}), 'normal')",
        MONEY,
        choices=fixed(TREATMENTS),
        wide=26,
    ),
)
