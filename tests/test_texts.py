"""The program speaks every language whole: no text without a translation, no value that gets lost in one."""

import string

import pytest

from tests.texts import TRANSLATED, forms, placeholders, translations, untranslated, unused, used_texts


def _fields(text: str) -> list[str]:
    """Every placeholder with its format: ``{count:d}`` must not become ``{count}``."""
    parts = string.Formatter().parse(text)
    return sorted(f"{name}!{change}:{form}" for _, name, form, change in parts if name is not None)


def test_every_text_can_be_read_by_a_translator() -> None:
    texts = [source for message in used_texts() if message.id for source, _ in forms(message)]
    assert len(texts) > 50
    assert [text for text in texts if not placeholders(text) <= set(filter(str.isidentifier, placeholders(text)))] == []


@pytest.mark.parametrize("language", TRANSLATED)
def test_every_text_is_translated(language: str) -> None:
    """After new texts: ``python -m tests.texts`` puts them into the catalogue and lists them."""
    assert untranslated(language) == []


@pytest.mark.parametrize("language", TRANSLATED)
def test_no_translation_outlives_its_text(language: str) -> None:
    assert unused(language) == []


@pytest.mark.parametrize("language", TRANSLATED)
def test_translations_keep_the_placeholders(language: str) -> None:
    pairs = [pair for message in translations(language) if message.id for pair in forms(message)]
    assert [pair for pair in pairs if pair[1] and _fields(pair[0]) != _fields(pair[1])] == []


@pytest.mark.parametrize("language", TRANSLATED)
def test_translations_keep_spaces_and_ends(language: str) -> None:
    """A text that ends in a colon or an ellipsis stands before something; its translation does too."""
    pairs = [pair for message in translations(language) if message.id for pair in forms(message) if pair[1]]
    assert [(a, b) for a, b in pairs if (a[:1] == " ") != (b[:1] == " ") or (a[-1:] == " ") != (b[-1:] == " ")] == []
    assert [(a, b) for a, b in pairs if a.endswith((":", "…")) and not b.endswith(a[-1])] == []
