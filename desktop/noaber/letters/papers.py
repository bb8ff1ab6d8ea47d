"""The letters as documents: those with a document id of their own, any mailing, and the test page of the window."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import BinaryIO

from noaber.core.i18n import N_, _, current_language, ngettext
from noaber.core.progress import Progress
from noaber.letters.choosing import HAND, OWING, Who
from noaber.letters.fields import field_named
from noaber.letters.log import log_mailing
from noaber.letters.mailing import Composer, MailingChoice, Recipients, find_recipients
from noaber.letters.recipients import ORDERS, PER, Recipient, Sorting
from noaber.letters.settings import FOLDS, WINDOWS, letter_picture, letter_settings
from noaber.letters.templates import TemplateRow, variants
from noaber.members.queries import member_numbers
from noaber.paper import options as ask
from noaber.paper.document import Document, Drawn, Remark, Stationery
from noaber.paper.letter import Letter, LetterLook
from noaber.paper.letter_drawing import draw_letters
from noaber.paper.letter_furniture import draw_window_test
from noaber.store.journal import current_journal

_LOOK, _ADDED, _WHO = N_("Papier"), N_("Bij elke brief"), N_("Ontvangers")
_SIZES = {"own": N_("Groot voor wie dat wil"), "large": N_("Alles groot (16 pt)")}
_WINDOW = {"own": N_("Zoals ingesteld"), **WINDOWS}
_MOST_NAMES = 4


@dataclass(frozen=True)
class LetterOptions:
    """How the letters of a mailing look."""

    text: str = ask.choice(N_("Letters"), _SIZES, group=_LOOK)
    window: str = ask.choice(N_("Envelop"), _WINDOW, group=_LOOK)
    both_sides: bool = ask.flag(N_("Dubbelzijdig: elke brief op een nieuw vel"), group=_LOOK)
    slip: bool = ask.flag(N_("Antwoordstrook onderaan"), group=_ADDED)


@dataclass(frozen=True)
class PersonLetterOptions(LetterOptions):
    """The same for a letter with an id of its own: to whom, and in which order."""

    members: str = ask.text(N_("Lidnummers; leeg is alle leden"), group=_WHO)
    per: str = ask.choice(N_("Per"), PER, group=_WHO)
    order: str = ask.choice(N_("Volgorde"), ORDERS, group=_WHO)


@dataclass(frozen=True)
class LettersContent:
    """A mailing ready to draw: its letters, the recipients of these, and what deserves a look."""

    template: TemplateRow
    letters: tuple[Letter, ...]
    printed: tuple[Recipient, ...]
    recipients: Recipients
    look: LetterLook
    problems: tuple[str, ...]
    empty: tuple[tuple[str, tuple[Recipient, ...]], ...]


def look_of(options: LetterOptions) -> LetterLook:
    """How the letters look, by the settings of the file and the options."""
    settings = letter_settings()
    window = settings.window if options.window == "own" else options.window
    return LetterLook(
        window,
        folds=settings.folds,
        background=letter_picture("background"),
        signature=letter_picture("signature"),
        both_sides=options.both_sides,
    )


def compose(
    choice: MailingChoice,
    options: LetterOptions,
    progress: Progress | None = None,
    *,
    first: int = 1,
    way: str = "paper",
    only: int | None = None,
) -> LettersContent:
    """Gather the recipients of one way and fill in their letters: from a number on, or only the one with a number.

    Raises Cancelled when the user stops it.
    """
    today = current_journal().clock.today()
    recipients = find_recipients(choice, today=today)
    printed = tuple(
        one for one in recipients.by_way(way) if (one.number >= first if only is None else one.number == only)
    )
    composer = Composer(choice, today, options.slip, options.text == "large")
    letters = composer.letters(printed, progress or Progress())
    empty = tuple((_(field_named(name).label), tuple(people)) for name, people in composer.empty.items())
    return LettersContent(
        choice.template, tuple(letters), printed, recipients, look_of(options), tuple(composer.wrong()), empty
    )


def draw(
    content: LettersContent, options: LetterOptions, stationery: Stationery, out: BinaryIO, progress: Progress
) -> Drawn:
    """Write the letters."""
    return draw_letters(content.letters, content.look, stationery, content.template.name, out, progress)


def letter_remarks(content: LettersContent, options: LetterOptions) -> list[Remark]:
    """What deserves a look before printing, the names with it."""
    found = [Remark(sentence) for sentence in content.problems]
    for label, people in content.empty:
        ids = tuple(one.id for one in people)
        if len(people) == len(content.printed) > 1:
            found.append(Remark(_("“{field}” is bij iedereen leeg.", field=label)))
            continue
        found.append(
            Remark(
                ngettext(
                    "“{field}” is bij één ontvanger leeg: {names}.",
                    "“{field}” is bij {n} ontvangers leeg: {names}.",
                    len(people),
                    field=label,
                    names=_some([one.name for one in people]),
                ),
                ids,
            )
        )
    found += _left_out_remarks(content.recipients)
    again = [one for one in content.printed if any(person.id in content.recipients.earlier for person in one.people)]
    if again:
        found.append(
            Remark(
                ngettext(
                    "Eén ontvanger kreeg deze brief al eerder: {names}.",
                    "{n} ontvangers kregen deze brief al eerder: {names}.",
                    len(again),
                    names=_some([one.name for one in again]),
                ),
                tuple(one.id for one in again),
            )
        )
    return found


def _left_out_remarks(recipients: Recipients) -> list[Remark]:
    out = recipients.left_out
    if not out:
        return []
    named = _some([f"{one.name} ({one.why})" for one in out])
    return [
        Remark(
            ngettext(
                "Eén persoon krijgt geen brief: {names}.",
                "{n} mensen krijgen geen brief: {names}.",
                len(out),
                names=named,
            ),
            tuple(one.id for one in out),
        )
    ]


def _some(names: list[str]) -> str:
    shown = "; ".join(names[:_MOST_NAMES])
    return shown if len(names) <= _MOST_NAMES else _("{names} en anderen", names=shown)


def _subtitle(content: LettersContent) -> str:
    if len(content.printed) == 1:
        return content.printed[0].name
    return ngettext("{n} brief", "{n} brieven", len(content.printed))


Log = Callable[[int, LettersContent, LetterOptions], None]


def log_once() -> Log:
    """Writes the letters down when they are first printed or saved, and not again when they are printed once more."""
    logged: set[int] = set()

    def log(_subject: int, content: LettersContent, options: LetterOptions) -> None:
        new = [one for one in content.printed if one.id not in logged]
        if new:
            log_mailing(content.template, content.letters[0].subject, new)
            logged.update(one.id for one in new)

    return log


def mailing_document(
    choice: MailingChoice, *, first: int = 1, only: int | None = None, way: str = "paper"
) -> Document[LetterOptions, LettersContent]:
    """The document of one mailing, for the print dialog; who gets it was chosen before.

    ``first`` begins at a letter, after a paper jam; ``only`` is one letter, to look at.
    """
    made = partial(compose, choice, first=first, only=only, way=way)
    return Document(
        f"mailing_{choice.template.record.kind}",
        choice.template.name,
        "mailing",
        LetterOptions,
        lambda _subject, options: made(options),
        draw,
        letter_remarks,
        _subtitle,
        log_once(),
        lambda _subject, options, progress: made(options, progress),
    )


def _own(kind: str) -> TemplateRow:
    """The letter of a kind in the language of the window, as the cooperative has it."""
    rows = variants(kind)
    return next((row for row in rows if row.record.language == current_language()), rows[0])


def _people(subject: int, options: PersonLetterOptions, usual: Who) -> Who:
    if subject:
        return Who(HAND, (subject,))
    wanted = [int(part) for part in options.members.replace(",", " ").replace(";", " ").split() if part.isdecimal()]
    known = member_numbers()
    return Who(HAND, tuple(known[number] for number in wanted if number in known)) if wanted else usual


def _document(identifier: str, title: str, kind: str, about: str) -> Document[PersonLetterOptions, LettersContent]:
    usual = Who(OWING) if kind.startswith("reminder") else Who()

    def gather(subject: int, options: PersonLetterOptions) -> LettersContent:
        event = subject if about == "event" else None
        who = _people(0 if about == "event" else subject, options, usual)
        choice = MailingChoice(_own(kind), who, Sorting(options.per, options.order), event)
        return compose(choice, options)

    return Document(identifier, title, about, PersonLetterOptions, gather, draw, letter_remarks, _subtitle, log_once())


@dataclass(frozen=True)
class WindowTestOptions:
    """The envelope to try, and how the printer is put right for it, in whole millimetres."""

    window: str = ask.choice(N_("Envelop"), _WINDOW)
    folds: str = ask.choice(N_("Vouwstreepjes"), FOLDS)


def _test_look(_subject: int, options: WindowTestOptions) -> LetterLook:
    return LetterLook(look_of(LetterOptions(window=options.window)).window, folds=options.folds)


def _draw_test(
    look: LetterLook, options: WindowTestOptions, stationery: Stationery, out: BinaryIO, progress: Progress
) -> Drawn:
    return draw_window_test(look, stationery, out)


WINDOW_TEST = Document(
    "window_test", N_("Testpagina vensterenvelop"), "register", WindowTestOptions, _test_look, _draw_test
)
DOCUMENTS = (
    _document("invitation", N_("Uitnodigingsbrief"), "invitation", "event"),
    _document("alv_notice", N_("Oproep ledenvergadering"), "alv_notice", "event"),
    _document("welcome_letter", N_("Welkomstbrief"), "welcome", "person"),
    _document("resignation_letter", N_("Opzegbevestiging"), "resignation", "person"),
    _document("contribution_letter", N_("Contributiebrief"), "contribution", "person"),
    _document("reminder_letter", N_("Herinnering contributie"), "reminder_1", "person"),
    _document("data_check", N_("Kloppen uw gegevens nog?"), "data_check", "person"),
    WINDOW_TEST,
)
