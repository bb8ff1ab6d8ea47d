"""The screens of letters: writing them, and sending them to many."""
