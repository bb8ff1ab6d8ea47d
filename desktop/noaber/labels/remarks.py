"""What is to be known before labels are printed: of the sheet, and of who gets no label and why."""

from collections.abc import Callable, Sequence

from noaber.core.i18n import _, ngettext
from noaber.labels.content import AddressContent
from noaber.labels.options import LabelRunOptions
from noaber.paper.document import Remark
from noaber.paper.labels import SheetDefinition
from noaber.people import names
from noaber.people.queries import PersonRow


def sheet_remarks(sheet: SheetDefinition, count: int, options: LabelRunOptions) -> list[Remark]:
    """What is to be known of the sheet before anything is printed on it."""
    remarks = []
    if not sheet.sure:
        remarks.append(
            Remark(
                _(
                    "De maten van {sheet} zijn niet zeker. Controleer eerst op gewoon papier: druk één "
                    "vel af en houd het tegen de etiketten.",
                    sheet=sheet.shown_name,
                )
            )
        )
    if options.start > sheet.count:
        remarks.append(
            Remark(_("Dit vel heeft {count} etiketten; er wordt begonnen op het laatste.", count=sheet.count))
        )
    if options.resume > max(count, 1):
        remarks.append(Remark(_("Er zijn maar {count} etiketten; er blijft niets over om af te drukken.", count=count)))
    return remarks


def recipient_remarks(content: AddressContent) -> list[Remark]:
    """What is to be known of the people before anything is printed: who gets no label and why."""
    found = content.addressed
    remarks = []
    if not found.labels:
        remarks.append(Remark(_("Er is niemand om een etiket voor te maken.")))
    for reason, sentence in _LEFT_OUT.items():
        people = [one.person for one in found.left_out if one.reason == reason]
        if people:
            remarks.append(_of_people(sentence(len(people), _named(people)), people))
    if found.incomplete:
        remarks.append(
            _of_people(
                ngettext(
                    "Eén adres is niet volledig: {names}",
                    "{n} adressen zijn niet volledig: {names}",
                    len(found.incomplete),
                    names=_named(found.incomplete),
                ),
                found.incomplete,
            )
        )
    if found.shared:
        remarks.append(
            Remark(
                ngettext(
                    "Eén per huishouden scheelt één etiket.", "Eén per huishouden scheelt {n} etiketten.", found.shared
                )
            )
        )
    return remarks


_LEFT_OUT: dict[str, Callable[[int, str], str]] = {
    "deceased": lambda count, names: ngettext(
        "Eén persoon is overleden en krijgt geen etiket: {names}",
        "{n} personen zijn overleden en krijgen geen etiket: {names}",
        count,
        names=names,
    ),
    "none": lambda count, names: ngettext(
        "Eén persoon wil geen post en krijgt geen etiket: {names}",
        "{n} personen willen geen post en krijgen geen etiket: {names}",
        count,
        names=names,
    ),
    "moved": lambda count, names: ngettext(
        "Eén persoon is verhuisd en het nieuwe adres is niet bekend: {names}",
        "{n} personen zijn verhuisd en hun nieuwe adres is niet bekend: {names}",
        count,
        names=names,
    ),
    "no_address": lambda count, names: ngettext(
        "Van één persoon is geen adres bekend: {names}",
        "Van {n} personen is geen adres bekend: {names}",
        count,
        names=names,
    ),
}
"""Why somebody gets no label, by the reasons of letters: a sentence for how many and who."""


def _of_people(text: str, people: Sequence[PersonRow]) -> Remark:
    return Remark(text, tuple(person.id for person in people))


def _named(people: Sequence[PersonRow], most: int = 3) -> str:
    shown = "; ".join(names.list_name(person) for person in people[:most])
    return shown if len(people) <= most else f"{shown}; …"
