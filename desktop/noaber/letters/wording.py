"""The ready letters that come with the program, as files ``resources/letters/<language>/<kind>.md``.

The first lines name the letter and its subject; after an empty line comes the text.
"""

from dataclasses import dataclass
from functools import lru_cache

from noaber.core.i18n import LANGUAGES, N_
from noaber.core.paths import resource

KINDS = {
    "welcome": N_("Welkom"),
    "invitation": N_("Uitnodiging"),
    "alv_notice": N_("Oproep ledenvergadering"),
    "contribution": N_("Contributie"),
    "reminder_1": N_("Herinnering"),
    "reminder_2": N_("Tweede herinnering"),
    "reminder_final": N_("Laatste herinnering"),
    "resignation": N_("Opzegging"),
    "thanks": N_("Dank"),
    "condolence": N_("Condoleance"),
    "address_change": N_("Nieuw adres vragen"),
    "data_check": N_("Gegevens nakijken"),
    "other": N_("Andere brief"),
}
"""The kinds of letters; all but the last come with a ready text."""

ABOUT_MEETING = frozenset({"invitation", "alv_notice"})
"""The kinds that are about a meeting, so that one must be chosen."""


@dataclass(frozen=True)
class ReadyText:
    """A ready letter: its kind, language, name, subject and body in Markdown."""

    kind: str
    language: str
    name: str
    subject: str
    body: str


@lru_cache
def ready_texts() -> tuple[ReadyText, ...]:
    """All ready letters, in the order of KINDS, the Dutch before the English one."""
    return tuple(_read(kind, language) for kind in KINDS if kind != "other" for language in LANGUAGES)


def ready_text(kind: str, language: str) -> ReadyText | None:
    """The ready letter of a kind; None where there is none."""
    return next((text for text in ready_texts() if (text.kind, text.language) == (kind, language)), None)


def _read(kind: str, language: str) -> ReadyText:
    text = (resource("letters") / language / f"{kind}.md").read_text(encoding="utf-8")
    head, _gap, body = text.partition("\n\n")
    name, subject = (line.partition(":")[2].strip() for line in head.splitlines())
    return ReadyText(kind, language, name, subject, body.strip() + "\n")
