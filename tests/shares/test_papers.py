"""The register and the certificates as they come out of the printer, read back and measured."""

from datetime import date

import pytest

from noaber.cooperative.queries import stationery
from noaber.office import document
from noaber.paper.document import WHOLE_REGISTER, parse_options, produce
from noaber.people.operations import update_person
from noaber.shares import operations
from noaber.shares.certificate_drawing import INNER, OUTER
from noaber.shares.operations import Payment
from noaber.shares.record import Deed
from noaber.shares.settings import ShareSettings, save_share_settings
from tests.builders import TODAY, member, named, person
from tests.paper.reading import Paper, read
from tests.shares.builders import JANUARY, MARCH, MAY, issued, kind, moved, redeemed, transferred

pytestmark = pytest.mark.usefixtures("data")


def _printed(name: str, subject: int = WHOLE_REGISTER, language: str = "nl", **options: str) -> tuple[Paper, list[str]]:
    paper = document(name)
    chosen = parse_options(paper, options)
    made = produce(paper, paper.gather(subject, chosen), chosen, stationery(today=TODAY, language=language))
    return read(made.pdf), [remark.text for remark in made.remarks]


def _some() -> tuple[int, int]:
    annie = member(
        "Mevr. A.B. van den Berg", number=12, street="Dorpsstraat", house_number=12, postcode="5529AB", city="Hoogdorp"
    )
    bram, share = member("J. de Vries", number=44), kind(numbered=True)
    issued(annie, share, 25, paid=100000)
    transferred(annie, bram, share, 5)
    mistake = issued(bram, share, 10, MAY)
    operations.correct(mistake, "Het waren er 8", today=TODAY)
    line = redeemed(bram, share, 2, MAY, cents=10000, due_on=date(2027, 5, 1))
    operations.repay(line, Payment(2500, MAY), today=TODAY)
    return annie, bram


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("layout", ["holders", "balances", "lines"])
def test_the_register_lies_on_its_side_and_overlaps_nowhere(layout: str, language: str) -> None:
    _some()
    paper, remarks = _printed("share_register", language=language, layout=layout)
    assert remarks == []
    for wide, high in paper.sizes:
        assert wide == pytest.approx(297, abs=0.1)
        assert high == pytest.approx(210, abs=0.1)
    for page in range(len(paper.pages)):
        texts = paper.page(page)
        assert min(text.left for text in texts) >= 15
        assert max(text.right for text in texts) <= 297 - 14.9
        assert not [
            (one.text, other.text)
            for place, one in enumerate(texts)
            for other in texts[place + 1 :]
            if one.overlaps(other)
        ]


def test_the_register_tells_each_holder_what_came_and_went() -> None:
    _some()
    paper, _remarks = _printed("share_register")
    whole = "\n".join(paper.pages)
    assert "Stand op maandag 2 november 2026" in whole
    assert paper.find("Berg, A.B. van den · Dorpsstraat 12 · 5529 AB Hoogdorp · lid 12")
    assert paper.find("overgedragen aan Vries, J. de")
    assert paper.find("verkregen van Berg, A.B. van den")
    assert paper.find("uitgifte; vervallen met regel 5")
    assert paper.find("correctie: regel 4 vervalt; Het waren er 8")
    assert paper.find("€ 25,00 terugbetaald, bij regel 6")
    assert [text.text for text in paper.texts if text.text in ("6–25", "3–5")] == ["6–25", "3–5"]
    assert paper.find("Nog terug te betalen")
    assert paper.find("Voorzitter, plaats en datum")
    assert "Stemrecht hoort bij het lidmaatschap" in whole


def test_line_by_line_the_whole_adds_up() -> None:
    _some()
    paper, _remarks = _printed("share_register", layout="lines")
    counts = [text.text for text in paper.texts if text.text in ("+25", "5", "+10", "-10", "-2")]
    assert counts.count("+25") == counts.count("+10") == counts.count("-10") == counts.count("-2") == 1


def test_how_it_stands_takes_one_line_for_each_holder() -> None:
    _some()
    paper, _remarks = _printed("share_register", layout="balances")
    assert "Berg, A.B. van den" in [text.text for text in paper.texts]
    assert paper.find("Dorpsstraat 12 · 5529 AB Hoogdorp")
    assert [text.text for text in paper.texts if text.text in ("15-01-2026", "01-03-2026")] == [
        "15-01-2026",
        "01-03-2026",
    ], "since when they hold any"
    assert not paper.find("uitgifte")


def test_one_share_is_told_in_the_singular() -> None:
    annie, bram, share = member("A. Een"), member("B. Twee"), kind(numbered=True)
    issued(annie, share, 1, paid=5000)
    issued(bram, share, 1, paid=2000)
    paper, _remarks = _printed("share_certificate")
    for wanted in (
        "1 aandeel",
        "Aandeel, nummer 1",
        "met een waarde van € 50,00, geheel gestort",
        "met een waarde van € 50,00, waarvan € 20,00 is gestort",
    ):
        assert paper.find(wanted), wanted


def test_the_register_of_a_day_is_that_of_the_day() -> None:
    annie, share = member(), kind()
    issued(annie, share, 5, JANUARY)
    issued(annie, share, 7, MAY)
    paper, remarks = _printed("share_register", as_of="1-3-2026")
    assert paper.find("Stand op zondag 1 maart 2026")
    assert not paper.find("+7")
    assert remarks == ["Eén regel is na deze dag geschreven."]
    paper, remarks = _printed("share_register", as_of="1-3-2026", known="then")
    assert paper.find("Op deze dag stond er nog niets in het register.")
    assert remarks == []


def test_who_has_nothing_any_more_can_be_left_out() -> None:
    annie, bram, share = member("A. Een"), member("B. Twee"), kind()
    issued(annie, share, 5)
    transferred(annie, bram, share, 5)
    assert _printed("share_register")[0].find("Een, A. · lid 1")
    assert not _printed("share_register", former="nee")[0].find("Een, A. · lid 1")


def test_a_certificate_has_its_frame_its_words_and_two_signatures() -> None:
    annie, _bram = _some()
    paper, remarks = _printed("share_certificate", annie, place="Hoogdorp")
    assert remarks == ["Op één bewijs is nog niet alles gestort; dat staat erop."]
    assert len(paper.pages) == 1
    assert paper.bookmarks == ["Berg, A.B. van den"]
    for wanted in (
        "Aandeelbewijs",
        "A.B. van den Berg",
        "20 aandelen",
        "Aandeel, nummers 6–25",
        "elk met een waarde van € 50,00, samen € 1.000,00, waarvan € 800,00 is gestort",
        "verkregen op 15 januari 2026; regel 1 van het register",
        "Hoogdorp, 2 november 2026",
        "voorzitter",
        "penningmeester",
        "Dit is een bewijsstuk. Het register van de coöperatie is leidend: wat daarin staat, geldt.",
    ):
        assert paper.find(wanted), wanted
    middle = [text for text in paper.texts if text.text in ("Aandeelbewijs", "20 aandelen", "A.B. van den Berg")]
    for text in middle:
        assert (text.left + text.right) / 2 == pytest.approx(297 / 2, abs=1.0)
    assert OUTER < INNER
    for text in paper.texts:
        assert text.left > INNER + 3
        assert text.right < 297 - INNER - 3
        assert text.top > INNER + 3
        assert text.bottom < 210 - INNER - 1.5


def test_a_long_name_and_many_numbers_stay_within_the_frame() -> None:
    annie, bram, share = member("A. Een"), member("B. Twee"), kind("Een soort met een heel lange naam", numbered=True)
    update_person(annie, named("Mevr. drs. Wilhelmina Alexandrina van den Berghe-Oosterhuis van der Kerkhoven"))
    issued(annie, share, 60)
    for number in range(2, 60, 3):
        transferred(annie, bram, share, 1, numbers=str(number))
    paper, remarks = _printed("share_certificate", annie)
    assert all(text.left > INNER + 3 and text.right < 297 - INNER - 3 for text in paper.texts)
    assert any("nummers" in remark for remark in remarks), "a text that was cut is told"


def test_everybody_gets_one_certificate_a_kind_or_one_for_each_acquisition() -> None:
    annie, bram = _some()
    more = kind("Zonnedak", 25000)
    issued(annie, more, 2, MARCH)
    paper, remarks = _printed("share_certificate")
    assert paper.bookmarks == ["Berg, A.B. van den", "Berg, A.B. van den", "Vries, J. de"]
    assert any("nog niet alles gestort" in remark for remark in remarks)
    share = kind("Los")
    issued(bram, share, 3, JANUARY)
    issued(bram, share, 4, MAY)
    redeemed(bram, share, 1, MAY)
    paper, _remarks = _printed("share_certificate", bram, per="line")
    assert [text.text for text in paper.texts if text.text.endswith("aandelen")] == [
        "3 aandelen",
        "2 aandelen",
        "4 aandelen",
    ]


def test_the_notary_proves_shares_of_a_company() -> None:
    annie, share = member(), kind("BV-aandeel", notarial=True)
    operations.issue(annie, moved(share, 1, deed=Deed("mr. De Wit", "2026.1")), today=TODAY)
    paper, remarks = _printed("share_certificate")
    assert paper.find("Er is niemand die op deze dag een bewijs kan krijgen.")
    assert "akte van de notaris" in remarks[0]
    assert "akte 2026.1 van mr. De Wit" in "\n".join(_printed("share_register")[0].pages)


@pytest.mark.parametrize(
    "word, title, count",
    [
        ("shares", "Aandeelbewijs", "2 aandelen"),
        ("participations", "Participatiebewijs", "2 participaties"),
        ("capital", "Bewijs van ledenkapitaal", "2 delen"),
        ("certificates", "Certificaat", "2 certificaten"),
    ],
)
def test_papers_speak_the_words_of_the_cooperative(word: str, title: str, count: str) -> None:
    save_share_settings(ShareSettings(word=word, second_signer=""))
    issued(person(), kind(), 2)
    paper, _remarks = _printed("share_certificate")
    assert paper.find(title)
    assert paper.find(count)
    assert not paper.find("penningmeester")


def test_the_register_of_members_tells_what_was_paid_in() -> None:
    annie, share = member(), kind()
    issued(annie, share, 2, paid=7500)
    assert _printed("member_register")[0].find("€ 75,00")
