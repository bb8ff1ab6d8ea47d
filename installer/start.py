"""Where the frozen program starts."""

import os
import sys

# Without a console Windows gives a program no place to write to; what it says then goes nowhere.
if sys.stdout is None:
    sys.stdout = open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123, SIM115 - open as long as the program runs
if sys.stderr is None:
    sys.stderr = open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123, SIM115

from noaber.cli import main

sys.exit(main())
