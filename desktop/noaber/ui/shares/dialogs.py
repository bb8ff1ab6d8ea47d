"""The small dialogs of shares: issue, payment, transfer, redemption, repayment, correction, kinds, settings."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QWidget

from noaber.core.i18n import _
from noaber.core.numbers import money_text
from noaber.members.leaving import add_months
from noaber.people.names import list_name
from noaber.people.queries import get_person
from noaber.shares import kind_operations, operations, queries
from noaber.shares.form_checks import Holder
from noaber.shares.forms import IssueForm, MovementForm, RedeemForm, TransferForm
from noaber.shares.kind_forms import CorrectionForm, KindForm, SettingsForm
from noaber.shares.payment_form import PaymentForm
from noaber.shares.record import MEANS
from noaber.shares.rows import HoldingRow, KindRow, LineRow, RepaymentRow
from noaber.shares.settings import NAMES, save_share_settings, share_settings
from noaber.shares.words import held_text, line_text
from noaber.ui.context import AppContext, SearchHit
from noaber.ui.kit.fields import CHECK, COMBO, DATE, LINE, PICK, SPIN, Field
from noaber.ui.kit.form_dialog import FormDialog
from noaber.ui.kit.people import person_hits
from noaber.ui.kit.picker import NEW

_WIDTH = 620
_ROOM_FOR_HINTS = 44
_DEED = ("notary", "deed")


class MovementDialog(FormDialog):
    """Shows numbers and deed only where the kind has them."""

    def __init__(self, context: AppContext, parent: QWidget | None, **how: Any) -> None:
        super().__init__(context, parent, **{"width": _WIDTH, **how})
        self.movement: MovementForm = how["form"]
        self.view.edited.connect(self._follow)
        self._follow()
        for layout in self.view.findChildren(QLayout):  # some fields are hidden now: forget what was asked with them
            layout.invalidate()
        for part in self.view.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly):
            part.updateGeometry()
        self._fit(_WIDTH, two=False)
        self.resize(self.width(), self.height() + _ROOM_FOR_HINTS)

    def _follow(self) -> None:
        kind = self.movement.kind
        shown = {"numbers": kind is not None and kind.numbered}
        shown |= dict.fromkeys(_DEED, kind is not None and kind.notarial)
        if "kind_id" in self.view.editors:
            shown["kind_id"] = len(self.movement.kinds) > 1
        for name, visible in shown.items():
            if self.view.editors[name].widget.isHidden() == visible:
                self.view.set_visible(name, visible)


def holder_hits(text: str, today: date) -> Sequence[SearchHit]:
    """Who may be meant; a holder must be in the register, so nobody new is offered."""
    return [hit for hit in person_hits(text, today=today) if hit.id != NEW]


def _pick(label: str, name: str, today: date) -> Field:
    return Field(
        label,
        PICK,
        name,
        search=lambda text: holder_hits(text, today),
        placeholder=_("naam, lidnummer of telefoonnummer"),
    )


def _movement_fields(when: str, *, kinds: Sequence[KindRow] = ()) -> list[Field]:
    kind = [Field(_("Soort"), COMBO, "kind_id", choices=[(one.id, one.name) for one in kinds])] if kinds else []
    return [
        *kind,
        Field(_("Aantal"), LINE, "count", width=110),
        Field(_("Nummers"), LINE, "numbers"),
        Field(when, DATE, "day", width=160),
        Field(_("Notaris"), LINE, "notary"),
        Field(_("Nummer van de akte"), LINE, "deed", width=200),
    ]


def _means() -> list[tuple[str, str]]:
    return [(key, _(text)) for key, text in MEANS.items()]


def issue_dialog(context: AppContext, parent: QWidget, person_id: int | None = None) -> FormDialog:
    """Issue new shares, perhaps paid at once."""
    today, kinds = context.clock.today(), queries.list_kinds()
    holder = Holder(person_id, list_name(get_person(person_id))) if person_id is not None else Holder()
    return MovementDialog(
        context,
        parent,
        title=_("Uitgeven"),
        save_text=_("Uitgeven"),
        form=IssueForm(today, kinds, holder=holder),
        fields=[
            _pick(_("Houder"), "holder", today),
            *_movement_fields(_("Uitgegeven op"), kinds=kinds),
            Field(_("Meteen gestort"), LINE, "paid", width=130, placeholder=_("niets")),
            Field(_("Hoe"), COMBO, "means", choices=_means(), width=160, beside=True),
            Field(_("Notitie"), LINE, "note"),
        ],
        save=lambda form: operations.issue(form.holder.id, form.to_movement(), today=today, paid=form.payment()),
    )


def transfer_dialog(context: AppContext, parent: QWidget, row: HoldingRow) -> FormDialog:
    """From one holder to another."""
    today = context.clock.today()
    return MovementDialog(
        context,
        parent,
        title=_("Overdragen"),
        subtitle=held_text(row),
        save_text=_("Overdragen"),
        form=TransferForm(today, [row.kind], giver=row),
        fields=[
            _pick(_("Nieuwe houder"), "taker", today),
            *_movement_fields(_("Overgedragen op")),
            Field(_("Notitie"), LINE, "note"),
        ],
        save=lambda form: operations.transfer(row.person.id, form.taker.id, form.to_movement(), today=today),
    )


def redeem_dialog(context: AppContext, parent: QWidget, row: HoldingRow) -> FormDialog:
    """Take shares back, and agree when they are repaid."""
    today = context.clock.today()
    due = add_months(today, share_settings().repay_months)
    form = RedeemForm(today, [row.kind], giver=row, due_on=due.strftime("%d-%m-%Y"))
    return MovementDialog(
        context,
        parent,
        title=_("Inkopen"),
        subtitle=held_text(row),
        save_text=_("Inkopen"),
        form=form,
        fields=[
            *_movement_fields(_("Ingekocht op")),
            Field(_("Terug te betalen"), LINE, "amount", width=130),
            Field(_("Uiterlijk"), DATE, "due_on", width=160),
            Field(_("Notitie"), LINE, "note"),
        ],
        save=lambda form: operations.redeem(
            row.person.id, form.to_movement(), today=today, cents=form.cents(), due_on=form.repaid_on()
        ),
    )


def payment_dialog(context: AppContext, parent: QWidget, row: HoldingRow) -> FormDialog:
    """Write a payment on what somebody holds."""
    today = context.clock.today()
    return _payment(
        context,
        parent,
        _("Storting"),
        held_text(row),
        PaymentForm.on_shares(row, today),
        _("Ontvangen op"),
        save=lambda form: operations.pay(row.person.id, row.kind.id, form.to_payment(), today=today),
    )


def repayment_dialog(context: AppContext, parent: QWidget, row: RepaymentRow) -> FormDialog:
    """Write that something was repaid."""
    today = context.clock.today()
    told = _("{name} · nog {amount} terug te betalen", name=row.name, amount=money_text(row.left))
    return _payment(
        context,
        parent,
        _("Terugbetaling"),
        told,
        PaymentForm.of_repayment(row, today),
        _("Betaald op"),
        save=lambda form: operations.repay(row.line.id, form.to_payment(), today=today),
    )


def _payment(
    context: AppContext, parent: QWidget, title: str, told: str, form: PaymentForm, when: str, save: Any
) -> FormDialog:
    return FormDialog(
        context,
        parent,
        title=title,
        subtitle=told,
        form=form,
        save=save,
        width=_WIDTH,
        fields=[
            Field(_("Bedrag"), LINE, "amount", width=130),
            Field(when, DATE, "day", width=160),
            Field(_("Hoe"), COMBO, "means", choices=_means(), width=200),
            Field(_("Notitie"), LINE, "note"),
        ],
    )


def correction_dialog(context: AppContext, parent: QWidget, row: LineRow) -> FormDialog:
    """Take a line back; it stays, and a new line tells why."""
    today = context.clock.today()
    return FormDialog(
        context,
        parent,
        title=_("Regel {number} corrigeren", number=row.line.number),
        subtitle=line_text(row),
        form=CorrectionForm(),
        save_text=_("Corrigeren"),
        width=_WIDTH,
        fields=[
            Field(
                _("Reden"),
                LINE,
                "reason",
                hint=_("De regel blijft staan. Een nieuwe regel maakt hem ongedaan. Voer daarna in wat wel klopt."),
            )
        ],
        save=lambda form: operations.correct(row.id, form.reason, today=today),
    )


def kind_dialog(context: AppContext, parent: QWidget, row: KindRow | None = None) -> FormDialog:
    """Add a kind, or change one; what the register was written by stays."""
    form = KindForm.from_row(row) if row else KindForm()
    dialog = FormDialog(
        context,
        parent,
        title=_("Soort wijzigen") if row else _("Nieuwe soort"),
        form=form,
        width=_WIDTH,
        fields=[
            Field(_("Naam"), LINE, "name", placeholder=_("bijvoorbeeld Aandeel of Participatie")),
            Field(
                _("Waarde per stuk"),
                LINE,
                "nominal",
                width=130,
                hint=_("Mag iedereen zelf een bedrag kiezen? Vul dan 1 in; het aantal is dan het bedrag in euro’s."),
            ),
            Field(_("Hoogste aantal per houder"), LINE, "most", width=110, placeholder=_("geen")),
            Field(_("Met nummers"), CHECK, "numbered", hint=_("Elk stuk krijgt een nummer dat met de houder meegaat.")),
            Field(
                _("Aandelen van een BV"),
                CHECK,
                "notarial",
                hint=_(
                    "De notaris maakt een akte van elke uitgifte en overdracht. Hier legt u alleen vast wat is gebeurd."
                ),
            ),
        ],
        save=lambda form: (
            kind_operations.update_kind(row.id, form.to_record()) if row else kind_operations.add_kind(form.to_record())
        ),
    )
    for name in ("nominal", "numbered", "notarial"):
        dialog.view.editors[name].widget.setEnabled(row is None or not row.used)
    return dialog


def settings_dialog(context: AppContext, parent: QWidget) -> FormDialog:
    """How shares are called here, and what papers say."""
    names = [(key, _(text)) for key, text in NAMES.items()]
    return FormDialog(
        context,
        parent,
        title=_("Instellingen van aandelen"),
        form=SettingsForm.from_settings(share_settings()),
        width=_WIDTH,
        save=lambda form: save_share_settings(form.to_settings()),
        fields=[
            Field(_("Hoe heten ze bij u?"), COMBO, "word", choices=names, width=220),
            Field(_("Terugbetalen binnen"), SPIN, "repay_months", maximum=120, suffix=_("maanden"), width=150),
            Field(_("Eerste handtekening"), LINE, "first_signer", hint=_("Dit staat onder de lijn op een bewijs.")),
            Field(_("Tweede handtekening"), LINE, "second_signer"),
        ],
    )
