"""How every document of the program is declared, and how one is made.

A feature's ``papers.py`` holds one :class:`Document` per paper. It has two halves: ``gather`` reads the data file and
gives the content as plain frozen values; ``draw`` puts that content on paper and reads nothing.
"""

import contextlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import Any, BinaryIO, Generic, TypeVar

from noaber.core.errors import Cancelled, FileProblem
from noaber.core.i18n import _, language, ngettext
from noaber.core.progress import Progress
from noaber.paper import options as option_fields

O = TypeVar("O")  # noqa: E741 - the options class of a document
C = TypeVar("C")

WHOLE_REGISTER = 0
"""The subject of a document that is about everything, so that there is nothing to choose."""


@dataclass(frozen=True)
class Remark:
    """Something that needs attention before printing, as one sentence.

    ``subjects`` are the ids of the records it is about, for a link to them; empty when there is nothing to open.
    """

    text: str
    subjects: tuple[int, ...] = ()


@dataclass(frozen=True)
class Stationery:
    """What the cooperative puts on all its paper.

    ``name`` includes the legal ending ("Dorpscoöperatie Hoogdorp U.A."). ``address_lines`` come as printed,
    ``contact_lines`` are phone, mail, website. ``logo`` is the content of a PNG or JPEG file. ``printed_on`` is
    today; ``language`` (``nl`` or ``en``) is that of the paper, whatever the window speaks.
    """

    name: str
    printed_on: date
    address_lines: tuple[str, ...] = ()
    contact_lines: tuple[str, ...] = ()
    kvk: str = ""
    iban: str = ""
    logo: bytes | None = None
    language: str = "nl"
    author: str = ""


@dataclass(frozen=True)
class Drawn:
    """What a drawing function tells afterwards: the pages, which texts were cut, which have characters of no font."""

    pages: int
    shortened: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()


@dataclass(frozen=True)
class Printed:
    """A finished document: the PDF, its number of pages, and everything that needs attention."""

    pdf: bytes
    pages: int
    remarks: tuple[Remark, ...] = ()


def no_remarks(content: Any, options: Any) -> Sequence[Remark]:
    """The remarks of a document that never has any."""
    return ()


def no_subtitle(content: Any) -> str:
    """The subtitle of a document that needs none."""
    return ""


@dataclass(frozen=True)
class Document(Generic[O, C]):
    """The declaration of one document.

    - ``id``: as on the command line, ``attendance_sheet``; ``title``: a Dutch message id, shown translated.
    - ``about``: what the user must choose first: ``event``, ``register`` (nothing: the whole register), ``person``…
    - ``options``: a frozen dataclass whose fields come from :mod:`noaber.paper.options`.
    - ``gather(subject_id, options)``: reads the data file; the only part that does. For a document about the whole
      register the subject is :data:`WHOLE_REGISTER`.
    - ``draw(content, options, stationery, out, progress)``: writes the PDF; runs in the language of the paper.
    - ``remarks(content, options)``: what needs attention; runs in the language of the window.
    - ``subtitle(content)``: one line that tells what this paper is about, for the print dialog and the file name.
    - ``printed(subject_id, content, options)``: called once when the paper is really printed or saved, not for a
      preview; a sign-in sheet's numbering is recorded here.
    - ``gather_watched(subject_id, options, progress)``: ``gather`` of a document that may take long; it tells how far
      it is and can be stopped.
    """

    id: str
    title: str
    about: str
    options: type[O]
    gather: Callable[[int, O], C]
    draw: Callable[[C, O, Stationery, BinaryIO, Progress], Drawn]
    remarks: Callable[[C, O], Sequence[Remark]] = no_remarks
    subtitle: Callable[[C], str] = no_subtitle
    printed: Callable[[int, C, O], None] | None = None
    gather_watched: Callable[[int, O, Progress], C] | None = None

    def shown_title(self) -> str:
        """The title in the current language."""
        return _(self.title)

    def collect(self, subject_id: int, options: O, progress: Progress) -> C:
        """Read the data file, telling how far it is where that may take long; raises Cancelled."""
        if self.gather_watched is None:
            return self.gather(subject_id, options)
        return self.gather_watched(subject_id, options, progress)

    def record(self, subject_id: int, content: C, options: O) -> None:
        """Tell the feature that this paper is really printed or saved."""
        if self.printed is not None:
            self.printed(subject_id, content, options)


AnyDocument = Document[Any, Any]


def parse_options(document: Document[O, Any], values: Mapping[str, str]) -> O:
    """The document's options from typed texts (``--set name=value``); raises OptionError with a sentence."""
    options: O = option_fields.parse(document.options, values)  # type: ignore[type-var]
    return options


def describe_options(document: AnyDocument) -> list[dict[str, object]]:
    """The document's options as plain values fit for JSON; see :func:`noaber.paper.options.describe`."""
    return option_fields.describe(document.options)


def produce(
    document: Document[O, C], content: C, options: O, stationery: Stationery, progress: Progress | None = None
) -> Printed:
    """Make the document in the language of the paper, with every remark in the language of the window.

    Raises :class:`~noaber.core.errors.Cancelled` when the user stops it.
    """
    out = BytesIO()
    try:
        with language(stationery.language):
            drawn = document.draw(content, options, stationery, out, progress or Progress())
    except Cancelled as stopped:
        # Its sentence was made in the language of the paper; the user reads that of the window.
        raise Cancelled(_("Gestopt. Er is niets gewijzigd.")) from stopped
    remarks = (*document.remarks(content, options), *_drawing_remarks(drawn))
    return Printed(out.getvalue(), drawn.pages, remarks)


def render(
    document: Document[O, C], content: C, options: O, stationery: Stationery, progress: Progress | None = None
) -> bytes:
    """The document as the bytes of a PDF; the same input gives the same bytes."""
    return produce(document, content, options, stationery, progress).pdf


def save(pdf: bytes, path: Path) -> None:
    """Write a finished PDF in one go: the file is there whole or, if anything fails, as it was before.

    Raises :class:`~noaber.core.errors.FileProblem`.
    """
    unfinished = path.with_name(path.name + ".deel")
    try:
        unfinished.write_bytes(pdf)
        unfinished.replace(path)
    except OSError as problem:
        with contextlib.suppress(OSError):
            unfinished.unlink(missing_ok=True)
        raise FileProblem(
            _(
                "Het bestand ‘{path}’ kan niet worden geschreven. Staat het nog open in een ander programma, "
                "of is de map alleen-lezen of vol?",
                path=path,
            )
        ) from problem


def _drawing_remarks(drawn: Drawn) -> list[Remark]:
    remarks = []
    if drawn.shortened:
        remarks.append(
            Remark(
                ngettext(
                    "Op dit papier past één tekst niet helemaal; waar iets ontbreekt, staat ‘…’: {texts}.",
                    "Op dit papier passen {n} teksten niet helemaal; waar iets ontbreekt, staat ‘…’: {texts}.",
                    len(drawn.shortened),
                    texts=_some(drawn.shortened),
                )
            )
        )
    if drawn.missing:
        remarks.append(
            Remark(
                ngettext(
                    "In één tekst staan tekens die niet kunnen worden afgedrukt; op papier staat daar ‘�’: {texts}.",
                    "In {n} teksten staan tekens die niet kunnen worden afgedrukt; op papier staat daar ‘�’: {texts}.",
                    len(drawn.missing),
                    texts=_some(drawn.missing),
                )
            )
        )
    return remarks


def _some(texts: tuple[str, ...], most: int = 3) -> str:
    shown = "; ".join(texts[:most])
    return shown if len(texts) <= most else f"{shown}; …"
