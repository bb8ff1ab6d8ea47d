"""The help pages: complete in every language, and F1 finds the right one."""

import re

import pytest
from PySide6.QtCore import QUrl
from pytestqt.qtbot import QtBot

from noaber.core.i18n import LANGUAGES
from noaber.core.paths import resource
from noaber.ui.context import AppContext
from noaber.ui.help.page import TOPICS, HelpPage, help_text
from noaber.ui.pages import PAGES


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_topic_is_there_in_every_language_and_its_links_lead_somewhere(code: str) -> None:
    texts = [help_text(topic, code) for topic in TOPICS]
    assert all(text.startswith("# ") for text in texts)
    links = {link for text in texts for link in re.findall(r"\]\((.*?)\)", text)}
    assert links <= {f"{topic}.md" for topic in TOPICS}
    assert {path.stem for path in (resource("help") / code).iterdir()} == set(TOPICS)


def test_every_page_has_its_help() -> None:
    assert [page.id for page in PAGES if not {page.id, page.under} & {*TOPICS, "help"}] == []


@pytest.mark.parametrize(
    "target, shown",
    [
        ({"topic": "members"}, "members"),
        ({"topic": "attendance", "under": "events"}, "attendance"),
        ({"topic": "event", "under": "events"}, "events"),
        ({"topic": "gone", "under": ""}, "start"),
        ({}, "start"),
    ],
)
def test_it_opens_at_the_topic_that_is_asked_for(
    qtbot: QtBot,
    context: AppContext,
    target: dict[str, str],
    shown: str,
) -> None:
    page = HelpPage(context)
    qtbot.addWidget(page)
    page.open_target(**target)
    title = help_text(shown, "nl").splitlines()[0].removeprefix("# ")
    assert page.text.toPlainText().startswith(title)


def test_links_between_topics_work(qtbot: QtBot, context: AppContext) -> None:
    page = HelpPage(context)
    qtbot.addWidget(page)
    page.text.anchorClicked.emit(QUrl("import.md"))
    assert page.topics.currentItem().text() == "Lijst inlezen"
