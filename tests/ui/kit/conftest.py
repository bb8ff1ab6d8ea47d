"""A dialog with a form, on the screen."""

import pytest
from pytestqt.qtbot import QtBot

from noaber.ui.context import AppContext
from tests.ui.kit.guest_form import GuestForm, Opened


@pytest.fixture
def form() -> GuestForm:
    return GuestForm()


@pytest.fixture
def opened(qtbot: QtBot, context: AppContext, form: GuestForm) -> Opened:
    return Opened(qtbot, context, form)
