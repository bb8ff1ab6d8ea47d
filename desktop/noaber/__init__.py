"""Noaber: the office program of a village or neighbourhood cooperative, on one offline file."""

__version__ = "0.1.0"
