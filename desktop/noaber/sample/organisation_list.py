"""The organisations of the sample, the villages around in them, and what their contact persons are."""

from dataclasses import dataclass


@dataclass(frozen=True)
class OrganisationText:
    """An organisation: ``contact`` is what its contact person is, ``role`` as what she comes to meetings."""

    name: str
    short_name: str
    contact: str
    role: str
    note: str = ""


ORGANISATIONS: tuple[OrganisationText, ...] = (
    OrganisationText("Stichting Welzijn Hoogdorp", "Welzijn Hoogdorp", "ouderenadviseur", "medewerker"),
    OrganisationText("Gemeente Kempen", "", "beleidsadviseur zorg en welzijn", "beleidsmaker"),
    OrganisationText("Dorpsraad Hoogdorp", "", "voorzitter", "bestuurder"),
    OrganisationText("Huisartsenpraktijk De Linde", "", "praktijkondersteuner", "medewerker"),
    OrganisationText("Parochie Sint-Pancratius", "", "pastoraal werker", "medewerker"),
    OrganisationText("Basisschool De Vlinderboom", "", "directeur", "bestuurder"),
    OrganisationText(
        "Sociaal Werk De Kempen (voorheen SMO)",
        "SWK",
        "sociaal makelaar",
        "medewerker",
        "Zet sinds 2024 het werk van SMO voort.",
    ),
    OrganisationText("Woningstichting De Zaligheden-Oost", "", "wijkconsulent", "medewerker"),
    OrganisationText("Zorggroep Beekdal", "", "teamleider", "medewerker"),
    OrganisationText("Voetbalvereniging Hoogdorp Vooruit", "HVV", "secretaris", "bestuurder"),
    OrganisationText("Buurtteam Zorg Thuis Hoogdorp", "", "wijkverpleegkundige", "medewerker"),
    OrganisationText("Fysiotherapie Kerkplein", "", "fysiotherapeut", "medewerker"),
    OrganisationText("Apotheek De Vijzel", "", "apotheker", "medewerker"),
    OrganisationText("Harmonie Sint-Cecilia", "", "penningmeester", "bestuurder"),
    OrganisationText("KBO Hoogdorp", "KBO", "voorzitter", "bestuurder"),
    OrganisationText("Vrouwenvereniging De Klaver", "", "secretaris", "bestuurder"),
    OrganisationText("Stichting Dorpshuis De Schakel", "", "beheerder", "medewerker"),
    OrganisationText("Heemkundevereniging De Oude Heerlijkheid", "", "archivaris", "vrijwilliger"),
    OrganisationText("Bakkerij Van Sambeek", "", "eigenaar", "bewoner"),
    OrganisationText("Rijvereniging De Heikant", "", "secretaris", "bestuurder"),
    OrganisationText("Zorgcoöperatie Laagveld U.A.", "", "coördinator", "initiatiefnemer"),
    OrganisationText("Stadsdorp Oosterlind", "", "initiatiefnemer", "initiatiefnemer"),
    OrganisationText("Energiecoöperatie KempenStroom U.A.", "", "projectleider", "initiatiefnemer"),
    OrganisationText("Dorpswinkel Kerkeloo", "", "bedrijfsleider", "initiatiefnemer"),
    OrganisationText("Bibliotheek De Kempen", "", "medewerker taalpunt", "medewerker"),
    OrganisationText("GGD Brabant-Midden", "GGD", "adviseur gezonde leefomgeving", "beleidsmaker"),
    OrganisationText("Waterschap De Beken", "", "gebiedsbeheerder", "beleidsmaker"),
    OrganisationText("Provincie, afdeling Leefbaarheid", "", "programmamanager", "beleidsmaker"),
    OrganisationText("EHBO-vereniging Hoogdorp", "", "coördinator", "vrijwilliger"),
    OrganisationText("Bezoekgroep Zonnestraal", "", "voorzitter", "vrijwilliger"),
    OrganisationText("Scouting Sint-Joris", "", "groepsbegeleider", "vrijwilliger"),
    OrganisationText("Kinderdagverblijf Het Zandkasteel", "", "locatiemanager", "medewerker"),
    OrganisationText("Politie, basisteam Kempen", "", "wijkagent", "medewerker"),
    OrganisationText("Autobedrijf Gebroeders Coolen", "", "eigenaar", "bewoner"),
    OrganisationText("Kringbank Kempen", "", "adviseur coöperaties", "medewerker"),
    OrganisationText("Zorgverzekeraar Samenzorg", "", "inkoper wijkverpleging", "beleidsmaker"),
    OrganisationText("Mantelzorg Kempen", "", "consulent", "medewerker"),
    OrganisationText("Landelijk Netwerk Bewonerszorg", "LNB", "adviseur", "beleidsmaker"),
    OrganisationText("500DORPEN i.o.", "", "verbinder", "initiatiefnemer", "In oprichting."),
    OrganisationText("Tennisclub De Lob", "", "secretaris", "bestuurder"),
)

KINDS: tuple[tuple[str, str, str], ...] = (
    # What larger samples make more of: kind, contact, role.
    ("Buurtvereniging", "voorzitter", "bestuurder"),
    ("Stichting", "secretaris", "bestuurder"),
    ("Zorgboerderij", "beheerder", "medewerker"),
    ("Werkgroep", "trekker", "initiatiefnemer"),
    ("Gezondheidscentrum", "manager", "medewerker"),
    ("Wooncoöperatie", "initiatiefnemer", "initiatiefnemer"),
)


def organisation_texts(count: int) -> list[OrganisationText]:
    """The first ``count`` organisations; beyond those that were thought out, numbered ones."""
    texts = list(ORGANISATIONS[:count])
    for number in range(len(texts), count):
        kind, contact, role = KINDS[number % len(KINDS)]
        texts.append(OrganisationText(f"{kind} Noord {number + 1}", "", contact, role))
    return texts
