"""From starting the program to its first picture, with the encrypted file of 2,500 members, beside a bare Qt window.

Both are processes of their own, without a screen, with their modules compiled as in the program that is installed. The
bare one imports the same libraries, opens the same file (deriving its key takes 0.1 s by design), and shows a table.
"""

import os
import subprocess
import sys
import time
from datetime import datetime
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from noaber.core.clock import FixedClock
from noaber.office import connect_features
from noaber.sample.build import make_sample
from noaber.store.connection import CIPHER
from tests.bench.measure import Row

PASSWORD = "een wachtwoord"
NOW = datetime(2026, 11, 2, 14, 2)
ROUNDS = 7

_UNTIL_PAINTED = """
import sys, time
from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget

class FirstPaint(QObject):
    def eventFilter(self, watched, event):
        window = watched.window() if isinstance(watched, QWidget) else None
        if event.type() == QEvent.Type.Paint and isinstance(window, QMainWindow):
            QTimer.singleShot(0, self.tell)
        return False
    def tell(self):
        print(time.time(), flush=True)
        import os
        os._exit(0)
"""

_OURS = (
    "import noaber.office"  # as cli.main does
    + _UNTIL_PAINTED
    + """
from pathlib import Path
from noaber.app import Office
from noaber.core.clock import SystemClock
from noaber.core.paths import settings_folder
from noaber.ui.kit.scripted import ScriptedInteraction
from noaber.ui.kit.theme import Appearance
from noaber.ui.kit.window_state import Settings

class Known(Office):
    def _ask_password(self, sentence):
        return sys.argv[2]

qt = QApplication([])
first = FirstPaint()
qt.installEventFilter(first)
look = Appearance(qt)
office = Known(SystemClock(), ScriptedInteraction(), Settings(settings_folder() / "window.json"))
office.start(Path(sys.argv[1]))
qt.exec()
"""
)

_BARE = (
    "import apsw, peewee, playhouse.apsw_ext, playhouse.migrations, filelock, platformdirs"
    + _UNTIL_PAINTED
    + """
import PySide6.QtGui
from PySide6.QtCore import Qt
import fontpkg_atkinson_hyperlegible
from PySide6.QtGui import QStandardItemModel, QStandardItem
from PySide6.QtWidgets import QTableView

qt = QApplication([])
first = FirstPaint()
qt.installEventFilter(first)
connection = apsw.Connection(sys.argv[1])
for setting in sys.argv[3:]:
    connection.execute(f"PRAGMA {setting}")
connection.execute("SELECT count(*) FROM person").fetchall()
window = QMainWindow()
window.resize(1366, 728)
model = QStandardItemModel(30, 6)
for row in range(30):
    for column in range(6):
        model.setItem(row, column, QStandardItem(f"cel {row} {column}"))
table = QTableView()
table.setModel(model)
window.setCentralWidget(table)
window.show()
qt.exec()
"""
)


def rows() -> list[Row]:
    """The measurement, medians of several starts."""
    with TemporaryDirectory() as folder:
        home = Path(folder)
        path = home / "Hoogdorp.noaber"
        connect_features()
        make_sample(path, members=2500, today=NOW.date(), clock=FixedClock(NOW), password=PASSWORD).close()
        settings = [f"{name}={value}" for name, value in (*CIPHER, ("key", f"'{PASSWORD}'"))]
        ours, limit = [], []
        for _round in range(ROUNDS + 1):
            ours.append(_seconds_to_paint(_OURS, home, str(path), PASSWORD))
            limit.append(_seconds_to_paint(_BARE, home, str(path), PASSWORD, *settings))
        return [Row("start of the window, 2,500 members, encrypted", median(ours[1:]), median(limit[1:]), target=1.5)]


def _seconds_to_paint(code: str, home: Path, *arguments: str) -> float:
    """How long a fresh process takes to its first picture."""
    desktop = Path(__file__).parents[2] / "desktop"
    environment = {
        **os.environ,
        "QT_QPA_PLATFORM": "offscreen",
        "NOABER_HOME": str(home),
        "PYTHONPATH": str(desktop),
        "PYTHONPYCACHEPREFIX": str(home / "compiled"),
    }
    environment.pop("PYTHONDONTWRITEBYTECODE", None)  # the first round, which does not count, compiles all
    start = time.time()
    told = subprocess.run(
        [sys.executable, "-c", code, *arguments], capture_output=True, text=True, check=True, env=environment
    )
    return float(told.stdout.split()[-1]) - start
