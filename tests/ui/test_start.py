"""What is loaded before the window can be seen."""

import subprocess
import sys
from pathlib import Path

CODE = """
import sys
from PySide6.QtWidgets import QApplication
app = QApplication([])
from noaber.ui.kit.theme import Appearance
from noaber.ui.main_window import MainWindow
from noaber.ui.pages import PAGES
print(sorted({"qtawesome", "pypdfium2", "reportlab", "openpyxl", "python_calamine", "rapidfuzz"} & set(sys.modules)))
"""


def test_nothing_heavy_is_loaded_before_the_window_is_shown() -> None:
    """qtawesome, papers and spreadsheets cost tenths of seconds; they come when they are first used."""
    desktop = Path(__file__).parents[2] / "desktop"
    told = subprocess.run([sys.executable, "-c", CODE], capture_output=True, text=True, check=True, cwd=desktop)
    assert told.stdout.strip() == "[]"
