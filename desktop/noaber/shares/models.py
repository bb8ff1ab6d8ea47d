"""The tables of shares; private to this feature and to those above it."""

from noaber.people.models import Person
from noaber.store.fields import Day, Flag, Link, StoredModel, Text, Whole


class ShareKind(StoredModel):
    """A kind of share; nominal value and numbering never change, for the register was written by them."""

    name = Text(unique=True)
    nominal_cents = Whole()
    numbered = Flag(default=False)
    most = Whole(null=True)
    notarial = Flag(default=False)

    class Meta:
        table_name = "share_kind"


class ShareLine(StoredModel):
    """A line of the register: never changed, never deleted; a mistake gets a line that corrects it.

    ``after`` is the line before it. That makes a chain: SQLite itself then refuses to take any line but the last
    away, also when an action of long ago is undone.
    """

    number = Whole(unique=True)
    after = Link("self", null=True, unique=True, backref="next_line")
    kind = Link(ShareKind, backref="lines")
    what = Text()
    day = Day()
    entered_on = Day()
    from_person = Link(Person, null=True, backref="share_lines_from")
    to_person = Link(Person, null=True, backref="share_lines_to")
    count = Whole(default=0)
    numbers = Text()
    cents = Whole(default=0)
    due_on = Day(null=True)
    about = Link("self", null=True, backref="later_lines")
    means = Text()
    notary = Text()
    deed = Text()
    note = Text()

    class Meta:
        table_name = "share_line"
