"""The page as it will come out of the printer, on a grey desk: walk through the pages, larger and smaller."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QImage, QKeyEvent, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QToolButton, QVBoxLayout, QWidget

from noaber.core.i18n import _
from noaber.ui.kit.worker import Job, Worker
from noaber.ui.printing.pages import PageSize, page_image

_SCREEN_DOTS = 96
_POINTS = 72
_STEPS = (25, 33, 50, 67, 82, 100, 125, 150, 200, 300)
_MARGIN = 16


class _Sheet(QWidget):
    """One page, drawn at its size in pixels; the last picture is stretched until a sharper one comes."""

    def __init__(self) -> None:
        super().__init__()
        self.image = QImage()
        self.setAccessibleName(_("Voorbeeld van de pagina"))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), Qt.GlobalColor.white)
        if not self.image.isNull():
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(self.rect(), self.image)
        painter.end()


class Preview(QFrame):
    """Shows a PDF. The first zoom is the whole page; − and + go by steps, ↔ takes the width of the window."""

    page_changed = Signal(int)

    def __init__(self, worker: Worker, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("desk")
        self._worker = worker
        self._pdf = b""
        self._sizes: tuple[PageSize, ...] = ()
        self._job: Job | None = None
        self.number = 0
        self.fit = "page"
        self.percent = 100
        self.sheet = _Sheet()
        self.area = QScrollArea()
        self.area.setWidget(self.sheet)
        self.area.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.area.setAccessibleName(_("Voorbeeld"))
        self.area.viewport().installEventFilter(self)
        self.area.installEventFilter(self)
        self.where = QLabel()
        self.zoom = QLabel()
        self.zoom.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.zoom.setMinimumWidth(52)
        self.sheet.hide()
        self._lay_out()
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(0)
        self._later.timeout.connect(self._draw)
        self._tell()

    @property
    def waiting(self) -> bool:
        """Whether a sharper picture is still to come."""
        return self._later.isActive() or (self._job is not None and not self._job.finished)

    def show_pdf(self, pdf: bytes, sizes: tuple[PageSize, ...]) -> None:
        """Show another PDF, at the same page if it has that many."""
        self._pdf, self._sizes = pdf, sizes
        self.number = min(self.number, max(len(sizes) - 1, 0))
        self.sheet.setVisible(bool(sizes))
        self._arrange()

    def go_to(self, number: int) -> None:
        """Show page ``number`` (from 0), or the nearest there is."""
        number = max(0, min(number, len(self._sizes) - 1))
        if self._sizes and number != self.number:
            self.number = number
            self.area.verticalScrollBar().setValue(0)
            self.page_changed.emit(number)
            self._arrange()

    def step_zoom(self, way: int) -> None:
        """One step larger (1) or smaller (-1)."""
        later = [step for step in _STEPS if step > self.percent] or [_STEPS[-1]]
        before = [step for step in _STEPS if step < self.percent] or [_STEPS[0]]
        self.fit = ""
        self.percent = later[0] if way > 0 else before[-1]
        self._arrange()

    def toggle_width(self) -> None:
        """The width of the window, or the whole page."""
        self.fit = "page" if self.fit == "width" else "width"
        self._arrange()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Fit anew when there is more or less room; the keys and the wheel of the preview."""
        if event.type() == QEvent.Type.Resize and watched is self.area.viewport():
            self._arrange()
        elif isinstance(event, QWheelEvent) and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.step_zoom(1 if event.angleDelta().y() > 0 else -1)
            return True
        elif isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and watched is self.area:
            return self._key(event)
        return False

    def _key(self, event: QKeyEvent) -> bool:
        pages = {
            Qt.Key.Key_PageDown: self.number + 1,
            Qt.Key.Key_PageUp: self.number - 1,
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: len(self._sizes),
        }
        zooms = {Qt.Key.Key_Plus: 1, Qt.Key.Key_Equal: 1, Qt.Key.Key_Minus: -1}
        key = Qt.Key(event.key())
        if key in pages:
            self.go_to(pages[key])
        elif key in zooms:
            self.step_zoom(zooms[key])
        return key in pages or key in zooms

    def _lay_out(self) -> None:
        self.previous = self._tool("‹", _("Vorige pagina (Page Up)"), lambda: self.go_to(self.number - 1))
        self.next = self._tool("›", _("Volgende pagina (Page Down)"), lambda: self.go_to(self.number + 1))
        self.smaller = self._tool("−", _("Kleiner"), lambda: self.step_zoom(-1))
        self.larger = self._tool("+", _("Groter"), lambda: self.step_zoom(1))
        self.width_button = self._tool("↔", _("Breedte van het venster, of de hele pagina"), self.toggle_width)
        top = QHBoxLayout()
        top.setContentsMargins(9, 5, 9, 0)
        top.setSpacing(4)
        for part in (self.previous, self.where, self.next):
            top.addWidget(part)
        top.addStretch()
        for part in (self.smaller, self.zoom, self.larger, self.width_button):
            top.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 6)
        column.setSpacing(2)
        column.addLayout(top)
        column.addWidget(self.area, 1)

    def _tool(self, text: str, name: str, on_click: object) -> QToolButton:
        made = QToolButton()
        made.setText(text)
        made.setToolTip(name)
        made.setAccessibleName(name)
        made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        made.clicked.connect(on_click)
        return made

    def _arrange(self) -> None:
        """Give the sheet its size in pixels and have it drawn."""
        self._tell()
        if not self._sizes:
            return
        size = self._sizes[self.number]
        if self.fit:
            room = self.area.maximumViewportSize()
            across = (room.width() - 2 * _MARGIN) / size.width
            scale = across if self.fit == "width" else min(across, (room.height() - 2 * _MARGIN) / size.height)
            self.percent = max(round(scale * _POINTS / _SCREEN_DOTS * 100), 10)
        self.sheet.setFixedSize(self._pixels(size))
        self._tell()
        self._later.start()

    def _pixels(self, size: PageSize) -> QSize:
        factor = self.percent / 100 * _SCREEN_DOTS / _POINTS
        return QSize(round(size.width * factor), round(size.height * factor))

    def _tell(self) -> None:
        count = len(self._sizes)
        self.where.setText(_("Pagina {n} van {total}", n=self.number + 1, total=count) if count else "")
        self.zoom.setText(f"{self.percent} %")
        self.previous.setEnabled(self.number > 0)
        self.next.setEnabled(self.number < count - 1)

    def _draw(self) -> None:
        if self._job is not None:
            self._job.cancel()
        pdf, number = self._pdf, self.number
        scale = self.percent / 100 * _SCREEN_DOTS / _POINTS * self.devicePixelRatioF()
        self._job = self._worker.start(
            lambda progress: page_image(pdf, number, scale), done=self._take, failed=lambda error: None, owner=self
        )

    def _take(self, image: QImage) -> None:
        self.sheet.image = image
        self.sheet.update()
