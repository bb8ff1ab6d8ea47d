"""The dialogs of membership life: applications and what the board decides, notice, suspension, another kind."""

from datetime import date

from PySide6.QtWidgets import QWidget

from noaber.core.dates import short_date
from noaber.core.i18n import _
from noaber.dossier.operations import FollowUpRecord, add_follow_up
from noaber.members import life
from noaber.members.life_forms import (
    AdmitForm,
    ApplicationForm,
    CategoryChangeForm,
    DecisionForm,
    RequestForm,
    ResignForm,
    SuspendForm,
)
from noaber.members.life_queries import ApplicationRow
from noaber.members.operations import number_for
from noaber.members.queries import MembershipRow, RegisterRow, categories
from noaber.members.rules import LEAVING_REASONS
from noaber.people.role_forms import DayForm
from noaber.ui.context import AppContext
from noaber.ui.kit.fields import CHECK, COMBO, DATE, LINE, SUGGEST, Field, Section
from noaber.ui.kit.form_dialog import FormDialog
from noaber.ui.members.person_dialog import PersonDialog
from noaber.ui.members.person_fields import category_choices

_WIDTH = 620


def apply_new(context: AppContext, parent: QWidget) -> PersonDialog:
    """Somebody new asks to become a member."""
    today = context.clock.today()
    form = ApplicationForm(today, category_id=_first_category(), requested_on=short_date(today))
    return PersonDialog(
        context,
        parent,
        title=_("Aanvraag van een nieuw lid"),
        form=form,
        asked=_request_fields(),
        save=lambda form: life.apply_new(form.to_record(), form.category_id, form.day()),
    )


def request(context: AppContext, parent: QWidget, row: RegisterRow) -> FormDialog:
    """Somebody in the register asks to become a member."""
    today = context.clock.today()
    return _dialog(
        context,
        parent,
        title=_("Aanvraag vastleggen"),
        subtitle=row.name,
        fields=_request_fields(),
        form=RequestForm(today, _first_category(), short_date(today)),
        save=lambda form: life.request(row.id, form.category_id, form.day()),
    )


def admit(context: AppContext, parent: QWidget, application: ApplicationRow) -> FormDialog:
    """The board admits an applicant."""
    today = context.clock.today()
    form = AdmitForm(today, application.category_id, "", short_date(today), requested_on=application.requested_on)
    return _dialog(
        context,
        parent,
        title=_("Toelaten als lid"),
        subtitle=_asked(application),
        form=form,
        save_text=_("Toelaten"),
        fields=[
            Field(
                _("Besluit van het bestuur op"),
                DATE,
                "admitted_on",
                width=150,
                hint=_("Vanaf deze dag is dit een lid."),
            ),
            Field(_("Soort lid"), COMBO, "category_id", choices=category_choices, width=280),
            Field(
                _("Lidnummer"),
                LINE,
                "member_number",
                width=110,
                placeholder=str(number_for(application.person.id)),
                hint=_("Leeg: dit nummer."),
            ),
        ],
        save=lambda form: life.admit_applicant(application.id, form.to_membership()),
    )


def refuse(context: AppContext, parent: QWidget, application: ApplicationRow) -> FormDialog:
    """The board refuses an applicant."""
    today = context.clock.today()
    return _dialog(
        context,
        parent,
        title=_("Niet toelaten"),
        subtitle=_asked(application),
        save_text=_("Niet toelaten"),
        form=DecisionForm(today, application.requested_on, short_date(today)),
        fields=[
            Field(_("Besluit van het bestuur op"), DATE, "decided_on", width=150),
            Field(
                _("Reden"),
                LINE,
                "reason",
                hint=_("Mag leeg blijven. De ledenvergadering kan alsnog toelaten (artikel 2:33 BW)."),
            ),
        ],
        save=lambda form: life.refuse_applicant(application.id, form.day(), form.reason),
    )


def leave(context: AppContext, parent: QWidget, row: RegisterRow, membership: MembershipRow) -> FormDialog:
    """Let a membership end, on the day that the statutes give or another."""
    today = context.clock.today()
    form = ResignForm(today, row.id, membership.admitted_on, received_on=short_date(today))

    def save(form: ResignForm) -> None:
        reason = form.leaving_reason.strip()
        if form.by_notice:
            life.resign(
                membership.id,
                form.to_notice(),
                form.last_day(),
                override_reason=form.override_reason,
                free=form.free,
                today=today,
                reason=reason,
            )
        else:
            life.leave_otherwise(membership.id, form.last_day(), reason, free=form.free, today=today)

    return _dialog(
        context,
        parent,
        title=_("Afmelden als lid"),
        subtitle=row.name,
        form=form,
        save=save,
        save_text=_("Afmelden"),
        fields=_leaving_fields(),
    )


def suspend(context: AppContext, parent: QWidget, row: RegisterRow, membership: MembershipRow) -> FormDialog:
    """Suspend a member."""
    today = context.clock.today()

    def save(form: SuspendForm) -> int:
        first, last = form.days()
        return life.suspend(membership.id, first, last, form.reason)

    return _dialog(
        context,
        parent,
        title=_("Schorsen"),
        subtitle=row.name,
        form=SuspendForm(today, short_date(today)),
        save=save,
        save_text=_("Schorsen"),
        fields=[
            Field(_("Vanaf"), DATE, "from_date", width=150),
            Field(_("Tot en met"), DATE, "to_date", width=150),
            Field(
                _("Besluit"),
                LINE,
                "reason",
                placeholder=_("bijvoorbeeld: bestuur 3 november"),
                hint=_("Wie geschorst is, heeft geen stem in de ledenvergadering (artikel 2:38 BW)."),
            ),
        ],
    )


def lift(context: AppContext, parent: QWidget, row: RegisterRow, suspension: tuple[int, date]) -> FormDialog:
    """End a suspension, given as its id and first day."""
    today = context.clock.today()
    return _dialog(
        context,
        parent,
        title=_("Schorsing opheffen"),
        subtitle=row.name,
        save_text=_("Opheffen"),
        form=DayForm(today, short_date(today)),
        fields=[Field(_("Laatste dag van de schorsing"), DATE, "day", width=150)],
        save=lambda form: life.lift_suspension(suspension[0], form.date()),
    )


def change_category(context: AppContext, parent: QWidget, row: RegisterRow, membership: MembershipRow) -> FormDialog:
    """Make somebody another kind of member from a day on."""
    today = context.clock.today()

    def save(form: CategoryChangeForm) -> None:
        assert form.category_id is not None
        if form.is_later:
            name = next(one.name for one in categories() if one.id == form.category_id)
            add_follow_up(row.id, FollowUpRecord(_("Andere soort lid: wordt {category}", category=name), form.day()))
        else:
            life.change_category(membership.id, form.category_id, form.day(), today=today)

    return _dialog(
        context,
        parent,
        title=_("Andere soort lid"),
        subtitle=row.name,
        form=CategoryChangeForm(today, membership.category_id, short_date(today)),
        fields=[
            Field(_("Soort lid"), COMBO, "category_id", choices=category_choices, width=280),
            Field(
                _("Vanaf"),
                DATE,
                "from_date",
                width=150,
                hint=_("Wat iemand daarvóór was, blijft in het register staan."),
            ),
        ],
        save=save,
    )


def _request_fields() -> list[Field | Section]:
    return [
        Field(_("Soort lid"), COMBO, "category_id", choices=category_choices),
        Field(_("Aangevraagd op"), DATE, "requested_on", width=130),
    ]


def _leaving_fields() -> list[Field | Section]:
    return [
        Field(
            _("Reden"),
            SUGGEST,
            "leaving_reason",
            choices=[(reason, _(reason)) for reason in LEAVING_REASONS],
            width=280,
        ),
        Field(_("Bericht kwam op"), DATE, "received_on", width=150),
        Field(_("Wil weg per"), DATE, "wished_on", width=150, placeholder=_("zo snel het kan")),
        Section(_("Een andere laatste dag")),
        Field(_("Laatste dag"), DATE, "left_on", width=150, placeholder=_("zoals hierboven")),
        Field(_("Waarom"), LINE, "override_reason", placeholder=_("bijvoorbeeld: besluit bestuur 3 november")),
        Field(_("Ook afmelden voor bijeenkomsten na die dag"), CHECK, "free", whole_row=True),
    ]


def _asked(application: ApplicationRow) -> str:
    return _("{name}, aangevraagd op {day}", name=application.name, day=short_date(application.requested_on))


def _first_category() -> int | None:
    found = category_choices()
    return found[0][0] if found else None


def _dialog(context: AppContext, parent: QWidget, **how: object) -> FormDialog:
    return FormDialog(context, parent, width=_WIDTH, **how)  # type: ignore[arg-type]
