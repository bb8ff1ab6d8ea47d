"""Opening files and making new ones, from the page Start with or without a file."""

from pathlib import Path

from PySide6.QtWidgets import QHBoxLayout, QWidget

from noaber.core.errors import NoaberError
from noaber.core.i18n import _
from noaber.ui.context import AppContext
from noaber.ui.kit.button import button
from noaber.ui.kit.cards import Card
from noaber.ui.kit.labels import ElidedLabel, label
from noaber.ui.kit.places import documents_folder


def choose_file(context: AppContext, parent: QWidget) -> None:
    """Let the user point at a data file and open it."""
    folder = context.data.path.parent if context.data.path else documents_folder()
    path = context.interaction.open_path(parent, _("Bestand openen"), _("Bestanden van Noaber (*.noaber)"), folder)
    if path is not None:
        open_file(context, parent, path)


def open_file(context: AppContext, parent: QWidget, path: Path) -> None:
    """Open a data file; what is in the way is told in a sentence."""
    try:
        context.data.open_file(path)
    except NoaberError as error:
        context.interaction.error(parent, str(error))


class RecentCard(Card):
    """The files that were open before; hidden when there is none but the present one."""

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self.column.addWidget(label(_("Eerder geopend"), role="heading"))
        self._rows: list[QWidget] = []

    def show_files(self) -> None:
        """Read the list again."""
        for row in self._rows:
            row.deleteLater()
        files = [path for path in self.context.data.recent_files() if path != self.context.data.path]
        self._rows = [self._row(path) for path in files]
        for row in self._rows:
            self.column.addWidget(row)
        self.setVisible(bool(files))

    def _row(self, path: Path) -> QWidget:
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 2, 0, 2)
        line.addWidget(ElidedLabel(f"{path.stem} – {path.parent}"), 1)
        made = button(_("Openen"), lambda: open_file(self.context, self, path), "open")
        made.setAccessibleDescription(path.stem)
        line.addWidget(made)
        return row
