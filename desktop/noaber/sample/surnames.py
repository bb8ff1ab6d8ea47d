"""Surnames of the sample as (prefix, surname), with how often they occur, and the prefixes that all must occur."""

Surname = tuple[str, str]

# fmt: off
COMMON: tuple[Surname, ...] = (
    ("", "Jansen"), ("", "Janssen"), ("de", "Vries"), ("van den", "Berg"), ("van", "Dijk"), ("", "Bakker"),
    ("", "Visser"), ("", "Smit"), ("de", "Boer"), ("", "Hendriks"), ("van", "Gompel"), ("van den", "Boomen"),
    ("van der", "Heijden"), ("", "Peeters"), ("", "Willems"), ("", "Vermeulen"), ("", "Smulders"), ("van", "Hoof"),
    ("van der", "Heyden"), ("", "Luijten"), ("", "Bressers"), ("", "Waterschoot"), ("", "Tielemans"),
    ("van de", "Ven"), ("", "Kox"),
)
SURNAMES: tuple[Surname, ...] = (
    ("", "Adams"), ("", "Aarts"), ("", "Beekmans"), ("", "Bierings"), ("", "Claassen"), ("", "Coolen"), ("", "Daamen"),
    ("", "Dekkers"), ("", "Duisters"), ("", "Evers"), ("", "Faassen"), ("", "Geerts"), ("", "Gijsbers"),
    ("", "Goossens"), ("", "Heesters"), ("", "Hermans"), ("", "IJsbrandy"), ("", "IJzermans"), ("", "Jacobs"),
    ("", "Joosten"), ("", "Keeris"), ("", "Kuijpers"), ("", "Lavrijsen"), ("", "Maas"), ("", "Meulenbroeks"),
    ("", "Nooijens"), ("", "Onderwater"), ("", "Panjoel"), ("", "Quinten"), ("", "Renders"), ("", "Roijmans"),
    ("", "Schellekens"), ("", "Sijbers"), ("", "Thijssen"), ("", "Tops"), ("", "Uijlenberg"), ("", "Verbeek"),
    ("", "Verhoeven"), ("", "Vosters"), ("", "Wouters"), ("", "Ypma"), ("", "Zeegers"), ("", "Zwaans"),
    ("", "Daniëls"), ("", "Michiëls"), ("", "Giltay Veth"), ("", "Dorresteijn Smits"), ("", "Hooft Graafland"),
    ("", "Korthals Altes"), ("", "Oude Lohuis"), ("", "Groot Zevert"), ("", "Nijhuis-Olde Scheper"), ("van", "Dooren"),
    ("van", "Eijk"), ("van", "Limpt"), ("van", "IJzendoorn"), ("van", "Rooij"), ("van", "Sambeek"), ("van de", "Goor"),
    ("van de", "Laar"), ("van de", "Wiel"), ("van den", "Akker"), ("van den", "Broek"), ("van den", "Heuvel"),
    ("van den", "IJssel"), ("van der", "Aa"), ("van der", "Linden"), ("van der", "Palen"), ("van der", "Ven"),
    ("van der", "Zanden"), ("van 't", "Hof"), ("van 't", "Klooster"), ("van het", "Hek"), ("in 't", "Veld"),
    ("in 't", "Groen"), ("'t", "Hart"), ("'t", "Hoen"), ("'t", "Sas"), ("d'", "Ancona"), ("d'", "Hondt"),
    ("op den", "Buijs"), ("op de", "Beek"), ("op 't", "Hoog"), ("aan de", "Brugh"), ("ten", "Have"), ("ten", "Haaf"),
    ("ter", "Horst"), ("ter", "Braak"), ("te", "Wierik"), ("uit den", "Bogaard"), ("uit het", "Broek"),
    ("de", "Bruijn"), ("de", "Graaf"), ("de", "Kort"), ("de", "Laat"), ("de", "Wit"), ("den", "Dekker"),
    ("den", "Ouden"), ("den", "Braber"), ("von", "Berg"), ("bij de", "Vaate"), ("onder de", "Linden"),
    ("van", "Oranjewoud"), ("over de", "Linden"), ("de la", "Rive"), ("de", "Roos-van Mierlo"),
)
# fmt: on
