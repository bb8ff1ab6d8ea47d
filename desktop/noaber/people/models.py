"""The tables of people; private to this feature and to those above it."""

from noaber.store.fields import Day, Flag, Link, StoredModel, Text, Whole


class Person(StoredModel):
    """A person or organisation; the fields are those of :class:`noaber.people.record.PersonRecord`."""

    kind = Text()
    salutation_form = Text()
    title_before = Text()
    initials = Text()
    first_names = Text()
    call_name = Text()
    prefix = Text()
    surname = Text()
    partner_prefix = Text()
    partner_surname = Text()
    name_usage = Text()
    address_name = Text()
    salutation = Text()
    organisation_name = Text()
    short_name = Text()
    street = Text()
    house_number = Whole(null=True)
    house_addition = Text()
    postcode = Text()
    city = Text()
    country = Text()
    phone = Text()
    phone2 = Text()
    email = Text()
    iban = Text()
    account_holder = Text()
    birth_date = Day(null=True)
    language = Text()
    large_print = Flag()
    note = Text()
    died_on = Day(null=True)
    sort_key = Text(index=True)
    search_text = Text()

    class Meta:
        table_name = "person"
        indexes = ((("postcode", "house_number"), False),)


class PersonRole(StoredModel):
    """What a person is for the cooperative or for an organisation, from a date to a date."""

    person_id: int
    organisation_id: int | None
    person = Link(Person, backref="roles")
    kind = Text()
    title = Text()
    organisation = Link(Person, null=True, backref="contacts")
    from_date = Day(null=True)
    to_date = Day(null=True)
    note = Text()

    class Meta:
        table_name = "person_role"


class Household(StoredModel):
    """People who live together and get one letter; a filled ``address_name`` or ``salutation`` replaces the rules'."""

    address_name = Text()
    salutation = Text()
    voter = Link(Person, null=True, backref="votes_for_households")

    class Meta:
        table_name = "household"


class HouseholdMember(StoredModel):
    """Somebody in a household from a date to a date; ``position`` 0 is named first."""

    household_id: int
    person_id: int
    household = Link(Household, backref="members")
    person = Link(Person, backref="households")
    position = Whole(default=0)
    from_date = Day(null=True)
    to_date = Day(null=True)

    class Meta:
        table_name = "household_member"


class HouseholdApart(StoredModel):
    """Two people at one address of whom the user said that they are no household."""

    person_id: int
    other_id: int
    person = Link(Person, backref="apart")
    other = Link(Person, backref="apart_from")

    class Meta:
        table_name = "household_apart"


class Consent(StoredModel):
    """What somebody agreed to, when and how, and since when no longer."""

    person = Link(Person, backref="consents")
    purpose = Text()
    given_on = Day()
    how = Text()
    withdrawn_on = Day(null=True)

    class Meta:
        table_name = "consent"
