"""The tables of the cooperative itself; private to this feature and to those above it."""

from peewee import BlobField

from noaber.store.fields import StoredModel, Text, Whole


class Cooperative(StoredModel):
    """The one cooperative of this file."""

    name = Text()
    legal_ending = Text()
    street = Text()
    house_number = Whole(null=True)
    house_addition = Text()
    postcode = Text()
    city = Text()
    phone = Text()
    email = Text()
    website = Text()
    kvk = Text()
    iban = Text()
    logo = BlobField(null=True)

    class Meta:
        table_name = "cooperative"


class Setting(StoredModel):
    """A setting that travels with the file, as text."""

    name = Text(unique=True)
    value = Text()

    class Meta:
        table_name = "setting"
