"""Persons and organisations in one register: Dutch names, addresses, ways to reach them, and their roles."""
