"""Searching on anything, lists with columns of one's own, and changing many people at once."""
