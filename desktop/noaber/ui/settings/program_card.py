"""The cards about the program itself: its language, and a copy of the data file."""

from pathlib import Path

from PySide6.QtWidgets import QHBoxLayout, QWidget

from noaber.core.errors import NoaberError
from noaber.core.i18n import LANGUAGES, _, current_language
from noaber.ui.context import AppContext
from noaber.ui.kit.button import button
from noaber.ui.kit.cards import Card
from noaber.ui.kit.fields import WheelFreeCombo
from noaber.ui.kit.labels import label


class LanguageCard(Card):
    """The language of the program; it changes when the program starts again."""

    def __init__(self, context: AppContext) -> None:
        super().__init__()
        self._context = context
        self.box = WheelFreeCombo()
        self.box.setAccessibleName(_("Taal van het programma"))
        for code, name in LANGUAGES.items():
            self.box.addItem(name, code)
        self.box.setCurrentIndex(self.box.findData(context.settings.get("language", current_language())))
        self.box.currentIndexChanged.connect(lambda _place: self._keep())
        self.remark = label(role="hint")
        self.column.addWidget(label(_("Taal van het programma"), role="heading"))
        self.column.addWidget(self.box)
        self.column.addWidget(self.remark)
        self._show_remark()

    def _keep(self) -> None:
        self._context.settings.put("language", self.box.currentData())
        self._show_remark()

    def _show_remark(self) -> None:
        waits = self.box.currentData() != current_language()
        self.remark.setText(_("Sluit Noaber en start het opnieuw. Dan geldt deze taal."))
        self.remark.setVisible(waits)


class BackupCard(Card):
    """Where the data file is, and a button for a copy of it."""

    def __init__(self, context: AppContext, page: QWidget) -> None:
        super().__init__()
        self._context = context
        self._page = page
        self.place = label(role="muted")
        self.status = label(role="muted")
        self.button = button(_("Reservekopie maken"), self.back_up, "save")
        row = QHBoxLayout()
        row.addWidget(self.button)
        row.addStretch()
        self.column.addWidget(label(_("Reservekopie"), role="heading"))
        self.column.addWidget(label(_("Bewaar een kopie op een stick of een andere schijf, en niet bij de laptop.")))
        self.column.addWidget(self.place)
        self.column.addWidget(self.status)
        self.column.addLayout(row)

    def reread(self) -> None:
        """Show where the file is and when a copy was last made."""
        path, status = self._context.data.path, self._context.data.status_line()
        self.place.setText(_("Uw bestand: {path}", path=str(path)) if path else "")
        self.place.setVisible(path is not None)
        self.status.setText(status)
        self.status.setVisible(bool(status))

    def back_up(self) -> None:
        """Ask for a folder, the last one first, and write the copy there."""
        last = self._context.settings.get("backup_folder")
        folder = self._context.interaction.folder(
            self._page, _("Waar moet de reservekopie komen?"), Path(last) if last else None
        )
        if folder is None:
            return
        try:
            copy = self._context.data.back_up(folder)
        except NoaberError as error:
            self._context.interaction.error(self._page, str(error))
            return
        self._context.settings.put("backup_folder", str(folder))
        self.reread()
        self._context.toast(
            _("Reservekopie gemaakt: {name}", name=copy.name),
            _("Map openen"),
            lambda: self._context.interaction.show_outside(folder),
        )
