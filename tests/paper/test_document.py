"""A declared document: made in the language of the paper, told about in that of the window, saved whole or not."""

from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import BinaryIO

import pytest

from noaber.core.errors import Cancelled, FileProblem
from noaber.core.i18n import N_, _, current_language
from noaber.core.progress import Progress
from noaber.paper import options as ask
from noaber.paper.document import (
    Document,
    Drawn,
    Remark,
    Stationery,
    describe_options,
    parse_options,
    produce,
    render,
    save,
)

SENDER = Stationery("Dorp U.A.", date(2026, 10, 30), language="en")


@dataclass(frozen=True)
class Options:
    loud: bool = ask.flag(N_("Luid"))


def draw(content: str, options: Options, stationery: Stationery, out: BinaryIO, progress: Progress) -> Drawn:
    progress.report(0, 1)
    out.write(f"{current_language()} {content.upper() if options.loud else content}".encode())
    return Drawn(2, shortened=("Een lange naam",), missing=("Al ع", "王"))


def remarks(content: str, options: Options) -> list[Remark]:
    return [Remark(_("Let op: {text}", text=content), (7,))]


recorded: list[tuple[int, str]] = []
HELLO = Document(
    "hello",
    N_("Groet"),
    "event",
    Options,
    lambda subject, options: f"dag {subject}",
    draw,
    remarks,
    printed=lambda subject, content, options: recorded.append((subject, content)),
)


def test_a_document_is_drawn_in_the_language_of_the_paper() -> None:
    assert render(HELLO, HELLO.gather(3, Options()), Options(loud=True), SENDER) == b"en DAG 3"
    assert current_language() == "nl"


def test_what_needs_attention_is_told_in_the_language_of_the_window() -> None:
    printed = produce(HELLO, "dag", Options(), SENDER)
    assert printed.pages == 2
    assert printed.remarks == (
        Remark("Let op: dag", (7,)),
        Remark("Op dit papier past één tekst niet helemaal; waar iets ontbreekt, staat ‘…’: Een lange naam."),
        Remark("In 2 teksten staan tekens die niet kunnen worden afgedrukt; op papier staat daar ‘�’: Al ع; 王."),
    )


def test_options_are_parsed_and_described_by_the_document() -> None:
    assert parse_options(HELLO, {"loud": "ja"}) == Options(loud=True)
    assert [option["name"] for option in describe_options(HELLO)] == ["loud"]


def test_only_a_paper_that_is_really_printed_is_recorded() -> None:
    recorded.clear()
    render(HELLO, "dag", Options(), SENDER)
    assert recorded == []
    HELLO.record(3, "dag", Options())
    assert recorded == [(3, "dag")]


def test_making_a_document_can_be_stopped() -> None:
    progress = Progress()
    progress.cancelled = True
    with pytest.raises(Cancelled):
        render(HELLO, "dag", Options(), replace(SENDER, language="nl"), progress)


def test_a_saved_paper_replaces_the_old_one(tmp_path: Path) -> None:
    target = tmp_path / "lijst.pdf"
    target.write_bytes(b"oud")
    save(b"nieuw", target)
    assert target.read_bytes() == b"nieuw"
    assert list(tmp_path.iterdir()) == [target]


def test_a_paper_that_cannot_be_saved_leaves_nothing_behind(tmp_path: Path) -> None:
    target = tmp_path / "lijst.pdf"
    target.mkdir()
    with pytest.raises(FileProblem, match=r"lijst\.pdf"):
        save(b"nieuw", target)
    assert list(tmp_path.iterdir()) == [target]
    with pytest.raises(FileProblem, match="kan niet worden geschreven"):
        save(b"nieuw", tmp_path / "geen map" / "lijst.pdf")
