"""The first page: what comes next, and the first steps of a new file."""
