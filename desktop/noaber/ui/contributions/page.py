"""The page Contributie: what members owe for a year, what came in, and what is still to be done."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QWidget

from noaber import office
from noaber.contributions import operations, queries
from noaber.contributions.queries import ClaimRow
from noaber.contributions.totals import sum_of
from noaber.contributions.years import year_name, year_of
from noaber.core.errors import NoaberError
from noaber.core.i18n import N_, _, ngettext
from noaber.core.numbers import money_text
from noaber.paper.document import WHOLE_REGISTER
from noaber.ui.context import AppContext
from noaber.ui.contributions import dialogs, reviews
from noaber.ui.contributions.claim_dialog import ClaimDialog
from noaber.ui.contributions.columns import claim_columns
from noaber.ui.contributions.figures import CollectCard, OpenCard, YearCard
from noaber.ui.contributions.mandates_dialog import MandatesDialog
from noaber.ui.kit.fields import WheelFreeCombo
from noaber.ui.kit.form_dialog import FormDialog
from noaber.ui.kit.list_card import ListCard
from noaber.ui.kit.page import Page
from noaber.ui.kit.table import TableView
from noaber.ui.kit.window_state import keep_state
from noaber.ui.printing.print_dialog import PrintDialog

_CATEGORY, _WIDE = 1, 1300  # the column with the kind of member, and from how many pixels there is room for it
_GROUPS = {"all": N_("alles"), "open": N_("open"), "overdue": N_("te laat"), "paid": N_("betaald")}


class ContributionsPage(Page):
    """The claims of one year; opening one shows what was booked on it."""

    tables = frozenset(
        {
            "claim",
            "claim_entry",
            "reminder",
            "collection",
            "collection_item",
            "contribution_amount",
            "person",
            "member_category",
            "setting",
        }
    )

    def __init__(self, context: AppContext) -> None:
        super().__init__(context)
        self._year = 0
        self.year_box = WheelFreeCombo()
        self.year_box.setAccessibleName(_("Jaar"))
        self.year_box.setFixedWidth(114)
        self.year_box.currentIndexChanged.connect(self._pick_year)
        self.header.add_widget(self.year_box)
        self.header.add(self.action("show_bank", lambda: context.open_page("bank")))
        self.header.add(
            self.action(
                "new",
                self.run,
                text=_("Contributie vragen"),
                tip=_("Bekijk wie wat moet betalen, en leg het vast (Ctrl+N)"),
            ),
            primary=True,
        )
        self._add_more()
        self.table = TableView(claim_columns(), name=_("Contributies"))
        self.table.opened.connect(lambda row: ClaimDialog(context, self, row.id).open())
        self.table.addActions(self._on_chosen())
        self.table.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        keep_state(self, context.settings, "contributions", headers=[self.table.horizontalHeader()])
        self.card = ListCard(
            self.table,
            search=_("Zoek op naam, kenmerk of lidnummer"),
            chips=_chips([]),
            chips_name=_("Welke contributies"),
        )
        self.card.asked.connect(self.show_claims)
        self.year_card, self.open_card = YearCard(), OpenCard(self.remind)
        self.collect_card = CollectCard(lambda: context.open_page("collections", year=self._year))
        self.set_body(self.card, figures=[self.year_card, self.open_card, self.collect_card])
        self._claims = self._shown = list[ClaimRow]()

    def refresh(self) -> None:
        """Read the claims of the year."""
        today = self.context.clock.today()
        self._show_years(year_of(today))
        self._claims = queries.list_claims(today=today, year=self._year)
        total = sum_of(self._claims)
        count, asked = total.claims, money_text(total.balance.owed)
        told = ngettext(
            "aan {n} lid {asked} gevraagd voor {year}",
            "aan {n} leden {asked} gevraagd voor {year}",
            count,
            asked=asked,
            year=year_name(self._year),
        )
        nothing = _("nog niets gevraagd voor {year}", year=year_name(self._year))
        self.header.show_title(_("Contributie"), told if count else nothing)
        self.year_card.show_total(total)
        self.open_card.show_claims(self._claims, len(operations.remindable(self._claims, today=today)))
        self.collect_card.show_claims(self._claims)
        self.card.chips.show_chips(_chips(self._claims))
        self.show_claims()

    def show_claims(self) -> None:
        """Show those of the year that the search and the chip ask for."""
        self._shown = queries.found_among(self._claims, group=self.card.chips.key, search=self.card.search_text)
        self._say_when_empty()
        self.table.show_rows(self._shown)

    def open_target(self, **target: Any) -> None:
        """``id`` is a claim; ``year`` shows that year; ``person`` opens what was agreed with somebody."""
        if "year" in target:
            self._year = int(target["year"])
            self.reread()
        if "id" in target:
            claim = queries.get_claim(target["id"], today=self.context.clock.today())
            self._year = claim.year
            self.reread()
            self.table.select_id(claim.id)
        if "person" in target:
            dialogs.terms_dialog(self.context, self, target["person"]).open()

    def focus_first(self) -> None:
        """Work begins with searching the list."""
        self.card.field.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Names go before kinds where there is little room."""
        super().resizeEvent(event)
        self.table.hide_columns([_CATEGORY] if self.width() < _WIDE else [])

    def run(self) -> None:
        """Ask the contribution of the year; first what everybody pays, if that was not filled in."""
        if not queries.amounts_by_category(self._year):
            dialog = dialogs.amounts_dialog(self.context, self, self._year)
            dialog.saved.connect(lambda _result: self._review_run())
            dialog.open()
        else:
            self._review_run()

    def export(self) -> None:
        """Save the claims that are shown as a spreadsheet."""
        from noaber.exchange.claims_export import export_claims  # it brings in all that exports; seldom needed

        name = _("Contributie {year}", year=year_name(self._year))
        path = self.context.interaction.save_path(
            self, _("Naar Excel"), Path.home() / f"{name}.xlsx", _("Excel (*.xlsx);;CSV (*.csv)")
        )
        if path is None:
            return
        group = _(_GROUPS[self.card.chips.key])
        found = _("gezocht: {text}", text=self.card.search_text) if self.card.search_text else ""
        target = path if path.suffix else path.with_name(path.name + ".xlsx")
        try:
            count = export_claims(self._shown, target, name, tuple(filter(None, (f"{name} · {group}", found))))
        except NoaberError as error:
            self.context.interaction.error(self, str(error))
            return
        said = ngettext(
            "{n} contributie opgeslagen in {file}.", "{n} contributies opgeslagen in {file}.", count, file=target.name
        )
        self.context.toast(said, _("Openen"), lambda: self.context.interaction.show_outside(target))

    def remind(self) -> None:
        """Look over who gets a reminder; the letters are made on the page of letters."""
        dialog = reviews.reminder_dialog(self.context, self, self._year)
        dialog.saved.connect(
            lambda _result: self.context.toast(
                _("De herinneringen zijn vastgelegd. Druk nu de brieven af."),
                _("Naar de brieven"),
                lambda: self.context.open_page("letters", kind="reminder_1"),
            )
        )
        dialog.open()

    def _review_run(self) -> None:
        dialog = reviews.run_dialog(self.context, self, self._year)
        dialog.saved.connect(
            lambda ids: self.context.toast(
                ngettext("Contributie gevraagd aan {n} lid.", "Contributie gevraagd aan {n} leden.", len(ids)),
                _("Ongedaan maken"),
                self.context.data.undo,
            )
        )
        dialog.open()

    def _add_more(self) -> None:
        """What is done now and then, behind the button with the dots."""
        self.action("show_collections", lambda: self.context.open_page("collections", year=self._year))
        overview = self.action(
            "print",
            lambda: self._print("contribution_overview", year=str(self._year)),
            text=_("Jaaroverzicht afdrukken"),
        )
        others = [
            self.action("print_open_items", lambda: self._print("open_items")),
            self.action("export", self.export),
            self.action("amounts", lambda: dialogs.amounts_dialog(self.context, self, self._year).open()),
            self.action("contribution_settings", lambda: dialogs.settings_dialog(self.context, self).open()),
        ]
        self.header.add_more([overview, *others], _("Overzichten afdrukken, bedragen en instellingen"))

    def _on_chosen(self) -> list[QAction]:
        """What can be done with the chosen claim."""
        made = [
            self.action(
                "edit",
                lambda: self._with_claim(dialogs.payment_dialog),
                text=_("Betaling boeken…"),
                tip=_("Boek een betaling van wie gekozen is (Ctrl+E)"),
                icon="money",
            ),
            self.action("correct_claim", lambda: self._with_claim(dialogs.correct_dialog)),
            self.action("write_off", lambda: self._with_claim(dialogs.write_off_dialog)),
            self.action("change_method", lambda: self._with_claim(dialogs.method_dialog)),
            self.action(
                "contribution_terms",
                lambda: self._with_claim(
                    lambda context, parent, claim: dialogs.terms_dialog(context, parent, claim.person.id)
                ),
            ),
            self.action(
                "mandates",
                lambda: self._with_claim(
                    lambda context, parent, claim: MandatesDialog(context, parent, claim.person.id)
                ),
            ),
        ]
        return [*made, self.action("show_person", self._show_person)]

    def _with_claim(self, make: Callable[[AppContext, QWidget, ClaimRow], Any]) -> None:
        claim = self._chosen()
        if claim is not None:
            dialog = make(self.context, self, claim)
            if isinstance(dialog, FormDialog):
                dialog.saved.connect(self._say_kept)
            dialog.open()

    def _say_kept(self, _result: object) -> None:
        self.context.toast(_("Bewaard."), _("Ongedaan maken"), self.context.data.undo)

    def _show_person(self) -> None:
        claim = self._chosen()
        if claim is not None:
            self.context.open_page("members", id=claim.person.id)

    def _chosen(self) -> ClaimRow | None:
        row = self.table.current_row()
        if row is None:
            self.context.toast(_("Kies eerst een lid in de lijst."))
        return row if isinstance(row, ClaimRow) else None

    def _print(self, document: str, **options: str) -> None:
        PrintDialog(self.context, self, office.document(document), WHOLE_REGISTER, start_with=options).open()

    def _show_years(self, this_year: int) -> None:
        self._year = self._year or queries.last_year_claimed() or this_year
        years = sorted({*queries.years(), this_year, this_year + 1, self._year}, reverse=True)
        with QSignalBlocker(self.year_box):
            self.year_box.clear()
            for year in years:
                self.year_box.addItem(year_name(year), year)
            self.year_box.setCurrentIndex(years.index(self._year))

    def _pick_year(self, _place: int) -> None:
        year = self.year_box.currentData()
        if year:
            self._year = year
            self.reread()

    def _say_when_empty(self) -> None:
        if self.card.search_text:
            self.table.set_empty(_("Niemand gevonden met “{text}”.", text=self.card.search_text))
        elif self._claims:
            self.table.set_empty(_("Hier staat niemand."))
        else:
            self.table.set_empty(
                _("Voor {year} is nog geen contributie gevraagd.", year=year_name(self._year)),
                _("Contributie vragen"),
                self.run,
            )


def _chips(claims: Sequence[ClaimRow]) -> list[tuple[str, str]]:
    counts = {group: sum(queries.in_group(claim, group) for claim in claims) for group in queries.GROUPS}
    return [
        ("all", _("Alles {count}", count=counts["all"])),
        ("open", _("Open {count}", count=counts["open"])),
        ("overdue", _("Te laat {count}", count=counts["overdue"])),
        ("paid", _("Betaald {count}", count=counts["paid"])),
    ]
