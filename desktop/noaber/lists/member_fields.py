"""The fields of memberships."""

from noaber.core.i18n import N_
from noaber.lists.conditions import Value
from noaber.lists.fields import FieldSpec, fixed
from noaber.lists.people_fields import whole_years
from noaber.members.queries import categories
from noaber.members.rules import STATUSES

MEMBERSHIP = N_("Lidmaatschap")

_STATUS = (
    "CASE WHEN m.id IS NULL THEN 'none' WHEN m.admitted_on > {day} THEN 'future' WHEN m.left_on < {day} THEN 'former' "
    "WHEN c.is_member THEN 'member' ELSE 'participant' END"
)
_STATUSES = {status: STATUSES[status] for status in ("member", "former", "participant", "future", "none")}
_SUSPENDED = (
    "SELECT 1 FROM suspension WHERE membership_id = m.id AND from_date <= {day} "
    "AND (to_date IS NULL OR to_date >= {day})"
)
_GROUPS = {
    "member": N_("leden"),
    "former": N_("oud-leden"),
    "participant": N_("deelnemers"),
    "future": N_("wie lid wordt"),
    "none": N_("wie geen lid is"),
}
_ENDS = "min({day}, coalesce(m.left_on, {day}))"


def _categories() -> dict[Value, str]:
    return {row.id: row.name for row in categories()}


_YEARS = whole_years("m.admitted_on").replace("{day}", _ENDS)

FIELDS = (
    FieldSpec(
        "status",
        N_("Lid of niet"),
        "choice",
        _STATUS,
        MEMBERSHIP,
        choices=fixed(_STATUSES),
        wide=24,
        told=_GROUPS,
        phrases={"any_of": (N_("{value}"), N_("behalve {value}"))},
    ),
    FieldSpec("category", N_("Soort lid"), "choice", "m.category_id", MEMBERSHIP, choices=_categories, wide=34),
    FieldSpec("member_number", N_("Lidnummer"), "number", "m.member_number", MEMBERSHIP, wide=20),
    FieldSpec(
        "admitted_on",
        N_("Lid sinds"),
        "date",
        "m.admitted_on",
        MEMBERSHIP,
        wide=22,
        phrases={
            "before": (N_("lid geworden vóór {value}"), N_("niet lid geworden vóór {value}")),
            "since": (N_("lid geworden op of na {value}"), N_("niet lid geworden op of na {value}")),
            "between": (
                N_("lid geworden van {value} tot en met {other}"),
                N_("niet lid geworden van {value} tot en met {other}"),
            ),
        },
    ),
    FieldSpec(
        "left_on",
        N_("Lid tot en met"),
        "date",
        "m.left_on",
        MEMBERSHIP,
        wide=24,
        phrases={
            "before": (N_("lid tot vóór {value}"), N_("niet lid tot vóór {value}")),
            "since": (N_("lid tot op of na {value}"), N_("niet lid tot op of na {value}")),
            "filled": (N_("met een einde van het lidmaatschap"), N_("zonder einde van het lidmaatschap")),
        },
    ),
    FieldSpec("leaving_reason", N_("Reden van vertrek"), "text", "m.leaving_reason", MEMBERSHIP, wide=28),
    FieldSpec(
        "member_years",
        N_("Jaren lid"),
        "number",
        _YEARS,
        MEMBERSHIP,
        dated=True,
        wide=16,
        phrases={
            "at_least": (N_("{value} jaar lid of langer"), N_("nog geen {value} jaar lid")),
            "at_most": (N_("hoogstens {value} jaar lid"), N_("langer dan {value} jaar lid")),
        },
    ),
    FieldSpec(
        "suspended",
        N_("Geschorst"),
        "flag",
        f"EXISTS ({_SUSPENDED})",
        MEMBERSHIP,
        dated=True,
        wide=20,
        phrases={"yes": (N_("geschorst"), N_("niet geschorst"))},
    ),
    FieldSpec("votes", N_("Stemmen"), "number", "c.votes", MEMBERSHIP, wide=16),
)
