"""The text of a letter between its Markdown and the editor: paragraphs, headings, lists, bold and italic.

Fields and conditions are ordinary text in the editor, as ``{{aanhef}}``, so that they can be cut, moved and typed.
"""

import re

from PySide6.QtGui import (
    QFont,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextListFormat,
)

from noaber.letters.markup import rich_blocks

LINE_BREAK = "\u2028"
_STARTS = re.compile(r"^(\s*\d{0,9})(#{1,6}|[+-]|(?<=\d)[.)])(?=\s|$)")
_MARKS = {"regular": "", "bold": "**", "italic": "*", "bolditalic": "***"}
_WEIGHTS = {(False, False): "regular", (True, False): "bold", (False, True): "italic", (True, True): "bolditalic"}
HEADING_LEVEL = 2


def show_markdown(document: QTextDocument, markdown: str) -> None:
    """Fill the editor with a text; what was there, and what could be undone, is gone."""
    document.clear()
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    items = None
    for number, (kind, count, runs) in enumerate(rich_blocks(markdown)):
        if number:
            cursor.insertBlock(QTextBlockFormat(), QTextCharFormat())
        same = items is not None and items.format().style() == _style(count) and count != 1
        if kind == "item" and items is not None and same:
            items.add(cursor.block())
        else:
            items = cursor.createList(_style_format(count)) if kind == "item" else None
        make_heading(cursor, on=kind == "heading")
        for text, weight in runs:
            cursor.insertText(text.replace("\n", LINE_BREAK), char_format(weight, heading=kind == "heading"))
    cursor.endEditBlock()
    document.clearUndoRedoStacks()
    document.setModified(False)


def _style(count: int) -> QTextListFormat.Style:
    return QTextListFormat.Style.ListDecimal if count else QTextListFormat.Style.ListDisc


def _style_format(count: int) -> QTextListFormat:
    made = QTextListFormat()
    made.setStyle(_style(count))
    if count > 1:
        made.setStart(count)
    return made


def make_heading(cursor: QTextCursor, *, on: bool) -> None:
    """Make the block a heading, or ordinary text; and give the text of it the right letters."""
    block = QTextBlockFormat(cursor.blockFormat())
    block.setHeadingLevel(HEADING_LEVEL if on else 0)
    block.setTopMargin(10 if on else 0)
    block.setBottomMargin(2 if cursor.currentList() is not None else 6)
    cursor.setBlockFormat(block)


def char_format(weight: str, *, heading: bool = False) -> QTextCharFormat:
    """The letters of a weight."""
    made = QTextCharFormat()
    bold = heading or weight in ("bold", "bolditalic")
    made.setFontWeight(QFont.Weight.Bold if bold else QFont.Weight.Normal)
    made.setFontItalic(weight in ("italic", "bolditalic"))
    return made


def as_markdown(document: QTextDocument) -> str:
    """What stands in the editor, as Markdown."""
    written: list[str] = []
    before = ""
    block = document.begin()
    while block.isValid():
        kind, text = _block_text(block)
        if text.strip():
            if written:
                written.append("\n" if kind == before == "item" else "\n\n")
            written.append(text)
            before = kind
        else:
            before = ""
        block = block.next()
    return "".join(written) + "\n" if written else ""


def _block_text(block: QTextBlock) -> tuple[str, str]:
    runs = _runs(block)
    text = _marked(runs)
    plain = "".join(part for part, _weight in runs).strip()
    if _reads_otherwise(text, plain):
        text = _escaped(plain)  # emphasis that Markdown cannot write, such as half a word before a bracket
    if block.blockFormat().headingLevel():
        return "heading", "## " + re.sub(r"(?<=\s)(#+)$", r"\\\1", " ".join(text.split()))
    items = block.textList()
    if items is not None:
        decimal = items.format().style() == QTextListFormat.Style.ListDecimal
        marker = f"{items.itemNumber(block) + max(items.format().start(), 1)}. " if decimal else "- "
        return "item", marker + text.replace("\n", "\n" + " " * len(marker))
    return "text", text


def _runs(block: QTextBlock) -> list[tuple[str, str]]:
    heading = bool(block.blockFormat().headingLevel())
    runs: list[tuple[str, str]] = []
    iterator = block.begin()
    while not iterator.atEnd():
        fragment = iterator.fragment()
        look = fragment.charFormat()
        bold = look.fontWeight() >= QFont.Weight.DemiBold and not heading
        weight = _WEIGHTS[bold, look.fontItalic()]
        runs.append((fragment.text().replace(LINE_BREAK, "\n").replace("\ufffc", ""), weight))
        iterator += 1
    return runs


def _marked(runs: list[tuple[str, str]]) -> str:
    """The text with its marks; spaces stand outside them, and no mark goes over the end of a line."""
    lines = [""]
    for text, weight in runs:
        for number, part in enumerate(text.split("\n")):
            if number:
                lines.append("")
            core = part.strip()
            mark = _MARKS[weight] if core else ""
            start, end = part[: len(part) - len(part.lstrip())], part[len(part.rstrip()) :] if core else ""
            lines[-1] += f"{start}{mark}{_escaped_inside(core)}{mark}{end}"
    return "\n".join(_escaped_start(line.strip()) for line in lines).strip("\n")


def _escaped(text: str) -> str:
    return "\n".join(_escaped_start(_escaped_inside(line.strip())) for line in text.split("\n"))


def _escaped_inside(text: str) -> str:
    return re.sub(r"([\\*_])", r"\\\1", text)


def _escaped_start(line: str) -> str:
    """A line that would begin a heading or list stays text."""
    return _STARTS.sub(r"\1\\\2", line)


def _literal(text: str) -> str:
    return "".join(part for _kind, _count, runs in rich_blocks(text) for part, _weight in runs)


def _reads_otherwise(text: str, plain: str) -> bool:
    """Whether the Markdown, read again, is another text than what was typed."""
    return "".join(_literal(text).split()) != "".join(plain.split())
