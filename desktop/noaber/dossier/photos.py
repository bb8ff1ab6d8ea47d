"""Photos of people: turned the right way up, made small, and without what a camera writes into them."""

from io import BytesIO
from typing import TYPE_CHECKING

from noaber.core.errors import NoaberError
from noaber.core.i18n import _
from noaber.dossier.rules import PHOTO_PIXELS

if TYPE_CHECKING:
    from PIL.Image import Image as Picture

_MOST_PIXELS = 120_000_000


def scaled_photo(content: bytes) -> bytes:
    """A JPEG of at most PHOTO_PIXELS a side, with no place or time in it. Raises NoaberError when it is no picture."""
    from PIL import Image, ImageOps, UnidentifiedImageError

    try:
        with Image.open(BytesIO(content)) as opened:
            if opened.width * opened.height > _MOST_PIXELS:
                raise NoaberError(_("Deze foto is te groot om te openen."))
            opened.draft("RGB", (PHOTO_PIXELS * 2, PHOTO_PIXELS * 2))  # a large JPEG is then read small at once
            upright = ImageOps.exif_transpose(opened)
            picture = _on_white(upright)
    except (OSError, UnidentifiedImageError, ValueError, SyntaxError, Image.DecompressionBombError) as error:
        raise NoaberError(_("Dit is geen foto die het programma kan openen. Kies een JPG- of PNG-bestand.")) from error
    picture.thumbnail((PHOTO_PIXELS, PHOTO_PIXELS), Image.Resampling.LANCZOS)
    out = BytesIO()
    picture.save(out, "JPEG", quality=85, optimize=True)
    return out.getvalue()


def _on_white(picture: "Picture") -> "Picture":
    """The picture in plain colours; what was see-through becomes white."""
    from PIL import Image

    if picture.mode in ("RGBA", "LA", "P"):
        whole = picture.convert("RGBA")
        ground = Image.new("RGB", whole.size, "white")
        ground.paste(whole, mask=whole.getchannel("A"))
        return ground
    return picture.convert("RGB")
