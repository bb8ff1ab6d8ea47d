"""People under one roof: who lives alone, couples, a grown-up child; each as a PersonRecord."""

from datetime import date, timedelta
from random import Random

from noaber.people.record import PersonRecord
from noaber.sample.contact_data import AddressBook
from noaber.sample.naming import Fields, make_form, make_name, take_partner_name
from noaber.sample.showcase import Row

Household = list[PersonRecord]

_NOTES = (
    "Belt liever dan te mailen.",
    "Leest de post alleen op papier.",
    "Is na 10.00 uur het best te bereiken.",
    "Rijdt graag mee met de buren.",
    "Helpt graag met de stoelen.",
    "Brengt meestal een introducé mee.",
    "Spreekt ook Duits.",
    "Neemt de post van de buren mee.",
)


def make_household(rng: Random, book: AddressBook, today: date) -> Household:
    """One, two or three people at one address: two thirds live alone, some couples have a grown-up child at home."""
    fate = rng.random()
    if fate < 0.64:
        return make_single(rng, book, today)
    home, phone = book.address(), book.landline()
    first, second = _couple(rng, today)
    people = [first, second]
    if fate > 0.95:
        people.append(_child(rng, first, today))
    account = book.account()
    shared_mail = book.mail(first) if rng.random() < 0.25 else ""
    for person in people:
        person.update(home)
        _reach(rng, book, person, phone, today)
        person["email"] = shared_mail or person["email"]
        if person is not first and person["iban"]:
            person["iban"], person["account_holder"] = account, _holder(first, second)
    return [PersonRecord(**person) for person in people]


def make_single(rng: Random, book: AddressBook, today: date, row: Row | None = None) -> Household:
    """Somebody who lives alone: made up, or one of the showcase."""
    birth = _birth_date(rng, today)
    if row is None:
        person = make_name(rng, make_form(rng, birth.year), birth.year)
        if person["salutation_form"] == "mevrouw" and rng.random() < 0.3:
            take_partner_name(rng, person, make_name(rng, "heer", birth.year), birth.year)
        if rng.random() < 0.05:
            person["salutation_form"] = "onbekend"
    else:
        form, initials, call_name, prefix, surname, more = row
        person = {
            "salutation_form": form,
            "initials": initials,
            "call_name": call_name,
            "prefix": prefix,
            "surname": surname,
            **more,
        }
    person["birth_date"] = birth
    person.update(book.address())
    _reach(rng, book, person, book.landline(), today)
    return [PersonRecord(**person)]


def _couple(rng: Random, today: date) -> tuple[Fields, Fields]:
    birth = _birth_date(rng, today)
    other = birth + timedelta(days=rng.randrange(-2000, 2000))
    forms = ("mevrouw", "heer") if rng.random() < 0.96 else rng.choice((("mevrouw",) * 2, ("heer",) * 2))
    first, second = (make_name(rng, form, birth.year) for form in forms)
    take_partner_name(rng, first, second, birth.year)
    if rng.random() < 0.2:
        take_partner_name(rng, second, first, birth.year)
    first["birth_date"], second["birth_date"] = birth, min(other, today - timedelta(days=365 * 20))
    return (second, first) if rng.random() < 0.4 else (first, second)


def _child(rng: Random, parent: Fields, today: date) -> Fields:
    birth = parent["birth_date"] + timedelta(days=rng.randrange(365 * 23, 365 * 38))
    birth = min(birth, today - timedelta(days=365 * 17))
    child = make_name(rng, make_form(rng, birth.year), birth.year)
    child.update(prefix=parent["prefix"], surname=parent["surname"], birth_date=birth)
    return child


def _birth_date(rng: Random, today: date) -> date:
    """Mostly 50 to 85 years ago, now and then 22 or 96."""
    years = min(max(rng.gauss(68, 12), 22), 96) if rng.random() < 0.92 else rng.uniform(22, 50)
    return today - timedelta(days=int(years * 365.25))


def _reach(rng: Random, book: AddressBook, person: Fields, landline: str, today: date) -> None:
    """Phones, mail, account and the like; the older, the less mail and the more large print."""
    age = (today - person["birth_date"]).days // 365
    mobile = book.mobile() if rng.random() < 0.75 else ""
    has_landline = rng.random() < (0.75 if age > 60 else 0.25) or (not mobile and age > 40)
    person["phone"], person["phone2"] = (landline, mobile) if has_landline else (mobile, "")
    person["email"] = book.mail(person) if rng.random() < (0.4 if age > 70 else 0.62) else ""
    person["iban"] = book.account() if rng.random() < 0.85 else ""
    person["large_print"] = rng.random() < (0.15 if age > 75 else 0.03)
    if rng.random() < 0.06:
        person["note"] = rng.choice(_NOTES)
    if rng.random() < 0.08:
        person["birth_date"] = None


def _holder(first: Fields, second: Fields) -> str:
    """Two people with one account, as banks print them."""
    return " e/o ".join(f"{one['initials']} {one['surname']}".strip() for one in (first, second))
