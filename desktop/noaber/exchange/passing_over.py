"""Lines that are in a list without being in it: totals, repeated headings, group headings and footnotes."""

import re
from collections.abc import Sequence

from noaber.core.i18n import _
from noaber.core.text import fold
from noaber.exchange.content import STRONG, kind_of_cell, text_of
from noaber.exchange.fields import KEEP, NAMING, SKIP
from noaber.exchange.recognise import Column, is_heading_again
from noaber.exchange.spreadsheet import Cell, is_blank
from noaber.people.name_words import is_prefix_word

_TOTALS = frozenset(
    "totaal totale subtotaal eindtotaal totalen total totals subtotal aantal gemiddeld gemiddelde".split()
)
# These may be surnames, unless there are only figures beside them.
_SUMS = frozenset("som saldo gem sum".split())
_COUNTED = re.compile(
    r"\s*[\d.]+\s*(?:leden|lid|personen|adressen|huishoudens|members|people|stuks|namen|donateurs)\b", re.I
)
_SPACED = re.compile(r"(?:\w ){3,}\w\W?")
_FIGURE = re.compile(r"[€\s]*-?[\d.,]+")
_GROUPS = frozenset(
    "leden bestuur bestuursleden donateurs donateur ereleden commissie commissies vrijwilligers raad overige overigen "
    "oudleden oud werkgroep begunstigers jeugdleden vrienden deelnemers huishoudens gezinnen dagelijks kascommissie "
    "nieuwe members board donors volunteers opgezegd overleden afgemeld wachtlijst adressenlijst ledenlijst "
    "ledenbestand bijgewerkt pagina einde blad bron printdatum legenda toelichting let".split()
)


def reason_to_skip(cells: Sequence[Cell], columns: Sequence[Column], usual: int) -> str:
    """Why nothing is made of a line, in a sentence; ``""`` for a line with a person.

    ``usual`` is how many cells a line of this list mostly has.
    """
    filled = [(index, cell) for index, cell in enumerate(cells) if not is_blank(cell)]
    useful = [index for index, _cell in filled if index < len(columns) and columns[index].field not in (SKIP, KEEP)]
    if not useful:
        return _("Op deze regel staat geen naam of adres.")
    first = text_of(filled[0][1])
    if not first[:1].isdigit() and len(filled) > 1 and is_heading_again(cells, columns):
        return _("Dit is de regel met kopjes, nog een keer.")
    if _is_total(filled):
        return _("Dit is een totaalregel: {text}", text=_shown(filled))
    if len(filled) == 1 and usual > 2 and columns[useful[0]].field in NAMING and _is_remark(first):
        return _("Dit lijkt een tussenkop of voetnoot: {text}", text=first[:80])
    return ""


def _is_total(filled: Sequence[tuple[int, Cell]]) -> bool:
    """A line that counts or sums: it begins so, or says ``180 leden``, and has nothing that only a person has."""
    if not any(type(cell) is str and _speaks_of_totals(cell) for _index, cell in filled[:3]):
        words, figures = text_of(filled[0][1]), [text_of(cell) for _index, cell in filled[1:]]
        return fold(words) in _SUMS and bool(figures) and all(map(_FIGURE.fullmatch, figures))
    return not any(kind_of_cell(cell) in STRONG for _index, cell in filled if not isinstance(cell, (int, float)))


def _speaks_of_totals(text: str) -> bool:
    if len(text) > 60:
        return False
    if _SPACED.fullmatch(text):  # T O T A A L
        text = text.replace(" ", "")
    words = fold(text).split(" ", 2)
    if not words:
        return False
    leading = words[1] if len(words) > 1 and words[0] in ("het", "sub", "grand", "the") else words[0]
    return leading in _TOTALS or bool(_COUNTED.match(text))


def _is_remark(text: str) -> bool:
    """Whether the only text of a line is no name: it has figures or a colon, or is one of the usual group headings."""
    if any(letter.isdigit() or letter in ":*=@" for letter in text) or len(text) > 50:
        return True
    words = fold(text).split()
    if len(words) > 1 and text[0].islower() and not is_prefix_word(text.split()[0]):
        return True  # a remark below the member it is about
    return not words or bool(_GROUPS & set(words)) or (len(words) == 1 and "." not in text)


def _shown(filled: Sequence[tuple[int, Cell]]) -> str:
    return " ".join(text_of(cell) for _index, cell in filled)[:80]
