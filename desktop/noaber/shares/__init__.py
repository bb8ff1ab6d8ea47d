"""Shares, participations and member capital: who holds what, in a register that is only added to.

Votes belong to membership and never follow what is kept here.
"""
