"""Where files are offered to go: among the documents, never in the folder the program was started from."""

from pathlib import Path

import pytest
from PySide6.QtCore import QStandardPaths

from noaber.ui.kit.places import documents_folder, place_for


@pytest.fixture
def documents(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder for documents of this computer, not made yet."""
    folder = tmp_path / "Documenten"
    monkeypatch.setattr(QStandardPaths, "writableLocation", lambda _kind: str(folder))
    monkeypatch.setattr(Path, "home", lambda: tmp_path)
    return folder


def test_without_a_folder_for_documents_it_is_the_home_folder(documents: Path) -> None:
    assert documents_folder() == documents.parent
    documents.mkdir()
    assert documents_folder() == documents


def test_a_suggestion_without_a_folder_goes_among_the_documents(documents: Path, tmp_path: Path) -> None:
    documents.mkdir()
    assert place_for(Path("incasso.xml")) == documents / "incasso.xml"
    assert place_for(tmp_path / "weg" / "lijst.pdf") == documents / "lijst.pdf"
    assert place_for(tmp_path / "lijst.pdf") == tmp_path / "lijst.pdf"
