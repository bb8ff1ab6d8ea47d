"""Saving a list as a spreadsheet or as address cards."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtWidgets import QWidget

from noaber.core.errors import NoaberError
from noaber.core.i18n import _, ngettext
from noaber.exchange.list_export import export_list
from noaber.lists.definition import ListDefinition
from noaber.ui.context import AppContext


def save_outside(
    context: AppContext,
    parent: QWidget,
    name: str,
    definition: ListDefinition,
    only: Sequence[int] | None,
) -> None:
    """Ask where, and write the list there; ``only`` keeps to these people."""
    kinds = _("Excel (*.xlsx);;CSV (*.csv);;Adreskaartjes (*.vcf)")
    suggestion = Path.home() / f"{name or _('Lijst')}.xlsx"
    path = context.interaction.save_path(parent, _("Naar Excel"), suggestion, kinds)
    if path is None:
        return
    target = path if path.suffix else path.with_name(path.name + ".xlsx")
    try:
        count = export_list(name, definition, target, today=context.clock.today(), only=only)
    except NoaberError as error:
        context.interaction.error(parent, str(error))
        return
    said = ngettext("{n} naam opgeslagen in {file}.", "{n} namen opgeslagen in {file}.", count, file=target.name)
    context.toast(said, _("Openen"), lambda: context.interaction.show_outside(target))
