"""The program as a whole: starting with and without a file, making a cooperative, opening another, going on."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from noaber.app import Office
from noaber.cooperative.queries import get_cooperative
from noaber.core.i18n import LANGUAGES, set_language
from noaber.office import documents
from noaber.paper.document import WHOLE_REGISTER, produce
from noaber.people.operations import add_person, when_deleting
from noaber.people.queries import find_people
from noaber.ui.kit.form_dialog import FormDialog
from noaber.ui.kit.scripted import ScriptedInteraction
from noaber.ui.kit.theme import Appearance
from noaber.ui.pages import PAGES
from noaber.ui.start.page import StartPage
from noaber.ui.start.welcome import WelcomePage
from tests.builders import named
from tests.ui.running import make_small_sample, start_office, stop_office


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


@pytest.fixture
def empty_office(qtbot: QtBot, look: Appearance, tmp_path: Path) -> Iterator[Office]:
    """The program started for the first time."""
    running = start_office(tmp_path, None)
    yield running
    stop_office(running)


def answers(office: Office) -> ScriptedInteraction:
    """What the user answers."""
    assert isinstance(office.interaction, ScriptedInteraction)
    return office.interaction


def open_dialog(page: WelcomePage) -> FormDialog:
    """The dialog that the page opened."""
    dialog = page.findChild(FormDialog)
    assert dialog is not None
    return dialog


def type_in(dialog: FormDialog, field: str, text: str) -> None:
    """Type in a field of a form."""
    widget = dialog.view.editors[field].widget
    assert isinstance(widget, QLineEdit)
    widget.setText(text)


def test_the_first_start_offers_three_choices(empty_office: Office) -> None:
    assert empty_office.window is not None
    page = empty_office.window.current_page
    assert isinstance(page, WelcomePage)
    assert page.new_button.hasFocus() or page.new_button.isVisible()
    assert [name for name in empty_office.window.window_actions if name.startswith("page_")] == [
        "page_start",
        "page_help",
    ]


def test_a_new_cooperative_is_made_and_opens_with_the_first_step(empty_office: Office, tmp_path: Path) -> None:
    assert empty_office.window is not None
    page = empty_office.window.current_page
    assert isinstance(page, WelcomePage)
    answers(empty_office).paths = [tmp_path / "Zorg voor Elkaar.noaber"]
    page.make_new()
    dialog = open_dialog(page)
    type_in(dialog, "name", "Zorg voor Elkaar")
    dialog.accept()
    assert get_cooperative().full_name == "Zorg voor Elkaar U.A."
    start = empty_office.window.current_page
    assert isinstance(start, StartPage)
    assert [made.text() for made in start.steps.buttons if not made.isHidden()] == [
        "Invullen",
        "Lijst inlezen",
        "Bijeenkomst maken",
    ]


@pytest.mark.parametrize(
    ("typed", "made"),
    [
        ("Dorpscoöperatie St. Jan", "Dorpscoöperatie St. Jan.noaber"),
        ("Leden.noaber", "Leden.noaber"),
    ],
)
def test_a_file_gets_its_ending_whatever_is_typed(typed: str, made: str, empty_office: Office, tmp_path: Path) -> None:
    assert empty_office.window is not None
    page = empty_office.window.current_page
    assert isinstance(page, WelcomePage)
    answers(empty_office).paths = [tmp_path / typed]
    page.make_new()
    type_in(open_dialog(page), "name", "Zorg voor Elkaar")
    open_dialog(page).accept()
    assert empty_office.file is not None
    assert empty_office.file.path.name == made


def test_calling_off_the_place_of_the_file_keeps_the_dialog(empty_office: Office) -> None:
    assert empty_office.window is not None
    page = empty_office.window.current_page
    assert isinstance(page, WelcomePage)
    page.make_new()
    dialog = open_dialog(page)
    type_in(dialog, "name", "Zorg voor Elkaar")
    dialog.accept()
    assert "plaats" in dialog.problem.label.text()
    assert empty_office.file is None
    dialog.close()


def test_the_sample_can_be_made_and_looked_at(empty_office: Office, tmp_path: Path, qtbot: QtBot) -> None:
    assert empty_office.window is not None
    page = empty_office.window.current_page
    assert isinstance(page, WelcomePage)
    answers(empty_office).paths = [tmp_path / "Voorbeeld.noaber"]
    page.make_sample()
    qtbot.waitUntil(lambda: empty_office.file is not None, timeout=30_000)
    assert get_cooperative().name == "Dorpscoöperatie Hoogdorp"


def test_the_last_file_opens_by_itself(qtbot: QtBot, look: Appearance, tmp_path: Path, sample: Path) -> None:
    stop_office(start_office(tmp_path, sample))
    again = start_office(tmp_path, None)
    assert again.file is not None
    assert again.file.path.name == "Hoogdorp.noaber"
    stop_office(again)


def test_features_are_connected_once_the_window_is_there(
    qtbot: QtBot, look: Appearance, tmp_path: Path, sample: Path
) -> None:
    when_deleting.clear()
    running = start_office(tmp_path, sample)
    qtbot.waitUntil(lambda: bool(when_deleting))
    stop_office(running)


def test_a_file_that_cannot_be_opened_is_explained_and_the_present_one_stays(office: Office, tmp_path: Path) -> None:
    wrong = tmp_path / "brief.noaber"
    wrong.write_text("Beste Annie, ")
    with pytest.raises(Exception, match="geen bestand van Noaber"):
        office.open_file(wrong)
    assert office.file is not None
    assert find_people("berg")


def test_what_is_done_elsewhere_appears_on_the_page_that_is_open(office: Office) -> None:
    assert office.window is not None
    page = office.window.current_page
    assert isinstance(page, StartPage)
    before = page.members.detail.text()
    add_person(named("Mevr. Z. Nieuwkomer"))
    assert page.members.detail.text() != before


def test_a_copy_made_from_the_start_page_is_told_in_the_side_bar(office: Office, tmp_path: Path) -> None:
    assert office.window is not None
    page = office.window.current_page
    assert isinstance(page, StartPage)
    assert "geen reservekopie" in page.copies.detail.text()
    (tmp_path / "stick").mkdir()
    answers(office).paths = [tmp_path / "stick"]
    page.page_actions[-1].trigger()
    assert [path.suffix for path in (tmp_path / "stick").iterdir()] == [".noaber"]
    assert page.copies.figure.text() == "vandaag"


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("page", [spec.id for spec in PAGES if not spec.under])
def test_every_page_opens_in_every_language(page: str, language: str, office: Office) -> None:
    assert office.window is not None
    set_language(language)
    office.window.open_page(page)
    shown = office.window.pages[page]
    assert shown.header.title.text()
    assert answers(office).errors == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_document_prints_in_every_language(language: str, office: Office) -> None:
    from dataclasses import replace

    from noaber.cooperative.queries import stationery
    from noaber.events.queries import list_events

    today = office.clock.today()
    paper = replace(stationery(today=today), language=language)
    for document in documents().values():
        subjects = (
            [event.id for event in list_events(today=today)[:3]] if document.about == "event" else [WHOLE_REGISTER]
        )
        for subject in subjects:
            options = document.options()
            printed = produce(document, document.gather(subject, options), options, paper)
            assert printed.pages > 0
