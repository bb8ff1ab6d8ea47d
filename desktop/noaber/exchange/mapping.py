"""Which column is which, as somebody corrected it: kept as JSON, and remembered by the headings of the file."""

import hashlib
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from noaber.core.errors import FileProblem
from noaber.core.i18n import _
from noaber.core.paths import settings_folder
from noaber.core.text import squeeze
from noaber.exchange.fields import BSN, FIELDS
from noaber.exchange.recognise import Recognised

_MEMORY = "import-columns.json"
_REMEMBERED = 50


@dataclass(frozen=True)
class ColumnMapping:
    """The field (a key of FIELDS) of each column, by its heading or, without one, by its letter."""

    fields: dict[str, str]

    def as_json(self) -> str:
        """The mapping as text of a JSON document: ``{"columns": {"Achternaam": "surname", …}}``."""
        return json.dumps({"columns": self.fields}, ensure_ascii=False, indent=2)


def mapping_of(found: Recognised) -> ColumnMapping:
    """The mapping that a recognised list has now."""
    keys = _keys(found)
    return ColumnMapping({keys[column.index]: column.field for column in found.columns if column.field != BSN})


def _keys(found: Recognised) -> list[str]:
    """How each column is named: by its heading, or by its letter where it has none or one that another has too."""
    seen: set[str] = set()
    keys = []
    for column in found.columns:
        heading = squeeze(column.heading)
        keys.append(column.heading if heading and heading not in seen else column.letter)
        seen.add(heading)
    return keys


def apply_mapping(found: Recognised, mapping: ColumnMapping) -> Recognised:
    """The list with the fields of the mapping; columns it does not name keep what was recognised.

    Headings are compared without case, spaces and dots; a column may also be named by its letter.
    """
    by_heading = {squeeze(name): field for name, field in mapping.fields.items()}
    for column, key in zip(found.columns, _keys(found), strict=True):
        field = mapping.fields.get(column.letter) or (by_heading.get(squeeze(key)) if key == column.heading else None)
        if field is not None and field != column.field:
            found = found.with_field(column.index, field)
    return found


def read_mapping(path: Path) -> ColumnMapping:
    """A mapping from a JSON file. Raises FileProblem when it is missing, no mapping, or names an unknown field."""
    try:
        return _mapping_from(json.loads(path.read_text(encoding="utf-8")))
    except OSError as error:
        raise FileProblem(_("Het bestand {name} kan niet worden gelezen.", name=path.name)) from error
    except (ValueError, TypeError, RecursionError) as error:
        raise FileProblem(_("{name} is geen kolomindeling van Noaber.", name=path.name)) from error


def _mapping_from(data: Any) -> ColumnMapping:
    columns = data.get("columns") if isinstance(data, dict) else None
    if not isinstance(columns, dict):
        raise ValueError
    for name, field in columns.items():
        if field not in FIELDS:
            raise FileProblem(
                _(
                    "De kolomindeling noemt voor “{name}” het onbekende veld “{field}”. Mogelijk zijn: {known}.",
                    name=name,
                    field=str(field),
                    known=", ".join(FIELDS),
                )
            )
    return ColumnMapping(dict(columns))


def fingerprint(found: Recognised) -> str:
    """What files with the same headings have in common, whatever the order of their lines."""
    headings = "|".join(squeeze(column.heading) for column in found.columns)
    return hashlib.sha256(headings.encode()).hexdigest()[:16]


def remember(found: Recognised) -> None:
    """Keep the mapping of this list for the next file with the same headings; a list without headings is not kept."""
    if not found.header_line:
        return
    memory = _memory()
    memory.pop(fingerprint(found), None)
    memory[fingerprint(found)] = mapping_of(found).fields
    latest = dict(list(memory.items())[-_REMEMBERED:])
    target = settings_folder() / _MEMORY
    temporary = target.with_suffix(".new")
    temporary.write_text(json.dumps(latest, ensure_ascii=False, indent=1), encoding="utf-8")
    temporary.replace(target)


def remembered(found: Recognised) -> Recognised:
    """The list as somebody mapped the last file with these headings, or as it was recognised."""
    fields = _memory().get(fingerprint(found)) if found.header_line else None
    return apply_mapping(found, ColumnMapping(fields)) if fields else found


def is_remembered(found: Recognised) -> bool:
    """Whether somebody imported a list with these headings before."""
    return bool(found.header_line) and fingerprint(found) in _memory()


def _memory() -> dict[str, dict[str, str]]:
    """What was remembered; a file that was damaged counts as empty."""
    try:
        data = json.loads((settings_folder() / _MEMORY).read_text(encoding="utf-8"))
        return {key: _mapping_from({"columns": fields}).fields for key, fields in data.items()}
    except (OSError, ValueError, TypeError, AttributeError, RecursionError, FileProblem):
        return {}
