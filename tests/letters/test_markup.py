"""The text of a template: what a user types, and what then stands in somebody's letter."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from noaber.letters.filling import Filler
from noaber.letters.markup import parse, parse_line

ANNIE = {
    "salutation": "Geachte mevrouw Van den Berg,",
    "call_name": "Annie",
    "email": "annie@voorbeeld.nl",
    "member_number": "12",
    "cooperative": "Hoogdorp U.A.",
    "badge_name": "Waarom?",
}


def letter(text: str, values: dict[str, str] = ANNIE) -> list[str]:
    """The paragraphs, a marker before items, bold in stars and italic in slashes."""
    marks = {"regular": "{}", "bold": "*{}*", "italic": "/{}/", "bolditalic": "*/{}/*"}
    shown = []
    for paragraph in Filler(parse(text)).paragraphs(values):
        start = {"heading": "# ", "item": f"{paragraph.marker} ", "signature": "(handtekening)"}.get(paragraph.kind, "")
        shown.append(start + "".join(marks[weight].format(text) for text, weight in paragraph.runs))
    return shown


CASES = [
    ("Dag {{voornaam}}.", ["Dag Annie."]),
    ("Dag {{ Voornaam }}, lid {{lidnummer}}", ["Dag Annie, lid 12"]),
    ("Dear {{first name}}", ["Dear Annie"]),
    ("Een\n\nTwee", ["Een", "Twee"]),
    ("Met vriendelijke groet,\nMarie", ["Met vriendelijke groet,\nMarie"]),
    ("Een **vet** en een *schuin* woord", ["Een *vet* en een /schuin/ woord"]),
    ("**{{voornaam}}** is lid", ["*Annie* is lid"]),
    ("## Agenda\n\n- koffie\n- vragen", ["# Agenda", "• koffie", "• vragen"]),
    ("1. Opening\n2. Sluiting", ["1. Opening", "2. Sluiting"]),
    ("3. Opening\n4. Sluiting", ["3. Opening", "4. Sluiting"]),
    ("{{handtekening}}", ["(handtekening)"]),
    ("Mail naar {{e-mail}}[als lidnummer] (lid){einde}", ["Mail naar annie@voorbeeld.nl (lid){einde}"]),
    ("Voor.\n[als e-mail] Wij mailen u. [einde]\nNa.", ["Voor.\nWij mailen u.\nNa."]),
    ("Voor.\n[als geen e-mail] Wij bellen u. [einde]\nNa.", ["Voor.\nNa."]),
    ("[als telefoon]\n\nBel ons.\n\n- nu\n\n[einde]\n\nDag.", ["Dag."]),
    ("[als e-mail]\n\nMail ons.\n\n[einde]\n\nDag.", ["Mail ons.", "Dag."]),
    ("1. een\n2. [als telefoon] twee [einde]\n3. drie", ["1. een", "2. drie"]),
    ("Lid van {{coöperatie}}.", ["Lid van Hoogdorp U.A."]),
    ("Even wachten {{coöperatie}}...", ["Even wachten Hoogdorp U.A...."]),
    ("Kom naar {{naam}}.", ["Kom naar Waarom?"]),
    ("Telefoon:\n{{telefoon}}\nDag", ["Telefoon:\nDag"]),
    # what means something elsewhere is only text here
    ("<b>geen html</b> & co &amp;", ["<b>geen html</b> & co &amp;"]),
    ("[link](http://x.nl) en ![x](y)", ["[link](http://x.nl) en ![x](y)"]),
    ("| a | b |\n|---|---|\n| 1 | 2 |", ["| a | b |\n|---|---|\n| 1 | 2 |"]),
    ("    vier spaties", ["vier spaties"]),
    ("> citaat", ["> citaat"]),
    ("Streep\n---", ["Streep\n---"]),
    (r"\*geen vet\*", ["*geen vet*"]),
    ("{{onbekend}} blijft staan", ["{{onbekend}} blijft staan"]),
    ("{{ open", ["{{ open"]),
]


@pytest.mark.parametrize(("typed", "printed"), CASES)
def test_what_is_typed_and_what_is_printed(typed: str, printed: list[str]) -> None:
    assert letter(typed) == printed


WRONG = [
    ("Dag {{vornaam}}", ("vornaam",), 0),
    ("[als vornaam] x [einde]", ("vornaam",), 1),
    ("[als e-mail] x", (), 1),
    ("x [einde]", (), 1),
    ("[als e-mail] x [als telefoon] y [einde]", (), 1),
    ("{{voornaam}}", (), 0),
]


@pytest.mark.parametrize(("typed", "unknown", "problems"), WRONG)
def test_what_is_wrong_is_told(typed: str, unknown: tuple[str, ...], problems: int) -> None:
    read = parse(typed)
    assert (read.unknown, len(read.problems)) == (unknown, problems)


def test_fields_without_a_value_are_named_unless_nobody_would_see_them() -> None:
    text = "{{voornaam}} {{telefoon}} [als telefoon] {{telefoon}} {{lid sinds}} [einde] {{handtekening}}"
    assert Filler(parse(text)).empty(ANNIE) == ["phone"]


def test_a_subject_is_one_line_in_which_only_fields_mean_anything() -> None:
    filler = Filler(parse_line("Lid *nu* van\n {{coöperatie}}. [als telefoon]tel[einde]"))
    assert filler.line(ANNIE) == "Lid *nu* van Hoogdorp U.A."


def test_what_is_the_same_for_everybody_is_made_once() -> None:
    filler = Filler(parse("{{aanhef}}\n\nVoor iedereen hetzelfde."))
    first, second = filler.paragraphs(ANNIE), filler.paragraphs({"salutation": "Geachte heer Bos,"})
    assert first[1] is second[1]
    assert first[1].shared
    assert first[0].runs != second[0].runs


ODD = st.text(st.sampled_from("ab *_#-[]{}<>&\\\n1.)!`~|:=\t\u202e\u00a0é"), max_size=60)


@given(value=ODD)
def test_a_value_is_never_read_as_markup(value: str) -> None:
    paragraphs = letter("Voor {{voornaam}} na", {"call_name": value})
    assert len(paragraphs) == 1
    assert paragraphs[0].removeprefix("Voor ").removesuffix(" na") in (value, value.rstrip())


@given(text=ODD)
def test_any_text_can_be_read(text: str) -> None:
    letter(text)
    parse_line(text)
