"""Lists in the editor of a letter."""

from PySide6.QtGui import QTextBlockFormat, QTextCursor, QTextList, QTextListFormat


def toggle_list(cursor: QTextCursor, style: QTextListFormat.Style) -> None:
    """Make the selected paragraphs items of a list in this style, or ordinary text where they were so already."""
    items: QTextList | None = cursor.currentList()
    cursor.beginEditBlock()
    if items is not None and items.format().style() == style:
        _end_list(cursor)
    else:
        made = QTextListFormat()
        made.setStyle(style)
        cursor.createList(made)
    cursor.endEditBlock()


def _end_list(cursor: QTextCursor) -> None:
    """Take the selected paragraphs out of their list."""
    document = cursor.document()
    block = document.findBlock(cursor.selectionStart())
    last = document.findBlock(cursor.selectionEnd())
    while block.isValid() and block.position() <= last.position():
        items = block.textList()
        if items is not None:
            items.remove(block)
            there = QTextCursor(block)
            plain = QTextBlockFormat(there.blockFormat())
            plain.setIndent(0)
            there.setBlockFormat(plain)
        block = block.next()
