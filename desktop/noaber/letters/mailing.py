"""A mailing made ready: every letter filled in, and all that deserves a look before anything is printed."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from noaber.core.dates import day_month
from noaber.core.i18n import _, language
from noaber.core.progress import Progress
from noaber.letters.choosing import Who, chosen_people
from noaber.letters.fields import Question, Values, read_values
from noaber.letters.filling import Filler
from noaber.letters.log import earlier_letters
from noaber.letters.markup import parse, parse_line
from noaber.letters.post import known_of_post
from noaber.letters.recipients import LeftOut, Recipient, Sorting, sort_out
from noaber.letters.settings import letter_settings
from noaber.letters.slips import reply_slip
from noaber.letters.templates import TemplateRecord, TemplateRow, remarks, variant
from noaber.paper.letter import Letter
from noaber.paper.letter_text import Paragraph
from noaber.people.queries import people_by_id

_NAMED_WITH_AND = frozenset({"call_name", "badge_name", "full_name", "surname"})
_READ_AT_ONCE = 500


@dataclass(frozen=True)
class MailingChoice:
    """What was asked: the letter, who gets it and how, the meeting it is about, and what is added to each."""

    template: TemplateRow
    who: Who = field(default_factory=Who)
    sorting: Sorting = field(default_factory=Sorting)
    event_id: int | None = None
    reference: str = ""
    enclosures: tuple[str, ...] = ()


@dataclass(frozen=True)
class Recipients:
    """Who get the letter, who of those chosen do not, and who had the same letter before, on which day."""

    letters: tuple[Recipient, ...]
    left_out: tuple[LeftOut, ...]
    earlier: Mapping[int, date] = field(default_factory=dict)

    def by_way(self, way: str) -> tuple[Recipient, ...]:
        """Those of ``paper`` or ``mail``."""
        return tuple(one for one in self.letters if one.way == way)


def find_recipients(choice: MailingChoice, *, today: date) -> Recipients:
    """Who get the letter. Raises NoaberError when what was chosen is no longer there."""
    ids = chosen_people(choice.who, today)
    known = people_by_id(ids)
    people = [known[id_] for id_ in ids if id_ in known]
    kind = choice.template.record.kind
    sorting = replace(choice.sorting, mourning=kind == "condolence")
    letters, left_out = sort_out(people, sorting, known_of_post(kind, today=today), today=today)
    return Recipients(tuple(letters), tuple(left_out), earlier_letters(choice.template.key))


@dataclass(eq=False)
class Composer:
    """Fills in the letters of a mailing; ``empty`` gathers who lacks which field.

    ``slip`` adds a reply slip; ``large`` sets all letters in large print.
    """

    choice: MailingChoice
    today: date
    slip: bool = False
    large: bool = False
    empty: dict[str, list[Recipient]] = field(default_factory=lambda: defaultdict(list))
    _fillers: dict[str, tuple[TemplateRow, Filler, Filler]] = field(default_factory=dict)
    _place: str = ""

    def letters(self, recipients: Sequence[Recipient], progress: Progress) -> list[Letter]:
        """The letters, in the order of the recipients. Raises Cancelled."""
        self._place = letter_settings().place
        made: dict[int, Letter] = {}
        doing = _("Brieven invullen")  # in the language of the window
        for code in dict.fromkeys(one.language for one in recipients):
            same = [one for one in recipients if one.language == code]
            for start in range(0, len(same), _READ_AT_ONCE):
                progress.report(len(made), len(recipients), doing)
                part = same[start : start + _READ_AT_ONCE]
                with language(self._filler(code)[0].record.language):
                    made.update(zip((one.number for one in part), self._filled(part, code), strict=True))
        return [made[one.number] for one in recipients]

    def _filled(self, recipients: Sequence[Recipient], code: str) -> Iterator[Letter]:
        row, subject, body = self._filler(code)
        names = subject.template.fields | body.template.fields | {"member_number"}
        people = {person.id: person for one in recipients for person in one.people}
        question = Question(self.today, self.choice.event_id, row.record.tone == "je")
        values = read_values(list(people.values()), names, question)
        for one in recipients:
            merged = together(one, [values[person.id] for person in one.people], informal=question.informal)
            for name in dict.fromkeys((*subject.empty(merged), *body.empty(merged))):
                self.empty[name].append(one)
            yield self._letter(one, row.record, subject.line(merged), body.paragraphs(merged), merged)

    def _filler(self, code: str) -> tuple[TemplateRow, Filler, Filler]:
        if code not in self._fillers:
            row = variant(self.choice.template, code)
            known = next((made for made in self._fillers.values() if made[0] == row), None)
            made = known or (row, Filler(parse_line(row.record.subject)), Filler(parse(row.record.body)))
            self._fillers[code] = made
        return self._fillers[code]

    def _letter(
        self, one: Recipient, record: TemplateRecord, subject: str, body: list[Paragraph], values: Values
    ) -> Letter:
        day = day_month(self.today, year=True)
        details = [(_("Datum"), f"{self._place}, {day}" if self._place else day)]
        if self.choice.reference:
            details.append((_("Ons kenmerk"), self.choice.reference))
        if values.get("member_number"):
            details.append((_("Lidnummer"), values["member_number"]))
        if self.choice.enclosures:
            details.append((_("Bijlagen"), str(len(self.choice.enclosures))))
            body = [*body, Paragraph(((_("Bijlagen: {names}", names="; ".join(self.choice.enclosures)), "regular"),))]
        slip = reply_slip(record.kind, one, values) if self.slip else None
        large = self.large or one.large
        return Letter(one.name, one.address, tuple(details), subject, body, record.language, large, slip)

    def wrong(self) -> list[str]:
        """What is wrong with the texts that are used, as sentences."""
        rows = {row.id: row for row, _subject, _body in self._fillers.values()}
        return list(dict.fromkeys(sentence for row in rows.values() for sentence in remarks(row.record)))


def together(recipient: Recipient, values: Sequence[Values], *, informal: bool) -> Values:
    """The values of a letter to several people: their own names and numbers beside each other."""
    merged: Values = {}
    for name in dict.fromkeys(name for known in values for name in known):
        merged[name] = _joined(name, list(dict.fromkeys(known[name] for known in values if known.get(name))))
    merged["salutation"] = recipient.informal_salutation if informal else recipient.salutation
    merged["address_name"] = recipient.address[0] if recipient.address else ""
    merged["address_block"] = "\n".join(recipient.address)
    return merged


def _joined(name: str, values: list[str]) -> str:
    if name in _NAMED_WITH_AND and len(values) > 1:
        return _("{first} en {second}", first=", ".join(values[:-1]), second=values[-1])
    return ", ".join(values)
