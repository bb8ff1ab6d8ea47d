"""The program around its window: a start while it runs, a last file that is gone, a mistake of the program itself."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from noaber.app import Office
from noaber.core.clock import FixedClock
from noaber.core.errors import WrongPassword
from noaber.store.datafile import open_file
from noaber.ui.kit.crash_dialog import CrashDialog
from noaber.ui.kit.form_dialog import FormDialog
from noaber.ui.kit.scripted import ScriptedInteraction
from noaber.ui.kit.theme import Appearance
from noaber.ui.start.welcome import NewCooperativeForm, WelcomePage
from tests.ui.running import NOW, make_small_sample, start_office, stop_office


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small sample cooperative, made once."""
    return make_small_sample(tmp_path_factory.mktemp("sample"))


@pytest.fixture
def office(qtbot: QtBot, look: Appearance, tmp_path: Path, sample: Path) -> Iterator[Office]:
    """The program with the sample open."""
    running = start_office(tmp_path, sample)
    yield running
    stop_office(running)


def said(office: Office) -> ScriptedInteraction:
    """What was said to the user."""
    assert isinstance(office.interaction, ScriptedInteraction)
    return office.interaction


def test_second_start_brings_a_minimised_window_back(office: Office) -> None:
    assert office.window is not None
    office.window.showMinimized()
    office.come_forward()
    assert not office.window.windowState() & Qt.WindowState.WindowMinimized


def test_double_click_on_another_file_opens_it_in_the_program_that_runs(
    office: Office, tmp_path: Path, sample: Path
) -> None:
    other = tmp_path / "Anderdorp.noaber"
    other.write_bytes(sample.read_bytes())
    office.come_forward(str(other))
    assert office.file is not None
    assert office.file.path == other


def test_double_click_on_what_is_no_data_file_is_explained(office: Office, tmp_path: Path) -> None:
    wrong = tmp_path / "brief.noaber"
    wrong.write_text("Beste Annie, ")
    office.come_forward(str(wrong))
    assert "geen bestand van Noaber" in said(office).errors[0]
    assert office.file is not None


def test_last_file_that_is_gone_is_explained_and_no_other_takes_its_place(
    qtbot: QtBot, look: Appearance, tmp_path: Path, sample: Path
) -> None:
    first = start_office(tmp_path, sample)
    other = tmp_path / "stick" / "Anderdorp.noaber"
    other.parent.mkdir()
    other.write_bytes(sample.read_bytes())
    first.open_file(other)
    stop_office(first)
    other.unlink()
    again = start_office(tmp_path, None)
    assert "“Anderdorp.noaber” is niet meer te vinden" in said(again).errors[0]
    assert again.file is None
    assert again.window is not None
    assert isinstance(again.window.current_page, WelcomePage)
    stop_office(again)


def test_new_cooperative_gets_the_password_that_was_typed(qtbot: QtBot, look: Appearance, tmp_path: Path) -> None:
    first = start_office(tmp_path, None)
    assert first.window is not None
    page = first.window.current_page
    assert isinstance(page, WelcomePage)
    said(first).paths = [tmp_path / "Zorg.noaber"]
    page.make_new()
    dialog = page.findChild(FormDialog)
    assert dialog is not None
    for field, text in {"name": "Zorg voor Elkaar", "password": " Kip Fiets 12", "again": " Kip Fiets 12"}.items():
        widget = dialog.view.editors[field].widget
        assert isinstance(widget, QLineEdit)
        QTest.keyClicks(widget, text)
    dialog.accept()
    assert first.file is not None
    stop_office(first)
    open_file(tmp_path / "Zorg.noaber", " Kip Fiets 12", FixedClock(NOW)).close()
    with pytest.raises(WrongPassword):
        open_file(tmp_path / "Zorg.noaber", None, FixedClock(NOW))


@pytest.mark.parametrize(
    ("password", "again", "wrong"),
    [("", "", set()), ("Kip Fiets 12", "Kip Fiets 12", set()), ("kip", "kip", {"password"}),
     ("Kip Fiets 12", "Kip fiets 12", {"again"}), ("Kip Fiets 12", "", {"again"})],
)  # fmt: skip
def test_password_is_typed_twice_alike_or_not_at_all(password: str, again: str, wrong: set[str]) -> None:
    assert set(NewCooperativeForm("Zorg", password=password, again=again).errors()) == wrong


def test_mistake_of_the_program_gives_a_report_without_what_the_error_says(office: Office) -> None:
    error = KeyError("Mevrouw A.B. van den Berg")
    office.explain(error)
    assert "veilig bewaard" in said(office).errors[0]
    assert "KeyError" in said(office).reports[0]
    assert "Berg" not in said(office).reports[0]


def test_mistake_while_another_is_told_is_not_told_on_top_of_it(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []

    def crash(_parent: object, text: str, _report: str) -> None:
        told.append(text)
        office.explain(ValueError("again"))

    monkeypatch.setattr(office.interaction, "crash", crash)
    office.explain(ValueError("once"))
    assert len(told) == 1


def test_report_is_shown_before_it_is_saved(qtbot: QtBot, look: Appearance) -> None:
    kept: list[str] = []
    dialog = CrashDialog(None, "Er ging iets mis.", "Noaber 1\nValueError", kept.append)
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog.report.toPlainText() == "Noaber 1\nValueError"
    assert dialog.report.isReadOnly()
    assert QApplication.focusWidget() in (None, dialog.go_on_button)
    dialog.keep_button.click()
    assert kept == ["Noaber 1\nValueError"]
    assert dialog.isVisible()
