"""Labels, badges, tent cards and table signs, and the sheets that the user defined."""
