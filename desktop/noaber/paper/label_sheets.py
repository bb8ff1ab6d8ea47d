"""The sheets of labels, badges and cards that are known, in mm with fractions.

Where a measure comes from stands with each: ``glabels`` are the templates of that program for Avery and Zweckform,
``symmetric`` means that the margins follow from the sheet being symmetric, ``maker`` that only the size is the maker's.
A sheet of which sources differ, or of which only the size is known, is not sure: try it on plain paper first.
"""

from noaber.core.i18n import N_
from noaber.paper.labels import SheetDefinition

_ADDRESS = (
    SheetDefinition("L7160", "Avery L7160 (63,5 x 38,1)", 63.5, 38.1, 3, 7, 7.2, 15.15, 66.04, 38.1,
                    source="glabels ±0.4, symmetric; others agree"),
    SheetDefinition("L7159", "Avery L7159 (63,5 x 33,9)", 63.5, 33.9, 3, 8, 7.2, 12.9, 66.04, 33.9, sure=False,
                    source="maker, symmetric"),
    SheetDefinition("L7161", "Avery L7161 (63,5 x 46,6)", 63.5, 46.6, 3, 6, 7.2, 8.7, 66.04, 46.6,
                    source="glabels, symmetric"),
    SheetDefinition("L7162", "Avery L7162 (99,1 x 33,9)", 99.1, 33.9, 2, 8, 4.65, 12.9, 101.6, 33.9, sure=False,
                    source="glabels has left 4.0 and pitch 102.5; symmetric"),
    SheetDefinition("L7163", "Avery L7163 (99,1 x 38,1)", 99.1, 38.1, 2, 7, 4.65, 15.15, 101.6, 38.1, sure=False,
                    source="glabels has left 3.35 and pitch 103.0; symmetric, others agree"),
    SheetDefinition("L7165", "Avery L7165 (99,1 x 67,7)", 99.1, 67.7, 2, 4, 4.65, 13.1, 101.6, 67.7,
                    source="glabels, symmetric"),
    SheetDefinition("L7173", "Avery L7173 (99,1 x 57,0)", 99.1, 57.0, 2, 5, 4.65, 6.0, 101.6, 57.0, sure=False,
                    source="published top 13 does not fit on A4; symmetric"),
    SheetDefinition("L7651", "Avery L7651 (38,1 x 21,2)", 38.1, 21.2, 5, 13, 4.7, 10.7, 40.6, 21.2, source="glabels"),
    SheetDefinition("3474", "Zweckform 3474 (70 x 37)", 70.0, 37.0, 3, 8, 0.0, 0.5, 70.0, 37.0,
                    source="glabels has top 0; symmetric"),
    SheetDefinition("3475", "Zweckform 3475, 3490 (70 x 36)", 70.0, 36.0, 3, 8, 0.0, 4.5, 70.0, 36.0,
                    source="glabels"),
    SheetDefinition("H4226", "Herma 4226 (70 x 42,3)", 70.0, 42.3, 3, 7, 0.0, 0.45, 70.0, 42.3, sure=False,
                    source="maker, symmetric"),
    SheetDefinition("A4-30", N_("Vel van 30 (70 x 29,7)"), 70.0, 29.7, 3, 10, 0.0, 0.0, 70.0, 29.7,
                    source="A4 divided"),
    SheetDefinition("A4-10", N_("Vel van 10 (105 x 59,4)"), 105.0, 59.4, 2, 5, 0.0, 0.0, 105.0, 59.4,
                    source="A4 divided"),
)
_BADGES = (
    SheetDefinition("L4785", N_("Avery L4785, plakbadge (80 x 50)"), 80.0, 50.0, 2, 5, 17.5, 13.5, 95.0, 55.0,
                    "badge", sure=False, source="glabels has left 18 and top 13; symmetric"),
    SheetDefinition("L7418", N_("Avery L7418, insteekkaart (86,5 x 55,5)"), 86.5, 55.5, 2, 4, 18.5, 37.5, 86.5, 55.5,
                    "badge", sure=False, source="maker, symmetric"),
    SheetDefinition("H4412", N_("Herma 4412, plakbadge (80 x 50)"), 80.0, 50.0, 2, 5, 17.5, 13.5, 95.0, 55.0, "badge",
                    sure=False, source="maker; margins as L4785"),
    SheetDefinition("D1445", N_("Durable 1445-02, insteekkaart (90 x 54)"), 90.0, 54.0, 2, 5, 15.0, 13.5, 90.0, 54.0,
                    "badge", sure=False, source="maker, symmetric"),
    SheetDefinition("D1453", N_("Durable 1453-02, insteekkaart (75 x 40)"), 75.0, 40.0, 2, 6, 30.0, 28.5, 75.0, 40.0,
                    "badge", sure=False, source="maker, symmetric"),
    SheetDefinition("D1456", N_("Durable 1456-02, insteekkaart (90 x 60)"), 90.0, 60.0, 2, 4, 15.0, 28.5, 90.0, 60.0,
                    "badge", sure=False, source="maker, symmetric"),
    SheetDefinition("D8334", N_("Durable 8334-02, plakbadge (75 x 40)"), 75.0, 40.0, 2, 6, 30.0, 28.5, 75.0, 40.0,
                    "badge", sure=False, source="maker, symmetric; spaces between labels unknown"),
    SheetDefinition("5395", N_("Avery 5395, plakbadge (85,7 x 59,2)"), 85.7, 59.2, 2, 4, 13.5, 3.0, 100.7, 67.7,
                    "badge", sure=False, source="as CiviCRM records it for A4"),
    SheetDefinition("CUT-90", N_("Gewoon papier, om te knippen (90 x 55)"), 90.0, 55.0, 2, 5, 15.0, 11.0, 90.0, 55.0,
                    "badge", cut=True, source="own"),
    SheetDefinition("CUT-A7", N_("Gewoon papier, acht op een vel (105 x 74)"), 105.0, 74.25, 2, 4, 0.0, 0.0, 105.0,
                    74.25, "badge", cut=True, source="A4 divided"),
    SheetDefinition("CUT-A6", N_("Gewoon papier, vier op een vel (105 x 148)"), 105.0, 148.5, 2, 2, 0.0, 0.0, 105.0,
                    148.5, "badge", cut=True, source="A4 divided"),
    SheetDefinition("FOLD-90", N_("Gewoon papier, dubbelgevouwen (90 x 55)"), 90.0, 110.0, 2, 2, 15.0, 38.5, 90.0,
                    110.0, "badge", cut=True, fold=True, source="own"),
    SheetDefinition("FOLD-82", N_("Gewoon papier, dubbelgevouwen (82 x 101,5)"), 82.0, 203.0, 2, 1, 23.0, 47.0, 82.0,
                    203.0, "badge", cut=True, fold=True, source="own, the size of a butterfly badge"),
)
_CARDS = (
    SheetDefinition("C32011", "Avery C32011 (85 x 54)", 85.0, 54.0, 2, 5, 15.0, 13.5, 95.0, 54.0, "card",
                    source="glabels"),
    SheetDefinition("C32015", "Avery C32015 (85 x 54)", 85.0, 54.0, 2, 4, 17.0, 31.5, 91.0, 60.0, "card",
                    source="glabels"),
)
SHEETS = {sheet.id: sheet for sheet in (*_ADDRESS, *_BADGES, *_CARDS)}
"""The sheets that are known, by their number."""


def names_of(*kinds: str) -> dict[str, str]:
    """The sheets of these kinds as the choices of an option: number and name."""
    return {sheet.id: sheet.name for sheet in SHEETS.values() if sheet.kind in kinds}
