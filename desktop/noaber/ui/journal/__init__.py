"""Everything that was done in this file, and the way back for each of it."""
