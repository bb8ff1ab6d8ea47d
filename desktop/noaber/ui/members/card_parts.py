"""Small parts of the cards beside the register: lines of text, and links."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from noaber.ui.kit.button import button
from noaber.ui.kit.cards import Card
from noaber.ui.kit.labels import label


def text_line(text: str, role: str = "") -> QLabel:
    """A line that can be selected and copied with the mouse."""
    made = label(text, role=role)
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
