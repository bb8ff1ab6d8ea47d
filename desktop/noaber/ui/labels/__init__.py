"""Screens about labels, badges and tent cards."""
