"""What the cards beside the register say of the life of a membership, and of the household."""

from collections.abc import Callable
from datetime import date

from PySide6.QtWidgets import QWidget

from noaber.core.dates import short_date
from noaber.core.i18n import _
from noaber.members.life_queries import earlier_categories
from noaber.members.queries import MembershipRow, RegisterRow
from noaber.people.household_queries import household_of
from noaber.people.names import badge_name
from noaber.people.operations import ROLE_KINDS
from noaber.people.role_queries import contacts_of
from noaber.ui.kit.card_parts import links, text_line, titled_card
from noaber.ui.kit.cards import Card
from noaber.ui.members.life_actions import LifeActions, application_of, notice_text


def application_parts(row: RegisterRow, actions: LifeActions) -> list[QWidget]:
    """An application that runs, with what the board may decide; nothing where there is none."""
    found = application_of(row)
    if found is None:
        return []
    asked = _(
        "Wil lid worden: {category}, aangevraagd op {day}", category=found.category, day=short_date(found.requested_on)
    )
    return [
        text_line(asked),
        links(
            (_("Toelaten"), lambda: actions.admit(row, found)),
            (_("Niet toelaten"), lambda: actions.refuse(row, found)),
            about=row.name,
        ),
        links((_("Aanvraag ingetrokken"), lambda: actions.withdraw(row, found)), about=row.name),
    ]


def membership_lines(row: RegisterRow, membership: MembershipRow, actions: LifeActions) -> list[QWidget]:
    """What is to be said under a membership: earlier kinds, notice, a suspension."""
    lines = [
        _("{category} tot {day}", category=name, day=short_date(day)) for name, day in earlier_categories(membership.id)
    ]
    told = notice_text(membership)
    if told:
        lines.append(told)
    parts: list[QWidget] = [text_line(line, role="hint") for line in lines]
    suspension = actions.suspension_of(row) if row.status == "suspended" and membership.left_on == row.left_on else None
    if suspension is not None:
        first = short_date(suspension.from_date)
        text = _("Geschorst sinds {day}, tot nader order", day=first)
        if suspension.to_date:
            text = _("Geschorst van {first} t/m {last}", first=first, last=short_date(suspension.to_date))
        parts += [text_line(text), links((_("Opheffen"), actions.lift.trigger), about=row.name)]
    return parts


def household_card(row: RegisterRow, today: date, change: Callable[[], object]) -> Card | None:
    """Who live with a person, and how their post begins; None where there is no household."""
    home = household_of(row.id, day=today)
    if home is None:
        return None
    others = ", ".join(badge_name(one) for one in home.people if one.id != row.id)
    parts: list[QWidget] = [
        text_line(others),
        text_line(home.address_name, role="hint"),
        text_line(home.salutation, role="hint"),
    ]
    parts.append(links((_("Wijzigen"), change), about=_("Huishouden")))
    return titled_card(_("Huishouden"), parts)


def contacts_card(row: RegisterRow, today: date) -> Card:
    """Who speak for an organisation; that nobody votes for a member without a representative."""
    lines = []
    found = contacts_of(row.id, day=today)
    for one in found:
        kind = _(ROLE_KINDS[one.kind])
        lines.append(
            _(
                "{name}, {role}",
                name=one.name,
                role=_("{kind}: {title}", kind=kind, title=one.title) if one.title else kind,
            )
        )
    if not any(one.kind == "representative" for one in found):
        lines.append(_("Nog geen vertegenwoordiger. Kies de persoon die stemt, en dan Rol toevoegen."))
    return titled_card(_("Namens deze organisatie"), [text_line(line) for line in lines])
