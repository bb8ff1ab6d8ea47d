"""The fields of the dialog of a person or organisation, as tables."""

from noaber.core.i18n import LANGUAGES, _
from noaber.members.queries import categories
from noaber.people.forms import NAME_USAGES, SALUTATION_FORMS
from noaber.ui.kit.fields import CHECK, COMBO, DATE, LINE, LINES, Field, Section

Fields = list[Field | Section]


def person_fields(kind: str, *, next_number: int | None, asked: Fields | None = None) -> Fields:
    """The fields for a person or an organisation.

    With the number a new member gets, also those of the membership; ``asked`` are those of an application.
    """
    names = _organisation_names() if kind == "organisation" else _person_names()
    membership = [] if next_number is None else _membership(next_number)
    if asked:
        membership = [Section(_("Aanvraag"), column=1), *asked]
    return [*names, *_address(), *_contact(), *membership, *_more(kind)]


def _person_names() -> Fields:
    return [
        Section(_("Naam")),
        Field(_("Aanspreken met"), COMBO, "salutation_form", choices=_texts(SALUTATION_FORMS)),
        Field(_("Titel"), LINE, "title_before", width=84, beside=True),
        Field(_("Voorletters"), LINE, "initials", width=96),
        Field(_("Roepnaam"), LINE, "call_name", beside=True),
        Field(_("Tussenvoegsel"), LINE, "prefix", width=96),
        Field(_("Achternaam"), LINE, "surname", beside=True),
        Section(_("Naam van partner")),
        Field(_("Tussenvoegsel"), LINE, "partner_prefix", width=96),
        Field(_("Achternaam"), LINE, "partner_surname", beside=True),
        Field(_("Gebruikt"), COMBO, "name_usage", choices=_texts(NAME_USAGES)),
    ]


def _organisation_names() -> Fields:
    return [
        Section(_("Organisatie")),
        Field(_("Naam"), LINE, "organisation_name"),
        Field(_("Afkorting"), LINE, "short_name", width=140),
        Section(_("Contactpersoon")),
        Field(_("Aanspreken met"), COMBO, "salutation_form", choices=_texts(SALUTATION_FORMS), width=210),
        Field(_("Voorletters"), LINE, "initials", width=96),
        Field(_("Roepnaam"), LINE, "call_name", beside=True),
        Field(_("Tussenvoegsel"), LINE, "prefix", width=96),
        Field(_("Achternaam"), LINE, "surname", beside=True),
    ]


def _address() -> Fields:
    return [
        Section(_("Adres"), column=1),
        Field(_("Straat"), LINE, "street"),
        Field(_("Nummer"), LINE, "house", width=84, beside=True),
        Field(_("Postcode"), LINE, "postcode", width=100),
        Field(_("Plaats"), LINE, "city", beside=True),
    ]


def _contact() -> Fields:
    return [
        Section(_("Bereikbaar"), column=1),
        Field(_("Telefoon"), LINE, "phone"),
        Field(_("Telefoon 2"), LINE, "phone2", beside=True),
        Field(_("E-mail"), LINE, "email"),
    ]


def _membership(next_number: int) -> Fields:
    return [
        Section(_("Lidmaatschap"), column=1),
        Field(_("Soort lid"), COMBO, "category_id", choices=category_choices),
        Field(_("Lidnummer"), LINE, "member_number", width=96, placeholder=str(next_number)),
        Field(_("Lid sinds"), DATE, "admitted_on", beside=True),
    ]


def _more(kind: str) -> Fields:
    born = [Field(_("Geboren op"), DATE, "birth_date", width=120)] if kind == "person" else []
    return [
        Section(_("Verder")),
        *born,
        Field(_("Land"), LINE, "country", placeholder=_("Nederland"), beside=bool(born)),
        Field(_("IBAN"), LINE, "iban"),
        Field(_("Taal"), COMBO, "language", choices=list(LANGUAGES.items()), width=150),
        Field(_("Post in grote letters"), CHECK, "large_print", beside=True),
        Field(_("Notitie"), LINES, "note", lines=2),
        Section(_("Post"), column=1),
        Field(_("Op de envelop"), LINE, "address_name", placeholder=_("zoals onderaan, of typ hier iets anders")),
        Field(_("Aanhef"), LINE, "salutation", placeholder=_("zoals onderaan, of typ hier iets anders")),
    ]


def category_choices() -> list[tuple[int, str]]:
    """The kinds of member, in the order of the settings."""
    return [(row.id, row.name) for row in categories()]


def _texts(words: dict[str, str]) -> list[tuple[str, str]]:
    return [(key, _(text)) for key, text in words.items()]
