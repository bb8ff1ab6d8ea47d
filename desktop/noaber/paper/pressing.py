"""Pages made small as soon as they are finished, so that a document of thousands takes little memory.

reportlab keeps every page as objects until the file is written, and compresses them then. Here a page becomes the bytes
that will stand in the file. Only to be imported once something is drawn, like reportlab itself.
"""

from typing import Any

from reportlab.pdfbase.pdfdoc import (
    PDFArray,
    PDFDictionary,
    PDFName,
    PDFObject,
    PDFObjectReference,
    PDFStream,
    PDFZCompress,
)


class _Ready(PDFObject):
    """An object of the file that needs no more work."""

    def __init__(self, written: bytes) -> None:
        self.written = written

    def format(self, document: Any) -> bytes:
        """What stands in the file."""
        return self.written


def press(canvas: Any) -> None:
    """Turn the page that was finished last into what will stand in the file."""
    document = canvas._doc
    page = document.Pages.pages[-1]
    packed = PDFDictionary({"Filter": PDFArray([PDFName(PDFZCompress.pdfname)])})
    page.Contents = PDFStream(packed, PDFZCompress.encode(page.stream), [])
    page.stream = None
    name = page.__InternalName__
    document.idToObject[name] = _Ready(page.format(document))
    content = page.Contents.name if isinstance(page.Contents, PDFObjectReference) else page.Contents.__InternalName__
    document.idToObject[content] = _Ready(document.idToObject[content].format(document))
    document.Pages.pages[-1] = PDFObjectReference(name)
