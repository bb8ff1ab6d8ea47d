"""As many people as wanted, with Dutch names and addresses in about the mix of a register, the same each time."""

from random import Random

from noaber.people.record import PersonRecord

FIRST = (
    "Jan Johannes Maria Anna Hendrik Cornelis Johanna Willem Elisabeth Pieter Wilhelmina Gerard Petronella Adriana "
    "Annie Toos Riet Mien Sjaan Kees Piet Henk Wim Ad Frans Theo Harrie Jos Bart Sanne Fatima Mehmet Şenay Zoë Björn"
).split()
SURNAMES = (
    "Jong,de 87|Jansen 75|Vries,de 73|Berg,van den 60|Berg,van der 12|Dijk,van 57|Bakker 57|Janssen 55|Visser 51|"
    "Smit 43|Meijer 41|Boer,de 40|Mulder 37|Groot,de 37|Bos 36|Vos 31|Peters 31|Hendriks 30|Leeuwen,van 29|Dekker 28|"
    "Brouwer 26|Wit,de 25|Dijkstra 25|Smits 23|Graaf,de 22|Meer,van der 21|Linden,van der 19|Kok 19|Jacobs 18|"
    "Haan,de 17|Vermeulen 17|Heuvel,van den 17|Veen,van der 16|Broek,van den 16|Bruijn,de 15|Schouten 15|Beek,van 15|"
    "Bosch,van den 14|Yılmaz 9|Çelik 7|Özdemir 6|Hart,'t 5|Veld,in 't 4|Loo,van de 6|Ende,van den 4|Giltay Veth 1"
)
STREETS = "Dorpsstraat Kerkstraat Molenweg Hoogcasterseweg Schoolstraat Vrijthof Heuvelstraat Kempenlaan Beekpad".split()
PLACES = (("5529", "Hoogdorp"), ("5528", "Casteren"), ("5531", "Bladel"), ("5091", "Oost West en Middelbeers"))


def people(count: int, seed: int = 1) -> list[PersonRecord]:
    """``count`` people."""
    chance = Random(seed)
    names = [entry.rsplit(" ", 1) for entry in SURNAMES.split("|")]
    chosen = chance.choices([name for name, _ in names], [int(weight) for _, weight in names], k=count)
    return [_person(chance, *name.partition(",")[::2]) for name in chosen]


def _person(chance: Random, surname: str, prefix: str) -> PersonRecord:
    digits, city = chance.choice(PLACES)
    first = chance.choice(FIRST)
    return PersonRecord(
        initials=f"{first[0]}.{chance.choice('ABCDEFGHJKLM')}.", call_name=first, prefix=prefix, surname=surname,
        street=chance.choice(STREETS), house_number=chance.randrange(1, 220), city=city,
        postcode=digits + "".join(chance.choices("ABCDEGHJKLMNPRSTVWXZ", k=2)),
        phone=f"06-{chance.randrange(10_000_000, 99_999_999)}",
        email=f"{first.lower()}{chance.randrange(9999)}@voorbeeld.nl",
    )  # fmt: skip
