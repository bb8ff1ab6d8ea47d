"""The rules of membership that lie in a cooperative's own statutes, with what the law says where they are silent."""

from dataclasses import dataclass

from noaber.cooperative.settings import read_group, save_group
from noaber.core.i18n import N_, _
from noaber.paper import options as ask

LEAVING = N_("Opzeggen")
VOTING = N_("Stemmen")
NUMBERS = N_("Lidnummers")

UNITS = {"weeks": N_("weken"), "months": N_("maanden")}
MOMENTS = {
    "year_end": N_("Einde van het boekjaar"),
    "month_end": N_("Einde van de maand"),
    "any_day": N_("Elke dag"),
}
MONTHS = {
    "12": N_("31 december"),
    "1": N_("31 januari"),
    "2": N_("eind februari"),
    "3": N_("31 maart"),
    "4": N_("30 april"),
    "5": N_("31 mei"),
    "6": N_("30 juni"),
    "7": N_("31 juli"),
    "8": N_("31 augustus"),
    "9": N_("30 september"),
    "10": N_("31 oktober"),
    "11": N_("30 november"),
}


@dataclass(frozen=True)
class Statutes:
    """The statutes as set; the defaults are those of the law for an association, which hold for a cooperative too.

    Sources: BW2:36 (end of the financial year, four weeks' notice), BW2:38 (every member who is not suspended has a
    vote), BW2:35 (membership ends by death), BW2:53a (a cooperative follows the law of associations).
    """

    notice_length: int = ask.number(N_("Opzegtermijn"), 0, 52, 4, group=LEAVING)
    notice_unit: str = ask.choice(N_("Opzegtermijn in"), UNITS, group=LEAVING)
    leaving_moment: str = ask.choice(N_("Opzeggen kan tegen"), MOMENTS, group=LEAVING)
    financial_year_end: str = ask.choice(N_("Boekjaar eindigt op"), MONTHS, group=LEAVING)
    leaving_article: str = ask.text(N_("Artikel in onze statuten"), group=LEAVING)
    vote_per: str = ask.choice(
        N_("Stemrecht"),
        {
            "person": N_("Elk lid stemt"),
            "household": N_("Eén stem per huishouden"),
        },
        group=VOTING,
    )
    voting_article: str = ask.text(N_("Artikel in onze statuten"), group=VOTING)
    number_on_return: str = ask.choice(
        N_("Wie opnieuw lid wordt, krijgt"),
        {
            "keep": N_("het oude lidnummer"),
            "new": N_("een nieuw lidnummer"),
        },
        group=NUMBERS,
    )

    @property
    def year_end_month(self) -> int:
        """The month, 1 to 12, whose last day ends the financial year."""
        return int(self.financial_year_end)


SOURCES = {
    "notice_length": N_("Als de statuten niets zeggen, is het 4 weken (artikel 2:36 Burgerlijk Wetboek)."),
    "leaving_moment": N_("Als de statuten niets zeggen, is het het einde van het boekjaar (artikel 2:36)."),
    "vote_per": N_(
        "Elk lid dat niet geschorst is, heeft een stem, tenzij de statuten het anders regelen (artikel 2:38)."
    ),
    "number_on_return": N_("Een lidnummer gaat nooit naar iemand anders."),
}
"""What is said beside a setting: the rule where the statutes are silent, and where it stands."""


def statutes() -> Statutes:
    """The statutes as set in this file."""
    return read_group(Statutes, "statutes")


def save_statutes(values: Statutes) -> None:
    """Store the statutes as one action."""
    save_group("statutes", values, _("Regels uit de statuten"))
