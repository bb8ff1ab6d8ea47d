"""Texts in the language of the window or of a document.

Texts in the code are Dutch, the first language of the program, so Dutch needs no catalogue and is never incomplete;
``resources/locale/en`` holds the English. Values go in by keyword: ``_("Nog {count} plaatsen", count=4)``.
"""

import gettext as gnu
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import lru_cache
from io import BytesIO
from pathlib import Path

from noaber.core.paths import resource

LANGUAGES = {"nl": "Nederlands", "en": "English"}

_interface = "nl"
_override: ContextVar[str | None] = ContextVar("language", default=None)


def current_language() -> str:
    """The language that texts come in now: ``nl`` or ``en``."""
    return _override.get() or _interface


def set_language(code: str) -> None:
    """Choose the language of the whole program; an unknown code gives Dutch."""
    global _interface
    _interface = code if code in LANGUAGES else "nl"


@contextmanager
def language(code: str) -> Iterator[None]:
    """Within the block texts come in this language, whatever the window speaks: a letter in English, say."""
    token = _override.set(code if code in LANGUAGES else "nl")
    try:
        yield
    finally:
        _override.reset(token)


def _(message: str, /, **values: object) -> str:
    """The text in the current language, with the values filled in."""
    text = _catalogue(current_language()).gettext(message)
    return text.format(**values) if values else text


def ngettext(one: str, many: str, n: int, /, **values: object) -> str:
    """The singular or plural text for ``n``, which the text may show as ``{n}``."""
    return _catalogue(current_language()).ngettext(one, many, n).format(n=n, **values)


def N_(message: str, /) -> str:
    """Mark a text for translation without translating it yet: for tables that are built when the program loads."""
    return message


@lru_cache
def _catalogue(code: str) -> gnu.NullTranslations:
    if code == "nl":
        return _DutchCatalogue()
    folder = resource("locale") / code / "LC_MESSAGES"
    compiled = folder / "noaber.mo"
    source = folder / "noaber.po"
    if compiled.exists() and (not source.exists() or compiled.stat().st_mtime >= source.stat().st_mtime):
        return gnu.GNUTranslations(BytesIO(compiled.read_bytes()))
    return _from_source(source)


class _DutchCatalogue(gnu.NullTranslations):
    """The texts as they stand in the code."""


def _from_source(source: Path) -> gnu.NullTranslations:
    """A catalogue straight from the .po file: for a checkout in which a translator is at work."""
    from babel.messages.mofile import write_mo
    from babel.messages.pofile import read_po

    compiled = BytesIO()
    with source.open("rb") as stream:
        write_mo(compiled, read_po(stream))
    compiled.seek(0)
    return gnu.GNUTranslations(compiled)
