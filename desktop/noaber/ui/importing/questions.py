"""What the assistant asks in a window of its own: which list, and whether to stop halfway."""

from pathlib import Path

from PySide6.QtWidgets import QWidget

from noaber.core.i18n import _
from noaber.ui.context import AppContext
from noaber.ui.kit.messages import Choice

_FOLDER = "import_folder"


def ask_for_list(context: AppContext, parent: QWidget) -> Path | None:
    """The file to read, in the folder that was used the last time; None where nothing was chosen."""
    folder = Path(str(context.settings.get(_FOLDER, "")))
    kinds = _("Ledenlijsten (*.xlsx *.xls *.xlsm *.xlsb *.ods *.csv *.txt *.tsv);;Alle bestanden (*)")
    return context.interaction.open_path(
        parent, _("Welke lijst wilt u inlezen?"), kinds, folder if str(folder) != "." and folder.is_dir() else None
    )


def remember_folder(context: AppContext, path: Path) -> None:
    """Keep the folder of a list that could be read, to begin there the next time."""
    context.settings.put(_FOLDER, str(path.parent))


def wants_to_stop(context: AppContext, parent: QWidget) -> bool:
    """Whether a trial with choices of the user may be thrown away."""
    choices = [Choice("", _("Verder met inlezen")), Choice("leave", _("Stoppen"))]
    return (
        context.interaction.ask(parent, _("De lijst is nog niet ingelezen. Wilt u toch stoppen?"), choices) == "leave"
    )
