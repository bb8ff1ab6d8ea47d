"""Letters filled in: fields, languages, large print, and what is told of them before they are printed."""

from datetime import date

import pytest

from noaber.contributions.models import Claim
from noaber.cooperative.queries import stationery
from noaber.core.errors import NoaberError
from noaber.events.operations import add_event
from noaber.events.record import EventRecord
from noaber.letters import templates
from noaber.letters.choosing import HAND, Who
from noaber.letters.log import letters_to
from noaber.letters.mailing import MailingChoice
from noaber.letters.papers import LetterOptions
from noaber.letters.preview import preview_letter
from noaber.letters.recipients import Sorting
from noaber.letters.settings import LetterSettings, save_letter_picture, save_letter_settings
from noaber.letters.wording import KINDS, ready_texts
from noaber.office import documents
from noaber.paper.document import produce
from noaber.people.household_operations import form_household
from noaber.store.journal import action
from tests.builders import TODAY, category, member
from tests.letters.builders import HOME, annie, own, piet, printed, ready, text_of
from tests.paper.reading import read
from tests.shares.builders import issued, kind


@pytest.mark.parametrize("code", ["nl", "en"])
@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind != "other"])
def test_every_ready_letter_prints_for_everybody(kind: str, code: str) -> None:
    save_letter_settings(LetterSettings(signer_name="Marie de Wit", signer_role="secretaris"))
    annie(language=code)
    member("K. Verbeek", number=20, large_print=True, language=code, **HOME)
    event = add_event(EventRecord("Thema-avond", date=date(2026, 11, 9), venue="Dorpshuis"))
    content, made = printed(MailingChoice(ready(kind, code), Who(), event_id=event))
    assert len(content.letters) == 2
    assert content.problems == ()
    words = text_of(made)
    assert "{{" not in words
    assert "[als" not in words
    assert "[if" not in words
    assert "Marie de Wit" in words
    assert "U.A.." not in words


def test_ready_letters_say_the_same_fields_in_both_languages() -> None:
    for text in ready_texts():
        assert templates.remarks(ready(text.kind, text.language).record) == []


def test_names_with_markup_print_as_typed_and_mean_nothing() -> None:
    member("Dhr. P. Bos", number=3, call_name="<b>Piet</b> {{aanhef}} & *co*", **HOME)
    content, made = printed(MailingChoice(own("Dag {{voornaam}}, [als voornaam] welkom [einde]"), Who()))
    assert "<b>Piet</b> {{aanhef}} & *co*" in text_of(made)
    assert content.problems == ()


def test_what_is_missing_is_told_with_names_before_printing() -> None:
    annie(phone="0497-123456")
    piet()
    _content, made = printed(MailingChoice(own("{{vornaam}} {{telefoon}} {{geboortedatum}}"), Who()))
    told = [remark.text for remark in made.remarks]
    assert any("“vornaam” bestaat niet" in text for text in told)
    assert any("“Telefoonnummer” is bij één ontvanger leeg: Bos, P. (Piet)" in text for text in told)
    assert "“Geboortedatum” is bij iedereen leeg." in told


def test_each_gets_the_letter_in_her_own_language() -> None:
    annie(language="en")
    piet()
    content, made = printed(MailingChoice(ready("thanks"), Who()))
    assert [letter.language for letter in content.letters] == ["en", "nl"]
    assert "Thank you" in read(made.pdf).pages[0]
    assert "Dank u wel" in read(made.pdf).pages[1]


def test_large_print_for_who_wants_it_or_for_all() -> None:
    annie(large_print=True)
    piet()
    content, _made = printed(MailingChoice(ready("thanks"), Who()))
    assert [letter.large for letter in content.letters] == [True, False]
    content, _made = printed(MailingChoice(ready("thanks"), Who()), LetterOptions(text="large"))
    assert [letter.large for letter in content.letters] == [True, True]


def test_a_letter_to_a_household_names_both() -> None:
    home = [annie(), member("Dhr. P. van den Berg", number=14, call_name="Piet", **HOME)]
    form_household(home, today=TODAY)
    letter = own("{{aanhef}} {{voornaam}}, nummers {{lidnummer}}, {{adres coöperatie}}.")
    _content, made = printed(MailingChoice(letter, Who(), Sorting(per="household")))
    words = " ".join(text_of(made).split())
    assert "12, 14, Dorpsstraat 1, 5529 AB Hoogdorp." in words
    assert "Geachte heer en mevrouw Van den Berg, Annie en Piet, nummers 12, 14" in words


def test_money_and_meeting_in_a_letter() -> None:
    somebody = annie()
    with action("contributie"):
        Claim.create(
            person=somebody,
            year=2026,
            number=1,
            category=category(),
            method="transfer",
            cents=2050,
            claimed_on=TODAY,
            due_on=TODAY,
        )
    event = add_event(EventRecord("Thema-avond", date=date(2026, 11, 9)))
    letter = own("{{contributie bedrag}} over {{contributie jaar}}, {{bijeenkomst}} op {{dag bijeenkomst}}")
    _content, made = printed(MailingChoice(letter, Who(), event_id=event))
    assert "€ 20,50 over 2026, Thema-avond op maandag 9 november 2026" in text_of(made).replace("\xa0", " ")


def test_what_somebody_paid_in_for_shares_in_a_letter() -> None:
    first, second = annie(), piet()
    shares = kind()
    issued(first, shares, 3, paid=10000)
    letter = own("Dag.[als inleg] Uw inleg is {{inleg}} voor {{aantal aandelen}} aandelen. [einde]")
    content, _made = printed(MailingChoice(letter, Who(HAND, (first, second))))
    texts = ["".join(text for part in one.body for text, _style in part.runs) for one in content.letters]
    assert [text.replace("\xa0", " ") for text in texts] == ["Dag. Uw inleg is € 100,00 voor 3 aandelen.", "Dag."]


def test_a_reminder_is_for_who_still_owes() -> None:
    annie()
    document = documents()["reminder_letter"]
    assert document.gather(0, document.options()).letters == ()


def test_reference_and_enclosures_stand_in_each_letter() -> None:
    annie()
    choice = MailingChoice(ready("thanks"), Who(), reference="2026-7", enclosures=("Agenda", "Notulen"))
    _content, made = printed(choice)
    words = text_of(made)
    assert "2026-7" in words
    assert "Bijlagen: Agenda; Notulen" in words


def test_a_preview_needs_no_address_and_writes_nothing_down() -> None:
    somebody = member("G. Geenadres", number=7)
    pdf = preview_letter(ready("welcome").record, somebody, None, stationery(today=TODAY))
    assert "Geachte heer of mevrouw Geenadres," in read(pdf).pages[0]
    assert letters_to(somebody) == []


def test_pictures_of_paper_and_signature() -> None:
    from io import BytesIO

    from PIL import Image

    out = BytesIO()
    Image.new("RGB", (60, 20), "navy").save(out, "PNG")
    save_letter_picture("signature", out.getvalue())
    save_letter_picture("background", out.getvalue())
    annie()
    content, made = printed(MailingChoice(ready("thanks"), Who()))
    assert content.look.signature is not None
    assert "KvK" not in text_of(made)
    with pytest.raises(NoaberError, match="geen afbeelding"):
        save_letter_picture("signature", b"geen plaatje")
    save_letter_picture("background", None)
    assert printed(MailingChoice(ready("thanks"), Who()))[0].look.background is None


def test_documents_of_letters_stand_in_the_catalogue() -> None:
    annie()
    piet()
    for identifier in ("welcome_letter", "resignation_letter", "contribution_letter", "data_check", "window_test"):
        document = documents()[identifier]
        options = document.options()
        made = produce(document, document.gather(0, options), options, stationery(today=TODAY))
        assert made.pages == (1 if identifier == "window_test" else 2)


def test_hand_picked_people_without_anybody() -> None:
    content, made = printed(MailingChoice(ready("thanks"), Who(HAND)))
    assert content.letters == ()
    assert made.pages == 1
