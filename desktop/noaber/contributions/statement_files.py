"""Reading a bank statement, whichever of the known kinds the file is."""

import zipfile
from io import BytesIO
from pathlib import Path

from noaber.contributions.bank_csv import read_bank_csv
from noaber.contributions.camt import looks_like_camt, read_camt
from noaber.contributions.record import Statement, StatementEntry
from noaber.core.errors import FileProblem
from noaber.core.i18n import _

LARGEST_STATEMENT = 50_000_000
"""Bytes; a year of a large cooperative is a twentieth of it."""


def read_statement(path: Path) -> Statement:
    """The statement in a file: CAMT.053 or the text file of a Dutch bank. Raises FileProblem."""
    try:
        if path.stat().st_size > LARGEST_STATEMENT:
            raise FileProblem(_("“{name}” is te groot voor een afschrift.", name=path.name))
        content = path.read_bytes()
    except OSError as error:
        raise FileProblem(_("Het bestand “{name}” kan niet worden gelezen.", name=path.name)) from error
    return statement_from(content, path.name)


def statement_from(content: bytes, name: str) -> Statement:
    """The statement that the content of a file is; ``name`` is told to the user. Raises FileProblem."""
    found = [line for part in _unpacked(content, name) for line in _read(part)]
    accounts = {account for account, _entry in found}
    if len(accounts) > 1:
        raise FileProblem(_("In “{name}” staan meerdere rekeningen. Maak een afschrift per rekening.", name=name))
    return Statement(accounts.pop() if accounts else "", name, tuple(entry for _account, entry in found))


def _read(content: bytes) -> list[tuple[str, StatementEntry]]:
    return read_camt(content) if looks_like_camt(content) else read_bank_csv(content)


def _unpacked(content: bytes, name: str) -> list[bytes]:
    """The file itself; banks also give a ZIP with a CAMT file for each day."""
    if not content.startswith(b"PK"):
        return [content]
    try:
        with zipfile.ZipFile(BytesIO(content)) as packed:
            inside = [item for item in sorted(packed.namelist()) if item.lower().endswith(".xml")]
            if "[Content_Types].xml" in inside or not inside:
                raise FileProblem(
                    _(
                        "“{name}” is geen afschrift. Kies bij uw bank een CAMT.053-bestand of een CSV-bestand.",
                        name=name,
                    )
                )
            if sum(packed.getinfo(item).file_size for item in inside) > LARGEST_STATEMENT:
                raise FileProblem(_("“{name}” is te groot voor een afschrift.", name=name))
            return [packed.read(item) for item in inside]
    except (zipfile.BadZipFile, RuntimeError, NotImplementedError) as error:
        raise FileProblem(_("Het bestand “{name}” kan niet worden gelezen.", name=name)) from error
