"""A program that writes one action after another until it is killed: ``python writer.py FILE PASSWORD FROM``.

It makes the file when it is not there. After each commit it says ``done NUMBER``; NUMBER stands in the note of what was
written. Every seventh action it takes back again, every fifth adds many rows at once.
"""

import sys
from itertools import count
from pathlib import Path

from noaber.core.clock import SystemClock
from noaber.store import search, undo
from noaber.store.datafile import create_file, open_file
from noaber.store.journal import action
from tests.store.rows import add_person, insert


def main() -> None:
    """Write for ever."""
    path, password = Path(sys.argv[1]), sys.argv[2] or None
    make = open_file if path.exists() else create_file
    make(path, password, SystemClock())
    print("open", flush=True)
    for number in count(int(sys.argv[3])):
        write(number)
        print(f"done {number}", flush=True)


def write(number: int) -> None:
    """One action, the same for each number."""
    note = str(number)
    if number % 5 == 0:
        with action(f"Werk {number}"), search.added_in_bulk():
            for _row in range(100):
                insert("person", note=note, search_text=f"bulk{number}")
    else:
        add_person(f"Werk {number}", note=note)
    if number % 7 == 0:
        undo.undo()


if __name__ == "__main__":
    main()
