"""The field of shares: how many somebody has on a day, of all kinds together."""

from noaber.core.i18n import N_
from noaber.lists.fields import FieldSpec

SHARES = N_("Aandelen of ledenkapitaal")

# A correction goes the other way from the line that it takes back, so plain sums are right.
_HELD = (
    "(SELECT nullif(coalesce(sum(CASE WHEN to_person_id = p.id THEN count ELSE 0 END "
    "- CASE WHEN from_person_id = p.id THEN count ELSE 0 END), 0), 0) FROM share_line "
    "WHERE (to_person_id = p.id OR from_person_id = p.id) AND day <= {day})"
)

FIELDS = (
    FieldSpec(
        "shares",
        N_("Aantal aandelen"),
        "number",
        _HELD,
        SHARES,
        dated=True,
        wide=26,
        phrases={
            "filled": (N_("met aandelen"), N_("zonder aandelen")),
            "at_least": (N_("met {value} of meer aandelen"), N_("met minder dan {value} aandelen")),
        },
    ),
)
