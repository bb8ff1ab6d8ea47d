"""Make the pictures: a sample cooperative, its window at three sizes, its papers page by page, in both languages.

    python -m tests.screens [WORD …]      only the pictures whose name has one of these words

They come into ``build/screens``: pages as on a laptop of 1366×768, the same at 150 % (so 910×512 as the program sees
it), in dark, and in English; dialogs; and each document with its usual options and in large print.
"""

import os
import shutil
import sys
import tempfile
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from noaber.app import Office
from noaber.core.clock import FixedClock
from noaber.core.i18n import LANGUAGES, set_language
from noaber.ui.kit.picture import take_picture
from noaber.ui.kit.scripted import ScriptedInteraction
from noaber.ui.kit.theme import Appearance
from noaber.ui.kit.window_state import Settings
from tests.screens.dialogs import DIALOGS, TARGETS
from tests.screens.papers import picture_papers
from tests.ui.running import NOW, make_large_sample, stop_office

SIZES = {"": (1366, 728), "150": (910, 485)}
SETTLE_MS = 60


class Studio:
    """Takes the pictures that were asked for."""

    def __init__(self, folder: Path, words: list[str]) -> None:
        self.folder = folder
        self.words = words

    def wants(self, name: str) -> bool:
        """Whether this picture was asked for."""
        return not self.words or any(word in name for word in self.words)

    def pages(self, office: Office, ending: str, size: tuple[int, int]) -> None:
        """A picture of every page."""
        window = office.window
        assert window is not None
        window.resize(*size)
        for page in window._specs:
            if not self.wants(f"page-{page}{ending}"):
                continue
            window.open_page(page, **TARGETS.get(page, dict)())
            QTest.qWait(SETTLE_MS)
            self._save(window, f"page-{page}{ending}", size)

    def dialogs(self, office: Office, ending: str) -> None:
        """A picture of every dialog."""
        for name, opening in DIALOGS.items():
            if self.wants(f"dialog-{name}{ending}"):
                dialog = opening(office)
                QTest.qWait(SETTLE_MS * 5)  # the preview begins a moment after the last change
                while office.worker.busy:
                    QTest.qWait(SETTLE_MS)
                QTest.qWait(SETTLE_MS)
                self._save(dialog, f"dialog-{name}{ending}", None)
                dialog.close()
                dialog.deleteLater()
                QTest.qWait(SETTLE_MS)

    def _save(self, widget: object, name: str, size: tuple[int, int] | None) -> None:
        take_picture(widget, self.folder / f"{name}.png", size)  # type: ignore[arg-type]
        print(self.folder / f"{name}.png")


def main(words: list[str]) -> int:
    """Take the pictures; returns the exit code."""
    folder = Path(__file__).parents[2] / "build" / "screens"
    folder.mkdir(parents=True, exist_ok=True)
    work = Path(tempfile.mkdtemp(prefix="noaber-screens-"))
    os.environ["NOABER_HOME"] = str(work)
    app = QApplication(sys.argv[:1])
    look = Appearance(app)
    studio = Studio(folder, words)
    sample = make_large_sample(work)
    for language in LANGUAGES:
        ending = "" if language == "nl" else f"-{language}"
        home = work / language
        home.mkdir()
        office = Office(FixedClock(NOW), ScriptedInteraction(), Settings(home / "window.json"))
        set_language(language)
        office.start(None)
        studio.pages(office, f"-welcome{ending}", SIZES[""])
        office.open_file(Path(shutil.copy(sample, home / sample.name)))
        for name, size in SIZES.items():
            studio.pages(office, ending + (f"-{name}" if name else ""), size)
        studio.dialogs(office, ending)
        if language == "nl":
            look.apply(Qt.ColorScheme.Dark)
            studio.pages(office, "-dark", SIZES[""])
            look.apply(Qt.ColorScheme.Light)
        picture_papers(office, folder, ending, studio.wants)
        stop_office(office)
    set_language("nl")
    shutil.rmtree(work, ignore_errors=True)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
