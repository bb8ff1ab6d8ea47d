"""Which year the page Contributie is about: that of the statutes, and the same on paper."""

from collections.abc import Callable
from dataclasses import replace

from noaber.cooperative.statutes import Statutes, save_statutes
from noaber.ui.contributions.page import ContributionsPage
from noaber.ui.printing.print_dialog import PrintDialog
from tests.contributions.builders import claimed
from tests.ui.contributions.steps import opened, trigger

Show = Callable[[], ContributionsPage]


def _years(page: ContributionsPage) -> list[str]:
    return [page.year_box.itemText(place) for place in range(page.year_box.count())]


def test_a_year_that_ends_in_june_is_called_after_both(year_page: Show) -> None:
    save_statutes(replace(Statutes(), financial_year_end="6"))
    claimed(year=2026)
    page = year_page()
    assert _years(page) == ["2027-2028", "2026-2027"]
    assert page.header.subtitle.text() == "aan 1 lid € 20,00 gevraagd voor 2026-2027"


def test_before_that_year_began_the_one_before_is_shown(year_page: Show) -> None:
    save_statutes(replace(Statutes(), financial_year_end="11"))
    assert _years(year_page()) == ["2026-2027", "2025-2026"]


def test_the_overview_is_printed_of_the_year_that_is_shown(year_page: Show) -> None:
    claimed(year=2025)
    claimed("B. Bos", year=2026)
    page = year_page()
    page.open_target(year=2025)
    trigger(page, "print")
    dialog = opened(page, PrintDialog)
    assert dialog.form.options().year == 2025
    dialog.close()
