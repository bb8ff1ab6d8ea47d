"""Fields and conditions in the text of a letter stand out; a field that does not exist is underlined."""

import re

from PySide6.QtGui import QColor, QSyntaxHighlighter, QTextCharFormat, QTextDocument

from noaber.letters.fields import find_field
from noaber.ui.kit.theme import current_scheme

_FIELD = re.compile(r"\{\{\s*([^{}\n]{1,60}?)\s*\}\}")
_CONDITION = re.compile(
    r"\[(?:alleen\s+)?(?:als|if)\s+(?:geen\s+|no\s+)?([^\[\]\n]{1,60}?)\s*\]|\[(?:einde|end)\]", re.IGNORECASE
)


class FieldHighlighter(QSyntaxHighlighter):
    """Colours what the text of a letter means; the text itself stays as it is."""

    def __init__(self, document: QTextDocument) -> None:
        super().__init__(document)

    def highlightBlock(self, text: str) -> None:
        """Colour one paragraph."""
        scheme = current_scheme()
        for match in _FIELD.finditer(text):
            look = QTextCharFormat()
            look.setBackground(QColor(scheme.selected))
            look.setForeground(QColor(scheme.text))
            self._set(match, look, known=find_field(match[1]) is not None)
        for match in _CONDITION.finditer(text):
            look = QTextCharFormat()
            look.setForeground(QColor(scheme.link))
            self._set(match, look, known=not match[1] or find_field(match[1]) is not None)

    def _set(self, match: "re.Match[str]", look: QTextCharFormat, *, known: bool) -> None:
        if not known:
            look.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SpellCheckUnderline)
            look.setUnderlineColor(QColor(current_scheme().danger))
        self.setFormat(match.start(), match.end() - match.start(), look)
