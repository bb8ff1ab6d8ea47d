"""As many people as wanted, with Dutch names and addresses in about the mix of a register, the same each time."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from noaber.core.clock import FixedClock
from noaber.core.ids import new_id
from noaber.members.models import Membership
from noaber.people.operations import insert_people
from noaber.people.record import PersonRecord
from noaber.store import search
from noaber.store.datafile import DataFile, create_file
from noaber.store.fields import database, insert_rows
from noaber.store.journal import action

CLOCK = FixedClock(datetime(2026, 11, 2, 14, 2))
PASSWORD = "een wachtwoord"
TYPED = (
    "jansen", "van den berg", "vandenberg", "de vries", "berg annie", "celik", "smit kees", "'t hart", "bos wim",
    "5529ab 12", "dorpsstraat 1", "kerkstraat", "hoogdorp", "06 12 34 56", "johanna", "yilmaz", "giltay", "zzz", "b",
)  # fmt: skip
KEYSTROKE = 0.016
"""Seconds from a key to what it brings on the screen: one image of it."""

_MEMBERSHIP = ("id", "person_id", "member_number", "category_id", "admitted_on", "left_on", "leaving_reason")

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
RARE = (
    (  # a quarter of all people has one of the names above; the others have one of some thousands
        "Aalbers Bek Brand Bruin Crom Daal Eik Geer Goor Haver Hol Hooi Kers Klooster Koren Lage Linde Maan Meule Moer "
        "Noor Olden Oude Peer Ridder Roos Schoen Slag Snoe Steen Tempel Uiter Veld Voort Waal Weert Winkel Zand "
        "Zege Zonne"
    ).split(),
    (
        "s man mans veld huis hof dijk laar berg brink kamp bosch stra sma donk rode horst meer wijk ink aert oven"
    ).split(),
)
STREET_PARTS = (
    (
        "Dorps Kerk Molen School Heuvel Beek Eiken Berken Linden Kastanje Wilgen Koning Prins Wilhelmina "
        "Juliana Beatrix "
        "Raadhuis Markt Stations Nieuw Oude Lange Korte Hoog Laag Bosch Heide Akker Weide Vijver Kapel Pastoor "
        "Burgemeester"
    ).split(),
    "straat weg laan pad plein hof dreef akker singel steeg".split(),
)
PLACES = (
    ("5529", "Hoogdorp"), ("5528", "Casteren"), ("5531", "Bladel"), ("5091", "Oost West en Middelbeers"),
    ("5521", "Eersel"), ("5524", "Steensel"), ("5527", "Hapert"), ("5534", "Netersel"), ("5541", "Reusel"),
    ("5571", "Bergeijk"), ("5512", "Vessem"), ("5513", "Wintelre"),
)  # fmt: skip


def people(count: int, seed: int = 1) -> list[PersonRecord]:
    """``count`` people."""
    chance = Random(seed)
    names = [entry.rsplit(" ", 1) for entry in SURNAMES.split("|")]
    common = chance.choices([name for name, _ in names], [int(weight) for _, weight in names], k=count)
    return [_person(chance, name if chance.random() < 0.25 else _rare(chance)) for name in common]


def _rare(chance: Random) -> str:
    prefix = chance.choices(["", ",van", ",van de", ",van der", ",de", ",ten"], [70, 12, 6, 6, 4, 2])[0]
    return "".join(map(chance.choice, RARE)) + prefix


def _person(chance: Random, name: str) -> PersonRecord:
    surname, _, prefix = name.partition(",")
    digits, city = chance.choice(PLACES)
    first = chance.choice(FIRST)
    return PersonRecord(
        initials=f"{first[0]}.{chance.choice('ABCDEFGHJKLM')}.", call_name=first, prefix=prefix, surname=surname,
        street="".join(map(chance.choice, STREET_PARTS)), house_number=chance.randrange(1, 220), city=city,
        postcode=digits + "".join(chance.choices("ABCDEGHJKLMNPRSTVWXZ", k=2)),
        phone=f"06-{chance.randrange(10_000_000, 99_999_999)}",
        email=f"{first.lower()}{chance.randrange(9999)}@voorbeeld.nl",
    )  # fmt: skip


@contextmanager
def filled(count: int) -> Iterator[DataFile]:
    """An encrypted file with so many people, all members, put there by one action."""
    with TemporaryDirectory() as folder:
        file = create_file(Path(folder) / "Hoogdorp.noaber", PASSWORD, CLOCK)
        try:
            with action("Soort"):
                database.execute_sql("INSERT INTO member_category VALUES (1, 'Gewoon lid', 1, 1, 1)")
            with action("Invoer"), search.added_in_bulk():
                members = [
                    (new_id(), person, number, 1, "2020-01-01", None, "")
                    for number, person in enumerate(insert_people(people(count)), 1)
                ]
                insert_rows(Membership, _MEMBERSHIP, members)
            yield file
        finally:
            file.close()
