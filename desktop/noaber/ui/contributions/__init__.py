"""The screens of contributions."""
