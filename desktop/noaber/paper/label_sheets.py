"""The sheets of labels, badges and cards that are known, in mm with fractions.

Where a measure comes from stands with each: ``glabels`` are the templates of that program for Avery and Zweckform,
``symmetric`` means that the margins follow from the sheet being symmetric, ``maker`` that only the size is the maker's.
A sheet of which sources differ, or of which only the size is known, is not sure: try it on plain paper first.
"""

from noaber.core.i18n import N_
from noaber.paper.labels import SheetDefinition

_NAMES = {
    "L7160": "Avery L7160 (63,5 x 38,1)",
    "L7159": "Avery L7159 (63,5 x 33,9)",
    "L7161": "Avery L7161 (63,5 x 46,6)",
    "L7162": "Avery L7162 (99,1 x 33,9)",
    "L7163": "Avery L7163 (99,1 x 38,1)",
    "L7165": "Avery L7165 (99,1 x 67,7)",
    "L7173": "Avery L7173 (99,1 x 57,0)",
    "L7651": "Avery L7651 (38,1 x 21,2)",
    "3474": "Zweckform 3474 (70 x 37)",
    "3475": "Zweckform 3475, 3490 (70 x 36)",
    "H4226": "Herma 4226 (70 x 42,3)",
    "A4-30": N_("Vel van 30 (70 x 29,7)"),
    "A4-10": N_("Vel van 10 (105 x 59,4)"),
    "L4785": N_("Avery L4785, plakbadge (80 x 50)"),
    "L7418": N_("Avery L7418, insteekkaart (86,5 x 55,5)"),
    "H4412": N_("Herma 4412, plakbadge (80 x 50)"),
    "D1445": N_("Durable 1445-02, insteekkaart (90 x 54)"),
    "D1453": N_("Durable 1453-02, insteekkaart (75 x 40)"),
    "D1456": N_("Durable 1456-02, insteekkaart (90 x 60)"),
    "D8334": N_("Durable 8334-02, plakbadge (75 x 40)"),
    "5395": N_("Avery 5395, plakbadge (85,7 x 59,2)"),
    "CUT-90": N_("Gewoon papier, om te knippen (90 x 55)"),
    "CUT-A7": N_("Gewoon papier, acht op een vel (105 x 74)"),
    "CUT-A6": N_("Gewoon papier, vier op een vel (105 x 148)"),
    "FOLD-90": N_("Gewoon papier, dubbelgevouwen (90 x 55)"),
    "FOLD-82": N_("Gewoon papier, dubbelgevouwen (82 x 101,5)"),
    "C32011": "Avery C32011 (85 x 54)",
    "C32015": "Avery C32015 (85 x 54)",
}
# One line per sheet: number; kind; ``sure`` or to ``try`` first, or plain paper to ``cut``, or to cut and ``fold``;
# wide, high, columns, rows, left, top, pitch across and down; and where the measures come from.
_MEASURES = """
L7160   address sure 63.5  38.1 3  7  7.2 15.15 66.04  38.1  glabels ±0.4, symmetric; others agree
L7159   address try  63.5  33.9 3  8  7.2  12.9 66.04  33.9  maker, symmetric
L7161   address sure 63.5  46.6 3  6  7.2   8.7 66.04  46.6  glabels, symmetric
L7162   address try  99.1  33.9 2  8 4.65  12.9 101.6  33.9  glabels has left 4.0, pitch 102.5; symmetric
L7163   address try  99.1  38.1 2  7 4.65 15.15 101.6  38.1  glabels has left 3.35, pitch 103.0; symmetric, others agree
L7165   address sure 99.1  67.7 2  4 4.65  13.1 101.6  67.7  glabels, symmetric
L7173   address try  99.1    57 2  5 4.65     6 101.6    57  published top 13 does not fit on A4; symmetric
L7651   address sure 38.1  21.2 5 13  4.7  10.7  40.6  21.2  glabels
3474    address sure   70    37 3  8    0   0.5    70    37  glabels has top 0; symmetric
3475    address sure   70    36 3  8    0   4.5    70    36  glabels
H4226   address try    70  42.3 3  7    0  0.45    70  42.3  maker, symmetric
A4-30   address sure   70  29.7 3 10    0     0    70  29.7  A4 divided
A4-10   address sure  105  59.4 2  5    0     0   105  59.4  A4 divided
L4785   badge   try    80    50 2  5 17.5  13.5    95    55  glabels has left 18 and top 13; symmetric
L7418   badge   try  86.5  55.5 2  4 18.5  37.5  86.5  55.5  maker, symmetric
H4412   badge   try    80    50 2  5 17.5  13.5    95    55  maker; margins as L4785
D1445   badge   try    90    54 2  5   15  13.5    90    54  maker, symmetric
D1453   badge   try    75    40 2  6   30  28.5    75    40  maker, symmetric
D1456   badge   try    90    60 2  4   15  28.5    90    60  maker, symmetric
D8334   badge   try    75    40 2  6   30  28.5    75    40  maker, symmetric; spaces between labels unknown
5395    badge   try  85.7  59.2 2  4 13.5     3 100.7  67.7  as CiviCRM records it for A4
CUT-90  badge   cut    90    55 2  5   15    11    90    55  own
CUT-A7  badge   cut   105 74.25 2  4    0     0   105 74.25  A4 divided
CUT-A6  badge   cut   105 148.5 2  2    0     0   105 148.5  A4 divided
FOLD-90 badge   fold   90   110 2  2   15  38.5    90   110  own
FOLD-82 badge   fold   82   203 2  1   23    47    82   203  own, the size of a butterfly badge
C32011  card    sure   85    54 2  5   15  13.5    95    54  glabels
C32015  card    sure   85    54 2  4   17  31.5    91    60  glabels
"""


def _sheet(line: str) -> SheetDefinition:
    number, kind, how, wide, high, columns, rows, left, top, pitch_x, pitch_y, source = line.split(maxsplit=11)
    return SheetDefinition(
        number,
        _NAMES[number],
        float(wide),
        float(high),
        int(columns),
        int(rows),
        float(left),
        float(top),
        float(pitch_x),
        float(pitch_y),
        kind,
        sure=how != "try",
        cut=how in ("cut", "fold"),
        fold=how == "fold",
        source=source,
    )


SHEETS = {sheet.id: sheet for sheet in map(_sheet, _MEASURES.strip().splitlines())}
"""The sheets that are known, by their number."""


def names_of(*kinds: str) -> dict[str, str]:
    """The sheets of these kinds as the choices of an option: number and name."""
    return {sheet.id: sheet.name for sheet in SHEETS.values() if sheet.kind in kinds}
