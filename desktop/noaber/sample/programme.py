"""What is on in the sample: thirty meetings around the next one, as texts; their days are chosen in meetings.py."""

from dataclasses import dataclass, replace

Place = tuple[str, str, str]
"""Venue, room and address."""

_HALL = "Dorpshuis De Schakel"
_HALL_ADDRESS = "Kerkplein 1, 5529 AC Hoogdorp"
RED_ROOM: Place = (_HALL, "rode zaal", _HALL_ADDRESS)
GREAT_ROOM: Place = (_HALL, "grote zaal", _HALL_ADDRESS)
FOYER: Place = (_HALL, "foyer", _HALL_ADDRESS)
WORKSHOP: Place = ("De Oude Smederij", "", "Ambachtsweg 4, 5529 AZ Hoogdorp")
LIBRARY: Place = ("Bibliotheek De Kempen", "leeszaal", "Schoolstraat 12, 5529 AE Hoogdorp")
CHURCH: Place = ("Parochiezaal", "", "Kerkplein 8, 5529 AC Hoogdorp")
ELSEWHERE: Place = ("Het 8e Uur", "tuinzaal", "Torenstraat 3, 5537 AB Kerkeloo")
NOWHERE: Place = ("", "", "")

MON, TUE, WED, THU, FRI, SAT = range(6)


@dataclass(frozen=True)
class MeetingText:
    """A meeting: ``week`` counts from the next one, ``hours`` are ``20.00-22.00`` or empty while unknown.

    ``registered`` people register, of whom ``cancelled`` cancel; ``closes`` is how many days before the meeting the
    last day to register is. ``roles`` says whether people come as something, ``uncounted`` how many come unnamed,
    ``attended`` how many there were if that is to be exact.
    """

    week: int
    weekday: int
    title: str
    subtitle: str
    hours: str
    place: Place
    registered: int
    capacity: int | None = None
    cancelled: int = 2
    closes: int | None = None
    roles: bool = False
    tables: tuple[str, ...] = ()
    uncounted: int = 0
    attended: int | None = None
    provisional: bool = False
    note: str = ""


_TABLES = ("1 De basis", "2 Lokale economie", "3 Lobby", "4 Meedoen")
_EATING = MeetingText(
    0,
    THU,
    "Eetgroep",
    "Samen koken, samen eten",
    "17.30-19.30",
    FOYER,
    36,
    40,
    closes=2,
    note="Bijdrage € 8,50, te betalen aan de zaal.",
)
_COFFEE = MeetingText(0, WED, "Koffie-inloop", "Met de wijkverpleegkundige", "10.00-11.30", FOYER, 14, uncounted=17)
_REPAIR = MeetingText(0, SAT, "Repair café", "Weggooien? Mooi niet!", "10.00-13.00", WORKSHOP, 18, uncounted=26)
_COURSE = MeetingText(
    0,
    MON,
    "Cursus tablet en telefoon",
    "Les 1: foto’s maken en versturen",
    "10.00-12.00",
    LIBRARY,
    16,
    12,
    cancelled=1,
    closes=7,
    note="Vol = vol. Neem uw eigen tablet of telefoon mee.",
)
_ASSEMBLY = MeetingText(
    0,
    WED,
    "Algemene ledenvergadering",
    "Jaarverslag, jaarrekening en verkiezing van het bestuur",
    "20.00-22.00",
    GREAT_ROOM,
    82,
    cancelled=4,
)
_WORKING = MeetingText(
    0,
    MON,
    "Zorg, een bewonersonderneming?",
    "Werkavond 2: hoe versnellen we?",
    "19.45-22.00",
    RED_ROOM,
    57,
    50,
    cancelled=3,
    closes=4,
    roles=True,
    tables=("1", "2", "3", "4"),
    note="Tafels: 1 De basis, 2 Lokale economie, 3 Lobby en de agenda van onderop, 4 Meedoen. "
    "Inloop met koffie vanaf 19.45 uur. Vol = vol.",
)
_MEETUP = MeetingText(
    0,
    SAT,
    "Meet-up Zorgzame buurten",
    "Zeggenschap: wie bepaalt wat goede zorg is?",
    "13.30-17.00",
    ELSEWHERE,
    24,
    60,
    closes=7,
    roles=True,
    note="We rijden samen; vertrek bij het dorpshuis om 12.45 uur.",
)

NEXT = _WORKING
"""The meeting that the demonstration prints the sign-in sheet of."""

MEETINGS: tuple[MeetingText, ...] = (
    replace(_ASSEMBLY, week=-103),
    replace(_EATING, week=-98),
    replace(_REPAIR, week=-92),
    MeetingText(
        -87,
        TUE,
        "Thema-avond",
        "Langer thuis wonen: wat is er nodig?",
        "19.30-21.30",
        RED_ROOM,
        44,
        60,
        closes=5,
        roles=True,
        tables=_TABLES[:3],
        uncounted=2,
    ),
    replace(_COURSE, week=-82),
    replace(_COURSE, week=-81, subtitle="Les 2: veilig betalen en bellen met beeld", cancelled=2),
    replace(_MEETUP, week=-75),
    replace(_COFFEE, week=-69),
    replace(_EATING, week=-64, registered=38),
    MeetingText(
        -58,
        TUE,
        "Verkennerstocht",
        "Wat knelt er in ons dorp?",
        "16.00-19.00",
        CHURCH,
        39,
        roles=True,
        tables=_TABLES,
        uncounted=3,
    ),
    replace(_ASSEMBLY, week=-52, subtitle="Begroting en plannen voor het komende jaar", registered=64),
    replace(_EATING, week=-47, registered=41),
    MeetingText(-43, MON, "Cursus stevig staan", "Zes lessen in balans", "14.00-15.30", CHURCH, 22, 16, closes=7),
    replace(_REPAIR, week=-38, registered=21, uncounted=31),
    MeetingText(
        -34,
        FRI,
        "Vrijwilligersmiddag",
        "Met dank aan iedereen die zich inzet",
        "15.00-18.00",
        GREAT_ROOM,
        58,
        cancelled=3,
        closes=7,
    ),
    replace(_EATING, week=-29),
    replace(
        _WORKING,
        week=-23,
        subtitle="Werkavond 1: wat houdt ons tegen?",
        registered=51,
        cancelled=4,
        uncounted=2,
        attended=46,
    ),
    MeetingText(
        -19, WED, "Informatieavond", "Energie besparen in een oud huis", "20.00-21.45", LIBRARY, 27, 35, closes=1
    ),
    replace(_COFFEE, week=-15, subtitle="Met de notaris over het levenstestament", registered=23, uncounted=9),
    MeetingText(
        -12,
        SAT,
        "Excursie",
        "Met de bus naar de zorgtuin in Kerkeloo",
        "09.30-16.30",
        ("Vertrek bij het dorpshuis", "", _HALL_ADDRESS),
        55,
        48,
        cancelled=3,
        closes=10,
        note="Vol = vol. Er gaat een rolstoelbus mee.",
    ),
    MeetingText(
        -9, TUE, "Extra ledenvergadering", "Kopen wij het oude raadhuis?", "20.00-22.00", GREAT_ROOM, 88, uncounted=4
    ),
    replace(_EATING, week=-6, registered=37),
    MeetingText(
        -4,
        TUE,
        "Dorpsgesprek",
        "Nieuw samenspel: afspraken voor de komende vier jaar",
        "16.00-19.00",
        CHURCH,
        42,
        50,
        closes=4,
        roles=True,
        tables=("1 Wonen", "2 Welzijn", "3 Zorg", "4 Mobiliteit"),
        uncounted=1,
    ),
    replace(_COFFEE, week=-3, subtitle="Met de dorpsondersteuner", registered=17, uncounted=0),
    NEXT,
    replace(_EATING, week=1, registered=31, cancelled=1),
    replace(_COURSE, week=3, subtitle="Les 1: beginnen met de tablet", registered=18),
    replace(
        _MEETUP,
        week=5,
        subtitle="Een vervolg: wie doet wat in onze buurt?",
        registered=15,
        cancelled=0,
        place=("Dorpswinkel Kerkeloo", "bovenzaal", "Brink 2, 5537 AE Kerkeloo"),
        provisional=True,
    ),
    replace(_ASSEMBLY, week=9, registered=21, cancelled=1, closes=2),
    MeetingText(14, THU, "Thema-avond", "Samen wonen: een hofje in Hoogdorp?", "", NOWHERE, 3, cancelled=0, roles=True),
)
"""In order of day; texts and numbers after the meetings that the program was made for."""


def meeting_texts(count: int) -> list[MeetingText]:
    """So many meetings in order of day, the next one among them: those nearest to it, or earlier coffee mornings."""
    nearest = sorted(MEETINGS, key=lambda text: abs(text.week))[:count]
    earlier = [replace(_COFFEE, week=MEETINGS[0].week - number - 1) for number in range(count - len(nearest))]
    return sorted([*earlier, *nearest], key=lambda text: text.week)
