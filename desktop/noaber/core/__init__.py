"""What everything stands on: errors, progress, ids, the clock, texts, paths, dates and numbers. No Qt, no database."""
