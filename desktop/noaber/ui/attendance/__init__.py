"""The screens of attendance: filling in the signed sheet."""
