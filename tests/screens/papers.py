"""Every document as pictures, page by page."""

from collections.abc import Callable
from dataclasses import fields, replace
from pathlib import Path
from typing import Any

import pypdfium2

from noaber.app import Office
from noaber.cooperative.queries import stationery
from noaber.core.i18n import current_language
from noaber.office import documents
from noaber.paper.document import WHOLE_REGISTER, AnyDocument, produce
from noaber.paper.label_sheets import SHEETS
from tests.screens.dialogs import SUBJECTS

DOTS_PER_MM = 4.4
MOST_PAGES = 4


def picture_papers(office: Office, folder: Path, ending: str, wanted: Callable[[str], bool]) -> None:
    """Pictures of the first pages of every document, with its usual options and in large print."""
    paper = stationery(today=office.clock.today(), language=current_language())
    for document in documents().values():
        for name, options in _variants(document).items():
            picture = f"paper-{document.id}{name}{ending}"
            if wanted(picture):
                subject = SUBJECTS.get(document.id, SUBJECTS.get(document.about, lambda: WHOLE_REGISTER))()
                printed = produce(document, document.gather(subject, options), options, paper)
                _save(printed.pdf, folder, picture)


def _variants(document: AnyDocument) -> dict[str, Any]:
    """The usual options, and large print where the document has it; of the test sheet every sheet of labels."""
    usual = document.options()
    variants = {"": usual}
    if any(field.name == "text" for field in fields(usual)):
        variants["-large"] = replace(usual, text="large")
    if document.id == "label_test":
        variants = {f"-{number}": replace(usual, sheet=number) for number in SHEETS}
    if document.id == "tent_cards":
        variants |= {
            "-small": replace(usual, paper="a5"),
            "-tables": replace(usual, kind="tables", tables="1 Vervoer; 2 Samen eten"),
        }
    return variants


def _save(pdf: bytes, folder: Path, name: str) -> None:
    opened = pypdfium2.PdfDocument(pdf)
    for number in range(min(len(opened), MOST_PAGES)):
        path = folder / f"{name}-{number + 1}.png"
        opened[number].render(scale=DOTS_PER_MM * 25.4 / 72).to_pil().save(path)
        print(path)
    opened.close()
