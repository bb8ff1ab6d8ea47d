"""What can be done in the life of a membership, with whoever is chosen: actions for menus and cards."""

from collections.abc import Callable

from PySide6.QtGui import QAction

from noaber.core.dates import short_date
from noaber.core.errors import NoaberError
from noaber.core.i18n import _
from noaber.members import life
from noaber.members.life_queries import ApplicationRow, SuspensionRow, applications_of, resignation_of, suspensions_of
from noaber.members.queries import MembershipRow, RegisterRow, memberships_of
from noaber.ui.kit.form_dialog import FormDialog
from noaber.ui.kit.page import Page
from noaber.ui.members import life_dialogs
from noaber.ui.members.consent_dialog import consent

Open = Callable[[FormDialog, Callable[[RegisterRow], str], RegisterRow], None]


class LifeActions:
    """Applications, notice, suspension, another kind of member, consents; ``chosen`` gives the line they are about."""

    def __init__(self, page: Page, chosen: Callable[[], RegisterRow | None], open_: Open) -> None:
        self._page, self._chosen, self._open = page, chosen, open_
        make = page.action
        self.request = make("request_membership", self._request)
        self.leave = make("leave", self._leave)
        self.stay = make("stay", self._stay)
        self.other_kind = make("other_kind", self._other_kind)
        self.suspend = make("suspend", self._suspend)
        self.lift = make("lift_suspension", self._lift)
        self.consent = make("consents", self._consent)

    def in_menu(self) -> list[QAction]:
        """The actions in the order of the menu."""
        return [self.request, self.leave, self.stay, self.other_kind, self.suspend, self.lift]

    def follow(self, row: RegisterRow | None) -> None:
        """Offer what makes sense for the line that is chosen now."""
        runs = row is not None and row.status in ("member", "participant", "future", "suspended")
        leaving = row is not None and runs and row.left_on is not None
        alive = row is not None and row.person.died_on is None
        self.request.setVisible(alive and not runs)
        self.leave.setVisible(runs)
        self.stay.setVisible(leaving)
        self.other_kind.setVisible(runs and not leaving)
        self.suspend.setVisible(row is not None and row.status == "member")
        self.lift.setVisible(row is not None and row.status == "suspended")
        self.consent.setVisible(alive and row is not None and row.person.kind == "person")
        for action in (*self.in_menu(), self.consent):
            action.setEnabled(row is not None)

    def admit(self, row: RegisterRow, application: ApplicationRow) -> None:
        """Ask for the board's decision to admit."""
        self._open(
            life_dialogs.admit(self._page.context, self._page, application),
            lambda row: _("{name} is nu lid.", name=row.name),
            row,
        )

    def refuse(self, row: RegisterRow, application: ApplicationRow) -> None:
        """Ask for the board's decision not to admit."""
        self._open(
            life_dialogs.refuse(self._page.context, self._page, application),
            lambda row: _("{name} is niet toegelaten.", name=row.name),
            row,
        )

    def withdraw(self, row: RegisterRow, application: ApplicationRow) -> None:
        """The applicant no longer wants to join."""
        self._at_once(
            lambda: life.withdraw_application(application.id, self._page.context.clock.today()),
            _("De aanvraag van {name} is ingetrokken.", name=row.name),
        )

    def _request(self) -> None:
        if row := self._chosen():
            self._open(
                life_dialogs.request(self._page.context, self._page, row),
                lambda row: _("De aanvraag van {name} is vastgelegd.", name=row.name),
                row,
            )

    def _leave(self) -> None:
        row = self._chosen()
        membership = running(row) if row else None
        if row and membership:
            self._open(
                life_dialogs.leave(self._page.context, self._page, row, membership),
                lambda row: _("{name} is afgemeld als lid.", name=row.name),
                row,
            )

    def _stay(self) -> None:
        row = self._chosen()
        membership = running(row) if row else None
        if row and membership:
            self._at_once(lambda: life.withdraw_resignation(membership.id), _("{name} blijft lid.", name=row.name))

    def _other_kind(self) -> None:
        row = self._chosen()
        membership = running(row) if row else None
        if row and membership:
            dialog = life_dialogs.change_category(self._page.context, self._page, row, membership)
            noted, changed = _("Genoteerd bij Opvolgen."), _("De soort lid van {name} is gewijzigd.", name=row.name)
            self._open(dialog, lambda _row: noted if dialog.form.is_later else changed, row)

    def _suspend(self) -> None:
        row = self._chosen()
        membership = running(row) if row else None
        if row and membership:
            self._open(
                life_dialogs.suspend(self._page.context, self._page, row, membership),
                lambda row: _("{name} is geschorst.", name=row.name),
                row,
            )

    def _lift(self) -> None:
        row = self._chosen()
        suspension = self.suspension_of(row) if row else None
        if row and suspension:
            dialog = life_dialogs.lift(self._page.context, self._page, row, (suspension.id, suspension.from_date))
            self._open(dialog, lambda row: _("De schorsing van {name} is opgeheven.", name=row.name), row)

    def _consent(self) -> None:
        if row := self._chosen():
            self._open(consent(self._page.context, self._page, row), lambda row: _("Bewaard."), row)

    def suspension_of(self, row: RegisterRow) -> SuspensionRow | None:
        """The suspension that holds today."""
        membership, today = running(row), self._page.context.clock.today()
        found = suspensions_of(membership.id) if membership else []
        return next((one for one in found if one.runs_on(today)), None)

    def _at_once(self, act: Callable[[], object], text: str) -> None:
        try:
            act()
        except NoaberError as error:
            self._page.context.interaction.error(self._page, str(error))
            return
        self._page.context.toast(text, _("Ongedaan maken"), self._page.context.data.undo)


def running(row: RegisterRow) -> MembershipRow | None:
    """The membership that the line of the register is about."""
    return next((kept for kept in memberships_of(row.id) if row.left_on == kept.left_on), None)


def application_of(row: RegisterRow) -> ApplicationRow | None:
    """The application that nobody has decided on yet."""
    return next((one for one in applications_of(row.id) if not one.outcome), None)


def notice_text(membership: MembershipRow) -> str:
    """What is told of a notice: when it came in, and why the day is another than that of the statutes."""
    notice = resignation_of(membership.id)
    if notice is None:
        return ""
    received = short_date(notice.received_on)
    if notice.override_reason:
        return _("opgezegd op {day}; afgeweken: {reason}", day=received, reason=notice.override_reason)
    return _("opgezegd op {day}", day=received)
