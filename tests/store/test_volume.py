"""Whether a file lies on a network share."""

from pathlib import Path

import pytest

from noaber.store.volume import _file_system_of, on_network_share

MOUNTS = r"""
/dev/sda2 / ext4 rw,relatime 0 0
proc /proc proc rw 0 0
nas:/export /home nfs4 rw 0 0
//server/dorp /mnt/dorp cifs rw 0 0
/dev/sdb1 /mnt/dorp/stick vfat rw 0 0
//server/met\040spatie /mnt/met\040spatie smb3 rw 0 0
annie@thuis: /mnt/ssh fuse.sshfs rw 0 0
half
"""

PLACES = [
    ("/etc/Hoogdorp.noaber", "ext4"),
    ("/home/annie/Hoogdorp.noaber", "nfs4"),
    ("/homes/annie/Hoogdorp.noaber", "ext4"),
    ("/mnt/dorp/Hoogdorp.noaber", "cifs"),
    ("/mnt/dorp/stick/Hoogdorp.noaber", "vfat"),
    ("/mnt/met spatie/map/Hoogdorp.noaber", "smb3"),
    ("/mnt/ssh/Hoogdorp.noaber", "fuse.sshfs"),
]


@pytest.mark.parametrize(("place", "kind"), PLACES)
def test_the_deepest_mount_point_counts(place: str, kind: str) -> None:
    assert _file_system_of(Path(place), MOUNTS) == kind


def test_without_any_mounts_nothing_is_known() -> None:
    assert _file_system_of(Path("/etc/x"), "") == ""


def test_the_disk_of_the_tests_is_no_network(tmp_path: Path) -> None:
    assert not on_network_share(tmp_path / "Hoogdorp.noaber")


def test_a_share_is_recognised(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    mounts = f"//server/dorp {tmp_path} cifs rw 0 0\n"
    monkeypatch.setattr("noaber.store.volume.sys.platform", "linux")
    monkeypatch.setattr("noaber.store.volume.Path.read_text", lambda *_a, **_k: mounts)
    assert on_network_share(tmp_path / "Hoogdorp.noaber")


def test_where_mounts_cannot_be_read_it_is_no_share(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def unreadable(*_a: object, **_k: object) -> str:
        raise OSError

    monkeypatch.setattr("noaber.store.volume.sys.platform", "linux")
    monkeypatch.setattr("noaber.store.volume.Path.read_text", unreadable)
    assert not on_network_share(tmp_path / "Hoogdorp.noaber")
