"""The page Hulp: a list of subjects and their text; F1 opens the one of the page that is shown."""

from typing import Any

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QTextBrowser, QWidget

from noaber.core.i18n import N_, _, current_language
from noaber.core.paths import resource
from noaber.ui.context import AppContext
from noaber.ui.kit.cards import Card
from noaber.ui.kit.page import Page
from noaber.ui.kit.theme import ROW_HEIGHT

TOPICS = {
    "start": N_("Start"),
    "members": N_("Leden"),
    "import": N_("Lijst inlezen"),
    "lists": N_("Lijsten"),
    "follow_ups": N_("Opvolgen"),
    "contributions": N_("Contributie"),
    "shares": N_("Aandelen"),
    "events": N_("Bijeenkomsten"),
    "attendance": N_("Na afloop: wie waren er?"),
    "letters": N_("Brieven"),
    "labels": N_("Etiketten"),
    "printing": N_("Afdrukken"),
    "journal": N_("Ongedaan maken en geschiedenis"),
    "settings": N_("Instellingen"),
    "safety": N_("Veilig bewaren en overdragen"),
    "keyboard": N_("Alles met het toetsenbord"),
}
"""The subjects by the name of their file in ``resources/help``; those of a page have the id of that page."""


def help_text(topic: str, language: str) -> str:
    """The Markdown of a subject."""
    return (resource("help") / language / f"{topic}.md").read_text(encoding="utf-8")


class HelpPage(Page):
    """Subjects left, text right."""

    def __init__(self, context: AppContext) -> None:
        super().__init__(context)
        self.topics = QListWidget()
        self.topics.setAccessibleName(_("Onderwerpen"))
        self.topics.setFixedWidth(260)
        self.topics.ensurePolished()  # or the lines get their height before they get their style
        for topic, title in TOPICS.items():
            item = QListWidgetItem(_(title))
            item.setData(Qt.ItemDataRole.UserRole, topic)
            item.setSizeHint(QSize(0, ROW_HEIGHT))
            self.topics.addItem(item)
        self.text = QTextBrowser()
        self.text.setOpenLinks(False)
        self.text.anchorClicked.connect(lambda link: self.open_target(topic=link.path().removesuffix(".md")))
        self.text.setFrameShape(QTextBrowser.Shape.NoFrame)
        self.text.setAccessibleName(_("Uitleg"))
        self.topics.currentRowChanged.connect(lambda _row: self._show())
        self.set_body(self._lay_out())
        self.topics.setCurrentRow(0)

    def refresh(self) -> None:
        """The text does not change."""
        self.header.show_title(_("Hulp"), _("Druk op F1 voor uitleg over het scherm dat open is."))

    def open_target(self, **target: Any) -> None:
        """Show the ``topic`` of a page, or that of the page it is ``under``; without either what is shown stays."""
        known = list(TOPICS)
        wanted = [name for name in (target.get("topic"), target.get("under")) if name in known]
        if wanted:
            self.topics.setCurrentRow(known.index(wanted[0]))

    def focus_first(self) -> None:
        """The list of subjects."""
        self.topics.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show(self) -> None:
        topic = self.topics.currentItem().data(Qt.ItemDataRole.UserRole)
        self.text.setMarkdown(help_text(topic, current_language()))

    def _lay_out(self) -> QWidget:
        whole = QWidget()
        row = QHBoxLayout(whole)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        row.addWidget(self.topics)
        card = Card(margin=24)
        card.column.addWidget(self.text)
        row.addWidget(card, 1)
        return whole
