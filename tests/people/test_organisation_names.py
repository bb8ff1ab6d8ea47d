"""Telling organisations from persons by their name alone."""

import pytest

from noaber.people.name_parsing import parse_person_name


@pytest.mark.parametrize(
    "typed",
    [
        "Stichting Welzijn",
        "Stg. Welzijn Hoogdorp",
        "De Stichting Welzijn",
        "Gemeente Eersel",
        "Vereniging Dorpsbelang",
        "Coöperatie Austerlitz Zorgt U.A.",
        "Dorpscoöperatie Hoogdorp",
        "J. Jansen B.V.",
        "Jansen BV",
        "Bakkerij J. de Vries",
        "Basisschool De Klimop",
        "OBS De Klimop",
        "Zorgvrijstaat",
        "ZorgSaam",
        "Zorg voor Elkaar",
        "Buurtvereniging Ons Erf",
        "Huisartsenpraktijk De Linde",
        "Thuiszorg Kempen",
        "Het Wijkteam Noord",
        "Lucas Community",
    ],
)
def test_an_organisation_is_recognised(typed: str) -> None:
    record = parse_person_name(typed)
    assert (record.kind, record.organisation_name, record.surname) == ("organisation", typed, "")


@pytest.mark.parametrize(
    "typed",
    [
        "A. School",
        "J. Zorgdrager",
        "Zorgdrager",
        "Hotel, P.",
        "Annie Winkel",
        "Koenraad Bos",
        "J. Nijhuis",
        "K. van der Kerk",
        "Berg, A. den (IJsbrand)",
        "Jan Jansen (EHBO)",
        "J. van Gemeente",
        "Mevr. Stichting",
        "Bank",
    ],
)
def test_a_person_with_such_a_name_stays_a_person(typed: str) -> None:
    assert parse_person_name(typed).kind == "person"


def test_an_abbreviation_in_brackets_is_kept_apart() -> None:
    record = parse_person_name("Nederland Zorgt Voor Elkaar (NLZVE)")
    assert (record.kind, record.organisation_name, record.short_name) == (
        "organisation",
        "Nederland Zorgt Voor Elkaar",
        "NLZVE",
    )
    assert parse_person_name("Stichting Welzijn (rode zaal)").organisation_name == "Stichting Welzijn (rode zaal)"
