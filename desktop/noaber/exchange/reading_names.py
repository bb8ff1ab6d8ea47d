"""The name of a line, in one column or spread over many."""

import re
from functools import lru_cache

from noaber.core.i18n import _
from noaber.core.text import fold
from noaber.exchange.draft import Draft
from noaber.exchange.fields import BIRTH_SURNAME, CONTACT_PERSON, FULL_NAME
from noaber.exchange.recognise import Column
from noaber.exchange.whole_name import read_whole_name, whole_name
from noaber.people.couples import read_couple
from noaber.people.name_parsing import parse_salutation_form, parse_surname, tidy_initials, tidy_prefix
from noaber.people.name_words import join_prefix, stored
from noaber.people.organisation_names import is_organisation_name, split_abbreviation
from noaber.people.surname_parsing import is_prefix_text

_PLURAL = re.compile(r"\s(?:en|and)\s|[&+]|\se/v\s", re.IGNORECASE)
_INITIALS_ONLY = re.compile(r"(IJ|[^\W\d_])(?=[^\W\d_]|$)")
_LETTER = re.compile(r"[^\W\d_]|\?")
_GIVEN = ("initials", "call_name", "first_names")
_SPELLED = ("surname", "initials", "call_name", "partner_surname", "organisation_name")
_VAGUE_WORDS = frozenset(
    "o onb onbekend unknown unspecified anders heer mevrouw dhr mw mevr de of geachte beste m v f other u sir "
    "dear".split()
)


_parse_surname = lru_cache(maxsize=8192)(parse_surname)
_tidy_prefix = lru_cache(maxsize=1024)(tidy_prefix)
_tidy_initials = lru_cache(maxsize=8192)(tidy_initials)
_form = lru_cache(maxsize=1024)(parse_salutation_form)
_is_organisation = lru_cache(maxsize=8192)(is_organisation_name)
_is_prefix = lru_cache(maxsize=1024)(is_prefix_text)
_stored = lru_cache(maxsize=8192)(stored)


def read_names(draft: Draft, *, affiliations: bool) -> None:
    """All that the name columns say.

    ``affiliations`` says that the column of organisations tells where people belong, so that its value is a note.
    """
    cells = draft.cells
    if "salutation_form" in cells:
        _read_form(draft)
    if "title_before" in cells:
        _read_title(draft)
    if not _read_together(draft):
        for field in _GIVEN:
            if field in cells:
                _read_given(draft, field)
        if "prefix" in cells:
            _read_prefix(draft)
        if "surname" in cells:
            _read_surname(draft)
    family = draft.values.pop("family", "")
    if FULL_NAME in cells:
        name = draft.text(FULL_NAME)
        together = f"{family} {name}" if family and read_couple(name) is None else name
        read_whole_name(draft, cells[FULL_NAME][0].column, together)
    elif family and "surname" in cells:
        name = " ".join(filter(None, map(draft.text, ("initials", "prefix", "surname"))))
        read_whole_name(draft, cells["surname"][0].column, f"{family} {name}")
    if BIRTH_SURNAME in cells or "partner_surname" in cells:
        _read_double(draft)
    if "organisation_name" in cells or CONTACT_PERSON in cells or "short_name" in cells:
        _read_organisation(draft, affiliations)
    for name in _SPELLED:
        if "?" in draft.values.get(name, ""):
            text = _("In deze naam staan vraagtekens op de plaats van letters: {name}", name=draft.values[name])
            draft.trouble(_name_column(draft), text)
            break


def _name_column(draft: Draft) -> Column:
    return next(draft.cells[field][0].column for field in ("surname", FULL_NAME, *draft.cells) if field in draft.cells)


def _read_together(draft: Draft) -> bool:
    """Two people on one line (``Jan en Mia`` with a surname in its own column) are read as one text."""
    for field in _GIVEN:
        for filled in draft.cells.get(field, ()):
            if len(filled.text) > 2 and _PLURAL.search(filled.text) and draft.text("surname"):
                surname = _parse_surname(f"{draft.text('prefix')} {draft.text('surname')}")
                read_whole_name(draft, filled.column, f"{filled.text} {join_prefix(*surname)}")
                return True
    return False


@lru_cache(maxsize=1024)
def _is_family(text: str) -> bool:
    """``Dhr. en mevr.`` or ``Fam.`` in the column of forms of address, which goes with the name in the others."""
    return read_couple(f"{text} Jansen") is not None


def _read_form(draft: Draft) -> None:
    for column, _cell, text in draft.cells["salutation_form"]:
        form = _form(text)
        if form != "onbekend":
            draft.set("salutation_form", form)
        elif len(text) > 1 and whole_name(f"{text} J. Jansen")[0].get("title_before"):
            draft.set("title_before", whole_name(f"{text} J. Jansen")[0]["title_before"])
        elif _is_family(text):
            draft.values["family"] = text
        elif not _is_vague(text):
            draft.keep(column, text)


def _is_vague(text: str) -> bool:
    """Whether a text asks for no form of address without saying anything else: ``o``, ``heer/mevrouw``, ``anders``."""
    words = set(fold(text).split())
    return words <= _VAGUE_WORDS


def _read_title(draft: Draft) -> None:
    column, _cell, text = draft.cells["title_before"][0]
    form = _form(text) if text != "mr." else "onbekend"
    if form != "onbekend":
        draft.set("salutation_form", form)
    elif len(text) <= 20:
        draft.set("title_before", text)
    else:
        draft.keep(column, text)


def _read_given(draft: Draft, field: str) -> None:
    """Initials or first names; either may stand in the column of the other."""
    for column, _cell, text in draft.cells[field]:
        if not _LETTER.search(text):
            continue
        if "(" in text or (" " in text and any(_is_prefix(word) for word in text.split()[1:])):
            read_whole_name(draft, column, f"{text} X" if "(" not in text else text.replace("(", " (") + " X")
            if draft.values.get("surname") == "X":
                del draft.values["surname"]
            continue
        if field == "initials" or _looks_like_initials(text):
            tidy = _with_full_stops(text)
            if "." in tidy:
                draft.set("initials", tidy)
                continue
        name = _stored(text)
        name = name.title() if name.islower() or _is_shouted(draft, name) else name
        if field == "first_names" or draft.values.get("call_name"):
            draft.values["first_names"] = " ".join(filter(None, (draft.values.get("first_names"), name)))
        else:
            draft.values["call_name"] = name


def _is_shouted(draft: Draft, name: str) -> bool:
    """Whether capitals say nothing: in a long first name, or where the surname is all in capitals as well."""
    return name.isupper() and (len(name) > 3 or (len(name) > 1 and draft.text("surname").isupper()))


@lru_cache(maxsize=8192)
def _with_full_stops(text: str) -> str:
    """Initials as they are kept: ``JA``, ``J A`` → ``J.A.``; what cannot be initials stays as it is."""
    return _tidy_initials(
        _INITIALS_ONLY.sub(r"\1.", text) if 1 < len(text) < 6 and text.isupper() and "." not in text else text
    )


def _looks_like_initials(text: str) -> bool:
    return len(text) == 1 or ("." in text and all(len(piece) <= 2 for piece in text.replace(" ", "").split(".")))


def _read_prefix(draft: Draft) -> None:
    column, _cell, text = draft.cells["prefix"][0]
    if _is_prefix(text):
        draft.set("prefix", _tidy_prefix(text))
    elif _looks_like_initials(text):
        draft.values["initials"] = draft.values.get("initials", "") + _tidy_initials(text)
    elif len(text) <= 12 and text.islower():
        draft.set("prefix", _stored(text))
    else:
        draft.not_understood(column, text, _("“{text}” is geen tussenvoegsel.", text=text))


def _read_surname(draft: Draft) -> None:
    column, _cell, text = draft.cells["surname"][0]
    if not text.isalpha() and _is_more_than_surname(draft, text):
        read_whole_name(draft, column, text)
        return
    prefix, surname = _parse_surname(text)
    own = draft.values.get("prefix", "")
    if own and prefix and fold(own) != fold(prefix):
        prefix = f"{own} {prefix}" if not fold(own).endswith(fold(prefix)) else own
    draft.values["prefix"] = prefix if prefix and fold(own) != fold(prefix) else own or prefix
    draft.values["surname"] = surname


def _is_more_than_surname(draft: Draft, text: str) -> bool:
    """Whether a surname column holds two people, a whole name, an organisation or a family."""
    if _PLURAL.search(text) or _is_whole_name(text) or fold(text).startswith(("fam ", "familie ", "gezin ")):
        return True
    return not any(draft.values.get(name) for name in (*_GIVEN, "prefix")) and _is_organisation(text)


def _is_whole_name(text: str) -> bool:
    """Whether a surname column holds more than a surname: ``Berg, A.B. van den``, ``J. de Vries``."""
    if "(" in text:
        return True
    _front, comma, behind = text.partition(",")
    words = (behind if comma else text).split()
    if any(_looks_like_initials(word) and not _is_prefix(word) for word in words):
        return True
    return bool(comma) and not all(_is_prefix(word) for word in words)


def _read_double(draft: Draft) -> None:
    """A maiden name beside the name somebody goes by, or a partner's name beside one's own.

    Where a maiden name has its own column, Achternaam is the name in use, and the partner's goes first
    (the usage ``partner-eigen`` of the population register).
    """
    born = _parse_surname(" ".join(filled.text for filled in draft.cells.get(BIRTH_SURNAME, ())))
    if born.surname and fold(born.surname) != fold(draft.values.get("surname", "")):
        used = draft.values.get("prefix", ""), draft.values.get("surname", "")
        if fold(used[1]).endswith(fold(born.surname)) and "-" in used[1]:
            return
        draft.values |= {"prefix": born.prefix, "surname": born.surname}
        if used[1]:
            draft.values |= {"partner_prefix": used[0], "partner_surname": used[1], "name_usage": "partner-eigen"}
    partner = _parse_surname(draft.text("partner_surname"))
    if partner.surname and not draft.values.get("partner_surname"):
        draft.values["partner_surname"] = partner.surname
        draft.values["partner_prefix"] = _tidy_prefix(draft.text("partner_prefix")) or partner.prefix


def _read_organisation(draft: Draft, affiliations: bool) -> None:
    """An organisation with its contact person, or a person with a note of where he or she belongs."""
    found = draft.cells.get("organisation_name")
    named = bool(draft.values.get("surname") or draft.values.get("call_name"))
    personal = "birth_date" in draft.cells or draft.values.get("name_usage") is not None
    if found:
        if named and (affiliations or personal) and draft.values.get("kind") != "organisation":
            draft.keep(found[0].column, found[0].text)
        else:
            full, short = split_abbreviation(found[0].text)
            draft.values |= {"kind": "organisation", "organisation_name": full}
            draft.set("short_name", short)
    _read_organisation_by_contact(draft)
    organisation = draft.values.get("kind") == "organisation"
    for column, _cell, text in draft.cells.get(CONTACT_PERSON, ()):
        if organisation and not draft.values.get("surname"):
            read_whole_name(draft, column, text)
        else:
            draft.keep(column, text)
    if organisation:
        draft.set("short_name", draft.text("short_name"))


def _read_organisation_by_contact(draft: Draft) -> None:
    """A name without initials or first name that has a contact person is that of an organisation: ``De Eetkamer``."""
    name = draft.text(FULL_NAME) or draft.text("surname")
    person = any(draft.values.get(each) for each in (*_GIVEN, "title_before", "address_name"))
    if not name or person or CONTACT_PERSON not in draft.cells or draft.values.get("kind") == "organisation":
        return
    for each in ("prefix", "surname"):
        draft.values.pop(each, None)
    draft.values |= {"kind": "organisation", "organisation_name": name}
