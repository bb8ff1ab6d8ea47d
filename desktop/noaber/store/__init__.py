"""The data file: one encrypted or plain SQLite database per cooperative, written only through recorded actions."""
