"""The names of days and months in Dutch and English: read in both languages, printed in the current one."""

from noaber.core.i18n import current_language

_MONTHS = {
    "nl": "januari februari maart april mei juni juli augustus september oktober november december".split(),
    "en": "January February March April May June July August September October November December".split(),
}
_WEEKDAYS = {
    "nl": "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag".split(),
    "en": "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split(),
}
_SHORT_WEEKDAYS = {"nl": "ma di wo do vr za zo".split(), "en": "Mon Tue Wed Thu Fri Sat Sun".split()}


def month_name(month: int) -> str:
    """The name of a month from 1 to 12 in the current language: ``januari``."""
    return _MONTHS[current_language()][month - 1]


def weekday_name(weekday: int) -> str:
    """The name of a day of the week, Monday being 0, in the current language: ``maandag``."""
    return _WEEKDAYS[current_language()][weekday]


def short_weekday_name(weekday: int) -> str:
    """The short name of a day of the week, Monday being 0, in the current language: ``ma``."""
    return _SHORT_WEEKDAYS[current_language()][weekday]


def read_month(word: str) -> int | None:
    """The month from 1 to 12 that a word means in Dutch or English, in full or from three letters on; else None."""
    small = word.lower().rstrip(".")
    if small == "mrt":
        return 3
    if len(small) < 3:
        return None
    for names in _MONTHS.values():
        for place, name in enumerate(names):
            if name.lower().startswith(small):
                return place + 1
    return None


def read_weekday(word: str) -> int | None:
    """The day of the week, Monday being 0, that a word means in Dutch or English, in full or short; else None."""
    small = word.lower().rstrip(".")
    for names in (*_WEEKDAYS.values(), *_SHORT_WEEKDAYS.values()):
        for place, name in enumerate(names):
            if small == name.lower() or (small == "dond" and place == 3):
                return place
    return None
