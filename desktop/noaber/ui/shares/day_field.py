"""The field for the day of which a page tells how it stood."""

from PySide6.QtCore import Signal

from noaber.core.clock import Clock
from noaber.core.dates import DateError, parse_date
from noaber.core.i18n import _
from noaber.ui.kit.line_edit import LineEdit


class DayField(LineEdit):
    """``picked(date or None)``: a day was typed, None for today; ``refused(sentence)``: what was typed is no day."""

    picked = Signal(object)
    refused = Signal(str)

    def __init__(self, clock: Clock) -> None:
        super().__init__()
        self._clock = clock
        self.setPlaceholderText(_("stand op: vandaag"))
        self.setAccessibleName(_("Stand op"))
        self.setToolTip(_("Typ een datum om te zien hoe het die dag stond. Leeg is vandaag."))
        self.setFixedWidth(150)
        self.editingFinished.connect(self._pick)

    def _pick(self) -> None:
        typed = self.text().strip()
        try:
            self.picked.emit(parse_date(typed, today=self._clock.today(), past=True) if typed else None)
        except DateError as error:
            self.refused.emit(str(error))
