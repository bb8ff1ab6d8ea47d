"""The text of a letter in the editor and back: nothing is lost, and nothing typed turns into markup."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QTextCursor, QTextDocument

from noaber.letters.markup import rich_blocks
from noaber.letters.wording import ready_texts
from noaber.ui.letters.rich import as_markdown, make_heading, show_markdown


def there_and_back(markdown: str) -> str:
    document = QTextDocument()
    show_markdown(document, markdown)
    return as_markdown(document)


TEXTS = [
    "Een\n\nTwee\n",
    "Een\nregel\n",
    "Een **vet** woord en een *schuin*.\n",
    "## Kop\n\ntekst\n",
    "- een\n- twee\n\nna\n",
    "1. een\n2. twee\n",
    "3. drie\n4. vier\n",
    "{{aanhef}}\n\n[als e-mail] x [einde]\n",
    "- een\n\ntekst\n\n- twee\n",
    r"geen \*vet\* en geen \_schuin\_" + "\n",
    "1\\. geen lijst\n",
    "\\- geen lijst\n",
    "\\# geen kop\n",
    "**{{voornaam}}** dag\n",
    "- **Naam:** {{naam}}\n- [als e-mail] x [einde]\n",
    "",
]


@pytest.mark.parametrize("markdown", TEXTS)
def test_a_text_comes_back_as_it_was(qapp: object, markdown: str) -> None:
    assert there_and_back(markdown) == markdown


@pytest.mark.parametrize("ready", ready_texts(), ids=lambda ready: f"{ready.kind}-{ready.language}")
def test_ready_letters_come_back_the_same(qapp: object, ready: object) -> None:
    body = ready.body  # type: ignore[attr-defined]
    assert rich_blocks(there_and_back(body)) == rich_blocks(body)


@given(text=st.text(st.sampled_from("ab *_#-+1.)[]{}\\<&é\n"), max_size=40))
def test_whatever_is_typed_prints_as_typed(qapp: object, text: str) -> None:
    document = QTextDocument()
    QTextCursor(document).insertText(text)
    printed = "".join(part for _kind, _count, runs in rich_blocks(as_markdown(document)) for part, _weight in runs)
    assert "".join(printed.split()) == "".join(text.split())


@given(text=st.text(st.sampled_from("ab *_#-+1.)[]{}\\<&é"), max_size=30))
def test_so_does_a_heading(qapp: object, text: str) -> None:
    document = QTextDocument()
    cursor = QTextCursor(document)
    cursor.insertText(text)
    make_heading(cursor, on=True)
    blocks = rich_blocks(as_markdown(document))
    printed = "".join(part for _kind, _count, runs in blocks for part, _weight in runs)
    assert "".join(printed.split()) == "".join(text.split())
    assert [kind for kind, _count, _runs in blocks] in (["heading"], [])
