"""The tables of memberships; private to this feature and to those above it."""

from noaber.people.models import Person
from noaber.store.fields import Day, Flag, Link, StoredModel, Text, Whole


class MemberCategory(StoredModel):
    """A kind of member with its votes; ``is_member`` is no for donors and participants, who are not members by law."""

    name = Text(unique=True)
    votes = Whole(default=1)
    is_member = Flag(default=True)
    position = Whole(default=0)

    class Meta:
        table_name = "member_category"


class Membership(StoredModel):
    """One membership of a person or organisation; joining again makes a second."""

    person_id: int
    category_id: int
    person = Link(Person, backref="memberships")
    member_number = Whole(index=True)
    category = Link(MemberCategory, backref="memberships")
    admitted_on = Day(null=True)
    left_on = Day(null=True)
    leaving_reason = Text()

    class Meta:
        table_name = "membership"


class MembershipApplication(StoredModel):
    """Somebody asked to become a member; ``outcome`` is empty until the board has decided."""

    person_id: int
    person = Link(Person, backref="applications")
    category = Link(MemberCategory, backref="applications")
    requested_on = Day()
    outcome = Text()
    decided_on = Day(null=True)
    reason = Text()
    membership = Link(Membership, null=True, backref="applications")

    class Meta:
        table_name = "membership_application"


class Resignation(StoredModel):
    """Notice given by a member: the membership ends on its ``left_on``; ``computed_on`` is what the statutes say."""

    membership = Link(Membership, backref="resignations", unique=True)
    received_on = Day()
    wished_on = Day(null=True)
    computed_on = Day()
    override_reason = Text()

    class Meta:
        table_name = "resignation"


class Suspension(StoredModel):
    """A member without rights from a day up to and including another, or until further notice."""

    membership = Link(Membership, backref="suspensions")
    from_date = Day()
    to_date = Day(null=True)
    reason = Text()

    class Meta:
        table_name = "suspension"


class CategoryChange(StoredModel):
    """Up to this day a membership was of another category."""

    membership = Link(Membership, backref="category_changes")
    changed_on = Day()
    before = Link(MemberCategory, backref="changes_from")

    class Meta:
        table_name = "category_change"
