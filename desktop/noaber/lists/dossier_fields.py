"""The fields of what is kept with a person."""

from noaber.core.i18n import N_
from noaber.lists.fields import FieldSpec

KEPT = N_("Wat er nog moet")
_DUE = "SELECT min(due_on) FROM follow_up WHERE person_id = p.id AND done_on IS NULL"
_PHOTO = "SELECT 1 FROM person_file WHERE person_id = p.id AND kind = 'photo'"

FIELDS = (
    FieldSpec(
        "follow_up",
        N_("Nog iets te doen"),
        "flag",
        f"({_DUE}) IS NOT NULL",
        KEPT,
        wide=26,
        phrases={"yes": (N_("met iets dat nog te doen is"), N_("zonder iets dat nog te doen is"))},
    ),
    FieldSpec("follow_up_on", N_("Opvolgen"), "date", f"({_DUE})", KEPT, wide=22),
    FieldSpec(
        "photo",
        N_("Foto"),
        "flag",
        f"EXISTS ({_PHOTO})",
        KEPT,
        wide=14,
        phrases={"yes": (N_("met foto"), N_("zonder foto"))},
    ),
)
