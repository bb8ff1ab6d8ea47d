"""What contributions do when something beneath them goes: a person or a category."""

from noaber.contributions.models import Claim
from noaber.core.errors import NoaberError
from noaber.core.i18n import _
from noaber.members.models import MemberCategory
from noaber.store.fields import database
from noaber.store.journal import action


def forget_person(person_id: int) -> None:
    """Delete what was agreed with a person who is being deleted; raises NoaberError when there are books to keep.

    Books are kept for seven years (Algemene wet inzake rijksbelastingen, art. 52).
    """
    if Claim.get_or_none(Claim.person == person_id) is not None:
        raise NoaberError(
            _(
                "Van deze persoon is contributie geboekt; de boeken moeten zeven jaar bewaard blijven. Beëindig het "
                "lidmaatschap in plaats van de persoon te verwijderen."
            )
        )
    with action(_("Afspraken over contributie verwijderd")):
        database.execute_sql(
            "DELETE FROM mandate_form WHERE mandate_id IN (SELECT id FROM mandate WHERE person_id = ?)", (person_id,)
        )
        database.execute_sql("DELETE FROM mandate WHERE person_id = ?", (person_id,))
        database.execute_sql("DELETE FROM contribution_terms WHERE person_id = ?", (person_id,))


def forget_category(category_id: int) -> None:
    """Delete the amounts of a category that is being deleted; raises NoaberError when it was ever claimed."""
    if Claim.get_or_none(Claim.category == category_id) is not None:
        name = MemberCategory.get_by_id(category_id).name
        raise NoaberError(_("Voor “{name}” is contributie geboekt; daarom kan de soort niet weg.", name=name))
    with action(_("Bedragen van een soort lid verwijderd")):
        database.execute_sql("DELETE FROM contribution_amount WHERE category_id = ?", (category_id,))
