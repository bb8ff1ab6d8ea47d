"""Reading a whole name as people type it in one column, whichever way round.

``J. van der Berg`` · ``Berg, J. van der`` · ``Mevr. A.B. van den Berg-de Vries`` · ``A.B. (Annie) van den Berg`` ·
``JANSEN`` · ``Stichting Welzijn``. What is read is printed back as the same name (see :mod:`noaber.people.names`).
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from noaber.core.i18n import _
from noaber.people.couples import read_couple
from noaber.people.name_cleaning import (
    TITLES_AFTER,
    VOWELS,
    cleaned,
    form_of,
    is_form_at,
    is_initials,
    is_title,
    parse_salutation_form,
    split_initials,
    tidy_initials,
    without_marks,
    words_of,
)
from noaber.people.name_words import FOREIGN_PREFIX_WORDS, is_prefix_word, shape_of, stored
from noaber.people.organisation_names import is_organisation_name, split_abbreviation
from noaber.people.record import PersonRecord
from noaber.people.surname_parsing import (
    Surname,
    given_of,
    goes_on,
    is_prefix_at,
    parse_surname,
    prefix_length,
    split_birth_name,
    split_surname,
    surname_of,
    tidy_prefix,
    trailing_prefix,
    with_birth_name,
)

__all__ = [
    "NameReading",
    "Surname",
    "parse_person_name",
    "parse_salutation_form",
    "parse_surname",
    "read_name",
    "tidy_initials",
    "tidy_prefix",
]

_ASIDE = re.compile(r"[(\[“\"]([^)\]”\"]*)[)\]”\"]")
_CALLED = re.compile(r"[^\W\d_][^\W\d_'.-]*(?:[ '-][^\W\d_]+){0,2}\.?")
_REMARKS_IN_BRACKETS = frozenset(
    "overleden weduwe weduwnaar penningmeester voorzitter secretaris bestuur bestuurslid lid erelid donateur jr sr "
    "junior senior oud verhuisd opgezegd echtgenoot echtgenote partner zoon dochter nieuw ex".split()
)
_FIRST_OF_TWO = frozenset("jan anne anna marie maria hans klaas piet jean johan pieter willem".split())
_SECOND_OF_TWO = frozenset(
    "willem peter pieter kees jaap hein dirk klaas marie josé jose louise claire anne maria paul pierre geert".split()
)


@dataclass(frozen=True)
class NameReading:
    """What a typed name was read as; ``remarks`` are sentences for whoever should look at it."""

    record: PersonRecord
    remarks: tuple[str, ...] = ()


@dataclass
class _Found:
    """What has been taken out of the words so far."""

    form: str = "onbekend"
    titles: str = ""
    call_name: str = ""
    note: str = ""
    initials: str = ""


def parse_person_name(text: str) -> PersonRecord:
    """The name fields of a person or organisation; see :func:`read_name` for what deserves a second look."""
    return read_name(text).record


def read_name(text: str) -> NameReading:
    """Read one typed name. Never fails: what cannot be understood becomes the surname or the note, with a remark.

    Double surnames stay whole: ``Janssen-de Graaf`` is one surname, since nobody can tell whose name comes first.
    """
    found = _Found()
    unmarked, found.note = without_marks(stored(text))
    plain = _take_asides(unmarked, found)
    name = cleaned(plain)
    if not name:
        return NameReading(PersonRecord(call_name=found.call_name, note=found.note))
    if is_organisation_name(stored(text), looks_personal=_looks_personal(name)):
        full, short = split_abbreviation(text)
        return NameReading(PersonRecord(kind="organisation", organisation_name=full, short_name=short))
    born = split_birth_name(stored(plain))
    if born:
        return NameReading(with_birth_name(_read_person(cleaned(born.used), found), parse_surname(born.own)))
    couple = read_couple(stored(plain))
    if couple:
        first = replace(_read_person(couple.name, found), salutation_form="onbekend")
        record = replace(first, address_name=couple.address_name, salutation=couple.salutation)
        return NameReading(record, (couple.remark,))
    record = _read_person(name, found)
    return NameReading(record, _remarks(text, record))


def _remarks(text: str, record: PersonRecord) -> tuple[str, ...]:
    remarks = []
    if "v.d." in record.prefix.lower():
        remarks.append(_("“{text}”: v.d. kan “van de”, “van den” of “van der” zijn.", text=text.strip()))
    if record.note:
        remarks.append(_("“{note}” hoort niet bij de naam en is een opmerking geworden.", note=record.note))
    if any(letter.isdigit() for letter in record.surname + record.call_name):
        remarks.append(_("“{text}” is geen gewone naam. Klopt dit?", text=text.strip()))
    return tuple(remarks)


def _take_asides(text: str, found: _Found) -> str:
    """The text without what stands in brackets or quotes, which is a call name, a form of address or a remark."""
    for match in _ASIDE.finditer(text):
        inside = match[1].strip()
        words = words_of(cleaned(inside))
        if len(words) > 1 and "." in words[0] and is_initials(words[0]) and "," not in text:
            return text.replace(match[0], f", {inside} ", 1)  # "Boer (P. den)"
        if words and all(is_prefix_word(word) for word in words):
            return text.replace(match[0], f", {inside} ", 1)  # "Berg (van den)"
        if len(words) == 1 and (form_of(inside) or inside.lower() in ("m", "v", "man", "vrouw")):
            found.form = parse_salutation_form(inside)
        elif len(words) == 1 and "." in inside and is_initials(inside) and not found.initials:
            found.initials = inside  # "Annie (A.B.) van den Berg"
        elif _is_call_name(inside) and not found.call_name:
            found.call_name = given_of(inside.split(), shape_of([text]))
        elif inside:
            found.note = "; ".join(filter(None, (found.note, inside)))
    return _ASIDE.sub(" ", text)


def _is_call_name(inside: str) -> bool:
    return bool(_CALLED.fullmatch(inside)) and not _REMARKS_IN_BRACKETS & set(inside.lower().split())


def _looks_personal(name: str) -> bool:
    words = words_of(name.replace(",", " "))
    shape = shape_of([word for word in words if not is_initials(word)])
    return any(form_of(word) or (is_initials(word, shape) and "." in word) for word in words[:-1])


def _read_person(name: str, found: _Found) -> PersonRecord:
    parts = [words_of(part) for part in name.split(",")]
    parts = [kept for part in parts if (kept := _take_titles(part, found))]
    if not parts:
        return _record(found, [], [], Surname("", ""))
    shape = shape_of([word for part in parts for word in part if "." not in word and len(word) > 1])
    if len(parts) > 1 and not _begins_with_initials(parts[0], shape):
        cut = _initials_behind(parts[0], shape) or len(parts[0])  # "Berg A.B., van den"
        behind = parts[0][cut:] + [word for part in parts[1:] for word in part]
        return _surname_first(parts[0][:cut], behind, shape, found)
    if len(parts) > 1:
        found.note = "; ".join(filter(None, (found.note, ", ".join(" ".join(part) for part in parts[1:]))))
    return _surname_last(parts[0], shape, found)


def _begins_with_initials(words: Sequence[str], shape: str) -> bool:
    """Whether a name goes before the comma: ``A. Bos, Hoogeloon``; ``OS, A.`` is a surname in capitals."""
    return len(words) > 1 and is_initials(words[0], shape) and ("." in words[0] or shape == "mixed")


def _take_titles(words: list[str], found: _Found) -> list[str]:
    """The words without forms of address and titles, which are kept in ``found``."""
    kept: list[str] = []
    for place, word in enumerate(words):
        following = words[place + 1] if place + 1 < len(words) else ""
        if is_form_at(words, place, kept):
            found.form = form_of(word)
        elif word.lower() == "de" and following and is_form_at(words, place + 1, kept):
            continue
        elif is_title(word, following or " ".join(kept)):
            found.titles = f"{found.titles} {word.rstrip('.').lower()}.".strip()
        elif word.replace(".", "").lower() in TITLES_AFTER and len(kept) > 1 and not following:
            found.note = "; ".join(filter(None, (found.note, word)))
        else:
            kept.append(word)
    return kept


def _surname_first(front: Sequence[str], behind: list[str], shape: str, found: _Found) -> PersonRecord:
    """``Berg, A.B. van den``: the surname, then initials or first names, then the prefix."""
    count = 0
    while count < len(behind) and _is_prefix_behind(behind, len(behind) - 1 - count, shape):
        count += 1
    given, prefix_words = behind[: len(behind) - count], behind[len(behind) - count :]
    leading = 0  # "Berg, van den, A.B."
    while not prefix_words and leading < len(given) and is_prefix_at(given, leading, shape):
        leading += 1
    given, prefix_words = given[leading:], prefix_words or given[:leading]
    if shape == "upper" and given and given[-1] == "V.D.":
        given, prefix_words = given[:-1], ["v.d."]
    if not prefix_words:
        surname = split_surname(front, shape, standing=True)
    else:
        small = shape == "upper" or not any(word[:1].isupper() for word in prefix_words)
        prefix = tidy_prefix(" ".join(prefix_words))
        surname = Surname(prefix.lower() if small else prefix, surname_of(front, shape))
    count = 0
    while count < len(given) and is_initials(given[count], shape):
        count += 1
    return _record(found, given[:count], _given_words(given[count:], shape), surname)


def _is_prefix_behind(words: Sequence[str], place: int, shape: str) -> bool:
    """Behind initials a foreign prefix is plain even where case does not tell: ``SILVA, A. DA``."""
    word = words[place]
    if is_prefix_word(word, shape=shape):
        return True
    return place > 0 and shape != "mixed" and word.lower() in FOREIGN_PREFIX_WORDS


def _surname_last(words: list[str], shape: str, found: _Found) -> PersonRecord:
    """``A.B. van den Berg``, ``Annie van den Berg``, ``van den Berg``, ``Berg A.B. van den``, ``Jansen``."""
    turned = _initials_behind(words, shape)
    if turned:
        return _surname_first(words[:turned], words[turned:], shape, found)
    initials, rest = split_initials(words, shape)
    if shape == "upper" and initials and initials[-1] == "V.D." and len(initials) > 1:
        initials, rest = initials[:-1], ["v.d.", *rest]
    start = _prefix_start(rest, shape)
    if start is None and rest and not initials and not trailing_prefix(rest, shape):
        start = _given_length(rest)
    given = rest[: start or 0]
    if given and any(is_initials(word, shape) for word in given[1:]):  # "Annie B. van den Berg"
        initials = [given[0][0] + ".", *(word for word in given[1:] if is_initials(word, shape))]
        given = [word for word in given if not is_initials(word, shape)]
    surname = split_surname(rest[start or 0 :], shape, standing=not initials and not given)
    return _record(found, initials, _given_words(given, shape), surname)


def _given_words(words: Sequence[str], shape: str) -> list[str]:
    return given_of(words, shape).split()


def _initials_behind(words: Sequence[str], shape: str) -> int:
    """Where initials begin behind a surname (``Jansen P.``, ``Berg A.B. van den``); 0 where they do not."""
    if is_initials(words[0], shape):
        return 0
    for place in range(1, len(words)):
        if _are_initials_behind(words[place], shape) and is_initials(words[place], shape):
            rest = [word for word in words[place:] if not is_initials(word, shape)]
            return place if all(is_prefix_word(word, shape=shape) for word in rest) else 0
    return 0


def _are_initials_behind(word: str, shape: str) -> bool:
    """Behind a surname initials have full stops, or are too short or hard to say for a name: ``Vos JP``."""
    return "." in word or (shape == "mixed" and word.isupper() and (len(word) < 3 or not VOWELS & set(word.lower())))


def _prefix_start(words: Sequence[str], shape: str) -> int | None:
    """Where the prefix of the surname begins; None where there is none with a surname behind it."""
    for place in range(len(words)):
        if place and goes_on(words[place - 1]):
            return None
        if prefix_length(words[place:], shape) or re.match(r"[dl]'[^\W\d_]", words[place]):
            return place
    return None


def _given_length(words: Sequence[str]) -> int:
    """How many words are first names where no initials or prefix tell: none of one, mostly one of more."""
    if len(words) > 2 and words[0].lower() in _FIRST_OF_TWO and words[1].lower() in _SECOND_OF_TWO:
        return 2
    return 0 if goes_on(words[0]) else min(1, len(words) - 1)


def _record(found: _Found, initials: Sequence[str], given: Sequence[str], surname: Surname) -> PersonRecord:
    called = found.call_name or (" ".join(given) if len(given) < 3 else "")
    first_names = " ".join(given) if given and called != " ".join(given) else ""
    return PersonRecord(
        salutation_form=found.form,
        title_before=found.titles,
        initials="".join(tidy_initials(word) for word in initials or found.initials.split()),
        first_names=first_names,
        call_name=called,
        prefix=surname.prefix,
        surname=surname.surname,
        note=found.note,
    )
