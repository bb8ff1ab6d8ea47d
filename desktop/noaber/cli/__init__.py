"""The program without a window: the same operations for scripts, tests and help desks.

``noaber --help`` lists the commands. A user's mistake gives one sentence on stderr and exit code 1.
"""

import sys

from noaber.core.errors import NoaberError
from noaber.core.i18n import _

COMMANDS = ("demo", "import", "print", "documents", "export", "list", "check", "backup", "restore", "undo", "selftest")


def main(arguments: list[str] | None = None) -> int:
    """Run a command, or the window when the first word is no command; returns the exit code."""
    words = sys.argv[1:] if arguments is None else arguments
    if not words or (not words[0].startswith("-") and words[0] not in COMMANDS):
        import noaber.office  # noqa: F401  # before Qt, which from then on looks closely at every module that is read
        from noaber.app import run_window

        return run_window(words)
    return run_command(words)


def run_command(words: list[str]) -> int:
    """Run one command and return its exit code; the reason of a refusal goes to stderr in one sentence."""
    import typer
    from typer.exceptions import TyperException

    from noaber.cli.commands import app

    try:
        answer = typer.main.get_command(app).main(words, prog_name="noaber", standalone_mode=False)
    except NoaberError as error:
        return _refuse(str(error))
    except TyperException as error:
        return _refuse(error.format_message() if hasattr(error, "format_message") else str(error))
    except (typer.Abort, KeyboardInterrupt):
        return _refuse(_("Gestopt."))
    return answer if isinstance(answer, int) else 0


def _refuse(sentence: str) -> int:
    print(" ".join(sentence.split()), file=sys.stderr)
    return 1
