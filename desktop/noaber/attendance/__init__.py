"""Who was there: sign-in sheets, the paper round trip, counts and the report."""
