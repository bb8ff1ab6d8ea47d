"""Small parts of the cards beside the register: lines of text, and links."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from noaber.ui.kit.button import button
from noaber.ui.kit.cards import Card
from noaber.ui.kit.labels import ElidedLabel, label
from noaber.ui.kit.page import FIGURES_WIDTH

_ROOM = FIGURES_WIDTH - 52
"""What the margins of a card and a scroll bar leave, in pixels."""


def text_line(text: str, role: str = "") -> QLabel:
    """A line that can be selected and copied with the mouse; one word that is too long for a card ends in "…"."""
    made = label(text, role=role)
    words = text.split()
    if any(made.fontMetrics().horizontalAdvance(word) > _ROOM for word in words):
        if len(words) == 1:
            return ElidedLabel(text, role=role)
        made.setSizePolicy(QSizePolicy.Policy.Ignored, made.sizePolicy().verticalPolicy())  # must not widen the card
    made.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return made


def links(*pairs: tuple[str, Callable[[], object]], about: str = "") -> QWidget:
    """Links in a row; ``about`` tells a screen reader what they are about."""
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(8)
    for text, on_click in pairs:
        made = button(text, on_click, role="link")
        made.setAccessibleDescription(about)
        row.addWidget(made)
    row.addStretch()
    return holder


def titled_card(title: str, parts: Sequence[QWidget]) -> Card:
    """A card with a small title and parts under it."""
    card = Card()
    card.column.setSpacing(3)
    card.column.addWidget(label(title, role="muted"))
    for part in parts:
        card.column.addWidget(part)
    card.setAccessibleName(title)
    return card
