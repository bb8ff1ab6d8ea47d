"""The tables of contributions; private to this feature and to those above it."""

from peewee import BlobField

from noaber.members.models import MemberCategory
from noaber.people.models import Person
from noaber.store.fields import Day, Link, Moment, StoredModel, Text, Whole


class ContributionAmount(StoredModel):
    """What a category of members owes in a year; none is nothing to claim, 0 is free."""

    year = Whole()
    category = Link(MemberCategory, backref="contribution_amounts")
    cents = Whole()

    class Meta:
        table_name = "contribution_amount"
        indexes = ((("year", "category"), True),)


class ContributionTerms(StoredModel):
    """What was agreed with one member; who has no row pays as usual. Why somebody pays less is nowhere kept."""

    person = Link(Person, backref="contribution_terms", unique=True)
    treatment = Text(default="normal")
    reduced_cents = Whole(null=True)
    method = Text()

    class Meta:
        table_name = "contribution_terms"


class Mandate(StoredModel):
    """The permission to collect by direct debit from an account."""

    person = Link(Person, backref="mandates")
    person_id: int
    reference = Text(unique=True)
    iban = Text()
    holder = Text()
    signed_on = Day()
    kind = Text(default="recurrent")
    form_place = Text()
    used_before = Day(null=True)
    ended_on = Day(null=True)

    class Meta:
        table_name = "mandate"


class MandateForm(StoredModel):
    """The signed form of a mandate as a file; apart, so that lists of mandates do not read it."""

    mandate = Link(Mandate, backref="forms", unique=True)
    file_name = Text()
    content = BlobField()

    class Meta:
        table_name = "mandate_form"


class BankEntry(StoredModel):
    """A line of a bank statement; ``cents`` below zero was paid out. ``entry_key`` is what makes it unique."""

    entry_key = Text(unique=True)
    account = Text()
    day = Day()
    cents = Whole()
    counter_iban = Text(index=True)
    counter_name = Text()
    description = Text()
    end_to_end = Text()
    mandate_reference = Text()
    batch = Text()
    return_code = Text()
    source = Text()
    status = Text(default="new", index=True)

    class Meta:
        table_name = "bank_entry"


class Claim(StoredModel):
    """What one member owes for one year, as it was claimed; never changed, only booked upon."""

    person = Link(Person, backref="claims")
    year = Whole()
    number = Whole()
    category = Link(MemberCategory, backref="claims")
    method = Text()
    cents = Whole()
    claimed_on = Day()
    due_on = Day()
    note = Text()

    class Meta:
        table_name = "claim"
        indexes = ((("year", "number"), True),)


class Reminder(StoredModel):
    """A reminder that was sent: step 1, 2 or 3, the final one."""

    claim = Link(Claim, backref="reminders", index=False)
    step = Whole()
    day = Day()

    class Meta:
        table_name = "reminder"
        indexes = ((("claim", "step"), True),)


class Collection(StoredModel):
    """A batch of direct debits that is offered to the bank as one file."""

    number = Whole(unique=True)
    day = Day()
    made_at = Moment()
    description = Text()
    booked_on = Day(null=True)
    withdrawn_on = Day(null=True)

    class Meta:
        table_name = "collection"


class CollectionItem(StoredModel):
    """One direct debit of a batch, with the mandate as it was when the batch was made."""

    collection = Link(Collection, backref="items")
    claim = Link(Claim, backref="items")
    claim_id: int
    collection_id: int
    mandate = Link(Mandate, backref="items")
    cents = Whole()
    sequence = Text()
    end_to_end = Text(unique=True)
    iban = Text()
    holder = Text()
    reference = Text()
    signed_on = Day()
    returned_on = Day(null=True)
    return_code = Text()

    class Meta:
        table_name = "collection_item"


class ClaimEntry(StoredModel):
    """Something booked on a claim; ``takes_back`` names the entry that it undoes."""

    claim = Link(Claim, backref="entries")
    kind = Text()
    cents = Whole()
    day = Day()
    means = Text()
    note = Text()
    takes_back = Link("self", null=True)
    bank_entry = Link(BankEntry, null=True)
    item = Link(CollectionItem, null=True)
    claim_id: int
    takes_back_id: int | None
    bank_entry_id: int | None

    class Meta:
        table_name = "claim_entry"
