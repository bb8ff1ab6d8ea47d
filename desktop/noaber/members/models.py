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

    person = Link(Person, backref="memberships")
    member_number = Whole(index=True)
    category = Link(MemberCategory, backref="memberships")
    admitted_on = Day(null=True)
    left_on = Day(null=True)
    leaving_reason = Text()

    class Meta:
        table_name = "membership"
