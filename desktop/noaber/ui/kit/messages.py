"""What the program asks and tells in a window of its own, behind one interface that tests can stand in for.

Screens never open a QMessageBox or QFileDialog themselves; they use ``context.interaction``. In tests that is a
:class:`~noaber.ui.kit.scripted.ScriptedInteraction`, so no test waits for a dialog.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from noaber.core.i18n import _
from noaber.ui.kit.places import documents_folder, place_for


@dataclass(frozen=True)
class Choice:
    """One answer to a question: what the program gets, and the words on the button."""

    answer: str
    text: str


class Interaction(Protocol):
    """Questions and announcements that stop the work."""

    def error(self, parent: QWidget | None, text: str, details: str = "") -> None:
        """Tell what went wrong, in a sentence; ``details`` for a help desk."""

    def crash(self, parent: QWidget | None, text: str, report: str) -> None:
        """Tell that the program itself failed; the report can be read and saved."""

    def inform(self, parent: QWidget | None, text: str) -> None:
        """Tell something that must be read."""

    def ask(self, parent: QWidget | None, question: str, choices: Sequence[Choice]) -> str:
        """Ask; the first choice is the safe default. Gives the answer, or "" when closed without one."""

    def open_path(self, parent: QWidget | None, title: str, kinds: str, folder: Path | None = None) -> Path | None:
        """Let the user point at a file; ``kinds`` as in Qt, ``"PDF (*.pdf)"``. None when called off."""

    def save_path(self, parent: QWidget | None, title: str, suggestion: Path, kinds: str) -> Path | None:
        """Let the user say where a file goes; replacing an existing file is confirmed there. None when called off."""

    def folder(self, parent: QWidget | None, title: str, folder: Path | None = None) -> Path | None:
        """Let the user point at a folder; None when called off."""

    def show_outside(self, path: Path) -> bool:
        """Open a file with the program of this computer for it; False when there is none."""


class QtInteraction:
    """The real windows."""

    def error(self, parent: QWidget | None, text: str, details: str = "") -> None:
        """A window with the sentence, and the details behind a button."""
        self._box(parent, text, QMessageBox.Icon.Warning, details).exec()

    def crash(self, parent: QWidget | None, text: str, report: str) -> None:
        """A window with the sentence, the report, and a button that saves it."""
        from noaber.ui.kit.crash_dialog import CrashDialog  # hardly ever needed, so not read at every start

        dialog = CrashDialog(parent, text, report, lambda kept: self._keep_report(dialog, kept))
        dialog.exec()
        dialog.deleteLater()

    def inform(self, parent: QWidget | None, text: str) -> None:
        """A window with the text and one button."""
        self._box(parent, text, QMessageBox.Icon.Information, "").exec()

    def ask(self, parent: QWidget | None, question: str, choices: Sequence[Choice]) -> str:
        """A window with a button per choice; Escape is the last one only if it is a refusal with answer ""."""
        box = QMessageBox(parent)
        box.setIcon(QMessageBox.Icon.Question)
        box.setWindowTitle(_("Noaber vraagt"))
        box.setText(question)
        box.setTextFormat(Qt.TextFormat.PlainText)
        buttons = [box.addButton(choice.text, QMessageBox.ButtonRole.ActionRole) for choice in choices]
        box.setDefaultButton(buttons[0])
        for made, choice in zip(buttons, choices, strict=True):
            if not choice.answer:
                box.setEscapeButton(made)
        box.exec()
        pressed = box.clickedButton()
        found = [choice.answer for made, choice in zip(buttons, choices, strict=True) if made is pressed]
        box.deleteLater()
        return found[0] if found else ""

    def open_path(self, parent: QWidget | None, title: str, kinds: str, folder: Path | None = None) -> Path | None:
        """The file window of this computer."""
        chosen, _filter = QFileDialog.getOpenFileName(parent, title, str(folder or documents_folder()), kinds)
        return Path(chosen) if chosen else None

    def save_path(self, parent: QWidget | None, title: str, suggestion: Path, kinds: str) -> Path | None:
        """The file window of this computer, with a name filled in."""
        chosen, _filter = QFileDialog.getSaveFileName(parent, title, str(place_for(suggestion)), kinds)
        return Path(chosen) if chosen else None

    def folder(self, parent: QWidget | None, title: str, folder: Path | None = None) -> Path | None:
        """The folder window of this computer."""
        chosen = QFileDialog.getExistingDirectory(parent, title, str(folder or documents_folder()))
        return Path(chosen) if chosen else None

    def show_outside(self, path: Path) -> bool:
        """Open with the usual program."""
        return QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))

    def _keep_report(self, parent: QWidget, report: str) -> None:
        path = self.save_path(parent, _("Waar komt het rapport?"), Path(_("Noaber rapport.txt")), _("Tekst (*.txt)"))
        if path is None:
            return
        try:
            path.write_text(report, encoding="utf-8")
        except OSError:
            self.error(parent, _("“{name}” kan daar niet worden bewaard. Kies een andere map.", name=path.name))

    def _box(self, parent: QWidget | None, text: str, sign: QMessageBox.Icon, details: str) -> QMessageBox:
        box = QMessageBox(parent)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setIcon(sign)
        box.setWindowTitle(_("Noaber meldt"))
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setText(text)
        box.setStandardButtons(QMessageBox.StandardButton.Ok)
        box.button(QMessageBox.StandardButton.Ok).setText(_("Goed"))
        if details:
            box.setDetailedText(details)
        return box
