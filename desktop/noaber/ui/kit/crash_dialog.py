"""What is shown when the program itself fails: that nothing is lost, and a report to keep for whoever helps."""

from collections.abc import Callable

from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from noaber.core.i18n import _
from noaber.ui.kit.button import button
from noaber.ui.kit.labels import label


class CrashDialog(QDialog):
    """The sentence, the whole report to read, and two buttons; ``keep`` is called with the report to save it."""

    def __init__(self, parent: QWidget | None, text: str, report: str, keep: Callable[[str], object]) -> None:
        super().__init__(parent)
        self.setWindowTitle(_("Noaber meldt"))
        self.setMinimumSize(620, 420)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 18)
        column.setSpacing(12)
        column.addWidget(label(text, role="heading"))
        column.addWidget(
            label(
                _(
                    "U kunt gewoon verdergaan. Gebeurt het vaker? Bewaar dan dit rapport en geef het aan wie u helpt. "
                    "Er staan geen namen of andere gegevens van uw coöperatie in."
                )
            )
        )
        self.report = QPlainTextEdit(report)
        self.report.setReadOnly(True)
        self.report.setTabChangesFocus(True)
        self.report.setAccessibleName(_("Rapport"))
        column.addWidget(self.report, 1)
        row = QHBoxLayout()
        self.keep_button = button(_("Rapport bewaren"), lambda: keep(report))
        self.go_on_button = button(_("Verdergaan"), self.accept, role="primary")
        self.go_on_button.setDefault(True)
        row.addStretch()
        row.addWidget(self.keep_button)
        row.addWidget(self.go_on_button)
        column.addLayout(row)
        self.go_on_button.setFocus()
