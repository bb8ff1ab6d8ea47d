"""What the screens of letters edit: a new letter, how letters look, and a mailing."""

from dataclasses import dataclass, field, fields, replace
from typing import Any

from noaber.core.i18n import LANGUAGES, _
from noaber.letters.choosing import HAND, REMINDED, Who
from noaber.letters.mailing import MailingChoice
from noaber.letters.recipients import Sorting
from noaber.letters.settings import LetterSettings
from noaber.letters.templates import TONES, TemplateRecord, TemplateRow
from noaber.letters.wording import ABOUT_MEETING

_BEGINNINGS = {
    "nl": "{{aanhef}}\n\n…\n\nMet vriendelijke groet,\n\n{{handtekening}}\n\n{{ondertekenaar}}\n"
    "{{functie}} {{coöperatie}}\n",
    "en": "{{salutation}}\n\n…\n\nKind regards,\n\n{{signature}}\n\n{{signed by}}\n{{role}} {{cooperative}}\n",
}
"""What a new letter begins with, by its language."""


@dataclass
class NewLetterForm:
    """A new letter: its name, language and tone."""

    name: str = ""
    language: str = "nl"
    tone: str = "u"

    def errors(self) -> dict[str, str]:
        """A letter needs a name."""
        return {} if self.name.strip() else {"name": _("Geef de brief een naam.")}

    def record(self) -> TemplateRecord:
        """The letter, with a greeting and an ending to begin with."""
        body = _BEGINNINGS[self.language]
        return TemplateRecord(self.name.strip(), "other", self.language, self.tone, self.name.strip(), body)


def language_choices() -> list[tuple[str, str]]:
    """The languages of letters."""
    return list(LANGUAGES.items())


def tone_choices() -> list[tuple[str, str]]:
    """The tones of letters."""
    return [(tone, _(text)) for tone, text in TONES.items()]


class LetterSettingsForm:
    """The settings as fields; the price of a stamp is typed in euros."""

    def __init__(self, settings: LetterSettings) -> None:
        for item in fields(settings):
            setattr(self, item.name, getattr(settings, item.name))
        self.stamp: str = f"{settings.stamp_cents / 100:.2f}".replace(".", ",")

    def errors(self) -> dict[str, str]:
        """The price must be an amount."""
        return {} if self._cents() is not None else {"stamp": _("Schrijf de prijs als 1,40.")}

    def settings(self) -> LetterSettings:
        """What was filled in."""
        values: dict[str, Any] = {item.name: getattr(self, item.name) for item in fields(LetterSettings)}
        return LetterSettings(**{**values, "stamp_cents": self._cents() or 0})

    def _cents(self) -> int | None:
        typed = self.stamp.replace("€", "").replace(",", ".").strip() or "0"
        try:
            cents = round(float(typed) * 100)
        except (ValueError, OverflowError):
            return None
        return cents if 0 <= cents <= 999 else None


_TO_ONE = frozenset({"welcome", "resignation", "thanks", "condolence", "address_change"})
"""The kinds of letters that go to somebody in particular, rather than to all."""


@dataclass
class MailingForm:
    """Who gets a letter and how: ``who`` is a value of choosing.choices, ``people`` those picked by hand."""

    template: TemplateRow
    who: str = "group:members"
    people: list[int] = field(default_factory=list)
    event_id: int | None = None
    per: str = "person"
    order: str = "name"
    split: bool = False
    reference: str = ""
    enclosures: str = ""

    def __post_init__(self) -> None:
        """Begin with whom this kind of letter is for."""
        self.letter = self.template.id
        kind = self.template.record.kind
        if kind in REMINDED:
            self.who = f"money:{kind}"
        elif kind in _TO_ONE:
            self.who = HAND

    def for_letter(self, template: TemplateRow) -> "MailingForm":
        """The same with another letter; who get it changes only if it was left as it began."""
        other = replace(self, template=template)
        if self.people:
            other.who = HAND
        elif self.who != MailingForm(self.template).who:
            other.who = self.who
        else:
            other.who = MailingForm(template).who
        return other

    @property
    def about_meeting(self) -> bool:
        """Whether a meeting must be chosen."""
        return self.template.record.kind in ABOUT_MEETING

    def errors(self) -> dict[str, str]:
        """A letter about a meeting needs one."""
        if self.who == HAND and not self.people:
            return {"who": _("Zoek hiernaast wie de brief krijgen.")}
        if self.about_meeting and self.event_id is None:
            return {"event_id": _("Kies de bijeenkomst waar de brief over gaat.")}
        return {}

    def choice(self) -> MailingChoice:
        """What was chosen."""
        enclosures = tuple(filter(None, (part.strip() for part in self.enclosures.split(";"))))
        sorting = Sorting(self.per, self.order, self.split)
        return MailingChoice(
            self.template, Who(self.who, tuple(self.people)), sorting, self.event_id, self.reference.strip(), enclosures
        )
