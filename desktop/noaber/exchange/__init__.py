"""Spreadsheets in: reading any file, recognising its columns, the dry run, and the import itself."""
