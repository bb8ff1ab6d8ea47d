"""A program of its own that opens a data file and holds it until its input ends: ``python holder.py FILE``."""

import sys
from pathlib import Path

from noaber.core.clock import SystemClock
from noaber.core.errors import FileProblem
from noaber.store.datafile import open_file


def main() -> None:
    """Say ``open`` or the sentence why not, then wait."""
    try:
        file = open_file(Path(sys.argv[1]), None, SystemClock())
    except FileProblem as problem:
        print(problem, flush=True)
        return
    print("open", flush=True)
    sys.stdin.read()
    file.close()


if __name__ == "__main__":
    main()
