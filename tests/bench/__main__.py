"""``python -m tests.bench [--json] [WORD …]``: measures, and prints a table, or one JSON array with ``--json``."""

import argparse
import importlib
import json
import sys
from pathlib import Path

from tests.bench.measure import Row, table


def main() -> int:
    """Run the benchmarks whose file name has one of the words, or all of them."""
    parser = argparse.ArgumentParser(prog="python3 dev.py bench", description=__doc__)
    parser.add_argument("words", nargs="*", metavar="WORD", help="only benchmarks whose file name has one of these")
    parser.add_argument("--json", action="store_true", help="one array of name, value, limit, ratio, target and unit")
    options = parser.parse_args()
    rows: list[Row] = []
    for path in sorted(Path(__file__).parent.glob("bench_*.py")):
        if not options.words or any(word in path.stem for word in options.words):
            print(f"{path.stem} …", file=sys.stderr, flush=True)
            rows += importlib.import_module(f"tests.bench.{path.stem}").rows()
    print(json.dumps([row.as_json() for row in rows], indent=1) if options.json else table(rows))
    return 0


if __name__ == "__main__":
    sys.exit(main())
