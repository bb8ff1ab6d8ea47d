"""Names of organisations: telling them from persons, and the word they are sorted on."""

import re

from noaber.core.text import fold
from noaber.people.name_words import stored

# Words that say what kind of body it is rather than which one; skipped at the start for sorting.
_LEADING = frozenset(
    "de het t een the stichting stg vereniging ver cooperatie coop cooperatieve gemeente bv nv firma fa".split()
)
_LEGAL_FORM = re.compile(
    r"(?<!\w)(?:B\.?V\.?|N\.?V\.?|V\.?O\.?F\.?|U\.?A\.?|GmbH|e\.V\.|Ltd\.?|i\.o\.)(?!\w)\s*$", re.I
)
_FIRST_WORDS = frozenset(
    "stichting stg vereniging gemeente cooperatie cooperatieve provincie waterschap parochie diaconie kerkbestuur "
    "dorpsraad wijkraad bewonersraad clientenraad ouderenraad adviesraad bibliotheek basisschool obs rkbs kbs "
    "peuterspeelzaal kinderdagverblijf cafe restaurant hotel harmonie fanfare firma fa bakkerij slagerij drukkerij "
    "thuiszorg rabobank politie brandweer ggd kbo pcob scouting ivn zorg school".split()
)
_ENDINGS = (
    "stichting vereniging cooperatie corporatie genootschap federatie bibliotheek buurtteam wijkteam wijkbureau "
    "gezondheidscentrum zorgcentrum buurtcentrum wijkcentrum dorpscentrum buurthuis dorpshuis basisschool praktijk "
    "apotheek comite commissie werkgroep platform collectief netwerk museum supermarkt bakkerij slagerij fysiotherapie "
    "mantelzorg voetbalclub tennisclub ijsclub parochie diaconie kinderopvang thuiszorg ouderenzorg zorggroep "
    "makelaardij woonzorg dorpsraad wijkraad community academie universiteit hogeschool foundation association"
).split()
_SURNAMES = frozenset({"zorgdrager"})
_ABBREVIATION = re.compile(r"^(.*\S)\s*\(([A-Z][A-Za-z0-9.&-]{1,11})\)$")


def is_organisation_name(text: str, *, looks_personal: bool = False) -> bool:
    """Whether a name is that of an organisation rather than of a person.

    ``looks_personal`` says that initials or a form of address stand in it; then only a legal form (B.V.) or a first
    word such as Stichting or Bakkerij counts, because people are called School and Zorgdrager.
    """
    words = fold(text).split()
    if not words:
        return False
    if _LEGAL_FORM.search(text) and len(words) > 1:
        return True
    first = words[1] if len(words) > 2 and words[0] in ("de", "het", "t") else words[0]
    if not looks_personal and _has_acronym(text):
        return True
    if first in _FIRST_WORDS and len(words) > 1 and "," not in text:
        return not looks_personal or first not in ("zorg", "school", "politie", "hotel", "fa")
    if looks_personal or "," in text:
        return False
    if first.startswith("zorg") and first not in _SURNAMES and len(first) > 4:
        return True
    return any(word.endswith(tuple(_ENDINGS)) for word in words)


def _has_acronym(text: str) -> bool:
    """Whether three words or more come with their first letters in brackets: ``Nederland Zorgt voor Elkaar (NZVE)``."""
    name, short = split_abbreviation(text)
    words = fold(name).split()
    rest = iter(short.lower())
    return bool(short) and len(words) > 2 and all(word[0] in rest for word in words)


def split_abbreviation(text: str) -> tuple[str, str]:
    """Name and abbreviation of an organisation: ``Nederland Zorgt (NLZVE)`` → ``("Nederland Zorgt", "NLZVE")``."""
    name = stored(text)
    match = _ABBREVIATION.match(name)
    if match and sum(letter.isupper() for letter in match[2]) * 2 > len(match[2]):
        return match[1], match[2]
    return name, ""


def sorting_name(name: str, *, skip_leading: bool = True) -> str:
    """The folded name an organisation is sorted on, without De, Het, Stichting and the like in front (unless told)."""
    words = fold(name).split()
    while skip_leading and len(words) > 1 and words[0] in _LEADING:
        words = words[1:]
    return " ".join(words)
