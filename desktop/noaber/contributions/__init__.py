"""Contributions: what members owe each year, what they pay, direct debit and the statements of the bank."""
