"""The villages and streets of the sample. The places are invented; every street has a postcode of its own."""

from dataclasses import dataclass

HOME = "Hoogdorp"
AREA_CODE = "0497"


@dataclass(frozen=True)
class Street:
    """A street: ``postcode`` as stored, ``weight`` how many of the households live there."""

    name: str
    postcode: str
    city: str
    weight: int


# fmt: off
# City, the digits of its postcode, and its streets with their weight.
_VILLAGES: tuple[tuple[str, str, tuple[tuple[str, int], ...]], ...] = (
    ("Hoogdorp", "5529", (
        ("Dorpsstraat", 10), ("Kerkplein", 3), ("Molenstraat", 8), ("Schoolstraat", 6), ("Lindelaan", 6),
        ("Heuvelweg", 5), ("Pastoor van Eijkstraat", 5), ("Burgemeester Smitsstraat", 5), ("Beekdal", 4),
        ("'t Hof", 3), ("Akkerweg", 4), ("Achterste Heide", 3), ("Korenbloem", 5), ("Klaproos", 4), ("Boterbloem", 4),
        ("Vonderpad", 2), ("Sint-Pancratiushof", 5), ("De Wielewaal", 4), ("1e Zandstraat", 2), ("2e Zandstraat", 2),
        ("Ambachtsweg", 1), ("Prinses Margrietlaan", 4), ("Kastanjehof", 4), ("Oude Postweg", 3),
    )),
    ("Laagveld", "5530", (
        ("Hoogdorpseweg", 3), ("Kapelstraat", 3), ("Het Ven", 2), ("Turfpad", 1), ("Dennenlaan", 2), ("Veldstraat", 2),
    )),
    ("Heikant aan de Beek", "5535", (
        ("Beekstraat", 2), ("Watermolen", 1), ("Kruisstraat", 2), ("Biezenmortel", 1), ("Eikenlaan", 1),
    )),
    ("Oosterlind", "5536", (
        ("Hoofdstraat", 2), ("Sint-Jorisstraat", 1), ("Zonnebloemweg", 1), ("Lage Mierdseweg", 1),
    )),
    ("Kerkeloo", "5537", (
        ("Torenstraat", 1), ("Raadhuisplein", 1), ("Europalaan", 1), ("Brink", 1),
    )),
)
# fmt: on

# Postcode letters without F, I, O, Q, U, Y, and never SA, SD or SS.
_LETTERS = "ABCDEGHJKLMNPRTVWXZ"

STREETS: tuple[Street, ...] = tuple(
    Street(name, digits + _LETTERS[number // len(_LETTERS)] + _LETTERS[(number + 1) % len(_LETTERS)], city, weight)
    for city, digits, streets in _VILLAGES
    for number, (name, weight) in enumerate(streets)
)

ADDITIONS = ("a", "b", "bis", "2", "3", "II", "A02", "hs")
"""What may follow a house number."""
