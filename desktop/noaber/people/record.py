"""What is known about a person or an organisation, as plain values: what a form edits and an import reads."""

from dataclasses import dataclass
from datetime import date

SALUTATION_FORMS = ("mevrouw", "heer", "neutraal", "onbekend")
NAME_USAGES = ("eigen", "partner", "eigen-partner", "partner-eigen")
KINDS = ("person", "organisation")


@dataclass(frozen=True)
class PersonRecord:
    """A person or organisation without its identity.

    Texts are ``""`` when unknown. ``prefix`` is the tussenvoegsel of ``surname``; ``name_usage`` is one of
    NAME_USAGES, the four options of the Dutch population register. For an organisation
    ``organisation_name`` holds its full name and ``short_name`` the abbreviation; the name fields may name nobody.
    ``postcode`` is stored as ``1234AB``, ``phone`` and ``phone2`` as typed after tidying, ``iban`` without spaces.
    ``address_name`` and ``salutation``, when filled, replace what the rules would print.
    """

    kind: str = "person"
    salutation_form: str = "onbekend"
    title_before: str = ""
    initials: str = ""
    first_names: str = ""
    call_name: str = ""
    prefix: str = ""
    surname: str = ""
    partner_prefix: str = ""
    partner_surname: str = ""
    name_usage: str = "eigen"
    address_name: str = ""
    salutation: str = ""
    organisation_name: str = ""
    short_name: str = ""
    street: str = ""
    house_number: int | None = None
    house_addition: str = ""
    postcode: str = ""
    city: str = ""
    country: str = ""
    phone: str = ""
    phone2: str = ""
    email: str = ""
    iban: str = ""
    account_holder: str = ""
    birth_date: date | None = None
    language: str = "nl"
    large_print: bool = False
    note: str = ""
