"""On what kind of disk a file lies: SQLite's write-ahead log does not work over a network."""

import sys
from pathlib import Path

_NETWORK_TYPES = {"nfs", "nfs4", "cifs", "smb3", "smbfs", "fuse.sshfs", "9p", "afs", "ncpfs", "davfs", "fuse.rclone"}
_DRIVE_REMOTE = 4


def on_network_share(path: Path) -> bool:
    """Whether the file lies on a network drive; when that cannot be found out, no."""
    if sys.platform == "win32":
        return _is_remote_drive(path)
    try:
        mounts = Path("/proc/mounts").read_text(encoding="utf-8", errors="replace")
    except OSError:
        return False
    return _file_system_of(path.resolve(), mounts) in _NETWORK_TYPES


def _is_remote_drive(path: Path) -> bool:
    import ctypes

    anchor = path.resolve().anchor
    if anchor.startswith("\\\\"):
        return True
    return bool(ctypes.windll.kernel32.GetDriveTypeW(anchor) == _DRIVE_REMOTE)  # type: ignore[attr-defined, unused-ignore]


def _file_system_of(path: Path, mounts: str) -> str:
    """The type of the deepest mount point above the path, from the text of /proc/mounts."""
    best, found = -1, ""
    for line in mounts.splitlines():
        fields = line.split()
        if len(fields) < 3:
            continue
        point = Path(fields[1].replace("\\040", " "))
        if (path == point or point in path.parents) and len(point.parts) > best:
            best, found = len(point.parts), fields[2]
    return found
