"""What shares do when a person beneath them goes: nobody does who stands in the register."""

from noaber.core.errors import NoaberError
from noaber.core.i18n import _
from noaber.shares.queries import has_lines


def keep_holder(person_id: int) -> None:
    """Refuse to delete a person who stands in the register of shares, now or in the past: that register is kept.

    Source: BW2:194 for the register of a private company; the same serves a cooperative. Raises NoaberError.
    """
    if has_lines(person_id):
        raise NoaberError(
            _(
                "Deze persoon staat in het register van aandelen of ledenkapitaal. Dat register blijft altijd "
                "volledig; "
                "daarom kan de persoon niet worden verwijderd."
            )
        )
