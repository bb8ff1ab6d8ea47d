"""The page with help: topics at the left, the text at the right. F1 opens it at the topic of the page that was open."""

from typing import Any

from PySide6.QtCore import QModelIndex, QStringListModel, Qt, QUrl
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QListView, QTextBrowser, QWidget

from noaber.core.i18n import _
from noaber.ui.context import AppContext
from noaber.ui.help.topics import list_topics
from noaber.ui.kit.cards import Card
from noaber.ui.kit.page import Page

_LIST_WIDTH = 260


class HelpPage(Page):
    """Reads the help pages; links between them work."""

    def __init__(self, context: AppContext) -> None:
        super().__init__(context)
        self.topics = list_topics()
        self.header.show_title(_("Hulp"), _("Uitleg per scherm. Druk op F1 voor uitleg bij het scherm waar u bent."))
        self.list = QListView()
        self.list.setModel(QStringListModel([topic.title for topic in self.topics], self.list))
        self.list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.list.setAccessibleName(_("Onderwerpen"))
        self.list.setFixedWidth(_LIST_WIDTH)
        self.list.ensurePolished()  # or the lines get their height before they get their style
        self.text = QTextBrowser()
        self.text.setAccessibleName(_("Uitleg"))
        self.text.setOpenLinks(False)
        self.text.anchorClicked.connect(self._follow)
        card = Card()
        card.column.addWidget(self.text)
        body = QWidget()
        row = QHBoxLayout(body)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        row.addWidget(self.list)
        row.addWidget(card, 1)
        self.set_body(body)
        self.list.selectionModel().currentChanged.connect(self._show)
        self.open_target(topic="start")

    def open_target(self, **target: Any) -> None:
        """Show the ``topic``, or that of the page it is ``under``; if neither is there, the first."""
        names = [topic.name for topic in self.topics]
        wanted = [name for name in (target.get("topic"), target.get("under")) if name in names]
        place = names.index(wanted[0]) if wanted else 0
        self.list.setCurrentIndex(self.list.model().index(place, 0))

    def focus_first(self) -> None:
        """The list of topics."""
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show(self, current: QModelIndex, _previous: QModelIndex) -> None:
        if current.isValid():
            self.text.setMarkdown(self.topics[current.row()].text)

    def _follow(self, link: QUrl) -> None:
        self.open_target(topic=link.path().removesuffix(".md"))
