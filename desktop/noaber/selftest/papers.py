"""Every document printed and every kind of file written, on the sample cooperative."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pypdfium2

from noaber.cooperative.queries import stationery
from noaber.core.clock import Clock
from noaber.core.errors import NoaberError
from noaber.core.i18n import LANGUAGES, set_language
from noaber.events.queries import list_events
from noaber.exchange.export import export
from noaber.members.queries import list_register
from noaber.office import documents
from noaber.paper.document import WHOLE_REGISTER, AnyDocument, produce
from noaber.selftest.report import Report, expect
from noaber.store.datafile import open_file

MOST_SUBJECTS = 60
"""A reminder needs somebody who owes; so many are tried before giving up."""

EXPORTS = ("members.xlsx", "people.csv", "people.vcf", "events.xlsx", "events.ics", "registrations.csv")


def try_documents(report: Report, sample: Path, clock: Clock) -> None:
    """Print every document in every language with its usual options, and open the PDF again."""
    with _opened(sample, clock):
        for language in LANGUAGES:
            set_language(language)
            for identifier, document in documents().items():
                with report.step(f"document {identifier} ({language})") as step:
                    pages = _printed(document, language, clock)
                    step.detail = f"{pages} page" + ("s" if pages != 1 else "")


def try_exports(report: Report, sample: Path, folder: Path, clock: Clock) -> None:
    """Write every kind of file that other programs read."""
    with _opened(sample, clock):
        for name in EXPORTS:
            with report.step(f"export to {name}") as step:
                count = export(name.split(".")[0], folder / f"out-{name}", today=clock.today())
                expect(count and (folder / f"out-{name}").stat().st_size, "nothing was written")
                step.detail = f"{count} lines"


@contextmanager
def _opened(sample: Path, clock: Clock) -> Iterator[None]:
    opened = open_file(sample, None, clock)
    try:
        yield
    finally:
        opened.close()


def _printed(document: AnyDocument, language: str, clock: Clock) -> int:
    """The pages of the document about the first subject that has something to print."""
    refusal = NoaberError("there is nothing to print it about")
    for subject in _subjects(document.about, clock):
        try:
            return _pages(document, subject, language, clock)
        except NoaberError as error:
            refusal = error
    raise refusal


def _pages(document: AnyDocument, subject: int, language: str, clock: Clock) -> int:
    options = document.options()
    paper = stationery(today=clock.today(), language=language)
    printed = produce(document, document.gather(subject, options), options, paper)
    opened = pypdfium2.PdfDocument(printed.pdf)
    try:
        opened[0].render(scale=0.5).to_pil()
        return len(opened)
    finally:
        opened.close()


def _subjects(about: str, clock: Clock) -> list[int]:
    today = clock.today()
    if about == "event":
        return [row.id for period in ("upcoming", "past") for row in list_events(period=period, today=today)]
    if about == "person":
        return [row.id for row in list_register(today=today, group="members")[:MOST_SUBJECTS]]
    return [WHOLE_REGISTER]
