"""The import assistant: file, columns, trial, result. Nothing is written before the last button."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget

from noaber.core.errors import Cancelled, NoaberError
from noaber.core.i18n import _
from noaber.exchange.plan import Plan
from noaber.ui.context import AppContext
from noaber.ui.importing import session as steps
from noaber.ui.importing.columns_step import ColumnsStep
from noaber.ui.importing.course import COLUMNS, FILE, PROOF, RESULT, advice, can_go_on, next_text
from noaber.ui.importing.file_step import FileStep
from noaber.ui.importing.footer import Footer
from noaber.ui.importing.proof_step import ProofStep
from noaber.ui.importing.questions import ask_for_list, remember_folder, wants_to_stop
from noaber.ui.importing.report import save_problems
from noaber.ui.importing.result_step import ResultStep
from noaber.ui.importing.session import ImportSession
from noaber.ui.importing.steps_bar import StepsBar
from noaber.ui.kit.page import Page
from noaber.ui.kit.progress_dialog import run_shown
from noaber.ui.kit.worker import Work


class ImportPage(Page):
    """Four steps in one page; going elsewhere and coming back finds it as it was left."""

    tables = frozenset({"person", "membership", "member_category"})

    def __init__(self, context: AppContext) -> None:
        super().__init__(context)
        self.session: ImportSession | None = None
        self.plan: Plan | None = None
        self.busy = False
        self._outdated = False
        self._title = ""
        self._undone = False
        self.file_step, self.columns_step = FileStep(), ColumnsStep()
        self.proof_step, self.result_step = ProofStep(), ResultStep()
        self.bar = StepsBar([_("Bestand"), _("Kolommen"), _("Proef"), _("Klaar")])
        self.bar.picked.connect(self.go_to)
        self.stack = QStackedWidget()
        for step in (self.file_step, self.columns_step, self.proof_step, self.result_step):
            self.stack.addWidget(step)
        self.foot = Footer()
        self.back, self.next, self.save = self.foot.back, self.foot.next, self.foot.save
        self.action("import", self.choose_file, text=_("Lijst kiezen…"))
        self.header.show_title(_("Lijst inlezen"))
        self.header.subtitle.hide()
        self._lay_out()
        self._connect()
        self._show_step(FILE)

    @property
    def step(self) -> int:
        """The step one is at: FILE, COLUMNS, PROOF or RESULT."""
        return self.stack.currentIndex()

    def refresh(self) -> None:
        """Somebody changed the register: what the trial says may no longer hold, so it is made again."""
        self._outdated = True
        if self.step == RESULT:
            self._show_undo()
        elif self.step == PROOF and not self.busy:
            self._prove()

    def open_target(self, **target: Any) -> None:
        """``open_page("import", path=…)`` reads that file at once."""
        if "path" in target:
            self.read(Path(target["path"]))

    def may_leave(self) -> bool:
        """A trial with choices of the user is not thrown away without asking."""
        if self.step == RESULT or not ((self.session and self.session.touched) or (self.plan and self.plan.decisions)):
            return True
        return wants_to_stop(self.context, self)

    def focus_first(self) -> None:
        """The place where this step begins."""
        if self.step == FILE:
            (self.next if self.session else self.file_step.choose).setFocus(Qt.FocusReason.OtherFocusReason)
        elif self.step == COLUMNS:
            self.columns_step.focus_first()
        elif self.step == PROOF:
            self.proof_step.table.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.next.setFocus(Qt.FocusReason.OtherFocusReason)

    def choose_file(self) -> None:
        """Ask for the file, in the folder that was used the last time."""
        path = ask_for_list(self.context, self)
        if path is not None:
            self.read(path)

    def read(self, path: Path) -> None:
        """Read a file and go on to its columns; what is wrong with it is said on the page."""
        if self.busy:
            return
        if self.context.data.path is None:
            self._refuse_file(_("Maak of open eerst uw coöperatie, op het scherm Start."))
            return
        today = self.context.clock.today()
        self.file_step.show_problem("")
        self._run(
            _("{name} lezen", name=path.name),
            lambda progress: steps.read_list(progress, path, today),
            self._take,
            self._refuse_file,
        )

    def go_on(self) -> None:
        """The green button: to the next step, and at the trial the import itself."""
        if self.busy or not self.next.isEnabled():
            return
        if self.step == FILE and self.session:
            self._show_step(COLUMNS)
        elif self.step == COLUMNS:
            self._prove()
        elif self.step == PROOF:
            self._write()
        elif self.step == RESULT:
            self.context.open_page("members")

    def go_to(self, step: int) -> None:
        """Back to an earlier step, or forward to the trial that was made already."""
        if self.busy or step not in self._reachable():
            return
        if step == PROOF and self._outdated:
            self._prove()
        else:
            self._show_step(step)

    def save_problems(self) -> None:
        """Save what deserves a look as a list beside the file, to mend the spreadsheet with."""
        if self.plan is not None and self.session is not None:
            save_problems(self.context, self, self.plan, self.session.path)

    def start_again(self) -> None:
        """Begin with another list."""
        self.session = self.plan = None
        self.file_step.show_session(None)
        self._show_step(FILE)
        self.choose_file()

    def _take(self, session: ImportSession) -> None:
        remember_folder(self.context, session.path)
        self.plan = None
        self._keep(session)
        self._show_step(FILE if len(session.spreadsheet.sheets) > 1 else COLUMNS)

    def _refuse_file(self, sentence: str) -> None:
        self.session = self.plan = None
        self.file_step.show_session(None)
        self.file_step.show_problem(sentence)
        self._show_step(FILE)

    def _change(self, change: Callable[[ImportSession], ImportSession]) -> None:
        """Read the list in another way; the trial is then to be made again, with the choices that were made."""
        if self.session is not None:
            self._outdated = True
            self._keep(change(self.session))

    def _keep(self, session: ImportSession) -> None:
        self.session = session
        self.file_step.show_session(session)
        self.columns_step.show_session(session)
        self._show_buttons()

    def _decide(self, choose: Callable[[Plan], Plan]) -> None:
        if self.plan is not None:
            self.plan = choose(self.plan)
            self.proof_step.show_plan(self.plan)
            self._show_buttons()

    def _prove(self) -> None:
        session, before = self.session, self.plan
        if session is not None:
            self._run(
                _("Proef"), lambda progress: steps.make_proof(progress, session, before), self._show_proof, self._refuse
            )

    def _show_proof(self, plan: Plan) -> None:
        fresh = self.plan is None or self.step != PROOF
        self.plan, self._outdated = plan, False
        self.proof_step.show_plan(plan, fresh=fresh)
        if fresh:
            self._show_step(PROOF)
        self._show_buttons()

    def _write(self) -> None:
        session, plan = self.session, self.plan
        if session is not None and plan is not None:
            self._run(
                _("Lijst inlezen"),
                lambda progress: steps.write_list(progress, session, plan),
                lambda _nothing: self._show_result(),
                self._refuse,
            )

    def _show_result(self) -> None:
        assert self.plan is not None
        assert self.session is not None
        self._title = self.context.data.undo_title()
        self._undone = False
        self.result_step.show_result(self.plan, self.session.path.name)
        self._show_undo()
        self._show_step(RESULT)

    def _show_undo(self) -> None:
        data, title = self.context.data, self._title
        possible = bool(title) and data.undo_title() == title
        self._undone = bool(title) and not possible and data.redo_title() == title
        self.result_step.show_undone(self._undone, possible)
        self._show_buttons()

    def _undo(self) -> None:
        try:
            self.context.data.undo()
        except NoaberError as error:
            self._refuse(str(error))
        self._show_undo()

    def _refuse(self, sentence: str) -> None:
        self.context.interaction.error(self, sentence)

    def _run(self, title: str, work: Work, done: Callable[[Any], object], refused: Callable[[str], object]) -> None:
        """Long work with its progress; meanwhile no other step can be begun. Stopping it changes nothing."""

        def finish(result: Any) -> None:
            self._set_busy(False)
            done(result)

        def fail(error: Exception) -> None:
            self._set_busy(False)
            if isinstance(error, NoaberError) and not isinstance(error, Cancelled):
                refused(str(error))
            elif not isinstance(error, Cancelled):
                raise error

        self._set_busy(True)
        run_shown(self.context.worker, self, title, work, done=finish, failed=fail)

    def _set_busy(self, busy: bool) -> None:
        self.busy = busy
        self._show_buttons()

    def _reachable(self) -> list[int]:
        if self.session is None or (self.step == RESULT and not self._undone):
            return []
        return [FILE, COLUMNS, *([PROOF] if self.plan is not None and self.session.found.has_names else [])]

    def _show_step(self, step: int) -> None:
        self.stack.setCurrentIndex(step)
        self._show_buttons()
        if self.isVisible():
            self.focus_first()

    def _show_buttons(self) -> None:
        step, plan = self.step, self.plan
        self.bar.show_step(step, self._reachable())
        self.back.setVisible(step in (COLUMNS, PROOF))
        self.next.setText(next_text(step, plan))
        self.next.setEnabled(not self.busy and can_go_on(step, self.session, plan))
        self.foot.advice.setText(advice(step, plan))
        self.save.setVisible(step == PROOF and plan is not None and bool(plan.problems))

    def _connect(self) -> None:
        self.back.clicked.connect(lambda: self.go_to(self.step - 1))
        self.next.clicked.connect(self.go_on)
        self.save.clicked.connect(self.save_problems)
        self.file_step.asked.connect(self.choose_file)
        self.file_step.dropped.connect(self.read)
        self.file_step.sheet_picked.connect(lambda place: self._change(lambda found: found.with_sheet(place)))
        self.columns_step.field_picked.connect(
            lambda index, field: self._change(lambda found: found.with_field(index, field))
        )
        self.columns_step.header_picked.connect(lambda line: self._change(lambda found: found.with_header(line)))
        self.columns_step.audience_picked.connect(lambda who: self._change(lambda found: found.with_audience(who)))
        self.proof_step.decided.connect(lambda line, choice: self._decide(lambda plan: plan.deciding(line, choice)))
        self.proof_step.decided_all.connect(lambda choice: self._decide(lambda plan: plan.deciding_all(choice)))
        self.result_step.undo_asked.connect(self._undo)
        self.result_step.save_asked.connect(self.save_problems)
        self.result_step.again_asked.connect(self.start_again)

    def _lay_out(self) -> None:
        self.column.addWidget(self.bar)
        self.column.addWidget(self.stack, 1)
        self.column.addWidget(self.foot)
        self.column.setSpacing(10)
        for keys, go in (("Ctrl+Return", self.go_on), ("Alt+Left", lambda: self.go_to(self.step - 1))):
            QShortcut(QKeySequence(keys), self, go)
