"""The help pages as they lie in ``resources/help``: one Markdown file per topic and language."""

from dataclasses import dataclass

from noaber.core.i18n import current_language
from noaber.core.paths import resource

ORDER = ("start", "members", "import", "events", "attendance", "printing", "undo", "keyboard", "settings")
"""The topics as they are listed; those of a page have the id of that page in ``pages.py``."""


@dataclass(frozen=True)
class Topic:
    """A help page: its name, its title, and its text in Markdown including that title."""

    name: str
    title: str
    text: str


def list_topics() -> list[Topic]:
    """All help pages in the current language, in reading order."""
    folder = resource("help") / current_language()
    found = []
    for name in ORDER:
        text = (folder / f"{name}.md").read_text(encoding="utf-8")
        found.append(Topic(name, text.splitlines()[0].removeprefix("# ").strip(), text))
    return found
