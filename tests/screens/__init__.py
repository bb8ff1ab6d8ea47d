"""Pictures of every page, dialog and document, to be looked at: ``python3 dev.py screens``."""
