"""The one print dialog of all documents: options left, what needs attention, the real pages right, live."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QDialog, QWidget

from noaber.core.errors import Cancelled, NoaberError
from noaber.core.i18n import _
from noaber.core.progress import Progress
from noaber.paper.correction import Correction
from noaber.paper.document import AnyDocument, Remark, save
from noaber.paper.labels import SheetDefinition
from noaber.ui.context import AppContext
from noaber.ui.kit.form import FormView
from noaber.ui.kit.places import documents_folder
from noaber.ui.kit.progress_dialog import run_shown
from noaber.ui.kit.worker import Job
from noaber.ui.printing.adjusting import adjust_dialog
from noaber.ui.printing.layout import DialogParts
from noaber.ui.printing.making import Made, make
from noaber.ui.printing.options_form import OptionsForm
from noaber.ui.printing.outgoing import file_name, keep_for_a_look
from noaber.ui.printing.printer import Printers, PrintJob, SystemPrinters, known_correction, print_pdf
from noaber.ui.printing.ranges import parse_pages

_AFTER_TYPING_MS = 150


class PrintDialog(QDialog):
    """Prints one document about one subject; the options of last time are filled in.

    ``show_subjects(ids)`` opens the records that a remark is about. ``start_with`` are options, as texts, that go
    before those of last time. ``measuring`` is for a test sheet: the printer is not put right. Open it with
    :meth:`open`; it frees itself.
    """

    went_out = Signal()
    """The paper was printed, saved or opened."""

    def __init__(
        self,
        context: AppContext,
        parent: QWidget | None,
        document: AnyDocument,
        subject: int,
        *,
        show_subjects: Callable[[tuple[int, ...]], object] | None = None,
        printers: Printers | None = None,
        start_with: dict[str, str] | None = None,
        measuring: bool = False,
    ) -> None:
        super().__init__(parent)
        assert context.data.stationery is not None
        self.context = context
        self.document = document
        self.subject = subject
        self.made: Made | None = None
        self._stationery = context.data.stationery()
        self._show_subjects = show_subjects
        self._printers = printers or SystemPrinters()
        self._job: Job | None = None
        self.setWindowTitle(document.shown_title())
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self._measuring = measuring
        remembered = context.settings.get(self._memory("options")) or {}
        self.form = OptionsForm(document, {**remembered, **(start_with or {})})
        self.view = FormView(self.form, self.form.fields(), label_width=112)
        self.parts = DialogParts(self, context, self.view, adjustable=not measuring)
        self._later = QTimer(self)
        self._connect()
        QTimer.singleShot(0, self, self._fill_printers)
        self._remake()

    def _connect(self) -> None:
        self.parts.outlet.printer_chosen.connect(self._follow_printer)
        self.parts.outlet.adjust.clicked.connect(self._adjust)
        self.parts.print_button.clicked.connect(self.print_out)
        self.parts.save_button.clicked.connect(self.save_as)
        self.parts.open_button.clicked.connect(self.open_outside)
        self._later.setSingleShot(True)
        self._later.setInterval(_AFTER_TYPING_MS)
        self._later.timeout.connect(self._remake)
        self.view.edited.connect(self._later.start)

    @property
    def settled(self) -> bool:
        """Whether the preview has caught up with the options."""
        return not self._later.isActive() and (self._job is None or self._job.finished)

    def print_out(self) -> None:
        """Send it to the chosen printer; the dialog closes when the pages are on their way."""
        self._with_fresh(self._print)

    def save_as(self) -> None:
        """Ask where, and write the PDF there."""
        self._with_fresh(self._save)

    def open_outside(self) -> None:
        """Open the PDF in this computer's own reader; the file is gone when the program ends."""
        self._with_fresh(self._open)

    def done(self, result: int) -> None:
        """Stop what is still being made."""
        self._later.stop()
        if self._job is not None:
            self._job.cancel()
        super().done(result)
        self.close()

    # making

    def _remake(self) -> None:
        if self._job is not None:
            self._job.cancel()
        if self.form.errors():
            return
        self._job = self.context.worker.start(self._work(), done=self._take, failed=self._fail, owner=self)

    def _work(self) -> Callable[[Progress], Made]:
        options, document, subject, stationery = self.form.options(), self.document, self.subject, self._stationery
        return lambda progress: make(progress, document, subject, options, stationery)

    def _take(self, made: Made) -> None:
        self.made = made
        self.parts.problem.say("")
        self.parts.show_subtitle(made.subtitle)
        self.parts.show_remarks(made.printed.remarks, self._link_of)
        self.parts.preview.show_pdf(made.printed.pdf, made.sizes)

    def _link_of(self, remark: Remark) -> Callable[[], object] | None:
        show = self._show_subjects
        if show is None or not remark.subjects:
            return None

        def leave_and_show() -> None:
            self.reject()
            show(remark.subjects)

        return leave_and_show

    def _fail(self, error: Exception) -> None:
        if isinstance(error, Cancelled):
            return
        self.parts.problem.say(_sentence(error))
        if not isinstance(error, NoaberError):
            raise error

    def _with_fresh(self, use: Callable[[Made], object]) -> None:
        """Go on with the document as the options are now; make it first if the preview is behind."""
        if self.view.wrong():
            return
        if self.made is not None and self.made.options == self.form.options():
            use(self.made)
            return
        self._later.stop()

        def take(made: Made) -> None:
            self._take(made)
            use(made)

        run_shown(self.context.worker, self, self.document.shown_title(), self._work(), done=take, failed=self._fail)

    # where it goes

    def _print(self, made: Made) -> None:
        name, outlet = self.parts.printer.currentText(), self.parts.outlet
        try:
            pages = parse_pages(outlet.pages.text(), len(made.sizes))
        except NoaberError as error:
            self.parts.problem.say(str(error))
            outlet.pages.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        job = PrintJob(
            made.printed.pdf,
            self.document.shown_title(),
            self.parts.copies.value(),
            pages,
            correction=self._correction(),
            **outlet.choices(),
        )
        printer = self._printers.make(name)
        title = _("{document} naar {printer}", document=self.document.shown_title(), printer=name)

        def done(_pages: int) -> None:
            self.context.settings.put("printer", name)
            self.context.settings.put(self._memory("outlet"), outlet.choices())
            if self._record(made):
                self.context.toast(_("Naar de printer: {document}.", document=self.document.shown_title()))
                self.accept()

        run_shown(
            self.context.worker,
            self,
            title,
            lambda progress: print_pdf(progress, job, printer),
            done=done,
            failed=self._fail,
        )

    def _save(self, made: Made) -> None:
        folder = Path(self.context.settings.get("pdf_folder") or documents_folder())
        suggestion = (folder if folder.is_dir() else documents_folder()) / self._file_name(made)
        path = self.context.interaction.save_path(self, _("Opslaan als PDF"), suggestion, _("PDF-bestanden (*.pdf)"))
        if path is None:
            return
        path = path if path.suffix.lower() == ".pdf" else path.with_name(path.name + ".pdf")
        try:
            save(made.printed.pdf, path)
        except NoaberError as error:
            self.parts.problem.say(str(error))
            return
        self.context.settings.put("pdf_folder", str(path.parent))
        if self._record(made):
            self.parts.toast.say(
                _("Opgeslagen: {name}", name=path.name),
                _("Openen"),
                lambda: self.context.interaction.show_outside(path),
            )

    def _open(self, made: Made) -> None:
        try:
            path = keep_for_a_look(made.printed.pdf, self._file_name(made))
        except (NoaberError, OSError) as error:
            self.parts.problem.say(_sentence(error))
            return
        if self._record(made) and not self.context.interaction.show_outside(path):
            self.parts.problem.say(_("Op deze computer is geen programma dat PDF-bestanden opent."))

    def _record(self, made: Made) -> bool:
        """Tell the feature that this paper exists, and remember the options; False if that went wrong."""
        self.parts.problem.say("")
        self.context.settings.put(self._memory("options"), self.form.texts())
        try:
            self.document.record(self.subject, made.content, made.options)
        except NoaberError as error:
            self.parts.problem.say(str(error))
            return False
        self.went_out.emit()
        return True

    def _fill_printers(self) -> None:
        """Only now, because asking the system may take a moment; Enter then prints."""
        self.parts.show_printers(self._printers.names(), str(self.context.settings.get("printer", "")))
        if self.focusWidget() in (None, self.view.first_widget):
            self.parts.print_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _follow_printer(self, name: str) -> None:
        """Offer what this printer can do, and say so if it is put right."""
        outlet = self.parts.outlet
        outlet.show_abilities(self._printers.abilities(name))
        outlet.recall(self.context.settings.get(self._memory("outlet")))
        outlet.note.setText(_("Deze printer is afgesteld; afdrukken komen zo op de juiste plaats."))
        outlet.note.setVisible(bool(self._correction()))

    def _correction(self) -> Correction:
        return (
            Correction()
            if self._measuring
            else known_correction(self.context.settings, self.parts.printer.currentText())
        )

    def _adjust(self) -> None:
        name = self.parts.printer.currentText()
        sheet = getattr(self.made.content, "sheet", None) if self.made is not None else None
        dialog = adjust_dialog(
            self.context, self, name, self._printers, sheet if isinstance(sheet, SheetDefinition) else None
        )
        dialog.saved.connect(lambda _correction: self._follow_printer(name))
        dialog.open()

    def _file_name(self, made: Made) -> str:
        return file_name(self.document.shown_title(), made.subtitle, self.context.clock.today())

    def _memory(self, what: str) -> str:
        return f"print.{self.document.id}.{what}"


def _sentence(error: Exception) -> str:
    if isinstance(error, NoaberError):
        return str(error)
    return _("Dit document kon niet worden gemaakt.")
