"""The table of people who look alike and are not the same; private to this feature."""

from noaber.people.models import Person
from noaber.store.fields import Link, StoredModel


class NotDuplicate(StoredModel):
    """Two people of whom the user said that they are not the same; ``person`` has the lower id."""

    person = Link(Person, backref="not_the_same", index=False)  # the index below begins with it
    other = Link(Person, backref="not_the_same_either")

    class Meta:
        table_name = "not_duplicate"
        indexes = ((("person", "other"), True),)
