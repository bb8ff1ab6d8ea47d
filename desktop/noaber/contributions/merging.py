"""When two people in the register turn out to be one: agreements about contributions are there once."""

from datetime import date

from noaber.contributions.models import Claim, ContributionTerms
from noaber.contributions.years import year_name
from noaber.core.i18n import _
from noaber.store.fields import delete_where


def settle_contributions(keep: int, gone: int, today: date) -> list[str]:
    """The agreement of ``keep`` stays; claims of both stay, since money was asked and paid for each.

    Returns what the user should know.
    """
    if ContributionTerms.select().where(ContributionTerms.person == keep).exists():
        delete_where(ContributionTerms, ContributionTerms.person == gone)
    years = _years(keep) & _years(gone)
    return [
        _("Voor {year} staat er nu tweemaal contributie; kijk of dat klopt.", year=year_name(year))
        for year in sorted(years)
    ]


def _years(person_id: int) -> set[int]:
    return {claim.year for claim in Claim.select(Claim.year).where(Claim.person == person_id)}
