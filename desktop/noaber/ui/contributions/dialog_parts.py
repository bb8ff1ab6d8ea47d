"""What the dialogs with lists share."""

from PySide6.QtWidgets import QDialog

from noaber.ui.kit.window_state import fitted


def fit_on_screen(dialog: QDialog, width: int, height: int) -> None:
    """Make the dialog this large in pixels, or as large as the screen allows."""
    dialog.resize(width, height)
    screen = dialog.screen()
    if screen is not None:
        dialog.resize(fitted(dialog.geometry(), [screen.availableGeometry()]).size())
