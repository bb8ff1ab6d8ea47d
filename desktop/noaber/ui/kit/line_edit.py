"""A line for typing that leaves Ctrl+Z to the window while there is nothing of its own to undo."""

from PySide6.QtCore import QEvent
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit


class LineEdit(QLineEdit):
    """For fields on pages. A plain QLineEdit keeps Ctrl+Z to itself even when it is empty, so that whoever deleted
    something and stands in the search field could not take it back.
    """

    def event(self, event: QEvent) -> bool:
        """Let the undo and redo of the window have the key when this line has no use for it."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._useless(event):
            event.ignore()
            return False
        return super().event(event)

    def _useless(self, event: QKeyEvent) -> bool:
        if event.matches(QKeySequence.StandardKey.Undo):
            return not self.text() or not self.isUndoAvailable()
        return event.matches(QKeySequence.StandardKey.Redo) and not self.isRedoAvailable()
