"""The payment reference of a claim: ``2026-0012-7``, the year, a number and a check digit."""

import re

from stdnum.iso7064 import mod_11_10

_REFERENCE = re.compile(r"(?<!\d)((?:19|20|21)\d\d)[-–./ ]{0,3}(\d{4,6})[-–./ ]{0,3}(\d)(?!\d)")


def reference(year: int, number: int) -> str:
    """The reference of the claim with this number; a wrong digit or two that changed places do not pass its check.

    Source of the check digit: ISO 7064, MOD 11,10.
    """
    digits = f"{year}{number:04d}"
    return f"{year}-{number:04d}-{mod_11_10.calc_check_digit(digits)}"


def references_in(text: str) -> list[tuple[int, int]]:
    """The references that a description of a payment holds, as (year, number), each once and in order.

    People leave out hyphens, and banks break lines in the middle of a number.
    """
    found: dict[tuple[int, int], None] = {}
    for part in (text, re.sub(r"\s+", "", text)):
        for match in _REFERENCE.finditer(part):
            year, number, check = match[1], match[2], match[3]
            if mod_11_10.calc_check_digit(f"{year}{number}") == check:
                found.setdefault((int(year), int(number)))
    return list(found)
