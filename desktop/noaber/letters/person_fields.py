"""Fields about the person to whom a letter goes, the cooperative that sends it, and the day."""

from collections.abc import Sequence

from noaber.cooperative.queries import get_cooperative
from noaber.core.dates import long_date, short_date
from noaber.core.i18n import N_, _
from noaber.letters.fields import FieldSource, FieldSpec, Question, Values
from noaber.letters.settings import letter_settings
from noaber.people import names
from noaber.people.contact import address_lines, format_iban, format_postcode, house_line
from noaber.people.queries import PersonRow


def _person_values(people: Sequence[PersonRow], wanted: frozenset[str], question: Question) -> dict[int, Values]:
    return {person.id: _of(person, question) for person in people}


def _of(person: PersonRow, question: Question) -> Values:
    return {
        "salutation": names.salutation(person, informal=question.informal),
        "address_name": names.address_name(person),
        "call_name": person.call_name or names.full_name(person),
        "full_name": names.full_name(person),
        "surname": names.first_surname(person),
        "badge_name": names.badge_name(person),
        "street_line": house_line(person.street, person.house_number, person.house_addition),
        "postcode": format_postcode(person.postcode),
        "city": person.city,
        "address_block": "\n".join((names.address_name(person), *address_lines(person))),
        "phone": ", ".join(filter(None, (person.phone, person.phone2))),
        "email": person.email,
        "birth_date": short_date(person.birth_date) if person.birth_date else "",
        "person_iban": _end_of(person.iban),
    }


def _end_of(iban: str) -> str:
    """An account number of which only the end shows: letters lie about."""
    return _("eindigt op {end}", end=iban[-4:]) if iban else ""


PERSON = FieldSource(
    N_("Ontvanger"),
    (
        FieldSpec("salutation", "aanhef", "salutation", N_("Aanhef: Geachte mevrouw Van den Berg,")),
        FieldSpec("address_name", "adresnaam", "address name", N_("Naam zoals op de envelop")),
        FieldSpec("call_name", "voornaam", "first name", N_("Roepnaam")),
        FieldSpec("badge_name", "naam", "name", N_("Roepnaam en achternaam")),
        FieldSpec("full_name", "voorletters en achternaam", "initials and surname", N_("Voorletters en achternaam")),
        FieldSpec("surname", "achternaam", "surname", N_("Achternaam")),
        FieldSpec(
            "street_line",
            "adres",
            "street",
            N_("Straat en huisnummer"),
            N_("alleen als er een adres is"),
            N_("alleen als er geen adres is"),
        ),
        FieldSpec("postcode", "postcode", "postcode", N_("Postcode")),
        FieldSpec("city", "plaats", "city", N_("Plaats")),
        FieldSpec("address_block", "naam en adres", "name and address", N_("Naam en adres, onder elkaar")),
        FieldSpec(
            "phone",
            "telefoon",
            "phone",
            N_("Telefoonnummer"),
            N_("alleen als er een telefoonnummer is"),
            N_("alleen als er geen telefoonnummer is"),
        ),
        FieldSpec(
            "email",
            "e-mail",
            "email",
            N_("E-mailadres"),
            N_("alleen als er een e-mailadres is"),
            N_("alleen als er geen e-mailadres is"),
        ),
        FieldSpec(
            "birth_date",
            "geboortedatum",
            "date of birth",
            N_("Geboortedatum"),
            N_("alleen als de geboortedatum bekend is"),
            N_("alleen als de geboortedatum niet bekend is"),
        ),
        FieldSpec(
            "person_iban",
            "rekening",
            "account",
            N_("Einde van het rekeningnummer"),
            N_("alleen als er een rekeningnummer is"),
            N_("alleen als er geen rekeningnummer is"),
        ),
    ),
    _person_values,
)


def _own_values(people: Sequence[PersonRow], wanted: frozenset[str], question: Question) -> dict[int, Values]:
    cooperative, settings = get_cooperative(), letter_settings()
    street = house_line(cooperative.street, cooperative.house_number, cooperative.house_addition)
    place = " ".join(part for part in (format_postcode(cooperative.postcode), cooperative.city) if part)
    values = {
        "cooperative": cooperative.full_name,
        "cooperative_address": ", ".join(part for part in (street, place) if part),
        "cooperative_phone": cooperative.phone,
        "cooperative_email": cooperative.email,
        "cooperative_website": cooperative.website,
        "cooperative_iban": format_iban(cooperative.iban),
        "today": long_date(question.today),
        "year_now": str(question.today.year),
        "signer": settings.signer_name,
        "signer_role": settings.signer_role,
        "signature": "",
    }
    return {person.id: values for person in people}


COOPERATIVE = FieldSource(
    N_("Coöperatie en ondertekening"),
    (
        FieldSpec("cooperative", "coöperatie", "cooperative", N_("Naam van de coöperatie")),
        FieldSpec("cooperative_address", "adres coöperatie", "cooperative address", N_("Adres van de coöperatie")),
        FieldSpec(
            "cooperative_phone",
            "telefoon coöperatie",
            "cooperative phone",
            N_("Telefoon van de coöperatie"),
            N_("alleen als de coöperatie een telefoonnummer heeft"),
        ),
        FieldSpec(
            "cooperative_email",
            "e-mail coöperatie",
            "cooperative email",
            N_("E-mailadres van de coöperatie"),
            N_("alleen als de coöperatie een e-mailadres heeft"),
        ),
        FieldSpec(
            "cooperative_website",
            "website",
            "website",
            N_("Website van de coöperatie"),
            N_("alleen als de coöperatie een website heeft"),
        ),
        FieldSpec("cooperative_iban", "iban coöperatie", "cooperative iban", N_("Rekening van de coöperatie")),
        FieldSpec("today", "datum", "date", N_("Datum van vandaag")),
        FieldSpec("year_now", "dit jaar", "this year", N_("Dit jaar")),
        FieldSpec("signature", "handtekening", "signature", N_("Plaats voor de handtekening")),
        FieldSpec("signer", "ondertekenaar", "signed by", N_("Naam van wie ondertekent")),
        FieldSpec("signer_role", "functie", "role", N_("Functie van wie ondertekent")),
    ),
    _own_values,
)
