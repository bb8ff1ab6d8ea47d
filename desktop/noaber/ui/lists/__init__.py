"""The page of lists: conditions, columns, saved lists, and changing many at once."""
