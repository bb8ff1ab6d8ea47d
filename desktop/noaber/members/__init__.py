"""Memberships: who is a member, in which category, with how many votes, from when to when."""
