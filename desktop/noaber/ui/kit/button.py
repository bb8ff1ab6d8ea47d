"""Push buttons in the roles of the style sheet, with icons that are drawn after the first paint."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QSize, Qt, QTimer
from PySide6.QtGui import QAction, QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QPushButton, QWidget

from noaber.ui import icons
from noaber.ui.kit.theme import Scheme, current_scheme

GAP = 7  # between the icon and the text, in pixels
_ICON_COLOURS = {"primary": "accent_text", "side": "side_text", "plain": "muted", "link": "link"}


class Button(QPushButton):
    """A button; ``role`` is "" (white), ``primary`` (the green one), ``side``, ``chip``, ``link`` or ``plain``."""

    def __init__(self, text: str = "", icon_name: str = "", *, role: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setProperty("role", role)
        self.setAutoDefault(False)
        self._icon_name = icon_name
        self.drawn = False
        if icon_name:
            self.setIconSize(QSize(icons.ICON_PIXELS + self._gap, icons.ICON_PIXELS))
            self.setIcon(icons.blank(self._gap))

    def draw_icon(self) -> None:
        """Draw the icon in the colours of the present scheme."""
        if not self._icon_name:
            return
        self.drawn = True
        scheme = current_scheme()
        self.setIconSize(QSize(icons.ICON_PIXELS + self._gap, icons.ICON_PIXELS))
        self.setIcon(icons.icon(self._icon_name, self._colour(scheme), scheme.faint, self._gap))

    @property
    def _gap(self) -> int:
        return GAP if self.text() else 0

    def _colour(self, scheme: Scheme) -> str:
        name = _ICON_COLOURS.get(str(self.property("role")), "text")
        return str(getattr(scheme, name))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint, and after the first time see to the icon."""
        super().paintEvent(event)
        if self._icon_name and not self.drawn:
            self.drawn = True
            QTimer.singleShot(0, self, self.draw_icon)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter does what the space bar does, in windows and dialogs alike."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Draw the icon again when light becomes dark."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and self.drawn:
            self.draw_icon()


def button(text: str, on_click: Callable[[], object], icon_name: str = "", *, role: str = "") -> Button:
    """A button that does something: ``button(_("Bewaren"), self.save, role="primary")``."""
    made = Button(text, icon_name, role=role)
    made.clicked.connect(lambda: on_click())
    return made


class ActionButton(Button):
    """A button that shows an action and does it; text, tip and whether it is possible follow the action."""

    def __init__(self, action: QAction, *, role: str = "", parent: QWidget | None = None) -> None:
        super().__init__(action.text(), str(action.property("icon_name") or ""), role=role, parent=parent)
        self.action = action
        self._shown = True
        self.clicked.connect(action.trigger)
        action.changed.connect(self._follow)
        self._follow()

    def _follow(self) -> None:
        self.setText(self.action.text())
        self.setEnabled(self.action.isEnabled())
        if self.action.isVisible() != self._shown:  # a plain setVisible would open a button without a parent
            self._shown = self.action.isVisible()
            self.setVisible(self._shown)
        self.setToolTip(self.action.toolTip())
        self.setAccessibleDescription(self.action.toolTip())
