"""Members with contributions, made through the real operations: tests say only what matters to them."""

from dataclasses import replace
from datetime import date

from noaber.contributions import operations, queries
from noaber.contributions.mandates import add_mandate
from noaber.contributions.queries import ClaimRow
from noaber.contributions.record import MandateRecord, TermsRecord
from noaber.contributions.rules import Balance
from noaber.contributions.settings import ContributionSettings, contribution_settings, save_contribution_settings
from noaber.cooperative.operations import save_cooperative
from noaber.cooperative.queries import get_cooperative
from tests.builders import TODAY, category, member

OWN_IBAN = "NL57INGB9733815619"
CREDITOR_ID = "NL79ZZZ999999990000"
IBANS = ("NL91ABNA0417164300", "NL39RABO0300065264", "NL02ABNA0123456789", "NL20INGB0001234567")


def settings(**values: object) -> ContributionSettings:
    """Change some of the settings."""
    changed = replace(contribution_settings(), **values)  # type: ignore[arg-type]
    save_contribution_settings(changed)
    return changed


def usual_amounts(year: int = 2026) -> None:
    """An ordinary member owes 20 euros, a family member 10, an honorary member nothing."""
    operations.save_amounts(year, {category(): 2000, category("Gezinslid"): 1000, category("Erelid"): 0})


def claimed(name: str = "A.B. van den Berg", *, year: int = 2026, method: str = "", **values: object) -> int:
    """A member of whom the year's contribution was claimed; returns the id of the claim."""
    usual_amounts(year)
    person = member(name, **values)  # type: ignore[arg-type]
    if method:
        operations.save_terms(person, TermsRecord(method=method))
    operations.write_run(operations.preview_run(year), today=TODAY)
    return queries.list_claims(today=TODAY, person_id=person)[0].id


def claim(claim_id: int, today: date = TODAY) -> ClaimRow:
    """The claim as it stands."""
    return queries.get_claim(claim_id, today=today)


def balance(claim_id: int) -> Balance:
    """The sums of a claim."""
    return claim(claim_id).balance


def ready_to_collect(**values: object) -> None:
    """The cooperative has an account and an incassant-ID."""
    save_cooperative(replace(get_cooperative(), iban=OWN_IBAN))
    settings(creditor_id=CREDITOR_ID, **values)


def with_mandate(
    person_id: int,
    *,
    iban: str = IBANS[0],
    holder: str = "A.B. van den Berg",
    signed_on: date = date(2026, 1, 15),
    **values: object,
) -> int:
    """A mandate of somebody; returns its id."""
    return add_mandate(person_id, MandateRecord(iban, holder, signed_on, **values))  # type: ignore[arg-type]
