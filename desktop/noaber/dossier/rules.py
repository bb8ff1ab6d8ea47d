"""What may be kept with a person, on plain values."""

from noaber.core.errors import NoaberError
from noaber.core.i18n import _

MOST_BYTES = 10_000_000
"""A scan of a form is far smaller; each file also makes every copy of the data file larger."""

MOST_PHOTO_BYTES = 40_000_000
"""What a camera makes; a photo is kept small."""

KINDS = frozenset(
    (
        "pdf jpg jpeg png gif tif tiff webp heic bmp txt rtf md csv doc docx odt xls xlsx ods ppt pptx odp "
        "eml msg vcf ics"
    ).split()
)
"""The endings of documents that may be kept: papers and pictures, nothing that runs when it is opened."""

PHOTO_PIXELS = 640
"""The longest side of a photo as it is kept."""

_KB, _MB = 1_000, 1_000_000


def size_text(size: int) -> str:
    """A number of bytes as people read it: ``340 kB``, ``2,4 MB``."""
    if size >= _MB:
        tenths = (size * 10 + _MB // 2) // _MB
        return _("{whole},{tenth} MB", whole=tenths // 10, tenth=tenths % 10)
    return _("{count} kB", count=max((size + _KB // 2) // _KB, 1))


def check_kind(name: str) -> None:
    """Raise NoaberError for a file that is no document or picture."""
    ending = name.rpartition(".")[2].lower() if "." in name else ""
    if ending not in KINDS:
        raise NoaberError(
            _("“{name}” is geen document of foto. Bewaar hier bijvoorbeeld een pdf, brief of rekenblad.", name=name)
        )


def check_size(name: str, size: int, most: int = MOST_BYTES) -> None:
    """Raise NoaberError for a file that is empty or too large."""
    if size == 0:
        raise NoaberError(_("“{name}” is leeg.", name=name))
    if size > most:
        raise NoaberError(
            _(
                "“{name}” is {size}. Bewaar hier hoogstens {most}.",
                name=name,
                size=size_text(size),
                most=size_text(most),
            )
        )
