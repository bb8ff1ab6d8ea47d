"""Texts in the language of the window or of a document."""

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

from noaber.core import i18n
from noaber.core.i18n import N_, _, current_language, language, ngettext, set_language

CATALOGUE = """
msgid ""
msgstr "Content-Type: text/plain; charset=utf-8\\nPlural-Forms: nplurals=2; plural=(n != 1);\\n"

msgid "Nog {count} plaatsen in {room}"
msgstr "In {room} {count} places are left"

msgid "{n} lid"
msgid_plural "{n} leden"
msgstr[0] "{n} member"
msgstr[1] "{n} members"

msgid "Ledenlijst"
msgstr "Member list"
"""


@pytest.fixture
def english(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A small English catalogue in the place of the real one; returns its .po file."""
    source = tmp_path / "locale" / "en" / "LC_MESSAGES" / "noaber.po"
    source.parent.mkdir(parents=True)
    source.write_text(CATALOGUE, encoding="utf-8")
    monkeypatch.setattr(i18n, "resource", lambda name: tmp_path / name)
    i18n._catalogue.cache_clear()
    yield source
    i18n._catalogue.cache_clear()


def test_dutch_stands_in_the_code() -> None:
    assert _("Nog {count} plaatsen in {room}", count=4, room="de Kern") == "Nog 4 plaatsen in de Kern"
    assert _("Een accolade { zonder waarde") == "Een accolade { zonder waarde"
    assert (ngettext("{n} lid", "{n} leden", 1), ngettext("{n} lid", "{n} leden", 2)) == ("1 lid", "2 leden")
    assert ngettext("{n} lid", "{n} leden", 0) == "0 leden"


def test_english_comes_from_the_catalogue(english: Path) -> None:
    set_language("en")
    assert _("Nog {count} plaatsen in {room}", count=4, room="de Kern") == "In de Kern 4 places are left"
    assert ngettext("{n} lid", "{n} leden", 1) == "1 member"
    assert ngettext("{n} lid", "{n} leden", 7) == "7 members"


def test_what_has_no_translation_stays_dutch(english: Path) -> None:
    set_language("en")
    assert _("Nog niet vertaald") == "Nog niet vertaald"


def test_a_marked_text_is_translated_when_it_is_shown(english: Path) -> None:
    title = N_("Ledenlijst")
    set_language("en")
    assert (title, _(title)) == ("Ledenlijst", "Member list")


def test_a_document_may_speak_another_language(english: Path) -> None:
    with language("en"):
        assert _("Ledenlijst") == "Member list"
        with language("nl"):
            assert _("Ledenlijst") == "Ledenlijst"
        assert current_language() == "en"
    assert _("Ledenlijst") == "Ledenlijst"


def test_after_an_error_the_language_is_what_it_was(english: Path) -> None:
    with pytest.raises(ValueError, match="midden"), language("en"):
        raise ValueError("midden in de brief")
    assert current_language() == "nl"


def test_the_language_of_a_document_is_not_that_of_another_thread(english: Path) -> None:
    seen: list[str] = []
    with language("en"):
        job = threading.Thread(target=lambda: seen.append(_("Ledenlijst")))
        job.start()
        job.join()
    assert seen == ["Ledenlijst"]


@pytest.mark.parametrize("code", ["xx", "", "EN"])
def test_an_unknown_language_gives_dutch(code: str) -> None:
    set_language(code)
    assert current_language() == "nl"
    with language(code):
        assert current_language() == "nl"


def test_the_compiled_catalogue_is_used_while_it_is_the_newest(english: Path) -> None:
    compiled = english.with_suffix(".mo")
    with english.open("rb") as source, compiled.open("wb") as target:
        write_mo(target, read_po(source))
    set_language("en")
    english.write_text(CATALOGUE.replace("Member list", "List of members"), encoding="utf-8")
    _touch(compiled, english.stat().st_mtime + 10)
    assert _("Ledenlijst") == "Member list"
    i18n._catalogue.cache_clear()
    _touch(compiled, english.stat().st_mtime - 10)
    assert _("Ledenlijst") == "List of members"


def _touch(path: Path, moment: float) -> None:
    import os

    os.utime(path, (moment, moment))
