"""The cooperative's own paper: the first page of a PDF as a picture that lies under every letter."""

from io import BytesIO

from noaber.core.errors import NoaberError
from noaber.core.i18n import _

_DOTS = 300
_MOST_POINTS = 1300.0


def page_picture(pdf: bytes) -> bytes:
    """The first page of a PDF as a PNG of 300 dots per inch; raises NoaberError for what cannot be read.

    As a picture it prints the same whatever fonts and tricks the PDF has, and it stands in the file only once.
    """
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(pdf)
        try:
            page = document[0]
            if max(page.get_size()) > _MOST_POINTS:
                raise NoaberError(_("De bladzijde van dit bestand is te groot. Kies een PDF op A4."))
            image = page.render(scale=_DOTS / 72).to_pil()
        finally:
            document.close()
    except pypdfium2.PdfiumError as problem:
        raise NoaberError(_("Dit PDF-bestand kan niet worden gelezen.")) from problem
    out = BytesIO()
    image.convert("RGB").quantize(256).save(out, "PNG", optimize=True)
    return out.getvalue()
