"""What contributions do when something beneath them goes: a person, a category, one of two cards of one person."""

from noaber.contributions.models import Claim, Mandate
from noaber.contributions.queries import terms_of
from noaber.contributions.record import TermsRecord
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
        raise NoaberError(_(
            "Van deze persoon is contributie geboekt; de boeken moeten zeven jaar bewaard blijven. Beëindig het "
            "lidmaatschap in plaats van de persoon te verwijderen."))
    with action(_("Afspraken over contributie verwijderd")):
        database.execute_sql(
            "DELETE FROM mandate_form WHERE mandate_id IN (SELECT id FROM mandate WHERE person_id = ?)", (person_id,))
        database.execute_sql("DELETE FROM mandate WHERE person_id = ?", (person_id,))
        database.execute_sql("DELETE FROM contribution_terms WHERE person_id = ?", (person_id,))


def forget_category(category_id: int) -> None:
    """Delete the amounts of a category that is being deleted; raises NoaberError when it was ever claimed."""
    if Claim.get_or_none(Claim.category == category_id) is not None:
        name = MemberCategory.get_by_id(category_id).name
        raise NoaberError(_("Voor “{name}” is contributie geboekt; daarom kan de soort niet weg.", name=name))
    with action(_("Bedragen van een soort lid verwijderd")):
        database.execute_sql("DELETE FROM contribution_amount WHERE category_id = ?", (category_id,))


def hand_over(from_person_id: int, to_person_id: int) -> None:
    """Give everything of one card to the other, when two cards turn out to be one person; the other's terms stay."""
    with action(_("Contributies overgezet")):
        Claim.update(person=to_person_id).where(Claim.person == from_person_id).execute()
        Mandate.update(person=to_person_id).where(Mandate.person == from_person_id).execute()
        if terms_of(to_person_id) == TermsRecord():
            database.execute_sql("DELETE FROM contribution_terms WHERE person_id = ?", (to_person_id,))
            database.execute_sql(
                "UPDATE contribution_terms SET person_id = ? WHERE person_id = ?", (to_person_id, from_person_id))
        database.execute_sql("DELETE FROM contribution_terms WHERE person_id = ?", (from_person_id,))
