"""The page about shares: who holds what on a day, the register line by line, and what is to be repaid."""

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu

from noaber import office
from noaber.core.dates import long_date, short_date
from noaber.core.i18n import _, ngettext
from noaber.paper.document import WHOLE_REGISTER
from noaber.people.names import list_name
from noaber.people.queries import get_person
from noaber.shares import queries
from noaber.shares.rows import HoldingRow, KindRow, LineRow, RepaymentRow
from noaber.shares.settings import NAMES, share_settings
from noaber.shares.words import line_text, shares_text
from noaber.ui.context import AppContext
from noaber.ui.kit.button import Button
from noaber.ui.kit.form_dialog import FormDialog
from noaber.ui.kit.list_card import ListCard
from noaber.ui.kit.page import Page
from noaber.ui.kit.table_export import export_shown
from noaber.ui.printing.print_dialog import PrintDialog
from noaber.ui.shares import dialogs
from noaber.ui.shares.columns import entered_tip, is_late, paid_tip
from noaber.ui.shares.day_field import DayField
from noaber.ui.shares.figures import IssuedCard, KindsCard, PaidCard, RepayCard
from noaber.ui.shares.strip import ChosenStrip
from noaber.ui.shares.views import ShareViews


class SharesPage(Page):
    """``open_page("shares", person=7)`` shows what somebody holds."""

    tables = frozenset({"share_kind", "share_line", "person", "membership", "setting"})

    def __init__(self, context: AppContext) -> None:
        super().__init__(context)
        self._day: date | None = None
        self._kinds: Sequence[KindRow] = ()
        self._make_header()
        self._make_actions()
        self.views = ShareViews(context.clock.today())
        self.holders, self.lines, self.repayments = self.views.holders, self.views.lines, self.views.repayments
        self._make_list()
        self.issued, self.paid = IssuedCard(), PaidCard()
        self.repay_card = RepayCard(lambda: self.card.chips.pick("repayments"))
        self.kinds_card = KindsCard(self.add_kind, self.change_kind)
        self.set_body(self.card, figures=[self.issued, self.paid, self.repay_card, self.kinds_card])

    @property
    def shown_day(self) -> date:
        """The day of which the page tells how it stood."""
        return self._day or self.context.clock.today()

    def refresh(self) -> None:
        """Read how it stands on the day."""
        register = queries.Register()
        self._kinds = list(register.kinds.values())
        figures, self._left = register.figures(self.shown_day), register.open_repayments(self.shown_day)
        self._rows, self._held = register.line_rows(), register.holdings(self.shown_day)
        told = ngettext("{n} houder op {day}", "{n} houders op {day}", figures.holders, day=long_date(self.shown_day))
        self.header.show_title(_(NAMES[share_settings().word]), told)
        self.issued.show_figures(figures)
        self.paid.show_figures(figures)
        self.repay_card.show_figures(figures, sum(is_late(row, self.context.clock.today()) for row in self._left))
        self.kinds_card.show_kinds(self._kinds)
        self.card.chips.show_chips(
            [
                ("holders", _("Houders {count}", count=len(self._held))),
                ("lines", _("Register {count}", count=len(self._rows))),
                ("repayments", _("Terug te betalen {count}", count=len(self._left))),
            ]
        )
        self.show_rows()

    def show_rows(self) -> None:
        """Show the chosen view, as far as the search finds it."""
        view = self.card.chips.key
        self.card.table = self.views.show_view(view)
        self.day_field.setVisible(view != "lines")
        self._say_when_empty()
        self.views.show_rows(self._kinds, self._held, self._rows, self._left, search=self.card.search_text)
        self._tell(self.card.table.current_row())

    def open_target(self, **target: Any) -> None:
        """``person`` shows what somebody holds; ``id`` a line of the register."""
        if self.stale:
            self.reread()
        self.card.field.clear()
        if "person" in target:
            self.card.chips.pick("holders")
            mine = next((row for row in self._held if row.person.id == target["person"]), None)
            if mine is not None:
                self.holders.select_id(mine.id)
            else:
                self.card.field.setText(list_name(get_person(target["person"])))
                self.card.chips.pick("lines")
        if "id" in target:
            self.card.chips.pick("lines")
            self.lines.select_id(target["id"])

    def focus_first(self) -> None:
        """Work begins with searching the list."""
        self.card.field.setFocus()

    # what the user does

    def issue(self) -> None:
        """Issue new shares; first a kind, where there is none."""
        if not self._kinds:
            dialog = dialogs.kind_dialog(self.context, self)
            dialog.saved.connect(lambda _kind: self.issue())
            dialog.open()
            return
        row = self._chosen(HoldingRow) if self.card.chips.key == "holders" else None
        self._open(dialogs.issue_dialog(self.context, self, row.person.id if row else None), _("Uitgegeven."))

    def add_kind(self) -> None:
        """Add a kind."""
        self._open(dialogs.kind_dialog(self.context, self), _("De soort is toegevoegd."))

    def change_kind(self, kind: KindRow) -> None:
        """Change a kind."""
        self._open(dialogs.kind_dialog(self.context, self, kind), _("De soort is gewijzigd."))

    def change_settings(self) -> None:
        """Change the word for shares, the term of repayment and who signs."""
        self._open(dialogs.settings_dialog(self.context, self), _("De instellingen zijn bewaard."))

    def print_paper(self, document: str, subject: int = WHOLE_REGISTER) -> None:
        """Open the dialog of a paper, of the day that the page shows; not that of last time."""
        day = {"as_of": short_date(self._day) if self._day else ""}
        PrintDialog(self.context, self, office.document(document), subject, start_with=day).open()

    def export(self) -> None:
        """Save the table that is shown as a spreadsheet."""
        name, searched = _(NAMES[share_settings().word]), self.card.search_text
        export_shown(self.context, self, self.card.table, name, (f"{name} · {long_date(self.shown_day)}", searched))

    def _make_header(self) -> None:
        self.header.add(
            self.action(
                "print",
                lambda: self.print_paper("share_register"),
                text=_("Register"),
                tip=_("Bekijk het register en druk het af (Ctrl+P)"),
            )
        )
        self.header.add(
            self.action("new", self.issue, text=_("Uitgeven"), tip=_("Geef uit aan een houder (Ctrl+N)")), primary=True
        )
        self.more = Button("", "more", role="dots")
        self.more.setFixedWidth(46)
        self.more.setAccessibleName(_("Meer"))
        self.more.setToolTip(_("Bewijzen afdrukken, soorten en instellingen"))
        menu = QMenu(self.more)
        menu.addAction(self.action("export", self.export))
        menu.addAction(self.action("print_certificates", lambda: self.print_paper("share_certificate")))
        menu.addSeparator()
        menu.addAction(self.action("share_kind", self.add_kind))
        menu.addAction(self.action("share_settings", self.change_settings))
        self.more.setMenu(menu)
        self.header.add_widget(self.more)

    def _make_actions(self) -> None:
        """What can be done with what is chosen, per view."""
        held: dict[str, tuple[Callable[[AppContext, Page, HoldingRow], FormDialog], str]] = {
            "pay_shares": (dialogs.payment_dialog, _("De storting staat in het register.")),
            "transfer_shares": (dialogs.transfer_dialog, _("De overdracht staat in het register.")),
            "redeem_shares": (dialogs.redeem_dialog, _("De inkoop staat in het register.")),
        }
        self._on_holding = [
            self.action(name, partial(self._with, HoldingRow, make, told)) for name, (make, told) in held.items()
        ]
        self._on_holding.append(self.action("print_certificate", self._print_certificate))
        self._on_line = [
            self.action(
                "correct_line",
                lambda: self._with(LineRow, dialogs.correction_dialog, _("De correctie staat in het register.")),
            )
        ]
        self._on_repayment = [
            self.action(
                "repay_shares",
                lambda: self._with(
                    RepaymentRow, dialogs.repayment_dialog, _("De terugbetaling staat in het register.")
                ),
            )
        ]
        self._to_person = self.action("show_person", self._show_person)

    def _make_list(self) -> None:
        self.strip = ChosenStrip([*self._on_holding, *self._on_line, *self._on_repayment])
        self.card = ListCard(
            self.holders,
            search=_("Zoek op naam of lidnummer"),
            chips=[("holders", _("Houders"))],
            chips_name=_("Wat u ziet"),
        )
        self.day_field = DayField(self.context.clock)
        self.day_field.picked.connect(self._pick_day)
        self.day_field.refused.connect(self.context.toast)
        self.card.top.insertWidget(1, self.day_field)
        actions = {"holders": self._on_holding, "lines": self._on_line, "repayments": self._on_repayment}
        for name, table in self.views.tables.items():
            if table is not self.holders:
                self.card.column.addWidget(table, 1)
                table.typed.connect(self._type)
            table.chosen.connect(self._tell)
            table.addActions([*actions[name], self._to_person])
            table.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self.holders.opened.connect(lambda _row: self._show_lines_of())
        self.lines.opened.connect(lambda _row: self._on_line[0].trigger())
        self.repayments.opened.connect(lambda _row: self._on_repayment[0].trigger())
        self.card.column.addWidget(self.strip)
        self.card.asked.connect(self.show_rows)

    def _chosen(self, kind: type) -> Any:
        row = self.card.table.current_row()
        return row if isinstance(row, kind) else None

    def _with(self, kind: type, make: Callable[..., FormDialog], told: str) -> None:
        row = self._chosen(kind)
        if row is None:
            self.context.toast(_("Kies eerst een regel in de lijst."))
        else:
            self._open(make(self.context, self, row), told)

    def _open(self, dialog: FormDialog, told: str) -> None:
        dialog.saved.connect(lambda _result: self.context.toast(told, _("Ongedaan maken"), self.context.data.undo))
        dialog.open()

    def _print_certificate(self) -> None:
        row = self._chosen(HoldingRow)
        if row is not None:
            self.print_paper("share_certificate", row.person.id)

    def _show_person(self) -> None:
        row = self.card.table.current_row()
        if isinstance(row, HoldingRow | RepaymentRow):
            self.context.open_page("members", id=row.person.id)
        elif isinstance(row, LineRow):
            self.context.open_page("members", id=row.line.to_id or row.line.from_id)

    def _show_lines_of(self) -> None:
        """The lines about a holder."""
        row = self._chosen(HoldingRow)
        if row is not None:
            self.card.field.setText(row.name)
            self.card.chips.pick("lines")

    def _pick_day(self, day: date | None) -> None:
        if day != self._day:
            self._day = day
            self.reread()

    def _type(self, text: str) -> None:
        self.card.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.card.field.setText(self.card.field.text() + text)

    def _tell(self, row: object) -> None:
        """Say under the list what is chosen, and offer what can be done with it."""
        self._to_person.setEnabled(row is not None)
        if isinstance(row, HoldingRow):
            past = self._day is not None and self._day < self.context.clock.today()
            fitting = (
                [self._on_holding[-1]]
                if past
                else [action for action in self._on_holding if row.unpaid or action.objectName() != "pay_shares"]
            )
            self.strip.show_chosen(row.name, _("{held} · {paid}", held=shares_text(row), paid=paid_tip(row)), fitting)
        elif isinstance(row, LineRow):
            fixed = row.corrected_by or row.line.what in ("correction", "merge")
            text = _("Regel {number}: {what}", number=row.line.number, what=line_text(row))
            self.strip.show_chosen(text, entered_tip(row), [] if fixed else self._on_line)
        elif isinstance(row, RepaymentRow):
            self.strip.show_chosen(row.name, row.line.note, self._on_repayment)
        else:
            self.strip.show_chosen("", "", ())

    def _say_when_empty(self) -> None:
        if self.card.search_text:
            for table in self.views.tables.values():
                table.set_empty(_("Niets gevonden met “{text}”.", text=self.card.search_text))
            return
        self.repayments.set_empty(_("Er is niets terug te betalen."))
        self.lines.set_empty(_("Er staat nog niets in het register."), _("Uitgeven"), self.issue)
        if not self._kinds:
            self.holders.set_empty(
                _("Begin met een soort, bijvoorbeeld een aandeel van € 50."), _("Soort toevoegen"), self.add_kind
            )
        elif self._rows:
            self.holders.set_empty(_("Op deze dag had niemand iets."))
        else:
            self.holders.set_empty(_("Er is nog niets uitgegeven."), _("Uitgeven"), self.issue)
