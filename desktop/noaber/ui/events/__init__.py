"""The screens of events: the list, one event with its registrations, and their dialogs."""
