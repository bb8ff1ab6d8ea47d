"""The dialogs of the page about shares, opened on the sample."""

from collections.abc import Callable

from PySide6.QtWidgets import QDialog

from noaber.app import Office
from noaber.ui.shares.page import SharesPage


def _page(office: Office) -> SharesPage:
    window = office.window
    assert window is not None
    window.open_page("shares")
    page = window.current_page
    assert isinstance(page, SharesPage)
    return page


def _opened(office: Office, view: str, place: int, name: str) -> QDialog:
    """The dialog of an action on a line of one of the views."""
    page = _page(office)
    page.card.chips.pick(view)
    page.views.tables[view].selectRow(place)
    next(action for action in page.page_actions if action.objectName() == name).trigger()
    assert office.window is not None
    return next(dialog for dialog in office.window.findChildren(QDialog) if dialog.isVisible())


def _partly_paid(office: Office) -> int:
    rows = _page(office).holders.rows
    return next(place for place in range(rows.rowCount()) if rows.row_at(place).unpaid)


SHARE_DIALOGS: dict[str, Callable[[Office], QDialog]] = {
    "shares-issue": lambda office: _opened(office, "holders", 0, "new"),
    "shares-pay": lambda office: _opened(office, "holders", _partly_paid(office), "pay_shares"),
    "shares-transfer": lambda office: _opened(office, "holders", 3, "transfer_shares"),
    "shares-redeem": lambda office: _opened(office, "holders", 3, "redeem_shares"),
    "shares-repay": lambda office: _opened(office, "repayments", 0, "repay_shares"),
    "shares-correct": lambda office: _opened(office, "lines", 0, "correct_line"),
    "shares-kind": lambda office: _opened(office, "holders", 0, "share_kind"),
    "shares-settings": lambda office: _opened(office, "holders", 0, "share_settings"),
}
"""Every dialog, by name."""
