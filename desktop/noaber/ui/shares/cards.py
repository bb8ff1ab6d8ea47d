"""The card with shares beside somebody in the register of people; nothing where there never were any."""

from PySide6.QtWidgets import QWidget

from noaber.core.i18n import _
from noaber.shares import queries
from noaber.shares.settings import NAMES, share_settings
from noaber.shares.words import shares_text
from noaber.ui.context import AppContext
from noaber.ui.kit.button import button
from noaber.ui.kit.cards import Card
from noaber.ui.kit.labels import label
from noaber.ui.shares.columns import paid_tip


def share_cards(context: AppContext, page: QWidget, person_id: int) -> list[Card]:
    """What somebody has today of each kind, with the way to the page about it."""
    if not queries.has_lines(person_id):
        return []
    title = _(NAMES[share_settings().word])
    card = Card()
    card.setAccessibleName(title)
    card.column.setSpacing(3)
    card.column.addWidget(label(title, role="muted"))
    held = queries.holdings(context.clock.today(), person_id)
    texts = [
        _("{kind}: {shares} ({paid})", kind=row.kind.name, shares=shares_text(row), paid=paid_tip(row)) for row in held
    ]
    for text in texts or [_("heeft nu niets meer")]:
        card.column.addWidget(label(text))
    card.column.addWidget(button(_("Bekijken"), lambda: context.open_page("shares", person=person_id), role="link"))
    return [card]
