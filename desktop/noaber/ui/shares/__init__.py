"""The screens of shares."""
