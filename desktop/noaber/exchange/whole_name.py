"""A whole name in one text, such as ``Dhr. J. de Vries`` or ``Fam. Bos-Smit``, put into the fields of a line."""

from functools import lru_cache
from typing import Any

from noaber.exchange.draft import Draft
from noaber.exchange.recognise import Column
from noaber.people.name_parsing import read_name
from noaber.people.record import PersonRecord

_NAME_FIELDS = tuple(
    """
    kind salutation_form title_before initials first_names call_name prefix surname partner_prefix partner_surname
    name_usage address_name salutation organisation_name short_name note
    """.split()
)
_EMPTY = PersonRecord()


@lru_cache(maxsize=8192)
def whole_name(text: str) -> tuple[dict[str, Any], tuple[str, ...]]:
    """What a whole name says, as the fields that differ from an empty record, and the remarks about it."""
    reading = read_name(" ".join(text.split()))
    values = {name: getattr(reading.record, name) for name in _NAME_FIELDS}
    return {name: value for name, value in values.items() if value != getattr(_EMPTY, name)}, reading.remarks


def read_whole_name(draft: Draft, column: Column, text: str) -> None:
    """Add what a whole name says to a line, where other columns have not said it; remarks go to this column."""
    if not text:
        return
    values, remarks = whole_name(text)
    for remark in remarks:
        draft.trouble(column, remark)
    if values.get("note"):
        draft.add_note(column, values["note"])
    if values.get("kind") == "organisation":
        draft.values["kind"] = "organisation"
    known = draft.values
    for name, value in values.items():
        if name not in ("note", "kind") and not known.get(name):
            known[name] = value
