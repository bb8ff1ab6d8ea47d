"""The people that every sample begins with: together they have each kind of Dutch name there is."""

from typing import Any

Form = str
Row = tuple[Form, str, str, str, str, dict[str, Any]]

# Salutation form, initials, call name, prefix, surname, and what else is known.
SHOWCASE: tuple[Row, ...] = (
    ("mevrouw", "A.B.", "Annie", "van den", "Berg", {}),
    ("mevrouw", "E.", "", "de", "Boer", {}),
    ("mevrouw", "M.", "Mia", "van", "Dijk", {}),
    ("onbekend", "D.", "", "", "Giltay Veth", {}),
    ("heer", "P.", "Piet", "'t", "Hart", {}),
    ("heer", "Y.", "", "d'", "Hondt", {"title_before": "dr."}),
    ("mevrouw", "C.M.", "", "", "Janssen-de Graaf", {}),
    ("heer", "K.", "", "", "Onderwater", {}),
    ("mevrouw", "L.", "", "", "Şahin", {}),
    ("heer", "K.", "Kees", "in 't", "Veld", {}),
    (
        "mevrouw",
        "M.",
        "",
        "van",
        "Dijk",
        {"partner_prefix": "van der", "partner_surname": "Ven", "name_usage": "partner-eigen"},
    ),
    ("neutraal", "K.", "Kim", "", "Verbeek", {}),
    ("heer", "IJ.", "IJsbrand", "", "IJsbrandy", {}),
    ("heer", "J.H.", "Jan", "van de", "Goor", {}),
    ("mevrouw", "Th.", "Dora", "van 't", "Hof", {}),
    ("mevrouw", "G.", "Gerda", "op den", "Buijs", {}),
    ("heer", "H.", "Henk", "ten", "Have", {}),
    ("heer", "B.J.", "Bert", "ter", "Horst", {}),
    ("mevrouw", "W.", "Wilma", "uit den", "Bogaard", {}),
    (
        "heer",
        "A.",
        "Ad",
        "den",
        "Braber",
        {"partner_prefix": "ten", "partner_surname": "Haaf", "name_usage": "eigen-partner"},
    ),
    ("heer", "J.", "Jürgen", "von", "Ahlefeld", {"title_before": "ir."}),
    ("mevrouw", "C.", "Conceição", "da", "Silva", {}),
    ("mevrouw", "F.", "Fatima", "", "El Hamdaoui", {}),
    ("heer", "N.", "Noël", "", "Luijten", {}),
    ("mevrouw", "Z.", "Zoë", "van der", "Heijden", {"title_before": "mr."}),
    ("heer", "M.", "Mehmet", "", "Yıldız", {}),
    ("heer", "Ł.", "Łukasz", "", "Wójcik", {}),
    ("mevrouw", "A.", "Ayşe", "", "Çelik", {}),
    ("heer", "F.", "François", "du", "Bois", {}),
    ("mevrouw", "A.", "Anaïs", "", "Peeters", {}),
    ("heer", "J.", "Jiří", "", "Dvořák", {}),
    ("mevrouw", "H.", "Hoa", "", "Nguyễn", {}),
    ("mevrouw", "N.C.", "Nel", "van der", "Linden", {"partner_surname": "Jongsma", "name_usage": "partner"}),
    ("mevrouw", "J.M.", "Joke", "van", "IJzendoorn", {}),
    ("heer", "J.", "Jan", "aan de", "Brugh", {}),
    ("heer", "G.", "Gerrit", "te", "Wierik", {}),
    ("heer", "P.", "Peter", "Van der", "Meeren", {}),
    ("mevrouw", "M.J.", "Riet", "", "Korthals Altes", {"title_before": "drs."}),
    ("heer", "W.", "Wim", "van het", "Hek", {}),
    ("mevrouw", "S.", "Siobhán", "", "O'Brien", {"language": "en"}),
)

COMES_FOR: dict[int, str] = {
    1: "Stichting Welzijn Hoogdorp",
    5: "Gemeente Kempen",
    7: "Dorpsraad Hoogdorp",
    10: "Dorpsraad Hoogdorp",
}
"""Who of them speaks for an organisation: the place in SHOWCASE and the name of the organisation."""

PREFIXES = tuple(sorted({row[3] for row in SHOWCASE if row[3]}))
"""Every prefix that occurs in each sample of some size."""
