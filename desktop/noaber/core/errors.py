"""The errors a user may see. Their text is one clear sentence in the language of the window."""


class NoaberError(Exception):
    """A user's mistake or a fact of the world, told in one sentence; nothing was changed."""


class Cancelled(NoaberError):
    """The user stopped a long job; whatever it had begun was rolled back."""


class FileProblem(NoaberError):
    """A file cannot be read or written: missing, damaged, of another kind, in use, newer than the program."""


class WrongPassword(FileProblem):
    """The data file is encrypted and the password is missing or not the right one."""


class Conflict(NoaberError):
    """An undo or redo meets later work; the sentence names that work."""
