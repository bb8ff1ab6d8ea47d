"""Names of files that every system takes, and papers that are only looked at."""

from datetime import date
from pathlib import Path

import pytest

from noaber.ui.printing.outgoing import clean_looks, file_name, keep_for_a_look


@pytest.mark.parametrize(
    "title, subtitle, expected",
    [
        (
            "Presentielijst",
            "Zorg, een bewonersonderneming? · 2 november",
            "Presentielijst - Zorg, een bewonersonderneming - 2 november - 2026-10-30.pdf",
        ),
        ("Ledenlijst", "", "Ledenlijst - 2026-10-30.pdf"),
        ('A/B: "c"\n<d>|*', "", "A B c d - 2026-10-30.pdf"),
        ("Brief", "x" * 200, "Brief - " + "x" * 82 + " - 2026-10-30.pdf"),
    ],
)
def test_a_file_gets_a_name_that_every_system_takes(title: str, subtitle: str, expected: str) -> None:
    assert file_name(title, subtitle, date(2026, 10, 30)) == expected


def test_what_was_opened_for_a_look_does_not_stay_behind(home: Path) -> None:
    first = keep_for_a_look(b"%PDF-1", "Lijst.pdf")
    assert home in first.parents
    second = keep_for_a_look(b"%PDF-2", "Lijst.pdf")
    assert second.read_bytes() == b"%PDF-2"
    clean_looks()
    assert not first.exists()
    assert not second.exists()


def test_a_paper_that_a_reader_holds_open_gets_a_neighbour(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = keep_for_a_look(b"%PDF-1", "Lijst.pdf")

    def refuse(path: Path, missing_ok: bool = False) -> None:
        raise PermissionError(path)

    monkeypatch.setattr(Path, "unlink", refuse)
    second = keep_for_a_look(b"%PDF-2", "Lijst.pdf")
    assert (first.name, second.name) == ("Lijst.pdf", "Lijst (2).pdf")
    monkeypatch.undo()
    clean_looks()
