"""The last step: what was done, the way back, and what is left to mend in the spreadsheet."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from noaber.core.i18n import _, ngettext
from noaber.exchange.plan import Plan
from noaber.ui.importing.proof import rows_of
from noaber.ui.kit.button import Button
from noaber.ui.kit.cards import Card
from noaber.ui.kit.labels import label
from noaber.ui.kit.table import TableView
from noaber.ui.kit.table_model import Column


class ResultStep(QWidget):
    """``undo_asked()``, ``save_asked()`` (the list of problems) and ``again_asked()`` (another list)."""

    undo_asked = Signal()
    save_asked = Signal()
    again_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._told = ("", "")
        self.headline = label(role="title")
        self.counts = label(role="muted")
        self.undo = Button(_("Ongedaan maken"), "undo")
        self.undo.clicked.connect(self.undo_asked)
        self.again = Button(_("Nog een lijst inlezen"), "import")
        self.again.clicked.connect(self.again_asked)
        self.caption = label(role="heading")
        self.save = Button(_("Opslaan als rekenblad…"), "save")
        self.save.clicked.connect(self.save_asked)
        self.table = TableView(_columns(), name=_("Wat u in uw rekenblad kunt verbeteren"))
        self._problems = Card(margin=4)
        self._lay_out()

    def show_result(self, plan: Plan, title: str) -> None:
        """Tell what an import did; ``title`` is the name of the file."""
        counts = plan.counts
        self._told = (
            ngettext("{n} persoon ingelezen", "{n} personen ingelezen", counts["new"])
            if counts["new"] or not counts["update"]
            else ngettext("{n} persoon aangevuld", "{n} personen aangevuld", counts["update"]),
            _(
                "{file}: {new} nieuw · {update} aangevuld · {unchanged} ongewijzigd · {duplicate} zo gelaten · "
                "{skipped} overgeslagen",
                file=title,
                **counts,
            ),
        )
        self.show_undone(False, False)
        rows = [row for row in rows_of(plan) if (row.remark and row.line.action != "unchanged") or row.problems]
        self.table.show_rows(rows)
        self._problems.setHidden(not rows)
        self.caption.setText(
            ngettext("Bij {n} regel is iets om naar te kijken", "Bij {n} regels is iets om naar te kijken", len(rows))
        )

    def show_undone(self, undone: bool, possible: bool) -> None:
        """Tell that the import was taken back, and whether it can be now."""
        headline, counts = self._told
        self.headline.setText(_("Het inlezen is ongedaan gemaakt") if undone else headline)
        self.counts.setText(_("Alles is weer zoals het was. U kunt terug naar een vorige stap.") if undone else counts)
        self.undo.setEnabled(possible and not undone)
        self.undo.setToolTip(
            "" if possible or undone else _("Na het inlezen is nog iets gewijzigd. Maak dat eerst ongedaan (Ctrl+Z).")
        )

    def _lay_out(self) -> None:
        done = Card()
        texts = QVBoxLayout()
        texts.setSpacing(4)
        texts.addWidget(self.headline)
        texts.addWidget(self.counts)
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addLayout(texts, 1)
        row.addWidget(self.undo)
        row.addWidget(self.again)
        done.column.addLayout(row)
        top = QHBoxLayout()
        top.setContentsMargins(14, 0, 10, 0)
        top.addWidget(self.caption, 1)
        top.addWidget(self.save)
        self._problems.column.addLayout(top)
        self._problems.column.addWidget(self.table, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(done)
        column.addWidget(self._problems, 1)
        column.addStretch(0)


def _columns() -> tuple[Column, ...]:
    return (
        Column(_("Regel"), "id", 64, align="right"),
        Column(_("Naam"), "name", 220, tip=lambda row: row.name),
        Column(_("Wat er aan de hand is"), "remark", 400, stretch=True, tip=lambda row: row.remark),
    )
