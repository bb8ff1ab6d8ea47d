"""The page Geschiedenis as a secretary uses it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from noaber.app import Office
from noaber.contributions.operations import save_amounts
from noaber.members.queries import categories
from noaber.people.operations import delete_person, update_person
from noaber.people.queries import find_people
from noaber.ui.journal.page import JournalPage
from noaber.ui.kit.theme import Appearance
from tests.builders import named, person
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
def page(office: Office) -> JournalPage:
    """The page, shown."""
    assert office.window is not None
    office.window.open_page("journal")
    shown = office.window.pages["journal"]
    assert isinstance(shown, JournalPage)
    return shown


def titles(page: JournalPage) -> list[str]:
    """What the list says."""
    return [page.table.rows.row_at(row).title for row in range(page.table.rows.rowCount())]


def test_an_empty_file_has_nothing_to_take_back(page: JournalPage) -> None:
    assert titles(page) == []
    assert not page.back.isEnabled()


def test_the_latest_stands_first_and_can_be_searched(page: JournalPage) -> None:
    person("N. Nieuwkomer")
    person("P. 't Hart")
    assert titles(page) == ["Toegevoegd: Hart, P. ’t", "Toegevoegd: Nieuwkomer, N."]
    page.card.field.setText("nieuwk")
    assert titles(page) == ["Toegevoegd: Nieuwkomer, N."]


def test_what_is_done_on_a_page_of_any_kind_is_seen(page: JournalPage, office: Office) -> None:
    assert office.window is not None
    assert office.window.focusWidget() is page.card.field
    save_amounts(2027, {categories()[0].id: 2500})
    assert len(titles(page)) == 1


def test_an_older_action_is_taken_back_and_later_ones_stay(page: JournalPage) -> None:
    person("N. Nieuwkomer")
    person("P. Blijver")
    page.table.select_id(page.table.rows.row_at(1).id)
    page.back.trigger()
    assert not find_people("nieuwkomer")
    assert find_people("blijver")
    assert page.table.rows.row_at(1).undone


def test_later_work_in_the_way_is_named_and_nothing_changes(page: JournalPage) -> None:
    someone = person("N. Nieuwkomer")
    update_person(someone, named("N. Nieuwkomer-de Boer"))
    page.table.select_id(page.table.rows.row_at(1).id)
    page.back.trigger()
    assert "Gewijzigd: Nieuwkomer-de Boer" in page.problem.label.text()
    assert find_people("nieuwkomer")


def test_what_was_deleted_comes_back(page: JournalPage) -> None:
    someone = person("N. Nieuwkomer")
    delete_person(someone)
    page.table.select_id(page.table.rows.row_at(0).id)
    page.back.trigger()
    assert [found.id for found in find_people("nieuwkomer")] == [someone]


def test_the_table_keeps_qt_s_rules(page: JournalPage, qtmodeltester: ModelTester) -> None:
    person("N. Nieuwkomer")
    qtmodeltester.check(page.table.rows)  # type: ignore[no-untyped-call]
