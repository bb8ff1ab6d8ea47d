"""The window over an open data file."""

from tests.ui.meetings import data, window

__all__ = ["data", "window"]
