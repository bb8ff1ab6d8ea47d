"""All fields of letters, in the order of the menu."""

from noaber.letters.person_fields import COOPERATIVE, PERSON
from noaber.letters.register_fields import CONTRIBUTION, EVENT, MEMBERSHIP

SOURCES = (PERSON, MEMBERSHIP, CONTRIBUTION, EVENT, COOPERATIVE)
