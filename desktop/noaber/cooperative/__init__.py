"""The cooperative itself: what it is called, how it is reached, its logo and its settings."""
