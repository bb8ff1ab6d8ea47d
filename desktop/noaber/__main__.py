"""``python -m noaber``: the window, or a command."""

import sys

from noaber.cli import main

if __name__ == "__main__":
    sys.exit(main())
