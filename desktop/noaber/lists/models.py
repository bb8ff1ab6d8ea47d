"""The table of saved lists; private to this feature."""

from noaber.store.fields import StoredModel, Text


class SavedList(StoredModel):
    """A list that the user keeps; ``definition`` is the JSON of :class:`noaber.lists.definition.ListDefinition`."""

    name = Text(unique=True)
    definition = Text()

    class Meta:
        table_name = "saved_list"
