"""The fields with which a mailing is chosen."""

from datetime import date

from noaber.core.dates import short_date
from noaber.core.i18n import _
from noaber.events.queries import list_events
from noaber.letters.choosing import HAND, OWING, choices
from noaber.letters.forms import MailingForm
from noaber.letters.recipients import ORDERS, PER
from noaber.letters.templates import one_of_each
from noaber.ui.kit.fields import CHECK, COMBO, LINE, Field, Section


def mailing_fields(form: MailingForm, today: date) -> list[Field | Section]:
    """Who, about which meeting, per what, in which order, and what is added to each letter."""
    letters = [(row.id, row.name) for row in one_of_each()]
    if form.letter not in dict(letters):
        letters.append((form.letter, form.template.name))
    whom = choices(today)
    if form.who not in dict(whom):
        form.who = OWING if OWING in dict(whom) else HAND
    fields: list[Field | Section] = [
        Field(_("Brief"), COMBO, "letter", choices=letters),
        Section(_("Wie krijgt de brief?")),
        Field(_("Aan"), COMBO, "who", choices=whom),
    ]
    if form.about_meeting:
        events = [*list_events(period="upcoming", today=today), *list_events(period="past", today=today)]
        days = [short_date(event.date) if event.date else "" for event in events]
        named = [(event.id, f"{event.title} {day}".strip()) for event, day in zip(events, days, strict=True)]
        form.event_id = form.event_id or (named[0][0] if named else None)
        fields.append(Field(_("Bijeenkomst"), COMBO, "event_id", choices=named))
    return [
        *fields,
        Field(_("Brieven"), COMBO, "per", choices=[(key, _(text)) for key, text in PER.items()]),
        Field(_("Volgorde"), COMBO, "order", choices=[(key, _(text)) for key, text in ORDERS.items()]),
        Field(
            _("Per e-mail aan wie dat wil"),
            CHECK,
            "split",
            whole_row=True,
            hint=_("Alleen aan wie daar toestemming voor gaf."),
        ),
        Section(_("Bij elke brief")),
        Field(_("Ons kenmerk"), LINE, "reference"),
        Field(_("Bijlagen"), LINE, "enclosures", hint=_("Meer bijlagen? Zet er een ; tussen.")),
    ]
