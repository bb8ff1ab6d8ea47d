"""The organisations around the cooperative, and who speaks for them."""

from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from noaber.core.text import squeeze
from noaber.people.record import PersonRecord
from noaber.sample.contact_data import MAIL_DOMAIN, AddressBook
from noaber.sample.naming import make_form, make_name
from noaber.sample.organisation_list import OrganisationText, organisation_texts

_MEMBERS = 5
"""One organisation in so many is a member itself."""


@dataclass
class Organisation:
    """An organisation of the sample; ``admitted_on`` says that it is a member and since when."""

    text: OrganisationText
    record: PersonRecord
    domain: str
    admitted_on: date | None = None


def make_organisations(
    rng: Random, book: AddressBook, count: int, founded: date, *, most_members: int
) -> list[Organisation]:
    """So many organisations; one in five of them a member, but no more than ``most_members``."""
    made = []
    for number, text in enumerate(organisation_texts(count)):
        domain = f"{_short(text)}.{MAIL_DOMAIN}"
        record = PersonRecord(
            kind="organisation",
            organisation_name=text.name,
            short_name=text.short_name,
            note=text.note,
            phone=book.landline(),
            email=f"info@{domain}" if rng.random() < 0.9 else "",
            iban=book.account() if rng.random() < 0.4 else "",
            **book.address(),
        )
        joins = number % _MEMBERS == 0 and number // _MEMBERS < most_members
        admitted_on = founded + timedelta(days=rng.randrange(365 * 6)) if joins else None
        made.append(Organisation(text, record, domain, admitted_on))
    return made


def make_contact(rng: Random, book: AddressBook, organisation: Organisation) -> PersonRecord:
    """Somebody who works for the organisation: reached there, no private address known."""
    birth_year = rng.randrange(1962, 1999)
    person = make_name(rng, make_form(rng, birth_year), birth_year)
    person["first_names"] = ""
    name = squeeze(f"{person['initials']}{person['prefix']}{person['surname']}")
    return PersonRecord(**person, phone=book.mobile(), email=f"{name}@{organisation.domain}")


def _short(text: OrganisationText) -> str:
    """The abbreviation, or else the last two words of the name without a legal ending: ``delinde``."""
    words = [word for word in text.name.split() if word not in ("U.A.", "i.o.")]
    return squeeze(text.short_name or " ".join(words[-2:]))
