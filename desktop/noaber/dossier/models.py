"""The tables of what is kept with a person; private to this feature."""

from typing import TYPE_CHECKING

from peewee import BlobField

from noaber.people.models import Person
from noaber.store.fields import Day, Link, StoredModel, Text, Whole


class FollowUp(StoredModel):
    """Something still to be done for or with a person; ``done_on`` is empty until it is."""

    if TYPE_CHECKING:
        person_id: int

    person = Link(Person, backref="follow_ups")
    what = Text()
    due_on = Day(index=True)
    who = Text()
    done_on = Day(null=True)

    class Meta:
        table_name = "follow_up"


class PersonFile(StoredModel):
    """A document or the photo of a person; ``size`` is that of ``content`` in bytes, which lists do not read."""

    if TYPE_CHECKING:
        person_id: int

    person = Link(Person, backref="files")
    kind = Text()
    name = Text()
    added_on = Day()
    size = Whole()
    content = BlobField()

    class Meta:
        table_name = "person_file"
