"""What a column of a spreadsheet can be: the choices of the assistant, in the order it shows them."""

from noaber.core.i18n import N_, _

SKIP = "skip"
KEEP = "keep"
BSN = "bsn"
# Fields that are read together with others and end in more than one place of the record.
FULL_NAME = "full_name"
BIRTH_SURNAME = "birth_surname"
CONTACT_PERSON = "contact_person"
ADDRESS = "address"

FIELDS: dict[str, str] = {
    SKIP: N_("Overslaan"),
    KEEP: N_("Bewaren als notitie"),
    FULL_NAME: N_("Hele naam"),
    "salutation_form": N_("Aanhef of geslacht"),
    "title_before": N_("Titel"),
    "initials": N_("Voorletters"),
    "call_name": N_("Roepnaam"),
    "first_names": N_("Voornamen"),
    "prefix": N_("Tussenvoegsel"),
    "surname": N_("Achternaam"),
    "partner_prefix": N_("Tussenvoegsel partner"),
    "partner_surname": N_("Achternaam partner"),
    BIRTH_SURNAME: N_("Meisjesnaam of geboortenaam"),
    "organisation_name": N_("Organisatie"),
    "short_name": N_("Afkorting van organisatie"),
    CONTACT_PERSON: N_("Contactpersoon"),
    ADDRESS: N_("Heel adres"),
    "street": N_("Straat, met of zonder huisnummer"),
    "house_number": N_("Huisnummer"),
    "house_addition": N_("Toevoeging"),
    "postcode": N_("Postcode, met of zonder plaats"),
    "city": N_("Woonplaats"),
    "country": N_("Land"),
    "phone": N_("Telefoon"),
    "email": N_("E-mail"),
    "birth_date": N_("Geboortedatum"),
    "member_number": N_("Lidnummer"),
    "category": N_("Soort lid"),
    "admitted_on": N_("Lid sinds"),
    "left_on": N_("Lid tot"),
    "left_reason": N_("Reden van vertrek"),
    "iban": N_("IBAN"),
    "account_holder": N_("Rekening op naam van"),
    "note": N_("Notitie"),
}
# Fields that more than one column may fill; for the others the first filled column of a line counts.
SEVERAL = frozenset(
    {
        "phone",
        "email",
        "note",
        KEEP,
        SKIP,
        "first_names",
        "postcode",
        ADDRESS,
        "street",
        "salutation_form",
        "category",
        BIRTH_SURNAME,
        "house_addition",
    }
)
NAMING = frozenset({FULL_NAME, "surname", "organisation_name", "partner_surname", BIRTH_SURNAME, "call_name"})


def field_label(field: str) -> str:
    """What the assistant calls a field; an unknown field reads as skipped."""
    if field == BSN:
        return _("Burgerservicenummer (nooit overgenomen)")
    return _(FIELDS.get(field, FIELDS[SKIP]))
