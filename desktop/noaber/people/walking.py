"""The order in which somebody on foot passes the doors: street by street, up one side and down the other."""

from noaber.core.text import fold
from noaber.people.contact import Addressed

WalkingKey = tuple[str, str, int, int, str]


def walking_key(address: Addressed) -> WalkingKey:
    """Sorts by place and street; in a street first the odd numbers upwards, then the even ones downwards.

    Who has no address comes last.
    """
    if not address.street and not address.city:
        return "\U0010ffff", "", 0, 0, ""
    number = address.house_number or 0
    even = number % 2 == 0
    side = -number if even else number
    return fold(address.city), fold(address.street), int(even), side, fold(address.house_addition)
