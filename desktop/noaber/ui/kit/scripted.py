"""Stand-ins for tests and for taking pictures: answers prepared beforehand instead of windows that wait."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtWidgets import QWidget

from noaber.ui.kit.messages import Choice


@dataclass
class ScriptedInteraction:
    """An Interaction that notes what was said and gives prepared answers, in order.

    ``answers`` are for questions, ``paths`` for files and folders; when they run out the user calls off.
    """

    answers: list[str] = field(default_factory=list)
    paths: list[Path | None] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)
    messages: list[str] = field(default_factory=list)
    questions: list[str] = field(default_factory=list)
    suggestions: list[Path] = field(default_factory=list)
    opened: list[Path] = field(default_factory=list)
    reports: list[str] = field(default_factory=list)

    def error(self, parent: QWidget | None, text: str, details: str = "") -> None:
        """Note the error."""
        self.errors.append(text)

    def crash(self, parent: QWidget | None, text: str, report: str) -> None:
        """Note the error and the report."""
        self.errors.append(text)
        self.reports.append(report)

    def inform(self, parent: QWidget | None, text: str) -> None:
        """Note the message."""
        self.messages.append(text)

    def ask(self, parent: QWidget | None, question: str, choices: Sequence[Choice]) -> str:
        """Note the question; the next answer, which must be one of the choices."""
        self.questions.append(question)
        answer = self.answers.pop(0) if self.answers else ""
        assert answer in {"", *(choice.answer for choice in choices)}, f"{answer!r} is not offered: {choices}"
        return answer

    def open_path(self, parent: QWidget | None, title: str, kinds: str, folder: Path | None = None) -> Path | None:
        """The next path."""
        return self._next_path()

    def save_path(self, parent: QWidget | None, title: str, suggestion: Path, kinds: str) -> Path | None:
        """Note the suggestion; the next path."""
        self.suggestions.append(suggestion)
        return self._next_path()

    def folder(self, parent: QWidget | None, title: str, folder: Path | None = None) -> Path | None:
        """The next path."""
        return self._next_path()

    def show_outside(self, path: Path) -> bool:
        """Note that the file was opened."""
        self.opened.append(path)
        return True

    def _next_path(self) -> Path | None:
        return self.paths.pop(0) if self.paths else None
