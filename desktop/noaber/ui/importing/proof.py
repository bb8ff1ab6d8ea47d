"""The trial in words: a row per line of the list, the groups they fall in, and two people side by side. No Qt."""

from collections.abc import Sequence
from dataclasses import dataclass

from noaber.core.dates import short_date
from noaber.core.i18n import N_, _, ngettext
from noaber.exchange.lines import MembershipValues, Problem
from noaber.exchange.plan import FILL, KEEP, NEW, Plan, PlanLine
from noaber.exchange.tables import Table
from noaber.people import names
from noaber.people.addresses import format_postcode
from noaber.people.contact import format_iban, house_line
from noaber.people.forms import SALUTATION_FORMS
from noaber.people.record import PersonRecord

_NOTICES = 2
LINES, PROBLEMS, DUPLICATES = "lines", "problems", "duplicate"
GROUPS: dict[str, str] = {
    LINES: N_("regels"),
    "new": N_("nieuw"),
    "update": N_("aangevuld"),
    "unchanged": N_("ongewijzigd"),
    "skipped": N_("overgeslagen"),
    DUPLICATES: N_("mogelijk dubbel"),
    PROBLEMS: N_("problemen"),
}
CHOICE_TEXTS = {KEEP: N_("&Zo laten"), FILL: N_("&Aanvullen"), NEW: N_("&Nieuwe persoon")}
"""The choices as on their buttons; the letter behind & is their key."""
MEANINGS = {
    KEEP: N_("Er verandert niets; deze regel wordt overgeslagen."),
    FILL: N_("Wat nog leeg is, wordt ingevuld. Wat er al staat, blijft zo."),
    NEW: N_("Dit is iemand anders: er komt een nieuwe persoon bij."),
}
_ACTIONS = {
    "new": N_("nieuw"),
    "update": N_("wordt aangevuld"),
    "unchanged": N_("blijft gelijk"),
    "skipped": N_("overgeslagen"),
}


@dataclass(frozen=True)
class ProofRow:
    """A line of the list and what becomes of it; ``choice`` is what somebody decided, "" when nobody did."""

    id: int
    line: PlanLine
    problems: tuple[Problem, ...]
    choice: str = ""

    @property
    def name(self) -> str:
        """The name as in a list; a dash for a line that is skipped."""
        return self.line.name if self.line.action != "skipped" else "–"

    @property
    def address(self) -> str:
        """Street and place."""
        return one_address(self.line.interpreted.record)

    @property
    def is_question(self) -> bool:
        """Whether somebody has to say if this is a known person."""
        match = self.line.match
        return match is not None and not (self.line.same and match.known.line is None)

    @property
    def fate(self) -> str:
        """What becomes of the line, in a few words."""
        if self.line.action == DUPLICATES:
            return _("blijft zo") if self.choice else _("mogelijk dubbel")
        return _(_ACTIONS[self.line.action])

    @property
    def remark(self) -> str:
        """Why it is skipped, whom it resembles, and what could not be read, in sentences."""
        told = [self.line.interpreted.skipped] if self.line.action == "skipped" else []
        told += [in_words(problem) for problem in self.problems]
        if self.is_question and self.line.match is not None:
            told.insert(0, resemblance(self.line))
        return " ".join(told)


def choice_of_key(key: str) -> str:
    """The choice, one of plan.CHOICES, that a letter makes; "" when it makes none."""
    letters = {_(text).partition("&")[2][:1].casefold(): choice for choice, text in CHOICE_TEXTS.items()}
    return letters.get(key.casefold(), "")


def rows_of(plan: Plan) -> list[ProofRow]:
    """A row per line."""
    return [
        ProofRow(line.line, line, line.interpreted.problems, plan.decisions.get(line.line, "") if line.match else "")
        for line in plan.lines
    ]


def in_group(rows: Sequence[ProofRow], group: str) -> list[ProofRow]:
    """The rows of a group, a key of GROUPS; a possible duplicate stays in its group when it has been decided."""
    if group == PROBLEMS:
        return [row for row in rows if row.problems]
    if group == DUPLICATES:
        return [row for row in rows if row.is_question]
    return [row for row in rows if group in (LINES, row.line.action)]


def counts_of(plan: Plan, rows: Sequence[ProofRow]) -> dict[str, int]:
    """How many lines each group has; for problems how many problems."""
    return {LINES: len(rows), **plan.counts, PROBLEMS: sum(len(row.problems) for row in rows) + len(plan.notices)}


def in_words(problem: Problem) -> str:
    """A problem with the column it is in."""
    if not problem.column:
        return problem.message
    return _("{column}: {message}", column=problem.column, message=problem.message)


def notices_in_words(plan: Plan) -> str:
    """What is to be said of the list as a whole, on at most three lines."""
    told = [in_words(notice) for notice in plan.notices]
    if len(told) > _NOTICES:
        rest = len(told) - _NOTICES
        told[_NOTICES:] = [
            ngettext(
                "Er is nog {n} opmerking; zie “Problemen opslaan”.",
                "Er zijn nog {n} opmerkingen; zie “Problemen opslaan”.",
                rest,
            )
        ]
    return "\n".join(told)


def resemblance(line: PlanLine) -> str:
    """Whom a line resembles and why, in a sentence."""
    match = line.match
    assert match is not None
    why = ", ".join(match.reasons)
    who = names.list_name(match.known.record)
    if match.known.line is not None:
        return _("Lijkt op {name} van regel {number}: {why}.", name=who, number=match.known.line, why=why)
    return _("Lijkt op {name}, die er al is: {why}.", name=who, why=why)


def one_address(record: PersonRecord) -> str:
    """The address on one line, without postcode."""
    street = house_line(record.street, record.house_number, record.house_addition)
    return ", ".join(part for part in (street, record.city) if part)


@dataclass(frozen=True)
class Compared:
    """A field side by side; ``state`` is ``same``, ``added`` (only on the list), ``other``, or ``there``."""

    label: str
    there: str
    on_list: str
    state: str


def compared(line: PlanLine) -> list[Compared]:
    """The fields of a line beside those of the person it resembles, without fields that are empty on both sides.

    First the name, then what differs, then the rest.
    """
    read = line.interpreted
    known = line.match.known if line.match else None
    there = _texts(known.record, known.membership) if known else {}
    found: list[Compared] = []
    for label, text in _texts(read.record, read.membership).items():
        before = there.get(label, "")
        if text or before:
            found.append(Compared(_(label), before, text, _state(before, text)))
    if known is None:
        found.append(Compared(_("Wordt lid"), "", _("ja") if read.membership.is_member else _("nee"), "added"))
        return found
    return found[:1] + sorted(found[1:], key=lambda field: field.state not in ("added", "other"))


def _state(there: str, on_list: str) -> str:
    if there == on_list:
        return "same"
    if not there:
        return "added"
    return "other" if on_list else "there"


def _texts(record: PersonRecord, membership: MembershipValues | None) -> dict[str, str]:
    is_person = record.kind == "person"
    form = SALUTATION_FORMS.get(record.salutation_form, "") if record.salutation_form != "onbekend" else ""
    belonging = membership if membership is not None and membership.is_member else MembershipValues()
    return {
        N_("Naam"): names.list_name(record),
        N_("Aanhef"): _(form) if form and is_person else "",
        N_("Straat"): house_line(record.street, record.house_number, record.house_addition),
        N_("Postcode"): format_postcode(record.postcode),
        N_("Woonplaats"): record.city,
        N_("Telefoon"): ", ".join(filter(None, (record.phone, record.phone2))),
        N_("E-mail"): record.email,
        N_("Geboren"): short_date(record.birth_date) if record.birth_date else "",
        N_("IBAN"): format_iban(record.iban) if record.iban else "",
        N_("Lidnummer"): str(belonging.member_number or ""),
        N_("Soort lid"): belonging.category,
        N_("Lid sinds"): short_date(belonging.admitted_on) if belonging.admitted_on else "",
        N_("Lid tot"): short_date(belonging.left_on) if belonging.left_on else "",
        N_("Notitie"): record.note,
    }


def problem_table(plan: Plan) -> Table:
    """Everything that deserves a look, as a list to keep beside the spreadsheet while mending it."""
    by_line = {line.line: line.name for line in plan.lines if line.action != "skipped"}
    rows = tuple(
        (problem.line or None, problem.column, by_line.get(problem.line, ""), problem.message)
        for problem in plan.problems
    )
    return Table((_("Regel"), _("Kolom"), _("Naam"), _("Wat is er aan de hand")), rows)
