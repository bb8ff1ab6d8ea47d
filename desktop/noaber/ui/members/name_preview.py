"""Under the form of a person: how the name will be printed, and who in the register looks like it."""

from collections.abc import Callable

from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QWidget

from noaber.core.i18n import _
from noaber.people.forms import NamePreview
from noaber.ui.kit.button import Button
from noaber.ui.kit.labels import ElidedLabel, label


class NamePreviewBox(QFrame):
    """Three small columns: in lists, on the envelope, above a letter."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self.texts = tuple(ElidedLabel(role="heading") for _place in range(3))
        grid = QGridLayout(self)
        grid.setContentsMargins(16, 9, 16, 10)
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(2)
        titles = (_("In lijsten"), _("Op de envelop"), _("Aanhef van een brief"))
        for place, (title, text) in enumerate(zip(titles, self.texts, strict=True)):
            grid.addWidget(label(title, role="hint", wrap=False), 0, place)
            grid.addWidget(text, 1, place)
            grid.setColumnStretch(place, 1)

    def show_preview(self, preview: NamePreview) -> None:
        """Show how a name will be printed; a dash for what is not known yet."""
        for label_, text in zip(self.texts, preview, strict=True):
            label_.setText(text or "–")
        self.setAccessibleName(_("De naam wordt zo afgedrukt"))
        self.setAccessibleDescription(" · ".join(text for text in preview if text))


class LikenessBox(QFrame):
    """One tinted line with a link: somebody in the register looks like the one being typed. Hidden while empty."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "notice")
        self._on_click: Callable[[], object] | None = None
        self.text = ElidedLabel()
        self.link = Button(role="link")
        self.link.clicked.connect(self._click)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 4, 8, 4)
        row.addWidget(self.text, 1)
        row.addWidget(self.link)
        self.hide()

    def say(self, text: str, link: str = "", on_click: Callable[[], object] | None = None) -> None:
        """Replace the text and the link; an empty text hides the box."""
        self._on_click = on_click
        self.text.setText(text)
        self.link.setText(link)
        self.setAccessibleName(text)
        self.setHidden(not text)

    def _click(self) -> None:
        if self._on_click:
            self._on_click()
