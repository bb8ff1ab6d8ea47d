"""All fields of letters, in the order of the menu."""

from noaber.letters.person_fields import COOPERATIVE, PERSON
from noaber.letters.register_fields import CONTRIBUTION, EVENT, MEMBERSHIP
from noaber.letters.share_fields import SHARES

SOURCES = (PERSON, MEMBERSHIP, CONTRIBUTION, SHARES, EVENT, COOPERATIVE)
