"""The program's log: files in the user's folder, the last few of them kept."""

import logging
from logging.handlers import RotatingFileHandler

from noaber.core.paths import log_folder

BYTES, KEPT = 500_000, 3

log = logging.getLogger("noaber")


def start_log() -> None:
    """Write to the log from now on."""
    handler = RotatingFileHandler(
        log_folder() / "noaber.log", maxBytes=BYTES, backupCount=KEPT, encoding="utf-8", delay=True
    )
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
    log.handlers[:] = [handler]
    log.setLevel(logging.INFO)
