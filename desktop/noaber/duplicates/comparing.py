"""Two people side by side: each field in words, which value the merged one gets, and what hangs on each."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields
from types import MappingProxyType
from typing import Any

from noaber.core.dates import short_date
from noaber.core.i18n import N_, _, ngettext
from noaber.people.contact import format_iban, format_postcode
from noaber.people.forms import NAME_USAGES, SALUTATION_FORMS
from noaber.people.queries import PersonRow, get_person
from noaber.people.record import PersonRecord
from noaber.store.references import count_references


@dataclass(frozen=True)
class Part:
    """Fields that belong together and are chosen together, such as a name or an address."""

    name: str
    label: str
    fields: tuple[str, ...]


PARTS = (
    Part("surname", N_("Achternaam"), ("prefix", "surname")),
    Part("partner", N_("Achternaam partner"), ("partner_prefix", "partner_surname", "name_usage")),
    Part("given", N_("Voorletters en roepnaam"), ("title_before", "initials", "first_names", "call_name")),
    Part("form", N_("Aanspreken met"), ("salutation_form",)),
    Part("written", N_("Naam op de envelop en aanhef"), ("address_name", "salutation")),
    Part("organisation", N_("Organisatie"), ("organisation_name", "short_name")),
    Part("address", N_("Adres"), ("street", "house_number", "house_addition", "postcode", "city", "country")),
    Part("phone", N_("Telefoon"), ("phone",)),
    Part("phone2", N_("Tweede telefoon"), ("phone2",)),
    Part("email", N_("E-mail"), ("email",)),
    Part("account", N_("IBAN"), ("iban", "account_holder")),
    Part("birth_date", N_("Geboren op"), ("birth_date",)),
    Part("language", N_("Taal"), ("language",)),
    Part("large_print", N_("Grote letters"), ("large_print",)),
    Part("note", N_("Notitie"), ("note",)),
)

_USUAL = PersonRecord()


@dataclass(frozen=True)
class PartRow:
    """A part of both people in words, and whose is ``proposed``: that of ``keep`` or of ``other``."""

    part: Part
    keep: str
    other: str
    proposed: str

    @property
    def differs(self) -> bool:
        """Whether there is something to choose."""
        return self.keep != self.other


def side_by_side(keep: int, other: int) -> list[PartRow]:
    """Every part that either has something in; the fuller one is proposed, and that of ``keep`` where both have it."""
    mine, yours = get_person(keep), get_person(other)
    rows = []
    for part in PARTS:
        left, right = _shown(part, mine), _shown(part, yours)
        if left or right:
            rows.append(PartRow(part, left, right, "other" if _fuller(part, yours, mine) else "keep"))
    return rows


def merged_record(keep: int, other: int, chosen: Mapping[str, str] = MappingProxyType({})) -> PersonRecord:
    """What is known of both together; ``chosen`` names for a part whose it is: ``keep``, ``other``, for notes ``both``.

    What is not chosen is as proposed; of two notes both are kept.
    """
    mine, yours = get_person(keep), get_person(other)
    values: dict[str, Any] = {field.name: getattr(mine, field.name) for field in fields(PersonRecord)}
    for row in side_by_side(keep, other):
        whose = chosen.get(row.part.name) or ("both" if row.part.name == "note" else row.proposed)
        if whose == "other":
            values.update({name: getattr(yours, name) for name in row.part.fields})
        elif whose == "both":
            values["note"] = "\n".join(dict.fromkeys(filter(None, (mine.note, yours.note))))
    return PersonRecord(**values)


def _fuller(part: Part, one: PersonRow, than: PersonRow) -> bool:
    """Whether ``one`` says more here: something where the other has nothing, or more of the same name."""
    return _said(part, one) > _said(part, than)


def _said(part: Part, person: PersonRow) -> int:
    return sum(getattr(person, name) != getattr(_USUAL, name) for name in part.fields)


def _shown(part: Part, person: PersonRow) -> str:
    values = [(name, getattr(person, name)) for name in part.fields]
    if part.name == "partner" and not person.partner_surname:
        return ""
    texts = [_SHOW.get(name, str)(value) for name, value in values if value not in (None, "", False)]
    return " ".join(texts)


_SHOW: Mapping[str, Callable[[Any], str]] = {
    "birth_date": short_date,
    "postcode": format_postcode,
    "iban": format_iban,
    "large_print": lambda value: _("ja"),
    "salutation_form": lambda value: _(SALUTATION_FORMS.get(value, value)),
    "name_usage": lambda value: _("({usage})", usage=_(NAME_USAGES.get(value, value))),
    "language": lambda value: {"nl": _("Nederlands"), "en": _("Engels")}.get(value, value),
    "call_name": lambda value: _("({name})", name=value),
}

_COUNTED: Mapping[str, Callable[[int], str]] = {
    "membership": lambda n: ngettext("{n} lidmaatschap", "{n} lidmaatschappen", n),
    "registration": lambda n: ngettext("{n} aanmelding", "{n} aanmeldingen", n),
    "person_role": lambda n: ngettext("{n} rol", "{n} rollen", n),
    "household_member": lambda n: ngettext("{n} huishouden", "{n} huishoudens", n),
    "claim": lambda n: ngettext("{n} contributie", "{n} contributies", n),
    "mandate": lambda n: ngettext("{n} machtiging", "{n} machtigingen", n),
    "consent": lambda n: ngettext("{n} toestemming", "{n} toestemmingen", n),
    "follow_up": lambda n: ngettext("{n} opvolging", "{n} opvolgingen", n),
    "person_file": lambda n: ngettext("{n} document of foto", "{n} documenten en foto’s", n),
}


def hanging_on(person_id: int) -> str:
    """What hangs on a person, in one line: ``1 lidmaatschap · 3 aanmeldingen``; "" for nothing."""
    counts = count_references("person", person_id)
    return " · ".join(words(counts[table]) for table, words in _COUNTED.items() if table in counts)
