"""Identifiers that rise with time and never meet, not even those of two laptops.

An id is a positive 63-bit number: 42 bits of milliseconds since 2020 (enough until 2159) and 21 bits that start at
a random place in each millisecond and count upwards. Within a process ids rise strictly; when the 21 bits run out
the next millisecond is borrowed.
"""

import secrets
import threading
import time

EPOCH_MS = 1_577_836_800_000  # 2020-01-01T00:00:00Z
COUNTER_BITS = 21

_lock = threading.Lock()
_last = 0


def new_id() -> int:
    """The next id: a number from 1 up to 2**63 - 1, larger than every id this process made before."""
    global _last
    milliseconds = max(time.time_ns() // 1_000_000 - EPOCH_MS, 0)
    # Half of the counter's range is left free, so that counting on from the random start rarely runs over.
    fresh = (milliseconds << COUNTER_BITS) | secrets.randbits(COUNTER_BITS - 1)
    with _lock:
        _last = fresh if fresh > _last else _last + 1
        return _last


def new_ids(count: int) -> range:
    """The next ``count`` ids at once, each one more than the one before: for lists, many times as quick."""
    global _last
    first = new_id()
    with _lock:
        first = max(first, _last)  # another thread may have made one meanwhile
        _last = first + count
    return range(first + 1, first + count + 1)


def stay_above(identifier: int) -> None:
    """Have every further id be larger than this one, also when the clock of this computer was set back.

    The order of ids is the order of work: what is undone first is the action with the largest id.
    """
    global _last
    with _lock:
        _last = max(_last, identifier)


def moment_of(identifier: int) -> float:
    """When an id was made, in seconds since 1970."""
    return ((identifier >> COUNTER_BITS) + EPOCH_MS) / 1000
