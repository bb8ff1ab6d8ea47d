"""The editor of a letter: the text with bold, italic, headings and lists, and menus for fields and conditions."""

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import QEvent, QMimeData, Qt, Signal
from PySide6.QtGui import (
    QFont,
    QKeyEvent,
    QKeySequence,
    QShortcut,
    QTextCharFormat,
    QTextCursor,
    QTextList,
    QTextListFormat,
)
from PySide6.QtWidgets import QHBoxLayout, QMenu, QTextEdit, QToolButton, QVBoxLayout, QWidget

from noaber.core.i18n import _, language
from noaber.letters.fields import FieldSpec, sources
from noaber.ui.kit.button import Button
from noaber.ui.kit.theme import current_scheme
from noaber.ui.letters.highlight import FieldHighlighter
from noaber.ui.letters.lists import toggle_list
from noaber.ui.letters.rich import HEADING_LEVEL, as_markdown, make_heading, show_markdown

_LONGEST_VALUE = 38


class TextArea(QTextEdit):
    """The paper to write on. What is pasted comes as plain text: no letters or tables of elsewhere."""

    def __init__(self) -> None:
        super().__init__()
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self.setAccessibleName(_("Tekst van de brief"))
        self.document().setDocumentMargin(10)
        self.document().setIndentWidth(20)
        self.highlighter = FieldHighlighter(self.document())

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Plain text only."""
        self.insertPlainText(source.text())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter after a heading begins ordinary text; Enter in an empty item of a list ends the list."""
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter) or event.modifiers():
            super().keyPressEvent(event)
            return
        cursor = self.textCursor()
        items: QTextList | None = cursor.currentList()
        if items is not None and not cursor.block().text().strip():
            toggle_list(cursor, items.format().style())
            return
        heading = cursor.blockFormat().headingLevel()
        super().keyPressEvent(event)
        if heading:
            cursor = self.textCursor()
            make_heading(cursor, on=False)
            cursor.setBlockCharFormat(QTextCharFormat())
            self.setCurrentCharFormat(QTextCharFormat())


class LetterEditor(QWidget):
    """The text with its toolbar; ``edited`` on every change by the user.

    ``values`` gives what each field is for the member shown, for the menu.
    """

    edited = Signal()

    def __init__(self, values: Callable[[], Mapping[str, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._values = values
        self.language = "nl"
        self.text = TextArea()
        self.text.textChanged.connect(self._tell)
        self.text.cursorPositionChanged.connect(self._follow)
        self.text.currentCharFormatChanged.connect(lambda _look: self._follow())
        self._filling = False
        self._coloured = (sources(), current_scheme())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(self._toolbar())
        column.addWidget(self.text, 1)
        for keys, work in (("Ctrl+B", self.toggle_bold), ("Ctrl+I", self.toggle_italic)):
            QShortcut(QKeySequence(keys), self.text, work, context=Qt.ShortcutContext.WidgetShortcut)

    @property
    def markdown(self) -> str:
        """What stands there."""
        return as_markdown(self.text.document())

    def show_text(self, markdown: str, code: str) -> None:
        """Show a text in a language."""
        self.language = code
        self._coloured = (sources(), current_scheme())
        self._filling = True
        show_markdown(self.text.document(), markdown)
        self.text.moveCursor(QTextCursor.MoveOperation.Start)
        self._filling = False

    def changeEvent(self, event: QEvent) -> None:
        """Other colours when light becomes dark."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_coloured"):
            self.colour_anew()

    def colour_anew(self) -> None:
        """Colour the fields again where that would differ: in the dark, or with fields that came after the window."""
        if self._coloured != (sources(), current_scheme()):
            self._coloured = (sources(), current_scheme())
            self._filling = True
            self.text.highlighter.rehighlight()
            self._filling = False

    def toggle_bold(self) -> None:
        """Bold, or not any more."""
        look = QTextCharFormat()
        bold = self.text.currentCharFormat().fontWeight() >= QFont.Weight.DemiBold
        look.setFontWeight(QFont.Weight.Normal if bold else QFont.Weight.Bold)
        self.text.mergeCurrentCharFormat(look)

    def toggle_italic(self) -> None:
        """Italic, or not any more."""
        look = QTextCharFormat()
        look.setFontItalic(not self.text.currentCharFormat().fontItalic())
        self.text.mergeCurrentCharFormat(look)

    def toggle_heading(self) -> None:
        """A heading, or ordinary text again."""
        cursor = self.text.textCursor()
        on = not cursor.blockFormat().headingLevel()
        cursor.beginEditBlock()
        make_heading(cursor, on=on)
        cursor.movePosition(QTextCursor.MoveOperation.StartOfBlock)
        cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
        look = QTextCharFormat()
        look.setFontWeight(QFont.Weight.Bold if on else QFont.Weight.Normal)
        cursor.mergeCharFormat(look)
        cursor.endEditBlock()
        self._follow()

    def insert_field(self, spec: FieldSpec) -> None:
        """Put a field where the cursor is."""
        with language(self.language):
            self.text.insertPlainText(f"{{{{{spec.token}}}}}")
        self.text.setFocus()

    def insert_condition(self, spec: FieldSpec, *, known: bool) -> None:
        """Put what is selected under a condition; the cursor stays inside."""
        cursor = self.text.textCursor()
        with language(self.language):
            start = "if" if self.language == "en" else "als"
            no = "" if known else ("no " if self.language == "en" else "geen ")
            end = "[end]" if self.language == "en" else "[einde]"
            chosen = cursor.selectedText()
            cursor.insertText(f"[{start} {no}{spec.token}] {chosen}")
        place = cursor.position()
        cursor.insertText(f" {end}")
        cursor.setPosition(place)
        self.text.setTextCursor(cursor)
        self.text.setFocus()

    def _toolbar(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(0)
        self.bold = self._tool(_("Vet"), _("Vet (Ctrl+B)"), self.toggle_bold, bold=True)
        self.italic = self._tool(_("Schuin"), _("Schuin (Ctrl+I)"), self.toggle_italic, italic=True)
        self.heading = self._tool(_("Kop"), _("Kopje boven een stuk tekst"), self.toggle_heading, bold=True)
        self.bullets = self._tool("•", _("Lijst met punten"), lambda: self._list(ordered=False))
        self.numbers = self._tool("1.", _("Genummerde lijst"), lambda: self._list(ordered=True))
        for tool in (self.bold, self.italic, self.heading, self.bullets, self.numbers):
            row.addWidget(tool)
        row.addSpacing(6)
        self.fields = self._menu_button(
            _("Veld"), _("Zet een naam, lidnummer of ander gegeven in de tekst"), self._fill_fields
        )
        self.conditions = self._menu_button(
            _("Alleen als…"), _("Toon een stuk tekst alleen bij sommige mensen"), self._fill_conditions
        )
        row.addWidget(self.fields)
        row.addSpacing(6)
        row.addWidget(self.conditions)
        row.addStretch()
        return row

    def _tool(
        self, text: str, tip: str, work: Callable[[], None], *, bold: bool = False, italic: bool = False
    ) -> QToolButton:
        made = QToolButton()
        made.setText(text)
        made.setToolTip(tip)
        made.setAccessibleName(tip)
        made.setCheckable(True)
        made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        look = made.font()
        look.setBold(bold)
        look.setItalic(italic)
        made.setFont(look)
        made.setFixedWidth(made.fontMetrics().horizontalAdvance(text) + 18)

        def use() -> None:
            work()
            self.text.setFocus()
            self._follow()

        made.clicked.connect(use)
        return made

    def _menu_button(self, text: str, tip: str, fill: Callable[[QMenu], None]) -> Button:
        made = Button(text)
        made.setToolTip(tip)
        made.setMinimumWidth(made.fontMetrics().horizontalAdvance(text) + 42)
        menu = QMenu(made)
        menu.aboutToShow.connect(lambda: fill(menu))
        made.setMenu(menu)
        return made

    def _fill_fields(self, menu: QMenu) -> None:
        menu.clear()
        values = self._values()
        for source in sources():
            part = menu.addMenu(_(source.group))
            for spec in source.fields:
                shown = " ".join(values.get(spec.name, "").split())
                shown = shown if len(shown) <= _LONGEST_VALUE else shown[:_LONGEST_VALUE] + "…"
                text = f"{_(spec.label)}\t{shown}".replace("&", "&&")
                _add(part, text, partial(self.insert_field, spec))

    def _fill_conditions(self, menu: QMenu) -> None:
        menu.clear()
        for source in sources():
            asked = [spec for spec in source.fields if spec.asks]
            if not asked:
                continue
            part = menu.addMenu(_(source.group))
            for spec in asked:
                _add(part, _(spec.asks), partial(self.insert_condition, spec, known=True))
                if spec.lacks:
                    _add(part, _(spec.lacks), partial(self.insert_condition, spec, known=False))

    def _list(self, *, ordered: bool) -> None:
        style = QTextListFormat.Style.ListDecimal if ordered else QTextListFormat.Style.ListDisc
        toggle_list(self.text.textCursor(), style)

    def _follow(self) -> None:
        """Let the buttons tell what the text under the cursor is."""
        cursor, look = self.text.textCursor(), self.text.currentCharFormat()
        heading = cursor.blockFormat().headingLevel() == HEADING_LEVEL
        items: QTextList | None = cursor.currentList()
        style = items.format().style() if items is not None else None
        for tool, on in (
            (self.bold, look.fontWeight() >= QFont.Weight.DemiBold and not heading),
            (self.italic, look.fontItalic()),
            (self.heading, heading),
            (self.bullets, style == QTextListFormat.Style.ListDisc),
            (self.numbers, style == QTextListFormat.Style.ListDecimal),
        ):
            tool.setChecked(on)

    def _tell(self) -> None:
        if not self._filling:
            self.edited.emit()


def _add(menu: QMenu, text: str, work: Callable[[], None]) -> None:
    menu.addAction(text).triggered.connect(lambda *_checked: work())
