"""The help pages: complete in every language, and F1 finds the right one."""

import re

import pytest
from PySide6.QtCore import QUrl
from pytestqt.qtbot import QtBot

from noaber.core.i18n import LANGUAGES, language
from noaber.ui.context import AppContext
from noaber.ui.help.page import HelpPage
from noaber.ui.help.topics import ORDER, list_topics
from noaber.ui.pages import PAGES


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_topic_is_there_in_every_language_and_its_links_lead_somewhere(code: str) -> None:
    with language(code):
        topics = list_topics()
    assert [topic.name for topic in topics] == list(ORDER)
    assert all(topic.text.startswith("# ") and topic.title for topic in topics)
    links = {link for topic in topics for link in re.findall(r"\]\((.*?)\)", topic.text)}
    assert links <= {f"{name}.md" for name in ORDER}


def test_every_page_has_its_help() -> None:
    assert [page.id for page in PAGES if not {page.id, page.under} & {*ORDER, "help"}] == []


@pytest.mark.parametrize("topic, title", [
    ("members", "Leden"), ("attendance", "Presentie: wie was er?"), ("nothing", "Beginnen"), ("", "Beginnen"),
])
def test_it_opens_at_the_topic_that_is_asked_for(qtbot: QtBot, context: AppContext, topic: str, title: str) -> None:
    page = HelpPage(context)
    qtbot.addWidget(page)
    page.open_target(topic="event", under="events")
    assert page.text.toPlainText().startswith("Bijeenkomsten")
    page.open_target(topic=topic, under="gone")
    assert page.text.toPlainText().startswith(title)
    assert page.list.currentIndex().data() == title


def test_links_between_topics_work(qtbot: QtBot, context: AppContext) -> None:
    page = HelpPage(context)
    qtbot.addWidget(page)
    page.text.anchorClicked.emit(QUrl("import.md"))
    assert page.text.toPlainText().startswith("Een ledenlijst inlezen")
