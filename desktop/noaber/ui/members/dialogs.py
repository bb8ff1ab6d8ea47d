"""The small dialogs about one person: becoming a member and leaving, roles, and that somebody has died."""

from PySide6.QtWidgets import QWidget

from noaber.core.dates import short_date
from noaber.core.i18n import _
from noaber.members import operations as members
from noaber.members.forms import MembershipForm, NewMemberForm
from noaber.members.queries import MembershipRow, RegisterRow
from noaber.members.rules import LEAVING_REASONS
from noaber.people import operations as people
from noaber.people.forms import PersonForm
from noaber.people.names import list_name
from noaber.people.queries import RoleRow, find_people
from noaber.people.role_forms import DayForm, DeathForm, RoleForm
from noaber.ui.context import AppContext
from noaber.ui.kit.fields import CHECK, COMBO, DATE, LINE, SUGGEST, Field, Section
from noaber.ui.kit.form_dialog import FormDialog
from noaber.ui.members.person_dialog import PersonDialog
from noaber.ui.members.person_fields import category_choices

_WIDTH = 560
_MOST_ORGANISATIONS = 500


def new_member(context: AppContext, parent: QWidget) -> PersonDialog:
    """Add somebody and the membership in one go."""
    today = context.clock.today()
    categories = category_choices()
    form = NewMemberForm(today, category_id=categories[0][0] if categories else None, admitted_on=short_date(today))
    return PersonDialog(
        context,
        parent,
        title=_("Lid toevoegen"),
        form=form,
        next_number=members.next_member_number(),
        save=lambda form: members.add_member(form.to_record(), form.to_membership()),
        on_next=lambda: new_member(context, parent).open(),
    )


def new_person(context: AppContext, parent: QWidget) -> PersonDialog:
    """Add somebody who is no member."""
    return PersonDialog(
        context,
        parent,
        title=_("Persoon of organisatie toevoegen"),
        form=PersonForm(context.clock.today()),
        save=lambda form: people.add_person(form.to_record()),
        on_next=lambda: new_person(context, parent).open(),
    )


def edit_person(context: AppContext, parent: QWidget, row: RegisterRow) -> PersonDialog:
    """Change what is known about somebody."""

    def save(form: PersonForm) -> int:
        people.update_person(row.id, form.to_record())
        return row.id

    form = PersonForm.from_record(row.person, context.clock.today())
    return PersonDialog(context, parent, title=_("Wijzigen: {name}", name=row.name), form=form, save=save)


def join(context: AppContext, parent: QWidget, row: RegisterRow) -> FormDialog:
    """Make somebody in the register a member, again or for the first time."""
    today = context.clock.today()
    number = str(row.member_number or "")
    categories = category_choices()
    form = MembershipForm(today, categories[0][0] if categories else None, number, short_date(today))
    return _dialog(
        context,
        parent,
        title=_("Lid maken"),
        subtitle=row.name,
        form=form,
        fields=_membership_fields(),
        save=lambda form: members.admit(row.id, form.to_membership()),
        save_text=_("Lid maken"),
    )


def correct_membership(context: AppContext, parent: QWidget, row: RegisterRow, membership: MembershipRow) -> FormDialog:
    """Change the category, number or dates of a membership."""
    fields = _membership_fields()
    if membership.left_on:
        fields += [Field(_("Lid tot en met"), DATE, "left_on", width=150), _reason_field()]
    return _dialog(
        context,
        parent,
        title=_("Lidmaatschap wijzigen"),
        subtitle=row.name,
        fields=fields,
        form=MembershipForm.from_row(membership, context.clock.today()),
        save=lambda form: members.update_membership(membership.id, form.to_membership()),
    )


def add_role(context: AppContext, parent: QWidget, row: RegisterRow) -> FormDialog:
    """Give somebody a role."""
    kinds = [(kind, _(text)) for kind, text in people.ROLE_KINDS.items()]
    found = find_people("", _MOST_ORGANISATIONS, kind="organisation")
    organisations = [(None, _("de coöperatie zelf")), *((found.id, list_name(found)) for found in found)]
    return _dialog(
        context,
        parent,
        title=_("Rol toevoegen"),
        subtitle=row.name,
        form=RoleForm(context.clock.today()),
        fields=[
            Field(_("Rol"), COMBO, "kind", choices=kinds, width=240),
            Field(_("Omschrijving"), LINE, "title", placeholder=_("bijvoorbeeld: penningmeester")),
            Field(_("Voor"), COMBO, "organisation_id", choices=organisations),
            Field(_("Vanaf"), DATE, "from_date", width=150),
            Field(_("Tot en met"), DATE, "to_date", width=150),
            Field(_("Notitie"), LINE, "note"),
        ],
        save=lambda form: people.add_role(row.id, form.to_record()),
    )


def end_role(context: AppContext, parent: QWidget, row: RegisterRow, role: RoleRow) -> FormDialog:
    """Let a role end."""
    today = context.clock.today()
    return _dialog(
        context,
        parent,
        title=_("Rol beëindigen"),
        subtitle=row.name,
        save_text=_("Beëindigen"),
        form=DayForm(today, short_date(today), role.from_date),
        fields=[Field(_("Laatste dag"), DATE, "day", width=150)],
        save=lambda form: people.end_role(role.id, form.date()),
    )


def passed_away(context: AppContext, parent: QWidget, row: RegisterRow) -> FormDialog:
    """Note that somebody has died."""
    fields: list[Field | Section] = [Field(_("Overleden op"), DATE, "day", width=150)]
    runs = row.status in ("member", "participant", "suspended")
    if runs:
        fields.append(Field(_("Het lidmaatschap eindigt op deze dag"), CHECK, "end_membership"))
    return _dialog(
        context,
        parent,
        title=_("Overlijden vastleggen"),
        subtitle=row.name,
        form=DeathForm(context.clock.today()),
        fields=fields,
        save_text=_("Vastleggen"),
        save=lambda form: members.record_passing(row.id, form.date(), end_membership=runs and form.end_membership),
    )


def _membership_fields() -> list[Field | Section]:
    return [
        Field(_("Soort lid"), COMBO, "category_id", choices=category_choices, width=280),
        Field(
            _("Lidnummer"),
            LINE,
            "member_number",
            width=110,
            placeholder=str(members.next_member_number()),
            hint=_("Leeg: het volgende nummer."),
        ),
        Field(_("Lid sinds"), DATE, "admitted_on", width=150),
    ]


def _reason_field() -> Field:
    return Field(_("Reden"), SUGGEST, "leaving_reason", choices=[(reason, _(reason)) for reason in LEAVING_REASONS])


def _dialog(context: AppContext, parent: QWidget, **how: object) -> FormDialog:
    return FormDialog(context, parent, width=_WIDTH, **how)  # type: ignore[arg-type]
