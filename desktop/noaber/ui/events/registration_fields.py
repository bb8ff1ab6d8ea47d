"""What the dialogs of a registration edit, and the sentences that tell what came of it."""

from datetime import date

from noaber.core.i18n import N_, _
from noaber.events.forms import RegistrationForm
from noaber.events.queries import RegistrationRow, figures, get_event, is_registered, known_roles
from noaber.events.record import CHANNELS, USUAL_ROLES, Promoted, Registered
from noaber.events.rules import places_text
from noaber.people.names import list_name
from noaber.people.queries import get_person
from noaber.ui.context import SearchHit
from noaber.ui.kit.fields import COMBO, LINES, PICK, SUGGEST, Field
from noaber.ui.kit.people import organisation_hits, person_detail, person_hits
from noaber.ui.kit.picker import Picked

_OUTCOMES = {
    ("confirmed", False): N_("{name} is aangemeld."),
    ("confirmed", True): N_("{name} is aangemeld; de aanmelding is te laat."),
    ("waiting", False): N_("{name} staat op de wachtlijst, op nummer {number}."),
    ("waiting", True): N_("{name} staat op de wachtlijst, op nummer {number}; de aanmelding is te laat."),
}


def outcome_text(made: Registered) -> str:
    """What came of a registration, to read out on the phone."""
    return _(_OUTCOMES[made.status, made.late], name=made.name, number=made.waiting_number)


def call_text(moved: Promoted) -> str:
    """Whom to phone because there is a place now."""
    if moved.phone:
        return _("Bel {name}, {phone}: er is plaats.", name=moved.name, phone=moved.phone)
    return _("Er is plaats voor {name}. Er is geen telefoonnummer bekend.", name=moved.name)


class ChangeFields:
    """A registration as its dialog edits it; ``organisation`` is picked, or a name as typed."""

    def __init__(self, form: RegistrationForm) -> None:
        self.form = form
        self._organisation = Picked(form.organisation_id, _called(form.organisation_id))

    @property
    def organisation(self) -> Picked:
        """For whom somebody comes."""
        return self._organisation

    @organisation.setter
    def organisation(self, picked: Picked) -> None:
        self._organisation = picked
        self.form.organisation_id = picked.id
        self.form.organisation_name = "" if picked.id is not None else picked.text

    @property
    def role(self) -> str:
        """As what somebody comes."""
        return self.form.role

    @role.setter
    def role(self, text: str) -> None:
        self.form.role = text

    @property
    def table(self) -> str:
        """The table somebody chose."""
        return self.form.table

    @table.setter
    def table(self, text: str) -> None:
        self.form.table = text

    @property
    def channel(self) -> str:
        """How the registration came in: a key of CHANNELS."""
        return self.form.channel

    @channel.setter
    def channel(self, key: str) -> None:
        self.form.channel = key

    @property
    def note(self) -> str:
        """Whatever else there is to know."""
        return self.form.note

    @note.setter
    def note(self, text: str) -> None:
        self.form.note = text

    def errors(self) -> dict[str, str]:
        """Nothing here can be wrong."""
        return {}

    def hints(self) -> dict[str, str]:
        """What the user should know."""
        found = dict(self.form.remarks())
        if self.form.organisation_name.strip() and self.form.organisation_id is None:
            found["organisation"] = _("Nieuwe organisatie: komt ook in het register.")
        return found


class RegistrationFields(ChangeFields):
    """A new registration: ``whom`` is picked from the register, or the name of a guest as typed."""

    def __init__(self, event_id: int, today: date) -> None:
        super().__init__(RegistrationForm())
        self.event_id = event_id
        self.today = today
        self.clear()

    def clear(self) -> None:
        """Begin anew for the next caller; the way in which registrations come stays."""
        self.form = RegistrationForm(channel=self.form.channel)
        self._whom = self._organisation = Picked()
        self._filled_in = Picked()
        self._detail = ""
        self.taken = is_registered(self.event_id)

    @property
    def whom(self) -> Picked:
        """Who registers."""
        return self._whom

    @whom.setter
    def whom(self, picked: Picked) -> None:
        if self._filled_in.id is not None and self.organisation == self._filled_in:
            self.organisation = Picked()  # it was that of somebody else
        self._whom, self._filled_in, self._detail = picked, Picked(), ""
        if picked.id is None:
            self.form.person_id, self.form.guest_name = None, picked.text
            return
        self._detail = person_detail(get_person(picked.id))
        before = self.form.organisation_id
        self.form.choose_person(picked.id, self.today)
        if before is None and self.form.organisation_id is not None:
            self.organisation = self._filled_in = Picked(self.form.organisation_id, _called(self.form.organisation_id))

    @property
    def is_guest(self) -> bool:
        """Whether somebody is typed who is not picked from the register."""
        return self._whom.id is None and bool(self._whom.text)

    @property
    def guest_phone(self) -> str:
        """The phone number of a new guest."""
        return self.form.guest_phone

    @guest_phone.setter
    def guest_phone(self, text: str) -> None:
        self.form.guest_phone = text

    @property
    def guest_email(self) -> str:
        """The mail address of a new guest."""
        return self.form.guest_email

    @guest_email.setter
    def guest_email(self, text: str) -> None:
        self.form.guest_email = text

    def errors(self) -> dict[str, str]:
        """A sentence per field that is wrong."""
        wrong = {("whom" if name == "guest_name" else name): text for name, text in self.form.errors().items()}
        if self._whom.id in self.taken:
            wrong["whom"] = _("{name} is al aangemeld.", name=self._whom.text)
        return wrong

    def hints(self) -> dict[str, str]:
        """Who was picked, and what becomes of somebody new."""
        found = super().hints()
        if self._whom.id is not None:
            found["whom"] = self._detail
        elif self.is_guest:
            found["whom"] = _("Nieuwe gast: komt ook in het register.")
        return found

    def hits(self, text: str) -> list[SearchHit]:
        """Who may be meant."""
        return person_hits(text, today=self.today, marked=self.taken)

    def places(self) -> str:
        """How full it is now."""
        event = get_event(self.event_id)
        return _(
            "{event} · {places}", event=event.title, places=places_text(event.capacity, event.registered, event.waiting)
        )

    def save(self) -> Registered:
        """Register; raises NoaberError."""
        return self.form.save(self.event_id, today=self.today)


def common_fields(event_id: int) -> list[Field]:
    """The fields that a new and an old registration have in common."""
    tables = [(label, label) for label in _tables(event_id)]
    return [
        Field(
            _("Organisatie"), PICK, "organisation", search=organisation_hits, placeholder=_("namens wie, als dat zo is")
        ),
        Field(_("Rol"), SUGGEST, "role", choices=_roles),
        Field(_("Tafel"), SUGGEST, "table", choices=tables, width=130),
        Field(
            _("Gemeld via"),
            COMBO,
            "channel",
            choices=[(key, _(text)) for key, text in CHANNELS.items()],
            width=220,
            beside=True,
        ),
        Field(_("Notitie"), LINES, "note", lines=2),
    ]


def change_fields(row: RegistrationRow) -> ChangeFields:
    """A stored registration to change."""
    return ChangeFields(RegistrationForm.from_row(row))


def _roles() -> list[tuple[str, str]]:
    """The roles used so far, then the usual ones."""
    return [(role, role) for role in dict.fromkeys([*known_roles(), *map(_, USUAL_ROLES)])]


def _tables(event_id: int) -> list[str]:
    return sorted(label for label, _count in figures(event_id).tables)


def _called(person_id: int | None) -> str:
    return "" if person_id is None else list_name(get_person(person_id))
