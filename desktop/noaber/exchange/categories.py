"""Words for kinds of member in a list, and the categories of the cooperative that they mean."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from noaber.core.i18n import N_, _
from noaber.core.text import fold, squeeze
from noaber.exchange.lines import Interpreted, Problem

MOST_NEW = 12
"""More unknown words than this, and the column tells something else about people."""

_SYNONYMS = {
    N_("Gewoon lid"): "lid|leden|gewoon|member|individueel|normaal|actief lid|actief|full member|standaard|"
    "volledig lid|individual|regular|gewone leden|persoonlijk|ordinary member|individueel lid|"
    "hoofdlid|ja|j|l",
    N_("Gezinslid"): "gezin|partner|partnerlid|huisgenoot|family|familielid|gezinslidmaatschap|family member|medelid|"
    "huisgenootlid|partner lid|gezins lid|2e lid",
    N_("Erelid"): "ereleden|lid van verdienste|honorary member|honorary|ere lid",
    N_("Jeugdlid"): "jeugd|aspirant|aspirantlid|junior|youth|jeugd lid|aspirant lid|jongere",
    N_("Donateur of vriend"): "donateur|donateurs|donor|vriend|vrienden|begunstiger|sponsor|supporter|sympathisant|"
    "friend|vriend van|begunstigers|d|donatrice",
    N_("Deelnemer"): "client|deelnemers|participant|gast|hulpvrager",
    N_("Organisatie"): "bedrijf|bedrijfslid|instelling|vereniging|stichting|organisation|rechtspersoon|organization|"
    "company|organisatielid",
    N_("Professional"): "beroepskracht|professionals|zorgverlener",
}
_MEANING = {squeeze(word): name for name, words in _SYNONYMS.items() for word in words.split("|")}
_WITHOUT_VOTE = frozenset("vrijwilliger volunteer abonnee subscriber belangstellende geinteresseerde relatie".split())


def meant_category(word: str, names: Sequence[str]) -> str:
    """The category of the cooperative, one of ``names``, that a word in a list means; ``""`` when it means none."""
    by_name = {squeeze(name): name for name in names}
    found = by_name.get(squeeze(word))
    if found:
        return found
    usual = _MEANING.get(squeeze(word))
    return by_name.get(squeeze(_(usual)), "") if usual else ""


def has_vote(word: str) -> bool:
    """Whether a category that is new to the cooperative is one of members; volunteers and the like are not."""
    return not _WITHOUT_VOTE & set(fold(word).split())


def settle_categories(lines: Sequence[Interpreted], names: Sequence[str]) -> tuple[list[Interpreted], list[Problem]]:
    """The lines with the names of categories in place of the words in the file, and notices about new categories.

    ``names`` are the categories there are. A column with many unknown words is no list of categories: those words
    become notes.
    """
    words = Counter(line.membership.category for line in lines if line.membership.category)
    meant = {word: meant_category(word, names) for word in words}
    unknown = sorted(word for word, name in meant.items() if not name)
    if len({squeeze(word) for word in unknown}) > MOST_NEW:
        notes = set(unknown)
        return [_with_note(line) if line.membership.category in notes else _settled(line, meant) for line in lines], []
    spelled: dict[str, str] = {}
    for word in unknown:
        meant[word] = spelled.setdefault(squeeze(word), word[:1].upper() + word[1:])
    notices = [
        Problem(
            0,
            _("Soort lid"),
            _(
                "“{name}” wordt een nieuwe categorie van leden. Kijk bij Instellingen na hoeveel stemmen die heeft.",
                name=name,
            ),
        )
        for name in spelled.values()
    ]
    return [_settled(line, meant) for line in lines], notices


def _settled(line: Interpreted, meant: dict[str, str]) -> Interpreted:
    word = line.membership.category
    if not word or meant[word] == word:
        return line
    return replace(line, membership=replace(line.membership, category=meant[word]))


def _with_note(line: Interpreted) -> Interpreted:
    note = _("Soort: {text}", text=line.membership.category)
    record = replace(line.record, note="\n".join(filter(None, (line.record.note, note))))
    return replace(line, record=record, membership=replace(line.membership, category=""))
