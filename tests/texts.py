"""The texts of the program and their translations: ``python -m tests.texts`` brings the catalogues up to date.

It collects every text in ``_()``, ``N_()`` and ``ngettext()``, adds the new ones to ``resources/locale/…/noaber.po``,
drops those no longer used, and prints what still waits for a translator.
"""

import string
import sys
from collections.abc import Sequence
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).parents[1]
KEYWORDS = {"_": None, "N_": None, "ngettext": (1, 2)}
TRANSLATED = ("en",)  # Dutch stands in the code itself


def catalogue_path(language: str) -> Path:
    """Where the translations into this language stand."""
    return ROOT / "resources" / "locale" / language / "LC_MESSAGES" / "noaber.po"


def used_texts() -> Catalog:
    """A catalogue of every text in the code, with the files that it occurs in."""
    texts = Catalog(project="Noaber", charset="utf-8")
    folder = ROOT / "desktop"
    found = extract_from_dir(folder, [("**.py", "python")], keywords=KEYWORDS, comment_tags=("Translators:",))
    for name, line, message, comments, _context in found:
        place = (Path("desktop", name).as_posix(), line)
        texts.add(message, locations=[place], auto_comments=comments)
    return texts


def translations(language: str) -> Catalog:
    """The translations into this language as they stand now; none where the file is not there yet."""
    path = catalogue_path(language)
    if not path.exists():
        return Catalog(locale=language, header_comment=f"# Noaber: {language}", charset="utf-8", fuzzy=False)
    with path.open("rb") as stream:
        return read_po(stream, locale=language)


def forms(message: Message) -> list[tuple[str, str]]:
    """Each source form beside its translation: one pair, or for a plural the singular and the plural."""
    return list(zip(_several(message.id), _several(message.string), strict=True))


def _several(text: str | Sequence[str] | None) -> Sequence[str]:
    return (text or "",) if text is None or isinstance(text, str) else text


def untranslated(language: str) -> list[str]:
    """The texts in the code that have no translation, in the order of the code."""
    known = translations(language)
    missing = []
    for message in used_texts():
        there = known.get(message.id)
        if message.id and (there is None or there.fuzzy or not all(target for _, target in forms(there))):
            missing.append(forms(message)[0][0])
    return missing


def unused(language: str) -> list[str]:
    """The translated texts that the code no longer has."""
    used = used_texts()
    return [forms(message)[0][0] for message in translations(language) if message.id and message.id not in used]


def placeholders(text: str) -> set[str]:
    """The names between braces in a text; raises ``ValueError`` where a brace stands alone."""
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}


def update(language: str) -> None:
    """Bring the catalogue of one language in step with the code; what was translated stays as it is."""
    catalogue = translations(language)
    catalogue.update(used_texts(), no_fuzzy_matching=True, update_creation_date=False)
    catalogue.obsolete.clear()
    stream = BytesIO()
    write_po(stream, catalogue, width=120, sort_by_file=True, include_lineno=False)
    path = catalogue_path(language)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(stream.getvalue())


def main() -> int:
    """Update every catalogue and print what is not translated; returns how many texts wait, at most 1."""
    waiting = 0
    for language in TRANSLATED:
        update(language)
        missing = untranslated(language)
        waiting += len(missing)
        print(f"{catalogue_path(language).relative_to(ROOT)}: {len(missing)} texts without a translation")
        print("".join(f"  {text}\n" for text in missing), end="")
    return min(waiting, 1)


if __name__ == "__main__":
    sys.exit(main())
