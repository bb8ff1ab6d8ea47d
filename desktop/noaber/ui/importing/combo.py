"""A combo box in which a text that is too long ends in a mark, instead of being cut."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QStyle, QStyleOptionComboBox, QStylePainter

from noaber.ui.kit.fields import WheelFreeCombo

_PADDING = 40  # what the style sheet keeps free at both sides of the text, in pixels


class ElidedCombo(WheelFreeCombo):
    """As wide as there is room for; the whole text stands in the list that opens, and in the tip."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the text with "…" where it does not fit."""
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        field = self.style().subControlRect(
            QStyle.ComplexControl.CC_ComboBox, option, QStyle.SubControl.SC_ComboBoxEditField, self
        )
        room = min(field.width(), self.width() - _PADDING - 12)
        whole = self.currentText()
        option.currentText = self.fontMetrics().elidedText(whole, Qt.TextElideMode.ElideRight, room)
        tip = whole if option.currentText != whole else ""
        if self.toolTip() != tip:
            self.setToolTip(tip)
        painter = QStylePainter(self)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)
        painter.end()
