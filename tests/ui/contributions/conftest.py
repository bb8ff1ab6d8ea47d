"""The screens of contributions over an open data file."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

import pytest
from pytestqt.qtbot import QtBot

from noaber.cooperative.queries import stationery
from noaber.office import connect_features
from noaber.store.datafile import DataFile
from noaber.ui.context import AppContext
from noaber.ui.contributions.bank_page import BankPage
from noaber.ui.contributions.collections_page import CollectionsPage
from noaber.ui.contributions.page import ContributionsPage
from noaber.ui.kit.page import Page
from tests.builders import TODAY, new_file
from tests.ui.shell import NotedShell, connect

P = TypeVar("P", bound=Page)


@pytest.fixture
def data(tmp_path: Path) -> Iterator[DataFile]:
    """The data file of a new cooperative."""
    connect_features()
    opened = new_file(tmp_path)
    yield opened
    opened.close()


@pytest.fixture
def shell(context: AppContext, data: DataFile) -> NotedShell:
    """The window around the page."""
    shell = connect(context, data)
    context.data.stationery = lambda: stationery(today=TODAY)
    return shell


@pytest.fixture
def show(qtbot: QtBot, context: AppContext, shell: NotedShell) -> Callable[[type[P]], P]:
    """Opens a page, after a test put members in the file."""

    def made(kind: type[P]) -> P:
        page = kind(context)
        qtbot.addWidget(page)
        page.resize(1150, 700)
        page.show()
        return page

    return made


@pytest.fixture
def year_page(show: Callable[[type[ContributionsPage]], ContributionsPage]) -> Callable[[], ContributionsPage]:
    """Opens the page of the year."""
    return lambda: show(ContributionsPage)


@pytest.fixture
def bank_page(show: Callable[[type[BankPage]], BankPage]) -> Callable[[], BankPage]:
    """Opens the page of the statement."""
    return lambda: show(BankPage)


@pytest.fixture
def collections_page(show: Callable[[type[CollectionsPage]], CollectionsPage]) -> Callable[[], CollectionsPage]:
    """Opens the page of direct debits."""
    return lambda: show(CollectionsPage)
