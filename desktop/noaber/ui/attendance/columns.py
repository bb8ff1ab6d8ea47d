"""The lines of a signed sheet as a table."""

from noaber.core.i18n import _
from noaber.ui.attendance.entry import ShownLine
from noaber.ui.kit.table_model import Column

NUMBER = 1
"""The place of the column with numbers, which means nothing without a sheet."""


def sheet_columns() -> tuple[Column, ...]:
    """A tick, the number on the paper, the name, for whom, and what is special."""
    return (
        Column("", "", 44, checked=lambda row: row.line.present),
        Column(_("Regel"), "number", 66, align="right", tone=_tone),
        Column(_("Naam"), name_text, 260, stretch=True, tip=name_text, tone=_tone),
        Column(
            _("Organisatie"), lambda row: row.line.organisation, 190, tone=_tone, tip=lambda row: row.line.organisation
        ),
        Column(
            _("Opmerking"), lambda row: row.line.remark, 180, tone=lambda _row: "muted", tip=lambda row: row.line.remark
        ),
    )


def name_text(row: ShownLine) -> str:
    """The name; for a blank row that it is one."""
    return _("lege regel") if row.free else row.line.name


def _tone(row: ShownLine) -> str:
    return "" if row.line.present else "faint" if row.free else "muted"
