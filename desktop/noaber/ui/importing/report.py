"""The list of what deserves a look, saved beside the spreadsheet so that it can be mended there."""

from pathlib import Path

from PySide6.QtWidgets import QWidget

from noaber.core.errors import NoaberError
from noaber.core.i18n import _
from noaber.exchange.plan import Plan
from noaber.exchange.tables import as_csv, as_xlsx
from noaber.paper.document import save
from noaber.ui.context import AppContext
from noaber.ui.importing.proof import problem_table


def save_problems(context: AppContext, parent: QWidget, plan: Plan, source: Path) -> None:
    """Ask where the list goes, write it as xlsx or csv by its ending, and offer to open it."""
    suggestion = source.with_name(_("{name} - verbeteren.xlsx", name=source.stem))
    kinds = _("Rekenblad (*.xlsx);;Tekst met puntkomma’s (*.csv)")
    path = context.interaction.save_path(parent, _("Waar bewaart u de lijst?"), suggestion, kinds)
    if path is None:
        return
    if path.suffix.lower() not in (".xlsx", ".csv"):
        path = path.with_name(f"{path.name}.xlsx")
    table = problem_table(plan)
    data = as_csv(table) if path.suffix.lower() == ".csv" else as_xlsx(table, _("Verbeteren"))
    try:
        save(data, path)
    except NoaberError as error:
        context.interaction.error(parent, str(error))
        return
    context.toast(_("Bewaard als {name}", name=path.name), _("Openen"), lambda: context.interaction.show_outside(path))
