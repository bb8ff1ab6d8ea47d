"""Events and who is registered for them: places, waiting list, late registrations."""
