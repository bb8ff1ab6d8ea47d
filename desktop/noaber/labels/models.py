"""The table of sheets that the user defined; private to this feature."""

from noaber.store.fields import Flag, StoredModel, Text, Whole


class LabelSheet(StoredModel):
    """A sheet of labels; measures are hundredths of a millimetre."""

    name = Text(unique=True)
    kind = Text()
    wide = Whole()
    high = Whole()
    columns = Whole()
    rows = Whole()
    left_margin = Whole()
    top_margin = Whole()
    pitch_x = Whole()
    pitch_y = Whole()
    cut = Flag()

    class Meta:
        table_name = "label_sheet"
