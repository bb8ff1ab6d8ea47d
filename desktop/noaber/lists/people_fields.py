"""The fields of people themselves."""

from noaber.cooperative.neighbourhoods import neighbourhoods
from noaber.core.i18n import N_, _
from noaber.lists.conditions import Value
from noaber.lists.fields import FieldSpec, fixed
from noaber.people.consents import PURPOSES
from noaber.people.operations import ROLE_KINDS

PERSON, ADDRESS, CONTACT = N_("Persoon"), N_("Adres"), N_("Bereikbaarheid")
KINDS = {"person": N_("persoon"), "organisation": N_("organisatie")}
LANGUAGES = {"nl": N_("Nederlands"), "en": N_("Engels")}
FORMS = {"mevrouw": N_("mevrouw"), "heer": N_("heer"), "neutraal": N_("neutraal"), "onbekend": N_("onbekend")}
MONTHS = (
    N_("januari"),
    N_("februari"),
    N_("maart"),
    N_("april"),
    N_("mei"),
    N_("juni"),
    N_("juli"),
    N_("augustus"),
    N_("september"),
    N_("oktober"),
    N_("november"),
    N_("december"),
)


def whole_years(since: str) -> str:
    """The SQL for the whole years from a stored date to {day}, counted as :func:`noaber.people.ages.age_on` does."""
    years = f"CAST(substr({{day}}, 1, 4) AS INTEGER) - CAST(substr({since}, 1, 4) AS INTEGER)"
    return f"({years} - (substr({{day}}, 6) < substr({since}, 6)))"


def _no_spaces(text: str) -> str:
    return "".join(text.split())


def _months() -> dict[Value, str]:
    return {number: _(name) for number, name in enumerate(MONTHS, 1)}


_CURRENT = "(from_date IS NULL OR from_date <= {day}) AND (to_date IS NULL OR to_date >= {day})"
_ROLES = f"SELECT kind AS value FROM person_role WHERE person_id = p.id AND {_CURRENT}"
_CONSENTS = (
    "SELECT purpose AS value FROM consent WHERE person_id = p.id AND given_on <= {day} "
    "AND (withdrawn_on IS NULL OR withdrawn_on > {day})"
)
_HOUSEHOLD = f"SELECT 1 FROM household_member WHERE person_id = p.id AND {_CURRENT}"

# Looked up once for each postcode that occurs, not for each person.
_HOODS = """
LEFT JOIN (
    SELECT known.postcode, (
        SELECT json_extract(part.value, '$[0]') FROM setting, json_each(setting.value) part
        WHERE setting.name = 'neighbourhoods'
        AND known.postcode BETWEEN json_extract(part.value, '$[1]') AND json_extract(part.value, '$[2]')
        ORDER BY part.key LIMIT 1
    ) AS name FROM (SELECT DISTINCT postcode FROM person WHERE postcode <> '') known
) hood ON hood.postcode = p.postcode"""


def _neighbourhoods() -> dict[Value, str]:
    return {one.name: one.name for one in neighbourhoods()}


FIELDS = (
    FieldSpec("search", N_("Naam"), "words", "p.search_text", PERSON, column=False),
    FieldSpec("kind", N_("Persoon of organisatie"), "choice", "p.kind", PERSON, choices=fixed(KINDS)),
    FieldSpec(
        "age",
        N_("Leeftijd"),
        "number",
        whole_years("p.birth_date"),
        PERSON,
        dated=True,
        wide=16,
        phrases={
            "at_least": (N_("{value} jaar of ouder"), N_("niet {value} jaar of ouder")),
            "at_most": (N_("hoogstens {value} jaar"), N_("niet hoogstens {value} jaar")),
            "is": (N_("{value} jaar"), N_("niet {value} jaar")),
            "between": (N_("van {value} tot en met {other} jaar"), N_("niet van {value} tot en met {other} jaar")),
            "filled": (N_("met bekende leeftijd"), N_("zonder bekende leeftijd")),
        },
    ),
    FieldSpec(
        "birth_date",
        N_("Geboren op"),
        "date",
        "p.birth_date",
        PERSON,
        wide=22,
        phrases={
            "before": (N_("geboren vóór {value}"), N_("niet geboren vóór {value}")),
            "since": (N_("geboren op of na {value}"), N_("niet geboren op of na {value}")),
            "between": (
                N_("geboren van {value} tot en met {other}"),
                N_("niet geboren van {value} tot en met {other}"),
            ),
            "filled": (N_("met geboortedatum"), N_("zonder geboortedatum")),
        },
    ),
    FieldSpec(
        "birth_month",
        N_("Jarig in"),
        "choice",
        "CAST(substr(p.birth_date, 6, 2) AS INTEGER)",
        PERSON,
        choices=_months,
        phrases={"any_of": (N_("jarig in {value}"), N_("niet jarig in {value}"))},
    ),
    FieldSpec("form", N_("Aanspreken met"), "choice", "p.salutation_form", PERSON, choices=fixed(FORMS)),
    FieldSpec("language", N_("Taal"), "choice", "p.language", PERSON, choices=fixed(LANGUAGES)),
    FieldSpec(
        "large_print",
        N_("Grote letters"),
        "flag",
        "p.large_print",
        PERSON,
        wide=18,
        phrases={"yes": (N_("grote letters"), N_("geen grote letters"))},
    ),
    FieldSpec(
        "role",
        N_("Rol"),
        "tags",
        _ROLES,
        PERSON,
        dated=True,
        choices=fixed(ROLE_KINDS),
        wide=34,
        phrases={
            "any_of": (N_("met de rol {value}"), N_("zonder de rol {value}")),
            "filled": (N_("met een rol"), N_("zonder rol")),
        },
    ),
    FieldSpec(
        "consent",
        N_("Toestemming"),
        "tags",
        _CONSENTS,
        PERSON,
        dated=True,
        choices=fixed(PURPOSES),
        wide=40,
        phrases={
            "any_of": (N_("met toestemming: {value}"), N_("zonder toestemming: {value}")),
            "filled": (N_("met een toestemming"), N_("zonder enige toestemming")),
        },
    ),
    FieldSpec(
        "household",
        N_("In een huishouden"),
        "flag",
        f"EXISTS ({_HOUSEHOLD})",
        PERSON,
        dated=True,
        phrases={"yes": (N_("in een huishouden"), N_("niet in een huishouden"))},
    ),
    FieldSpec("note", N_("Notitie"), "text", "p.note", PERSON, wide=60),
    FieldSpec(
        "died",
        N_("Overleden"),
        "flag",
        "p.died_on IS NOT NULL",
        PERSON,
        wide=18,
        phrases={"yes": (N_("overleden"), N_("in leven"))},
    ),
    FieldSpec("street", N_("Straat"), "text", "p.street", ADDRESS, wide=44),
    FieldSpec("house_number", N_("Huisnummer"), "number", "p.house_number", ADDRESS, wide=16),
    FieldSpec(
        "postcode",
        N_("Postcode"),
        "text",
        "p.postcode",
        ADDRESS,
        tidy=_no_spaces,
        wide=18,
        phrases={
            "begins": (N_("postcode {value}"), N_("niet postcode {value}")),
            "is": (N_("postcode {value}"), N_("niet postcode {value}")),
            "filled": (N_("met postcode"), N_("zonder postcode")),
        },
    ),
    FieldSpec(
        "neighbourhood",
        N_("Buurt"),
        "choice",
        "hood.name",
        ADDRESS,
        join=_HOODS,
        choices=_neighbourhoods,
        wide=32,
        phrases={"any_of": (N_("buurt {value}"), N_("niet buurt {value}"))},
    ),
    FieldSpec(
        "city",
        N_("Woonplaats"),
        "text",
        "p.city",
        ADDRESS,
        wide=32,
        phrases={
            "is": (N_("uit {value}"), N_("niet uit {value}")),
            "filled": (N_("met woonplaats"), N_("zonder woonplaats")),
        },
    ),
    FieldSpec("country", N_("Land"), "text", "p.country", ADDRESS),
    FieldSpec(
        "email",
        N_("E-mail"),
        "text",
        "p.email",
        CONTACT,
        wide=56,
        phrases={"filled": (N_("met e-mailadres"), N_("zonder e-mailadres"))},
    ),
    FieldSpec(
        "phone",
        N_("Telefoon"),
        "text",
        "p.phone",
        CONTACT,
        wide=28,
        phrases={"filled": (N_("met telefoonnummer"), N_("zonder telefoonnummer"))},
    ),
    FieldSpec("phone2", N_("Tweede telefoon"), "text", "p.phone2", CONTACT, wide=28),
    FieldSpec(
        "iban",
        N_("IBAN"),
        "text",
        "p.iban",
        CONTACT,
        tidy=_no_spaces,
        wide=46,
        phrases={"filled": (N_("met IBAN"), N_("zonder IBAN"))},
    ),
)
