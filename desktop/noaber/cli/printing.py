"""Printing a document to a PDF."""

from pathlib import Path

from noaber.cli.answers import event_id
from noaber.cooperative.queries import stationery
from noaber.core.clock import Clock
from noaber.core.errors import NoaberError
from noaber.core.i18n import LANGUAGES, _
from noaber.office import document as find_document
from noaber.paper.document import WHOLE_REGISTER, parse_options, produce, save


def print_to(identifier: str, event: str, settings: list[str], language: str, to: Path, clock: Clock) -> list[str]:
    """Make the document and write it; returns what deserves attention, a sentence each.

    ``settings`` are texts ``option=value``. Raises NoaberError for what does not exist or cannot be.
    """
    if language not in LANGUAGES:
        raise NoaberError(_("De taal is nl of en, niet “{language}”.", language=language))
    document = find_document(identifier)
    options = parse_options(document, _settings(settings))
    subject = event_id(event, clock.today()) if document.about == "event" else WHOLE_REGISTER
    content = document.gather(subject, options)
    paper = stationery(today=clock.today(), language=language)
    printed = produce(document, content, options, paper)
    save(printed.pdf, to)
    document.record(subject, content, options)
    return [remark.text for remark in printed.remarks]


def _settings(texts: list[str]) -> dict[str, str]:
    settings = {}
    for text in texts:
        name, sign, value = text.partition("=")
        if not sign:
            raise NoaberError(_("Schrijf een instelling als naam=waarde, niet “{text}”.", text=text))
        settings[name.strip()] = value.strip()
    return settings
