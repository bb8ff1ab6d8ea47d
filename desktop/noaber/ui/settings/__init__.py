"""The screen of settings: the cooperative, its logo, the kinds of member, and the program itself."""
