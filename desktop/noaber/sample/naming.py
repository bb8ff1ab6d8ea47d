"""Made-up people get a name: by generation, with initials as they are written, titles, and the partner's name."""

from random import Random
from typing import Any

from noaber.sample import given_names as given
from noaber.sample import surnames

Fields = dict[str, Any]
"""The fields of a PersonRecord by name."""

_OLD, _YOUNG = 1956, 1979
_USAGES_OLD = ("partner-eigen",) * 6 + ("partner",) * 2 + ("eigen",) * 2
_USAGES_YOUNG = ("eigen",) * 7 + ("partner-eigen",) * 2 + ("eigen-partner",)
_TITLES = {"mevrouw": ("drs.", "mr.", "dr.", "ir."), "heer": ("ir.", "drs.", "dr.", "ing.", "mr.", "prof. dr.")}
_FORMS = ("mevrouw",) * 11 + ("heer",) * 10
_ALL_SURNAMES = surnames.COMMON * 6 + surnames.SURNAMES * 3


def make_name(rng: Random, form: str, birth_year: int) -> Fields:
    """The name fields of somebody who is addressed as ``form`` (mevrouw, heer or neutraal)."""
    if form != "neutraal" and rng.random() < 0.05:
        return _from_elsewhere(rng, form)
    official, call_name = rng.choice(_given(form, birth_year))
    second = [rng.choice(given.SECOND_NAMES) for _name in range(rng.choice((0, 0, 1, 1, 1, 2)))]
    prefix, surname = rng.choice(_ALL_SURNAMES)
    return {
        "salutation_form": form,
        "title_before": rng.choice(_TITLES[form]) if form in _TITLES and rng.random() < 0.03 else "",
        "initials": "".join(map(initial, (official, *second))),
        "first_names": " ".join((official, *second)) if rng.random() < 0.2 else "",
        "call_name": call_name,
        "prefix": prefix,
        "surname": surname,
    }


def make_form(rng: Random, birth_year: int) -> str:
    """How somebody wants to be addressed: mevrouw, heer or, younger people now and then, neutraal."""
    if rng.random() < (0.01 if birth_year < _YOUNG else 0.06):
        return "neutraal"
    return rng.choice(_FORMS)


def initial(name: str) -> str:
    """The initial of a first name: ``Theodora`` → ``Th.``, ``IJsbrand`` → ``IJ.``, ``Anne-Marie`` → ``A.M.``."""
    if "-" in name:
        return "".join(map(initial, name.split("-")))
    for letters in ("IJ", "Th", "Ph", "Chr"):
        if name.startswith(letters):
            return f"{letters}."
    return f"{name[0]}."


def take_partner_name(rng: Random, fields: Fields, partner: Fields, birth_year: int) -> None:
    """Note the partner's surname, and which names are used: one of the four usages of the population register."""
    if partner["surname"] == fields["surname"] or "-" in partner["surname"] + fields["surname"]:
        return
    usage = rng.choice(_USAGES_OLD if birth_year < _OLD else _USAGES_YOUNG)
    if fields["salutation_form"] == "heer" and rng.random() < 0.9:
        usage = "eigen"
    fields["partner_prefix"], fields["partner_surname"] = partner["prefix"], partner["surname"]
    fields["name_usage"] = usage


def _given(form: str, birth_year: int) -> tuple[given.Given, ...]:
    if form == "neutraal":
        return given.NEUTRAL
    if birth_year < _OLD:
        return given.WOMEN_OLD if form == "mevrouw" else given.MEN_OLD
    if birth_year < _YOUNG:
        return given.WOMEN_MIDDLE if form == "mevrouw" else given.MEN_MIDDLE
    return given.WOMEN_YOUNG if form == "mevrouw" else given.MEN_YOUNG


def _from_elsewhere(rng: Random, form: str) -> Fields:
    family = rng.choice(given.FROM_ELSEWHERE)
    call_name = rng.choice(family.women if form == "mevrouw" else family.men)
    prefix, surname = rng.choice(family.surnames)
    return {
        "salutation_form": form,
        "title_before": "",
        "initials": f"{call_name[0]}.",
        "first_names": "",
        "call_name": call_name,
        "prefix": prefix,
        "surname": surname,
    }
