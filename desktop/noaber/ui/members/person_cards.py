"""The column beside the register: what is known about the person that is chosen."""

from datetime import date

from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from noaber.core.dates import short_date
from noaber.core.i18n import _, ngettext
from noaber.events.queries import RegistrationRow, events_of_person, get_event
from noaber.members.queries import MembershipRow, RegisterRow, memberships_of
from noaber.members.rules import STATUSES
from noaber.people.ages import age_on
from noaber.people.names import badge_name
from noaber.people.operations import ROLE_KINDS
from noaber.people.queries import RoleRow, roles_of
from noaber.ui.kit.button import ActionButton, Button
from noaber.ui.kit.card_parts import links, text_line, titled_card
from noaber.ui.kit.cards import Card, FigureCard
from noaber.ui.kit.labels import label
from noaber.ui.kit.person_sections import person_sections
from noaber.ui.members import dialogs
from noaber.ui.members.life_cards import application_parts, contacts_card, household_card, membership_lines
from noaber.ui.members.person_actions import PersonActions, envelope_lines

_EVENTS_SHOWN = 5


class PersonCards(QWidget):
    """Cards about one line of the register; the counts of the register while none is chosen."""

    def __init__(self, actions: PersonActions, page: QWidget, today: date) -> None:
        super().__init__()
        self.setObjectName("scrolled")
        self._actions = actions
        self._page = page
        self._today = today
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(12)
        self.cards: list[Card] = []
        self._counts: tuple[int, int] | None = None

    def show_counts(self, members: int, everybody: int) -> None:
        """Nobody is chosen: how many members there are."""
        if self._counts == (members, everybody):
            return  # as for nearly every letter typed: new cards would take longer than to find and paint the rows
        count = ngettext("{n} mens of organisatie in de lijst", "{n} mensen en organisaties in de lijst", everybody)
        hint = text_line(_("Hier ziet u dan adres, telefoon en rollen."))
        self._replace([FigureCard(_("Leden"), str(members), count), titled_card(_("Kies iemand in de lijst"), [hint])])
        self._counts = members, everybody

    def show_person(self, row: RegisterRow) -> None:
        """Show what is known about a person."""
        cards = [self._identity(row), self._memberships(row), self._roles(row)]
        home = household_card(row, self._today, self._actions.household.trigger)
        if home is not None:
            cards.insert(2, home)
        if row.person.kind == "organisation":
            cards.insert(2, contacts_card(row, self._today))
        events = events_of_person(row.id)[:_EVENTS_SHOWN]
        if events:
            cards.append(titled_card(_("Bijeenkomsten"), [text_line(event_text(event)) for event in events]))
        if row.person.note:
            cards.append(titled_card(_("Notitie"), [text_line(row.person.note)]))
        cards += person_sections(self._actions.context, self._page, row.id)
        history = links((_("Geschiedenis"), self._actions.history.trigger), about=row.name)
        cards.append(titled_card(_("Wat er is gewijzigd"), [history]))
        self._replace(cards)

    def _replace(self, cards: list[Card]) -> None:
        self._counts = None
        while self._column.count():
            item = self._column.takeAt(0)
            if item is not None and (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        self.cards = cards
        for card in cards:
            self._column.addWidget(card)

    def _identity(self, row: RegisterRow) -> Card:
        card = Card()
        card.column.setSpacing(4)
        card.column.addWidget(label(badge_name(row.person), role="heading"))
        card.column.addWidget(label(status_text(row), role="muted"))
        card.column.addSpacing(4)
        card.column.addWidget(text_line("\n".join(envelope_lines(row))))
        card.column.addSpacing(4)
        for line in reach_lines(row, self._today):
            card.column.addWidget(text_line(line))
        card.column.addSpacing(6)
        card.column.addLayout(self._buttons())
        return card

    def _buttons(self) -> QHBoxLayout:
        more = Button(_("Meer"))
        more.setToolTip(_("Wat u nog meer kunt doen"))
        menu = QMenu(more)
        menu.aboutToShow.connect(lambda: self._actions.fill(menu))
        more.setMenu(menu)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(ActionButton(self._actions.edit))
        buttons.addWidget(more)
        buttons.addStretch()
        return buttons

    def _memberships(self, row: RegisterRow) -> Card:
        parts = application_parts(row, self._actions.life)
        for membership in memberships_of(row.id):
            parts.append(text_line(membership_text(membership)))
            parts += membership_lines(row, membership, self._actions.life)
            parts.append(self._membership_links(row, membership))
        if self._actions.join.isVisible():
            parts.append(links((_("Lid maken"), self._actions.join.trigger), about=row.name))
        return titled_card(_("Lidmaatschap"), parts)

    def _membership_links(self, row: RegisterRow, membership: MembershipRow) -> QWidget:
        change = (_("Wijzigen"), lambda: self._correct(row, membership))
        end = (_("Afmelden"), self._actions.leave.trigger)
        if membership.left_on is None:
            return links(change, end, about=row.name)
        stay = (_("Blijft toch lid"), self._actions.life.stay.trigger)
        leaving = self._actions.life.stay.isVisible() and membership.left_on == row.left_on
        return links(*([change, stay] if leaving else [change]), about=row.name)

    def _role_links(self, row: RegisterRow, role: RoleRow) -> QWidget:
        return links((_("Beëindigen"), lambda: self._end(row, role)), about=role_text(role))

    def _roles(self, row: RegisterRow) -> Card:
        parts: list[QWidget] = []
        for role in roles_of(row.id):
            parts.append(text_line(role_text(role)))
            if role.to_date is None:
                parts.append(self._role_links(row, role))
        parts.append(links((_("Rol toevoegen"), self._actions.role.trigger), about=row.name))
        return titled_card(_("Rollen"), parts)

    def _correct(self, row: RegisterRow, membership: MembershipRow) -> None:
        dialog = dialogs.correct_membership(self._actions.context, self._page, row, membership)
        self._actions.open(dialog, lambda row: _("Het lidmaatschap is gewijzigd."), row)

    def _end(self, row: RegisterRow, role: RoleRow) -> None:
        dialog = dialogs.end_role(self._actions.context, self._page, row, role)
        self._actions.open(dialog, lambda row: _("De rol is beëindigd."), row)


def status_text(row: RegisterRow) -> str:
    """What somebody is for the cooperative, with the member number."""
    if row.person.died_on:
        return _("overleden op {day}", day=short_date(row.person.died_on))
    if row.status == "none":
        return _("organisatie, geen lid") if row.person.kind == "organisation" else _("geen lid")
    if row.status in ("member", "participant"):
        return _("{category}, nummer {number}", category=row.category, number=row.member_number)
    return _("{status}, nummer {number}", status=_(STATUSES[row.status]), number=row.member_number)


def reach_lines(row: RegisterRow, today: date) -> list[str]:
    """Phones, mail, and the day of birth with the age."""
    person = row.person
    lines = [person.phone, person.phone2, person.email]
    born = person.birth_date
    if born and not person.died_on:
        lines.append(_("geboren {day}, {age} jaar", day=short_date(born), age=age_on(today, born)))
    return [line for line in lines if line]


def membership_text(membership: MembershipRow) -> str:
    """One membership in a line: number, category, from when to when, why it ended."""
    known = {"category": membership.category, "number": membership.member_number, "reason": membership.leaving_reason}
    since = short_date(membership.admitted_on) if membership.admitted_on else _("onbekend")
    if membership.left_on is None:
        return _("{category}, nummer {number}\nsinds {since}", since=since, **known)
    until = short_date(membership.left_on)
    if membership.leaving_reason:
        return _("{category}, nummer {number}\n{since} t/m {until}, {reason}", since=since, until=until, **known)
    return _("{category}, nummer {number}\n{since} t/m {until}", since=since, until=until, **known)


def role_text(role: RoleRow) -> str:
    """One role in a line: what, for whom, from when to when."""
    kind = _(ROLE_KINDS[role.kind])
    what = role.title or kind
    if role.title and role.kind != "other":
        what = _("{kind}: {title}", kind=kind, title=role.title)
    if role.organisation:
        what = _("{role} bij {organisation}", role=what, organisation=role.organisation)
    if role.to_date:
        return _("{role}, tot en met {day}", role=what, day=short_date(role.to_date))
    return _("{role}, sinds {day}", role=what, day=short_date(role.from_date)) if role.from_date else what


def event_text(registration: RegistrationRow) -> str:
    """One event of a person: when, what, and whether this person was there."""
    event = get_event(registration.event_id)
    day = short_date(event.date) if event.date else _("datum onbekend")
    how = {
        "waiting": _("wachtlijst"),
        "cancelled": _("afgemeld"),
        "confirmed": _("aangemeld"),
    }[registration.status]
    if registration.present is not None:
        how = _("was er") if registration.present else _("was er niet")
    return _("{day} {event} ({how})", day=day, event=event.title, how=how)
