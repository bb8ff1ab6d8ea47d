"""What a file really is, told from its first bytes and not from its name."""

import lzma
import re
import struct
import zipfile
import zlib
from io import BytesIO

from noaber.core.errors import FileProblem
from noaber.core.i18n import N_, _

ZIP_TROUBLE = (
    zipfile.BadZipFile,
    zipfile.LargeZipFile,
    zlib.error,
    lzma.LZMAError,
    struct.error,
    OSError,
    EOFError,
    ValueError,
    LookupError,
    ArithmeticError,
    RuntimeError,
)
"""What comes out of a zip file that is damaged; RuntimeError is how zipfile says that a part is encrypted."""
ZIP = b"PK\x03\x04"
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_IMAGE = N_("een afbeelding")
_ARCHIVE = N_("een ingepakt archief")
_TEXT_DOCUMENT = N_("een tekstdocument (Word)")
_STARTS: tuple[tuple[bytes, str], ...] = (
    (b"%PDF", N_("een PDF")),
    (b"\x89PNG", _IMAGE),
    (b"\xff\xd8\xff", _IMAGE),
    (b"GIF8", _IMAGE),
    (b"II*\x00", _IMAGE),
    (b"MM\x00*", _IMAGE),
    (b"RIFF", N_("een beeld- of geluidsbestand")),
    (b"{\\rtf", _TEXT_DOCUMENT),
    (b"SQLite format 3", N_("een database")),
    (b"MZ", N_("een programma")),
    (b"\x1f\x8b", _ARCHIVE),
    (b"7z\xbc\xaf", _ARCHIVE),
    (b"Rar!", _ARCHIVE),
    (b"PK\x05\x06", _ARCHIVE),
    (b"BEGIN:VCARD", N_("een visitekaartjesbestand (vCard)")),
    (b"BEGIN:VCALENDAR", N_("een agendabestand")),
)
_HTML = re.compile(rb"\s*(<!--.*?-->\s*)*<(!doctype html|html|head|body|meta|table|style|div)\b", re.I | re.DOTALL)
_CONTROL = bytes(set(range(32)) - {9, 10, 12, 13, 26, 27})


def kind_of(data: bytes) -> str:
    """``xlsx``, ``xlsb``, ``ods``, ``xls`` or ``text``, from the content of a whole file.

    Raises FileProblem, in a sentence that says what the file is instead, when no list can be read from it.
    """
    if not data.strip(b"\x00\t\r\n \xef\xbb\xbf\xff\xfe"):
        raise FileProblem(_("Dit bestand is leeg."))
    for start, what in _STARTS:
        if data.startswith(start):
            raise _not_a_list(_(what))
    if data[4:12] in (b"ftypheic", b"ftypmif1", b"ftypavif"):
        raise _not_a_list(_(_IMAGE))
    if data.startswith(ZIP):
        return _kind_of_zip(data)
    if data.startswith(OLE):
        return _kind_of_ole(data)
    _refuse_markup(data[:4096])
    if _is_binary(data[:65536]):
        raise FileProblem(_("Dit bestand is geen ledenlijst die Noaber kan lezen. Sla de lijst op als xlsx of csv."))
    return "text"


def _not_a_list(what: str) -> FileProblem:
    return FileProblem(_("Dit is {what}, geen rekenblad. Kies een xlsx-, xls-, ods- of csv-bestand.", what=what))


def damaged() -> FileProblem:
    """The sentence for a file that should be a spreadsheet and cannot be read."""
    return FileProblem(
        _(
            "Dit rekenblad is beschadigd en kan niet worden gelezen. Open het in uw rekenprogramma en sla "
            "het opnieuw op."
        )
    )


def locked() -> FileProblem:
    """The sentence for a file that asks for a password."""
    return FileProblem(
        _(
            "Dit bestand is beveiligd met een wachtwoord. Sla het in uw rekenprogramma op zonder "
            "wachtwoord en probeer het opnieuw."
        )
    )


def _kind_of_zip(data: bytes) -> str:
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            names = set(archive.namelist())
            if "META-INF/manifest.xml" in names and "content.xml" in names:
                return _kind_of_open_document(archive)
    except ZIP_TROUBLE as error:
        raise damaged() from error
    lowered = {name.casefold().replace("\\", "/") for name in names}
    if any(name.endswith("xl/workbook.xml") for name in lowered):
        return "xlsx"
    if "xl/workbook.bin" in lowered:
        return "xlsb"
    if "content.xml" in names:
        return "ods"
    if any(name.startswith(("word/", "ppt/")) for name in lowered):
        raise _not_a_list(_(_TEXT_DOCUMENT) if "word/document.xml" in lowered else _(N_("een presentatie")))
    if any(name.startswith("xl/") for name in lowered):
        raise damaged()
    if any(name.startswith("index/") and name.endswith(".iwa") for name in lowered):
        raise FileProblem(_("Dit is een bestand van Apple Numbers. Kies daar Exporteren, en dan Excel of CSV."))
    raise _not_a_list(_(_ARCHIVE))


def _kind_of_open_document(archive: zipfile.ZipFile) -> str:
    with archive.open("META-INF/manifest.xml") as manifest:
        if b"encryption-data" in manifest.read(1_000_000):
            raise locked()
    if "mimetype" in archive.namelist():
        with archive.open("mimetype") as stream:
            if b"spreadsheet" not in stream.read(200):
                raise _not_a_list(_(_TEXT_DOCUMENT))
    return "ods"


def _kind_of_ole(data: bytes) -> str:
    def holds(name: str) -> bool:
        return name.encode("utf-16-le") in data

    if holds("EncryptedPackage"):
        raise locked()
    if holds("Workbook") or holds("Book"):
        return "xls"
    if holds("WordDocument"):
        raise _not_a_list(_(_TEXT_DOCUMENT))
    raise damaged()


def _refuse_markup(start: bytes) -> None:
    """A web page or XML that calls itself a spreadsheet: office programs open it, so the user cannot know."""
    text = start.replace(b"\x00", b"").removeprefix(b"\xef\xbb\xbf").removeprefix(b"\xff\xfe").removeprefix(b"\xfe\xff")
    if _HTML.match(text):
        raise FileProblem(
            _(
                "Dit is een webpagina die zich een rekenblad noemt. Open het in uw rekenprogramma en sla "
                "het op als xlsx."
            )
        )
    if text.lstrip().startswith(b"<?xml"):
        raise FileProblem(_("Dit is een XML-bestand. Open het in uw rekenprogramma en sla het op als xlsx."))


def _is_binary(sample: bytes) -> bool:
    """Whether this cannot be text: control characters that no text holds, UTF-16 left aside."""
    if sample.startswith((b"\xff\xfe", b"\xfe\xff")):
        return False
    zeros = sample.count(0)
    if zeros > len(sample) // 4 and min(sample[0::2].count(0), sample[1::2].count(0)) <= zeros // 20:
        return False  # UTF-16 without its mark
    return len(sample) - len(sample.translate(None, _CONTROL)) > len(sample) // 200
