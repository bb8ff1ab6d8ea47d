"""How households are written to (taaladvies.net, adressering aan een koppel of gezin)."""

import pytest

from noaber.core.i18n import language
from noaber.people.household_names import household_address, household_salutation
from noaber.people.record import PersonRecord
from tests.builders import named


def one(
    form: str, initials: str, surname: str, prefix: str = "", partner: str = "", usage: str = "eigen", call: str = ""
) -> PersonRecord:
    before, _space, core = partner.rpartition(" ")
    return PersonRecord(
        salutation_form=form,
        initials=initials,
        surname=surname,
        prefix=prefix,
        call_name=call,
        partner_prefix=before,
        partner_surname=core,
        name_usage=usage,
    )


JAN = one("heer", "J.", "Jansen", call="Jan")
MIA = one("mevrouw", "M.", "Jansen", call="Mia")
ANNA = one("mevrouw", "A.", "Graaf", "de", "Jansen", "partner-eigen")
KEES = one("heer", "K.", "Berg", "van den")
ELS = one("mevrouw", "E.", "Boer", "de")
PIET = one("heer", "P.", "Hart", "’t")
KIM = one("neutraal", "K.", "Verbeek", call="Kim")
PAT = one("neutraal", "P.", "Bos", call="Pat")
WHO = one("onbekend", "D.", "Giltay Veth")


@pytest.mark.parametrize(
    "people, address, salutation",
    [
        ([ELS], "Mevrouw E. de Boer", "Geachte mevrouw De Boer,"),
        ([JAN, MIA], "De heer en mevrouw Jansen", "Geachte heer en mevrouw Jansen,"),
        ([MIA, JAN], "De heer en mevrouw Jansen", "Geachte heer en mevrouw Jansen,"),
        ([JAN, ANNA], "De heer en mevrouw Jansen", "Geachte heer en mevrouw Jansen,"),
        (
            [KEES, ELS],
            "De heer K. van den Berg en mevrouw E. de Boer",
            "Geachte heer Van den Berg, geachte mevrouw De Boer,",
        ),
        (
            [KEES, PIET],
            "De heer K. van den Berg en de heer P. ’t Hart",
            "Geachte heer Van den Berg, geachte heer ’t Hart,",
        ),
        ([MIA, ELS], "Mevrouw M. Jansen en mevrouw E. de Boer", "Geachte mevrouw Jansen, geachte mevrouw De Boer,"),
        ([JAN, JAN], "De heer J. Jansen en de heer J. Jansen", "Geachte heer Jansen, geachte heer Jansen,"),
        ([KIM, PAT], "K. Verbeek en P. Bos", "Geachte Kim Verbeek, geachte Pat Bos,"),
        ([ELS, KIM], "Mevrouw E. de Boer en K. Verbeek", "Geachte mevrouw De Boer, geachte Kim Verbeek,"),
        (
            [WHO, ELS],
            "D. Giltay Veth en mevrouw E. de Boer",
            "Geachte heer of mevrouw Giltay Veth, geachte mevrouw De Boer,",
        ),
        (
            [KEES, one("mevrouw", "A.", "Berg", "van den"), KEES],
            "Familie Van den Berg",
            "Geachte familie Van den Berg,",
        ),
        ([JAN, ANNA, JAN], "Familie Jansen-de Graaf", "Geachte familie Jansen-de Graaf,"),
        (
            [JAN, one("mevrouw", "A.", "Graaf", "de"), JAN],
            "Familie Jansen-de Graaf",
            "Geachte familie Jansen-de Graaf,",
        ),
        ([], "", ""),
    ],
)
def test_a_household_is_written_to_by_its_people(people: list[PersonRecord], address: str, salutation: str) -> None:
    assert household_address(people) == address
    assert household_salutation(people) == salutation


@pytest.mark.parametrize(
    "people, salutation",
    [
        ([JAN, MIA], "Beste Jan en Mia,"),
        ([JAN, ANNA], "Beste heer en mevrouw Jansen,"),
        ([KEES, ELS], "Beste heer Van den Berg, beste mevrouw De Boer,"),
        ([JAN, MIA, JAN], "Beste familie Jansen,"),
    ],
)
def test_an_informal_letter_calls_people_by_their_first_names(people: list[PersonRecord], salutation: str) -> None:
    assert household_salutation(people, informal=True) == salutation


def test_in_an_english_letter_both_titles_keep_their_capital() -> None:
    with language("en"):
        assert (
            household_address((named("Dhr. A. de Vries"), named("Mevr. E. de Boer")))
            == "Mr A. de Vries and Ms E. de Boer"
        )
