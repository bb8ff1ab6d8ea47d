"""A sheet of labels as a picture: where the labels lie, what comes on them, and where printing begins."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from noaber.core.i18n import _
from noaber.paper.labels import SheetDefinition
from noaber.paper.pdf import A4
from noaber.ui.kit.theme import LIGHT, current_scheme, text_font

_EDGE = 6  # pixels around the paper
_LETTER = 3.3  # millimetres: the height of a letter of ten points


class SheetPicture(QWidget):
    """The first sheet. ``picked(place)`` (from 1) when another label is clicked, or reached with the arrow keys."""

    picked = Signal(int)

    def __init__(self, *, pickable: bool = True) -> None:
        super().__init__()
        self.sheet: SheetDefinition | None = None
        self.start = 1
        self._texts: Sequence[Sequence[str]] = ()
        self._pickable = pickable
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(200, 270)
        if pickable:
            self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_sheet(self, sheet: SheetDefinition | None, start: int = 1, texts: Sequence[Sequence[str]] = ()) -> None:
        """Show a sheet; ``texts`` are the lines of the labels from the start on."""
        self.sheet = sheet
        self.start = min(max(start, 1), sheet.count) if sheet else 1
        self._texts = texts
        self.setAccessibleName(
            _("Vel met {count} etiketten; begin bij etiket {start}", count=sheet.count, start=self.start)
            if sheet
            else _("Vel")
        )
        self.update()

    def sizeHint(self) -> QSize:
        """Upright, as the paper is."""
        return QSize(340, 474)

    def label_at(self, x: float, y: float) -> int | None:
        """The label (from 1) at a point of the widget, in pixels."""
        if self.sheet is None:
            return None
        paper, scale = self._paper()
        for place in range(self.sheet.count):
            if self._label(place, paper, scale).contains(x, y):
                return place + 1
        return None

    def centre_of(self, place: int) -> tuple[float, float]:
        """The middle of a label (from 1) in pixels of the widget."""
        assert self.sheet is not None
        paper, scale = self._paper()
        middle = self._label(place - 1, paper, scale).center()
        return middle.x(), middle.y()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin at the label that is clicked."""
        place = self.label_at(event.position().x(), event.position().y())
        if self._pickable and place is not None:
            self._pick(place)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The arrow keys go from label to label."""
        columns = self.sheet.columns if self.sheet else 1
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -columns, Qt.Key.Key_Down: columns}
        step = steps.get(Qt.Key(event.key()))
        if step is None or not self._pickable or self.sheet is None:
            super().keyPressEvent(event)
        elif 1 <= self.start + step <= self.sheet.count:
            self._pick(self.start + step)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the paper, then each label on it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paper, scale = self._paper()
        scheme = current_scheme()
        painter.setPen(QPen(QColor(scheme.focus if self.hasFocus() else scheme.outline), 2 if self.hasFocus() else 1))
        painter.setBrush(QColor(LIGHT.card))  # paper is white in the dark as well
        painter.drawRect(paper)
        for place in range(self.sheet.count if self.sheet else 0):
            self._draw_label(painter, place, self._label(place, paper, scale), scale)
        painter.end()

    def _pick(self, place: int) -> None:
        if place != self.start:
            self.start = place
            self.update()
            self.picked.emit(place)

    def _paper(self) -> tuple[QRectF, float]:
        """Where the paper lies in the widget, and the pixels of a millimetre."""
        scale = min((self.width() - 2 * _EDGE) / A4[0], (self.height() - 2 * _EDGE) / A4[1])
        wide, high = A4[0] * scale, A4[1] * scale
        return QRectF((self.width() - wide) / 2, (self.height() - high) / 2, wide, high), scale

    def _label(self, place: int, paper: QRectF, scale: float) -> QRectF:
        assert self.sheet is not None
        x, y = self.sheet.corner(place)
        return QRectF(
            paper.left() + x * scale, paper.top() + y * scale, self.sheet.wide * scale, self.sheet.high * scale
        )

    def _draw_label(self, painter: QPainter, place: int, box: QRectF, scale: float) -> None:
        used, first = place + 1 < self.start, place + 1 == self.start and self._pickable
        painter.setPen(QPen(QColor(LIGHT.accent if first else LIGHT.outline), 2 if first else 1))
        painter.setBrush(QColor(LIGHT.line) if used else QColor(LIGHT.selected) if first else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box, 2, 2)
        if used:
            painter.drawLine(box.topLeft(), box.bottomRight())
            return
        number = place + 1 - self.start
        lines = self._texts[number] if number < len(self._texts) else ()
        painter.setPen(QColor(LIGHT.text))
        if lines:
            self._write(painter, lines, box, scale)
        elif first or not self._texts:
            painter.setFont(text_font(8))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(place + 1))

    def _write(self, painter: QPainter, lines: Sequence[str], box: QRectF, scale: float) -> None:
        """The lines as small as they will be on paper, cut at the edge of the label."""
        font = QFont(text_font())
        font.setPixelSize(max(round(_LETTER * scale), 3))
        painter.save()
        painter.setClipRect(box)
        painter.setFont(font)
        pitch = _LETTER * 1.25 * scale
        top = box.center().y() - len(lines) * pitch / 2
        for number, line in enumerate(lines):
            row = QRectF(box.left() + 3 * scale, top + number * pitch, box.width() - 4 * scale, pitch)
            shown = painter.fontMetrics().elidedText(line, Qt.TextElideMode.ElideMiddle, int(row.width()))
            painter.drawText(row, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, shown)
        painter.restore()
