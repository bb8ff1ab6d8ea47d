"""A letter in English: the Dutch name stays Dutch, the words around it do not."""

from gettext import NullTranslations

import pytest

from noaber.core import i18n
from noaber.core.dates import parse_time_range, time_range_text, time_text
from noaber.people.name_parsing import parse_person_name, read_name
from noaber.people.names import address_name, list_name, salutation

TEXTS = {
    "Mevrouw {name}": "Ms {name}",
    "Geachte mevrouw {name},": "Dear Ms {name},",
    "De heer {name}": "Mr {name}",
    "Geachte heer {name},": "Dear Mr {name},",
    "Beste {name},": "Dear {name},",
    "{time} uur": "{time}",
    "{start}-{end} uur": "{start}-{end}",
    "Geachte heer of mevrouw {name},": "Dear Sir or Madam {name},",
}


class _English(NullTranslations):
    def gettext(self, message: str) -> str:
        return TEXTS.get(message, message)


@pytest.fixture(autouse=True)
def _in_english(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(i18n, "_catalogue", lambda code: _English() if code == "en" else NullTranslations())
    i18n.set_language("en")


def test_a_letter_begins_in_english_with_a_dutch_name() -> None:
    annie, piet = parse_person_name("Mevr. A.B. van den Berg (Annie)"), parse_person_name("Dhr. P. 't Hart")
    assert (address_name(annie), salutation(annie)) == ("Ms A.B. van den Berg", "Dear Ms Van den Berg,")
    assert (address_name(piet), salutation(piet)) == ("Mr P. ’t Hart", "Dear Mr ’t Hart,")
    assert salutation(annie, informal=True) == "Dear Annie,"
    assert list_name(annie) == "Berg, A.B. van den (Annie)"


def test_times_are_written_the_english_way() -> None:
    assert time_range_text(*parse_time_range("19.45-22.00 uur")) == "19:45-22:00"
    assert time_text(parse_time_range("8 pm")[0]) == "20:00"


def test_a_dutch_couple_stays_dutch_in_an_english_window() -> None:
    assert read_name("de heer en mevrouw Jansen").record.salutation == "Geachte heer en mevrouw Jansen,"
