"""What the build makes of a folder: sizes, the archive for a stick, the installer and its list of files."""

import hashlib
import os
import re
import zipfile
from pathlib import Path

import pytest

import noaber
from installer import build, licences

SPEC = (build.HERE / "noaber.spec").read_text(encoding="utf-8")
SCRIPT = (build.HERE / "noaber.nsi").read_text(encoding="utf-8")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A small folder that looks like the frozen program for Windows."""
    made = tmp_path / "Noaber"
    sizes = {"Noaber.exe": 3_000_000, "noaber-cli.exe": 10, "_internal/a.dll": 20, "_internal/b/a.dll": 30}
    for name, size in sizes.items():
        path = made / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(os.urandom(size))
    return made


def test_the_version_stands_in_one_place() -> None:
    assert build.version() == noaber.__version__
    assert noaber.__version__ not in SPEC + SCRIPT


def test_sizes_are_told_largest_first(folder: Path) -> None:
    lines = build.size_report(folder)
    assert lines[0] == "Noaber: 3 MB in 4 files"
    assert lines[1].split() == ["3.0", "MB", "Noaber.exe"]
    assert len(lines) == 5


def test_archive_for_a_stick_keeps_its_settings_beside_the_program(folder: Path, tmp_path: Path) -> None:
    first, second = tmp_path / "1.zip", tmp_path / "2.zip"
    build.write_portable(folder, first)
    build.write_portable(folder, second)
    with zipfile.ZipFile(first) as archive:
        names = set(archive.namelist())
    assert names == {
        "Noaber/Noaber.exe",
        "Noaber/noaber-cli.exe",
        "Noaber/_internal/a.dll",
        "Noaber/_internal/b/a.dll",
        "Noaber/portable",
    }
    assert first.read_bytes() == second.read_bytes()


def test_checksum_is_one_that_sha256sum_reads(tmp_path: Path) -> None:
    file = tmp_path / "Noaber-setup.exe"
    file.write_bytes(b"program")
    build.write_checksum(file)
    told = (tmp_path / "Noaber-setup.exe.sha256").read_text(encoding="ascii")
    assert told == f"{hashlib.sha256(b'program').hexdigest()}  Noaber-setup.exe\n"


@pytest.mark.parametrize(
    ("told", "missing"),
    [
        ('File: "Noaber.exe" [compress] 1/2\nFile: "noaber-cli.exe" 1\nFile: "a.dll" 1\nFile: "a.dll" 1\n', []),
        ('File: "Noaber.exe" [compress] 1/2\nFile: "noaber-cli.exe" 1\nFile: "a.dll" 1\n', ["_internal/b/a.dll"]),
        ('FileOpen: $INSTDIR\\Noaber.exe as a\nFile: "noaber-cli.exe" 1\nFile: "a.dll" 1\nFile: "a.dll" 1\n',
         ["Noaber.exe"]),
    ],
)  # fmt: skip
def test_installer_that_lacks_a_file_is_noticed(folder: Path, told: str, missing: list[str]) -> None:
    assert build.not_packed(folder, told) == missing


@pytest.mark.skipif(build.find_makensis() is None, reason="makensis is not installed")
def test_installer_compiles_without_a_warning_and_holds_every_file(folder: Path, tmp_path: Path) -> None:
    makensis = build.find_makensis()
    assert makensis is not None
    icon = tmp_path / "noaber.ico"
    icon.write_bytes(_smallest_icon())
    target = tmp_path / "Noaber-0-setup.exe"
    build.write_installer(makensis, folder, target, icon)
    assert target.stat().st_size > 3_000_000


def _smallest_icon() -> bytes:
    """One picture of 16 by 16 points, all of them black."""
    picture = (40).to_bytes(4, "little") + (16).to_bytes(4, "little") + (32).to_bytes(4, "little")
    picture += b"\x01\x00\x20\x00" + bytes(24) + b"\x00\x00\x00\xff" * 256 + bytes(64)
    head = b"\x00\x00\x01\x00\x01\x00\x10\x10\x00\x00\x01\x00\x20\x00"
    return head + len(picture).to_bytes(4, "little") + (22).to_bytes(4, "little") + picture


def test_installer_speaks_both_languages_of_everything() -> None:
    texts = re.findall(r"^LangString (\w+) \$\{LANG_(\w+)\}", SCRIPT, re.MULTILINE)
    names = {name for name, _language in texts}
    assert {(name, language) for name in names for language in ("DUTCH", "ENGLISH")} == set(texts)


def test_installer_asks_no_administrator_and_removes_only_what_it_brought() -> None:
    assert "RequestExecutionLevel user" in SCRIPT
    assert not re.search(r"\bHKLM\b|\bHKCR\b|SetShellVarContext all", SCRIPT)
    assert set(re.findall(r'RMDir /r "([^"]+)"', SCRIPT)) == {r"$INSTDIR\_internal"}
    assert set(re.findall(r'RMDir "([^"]+)"', SCRIPT)) == {"$INSTDIR"}, "goes only when it is empty"


def test_whatever_is_left_out_has_its_reason() -> None:
    tables: dict[str, dict[str, str]] = {}
    for name in ("MODULES_OUT", "FILES_OUT"):
        found = re.search(rf"^{name} = \{{\n.*?^\}}", SPEC, re.MULTILINE | re.DOTALL)
        assert found
        exec(found[0], {}, tables)
    for table in tables.values():
        assert [left_out for left_out, reason in table.items() if len(reason) < 5] == []
    keep = [
        "_internal/PySide6/plugins/platforms/qwindows.dll",
        "PySide6/plugins/imageformats/qsvg.dll",
        "PySide6/Qt/translations/qtbase_nl.qm",
        "babel/locale-data/nl.dat",
        "qtawesome/fonts/phosphor-1.3.0.ttf",
        "PySide6/plugins/platforms/qoffscreen.dll",
        "tzdata/zoneinfo/Europe/Amsterdam",
        "PySide6/Qt6Widgets.dll",
    ]
    assert [path for path in keep for pattern in tables["FILES_OUT"] if re.search(pattern, path)] == []


def test_licences_of_what_is_shipped_go_along(tmp_path: Path) -> None:
    licences.write_licences(["PySide6", "peewee", "stdnum.iban", "re", "noaber.core"], tmp_path)
    told = (tmp_path / "README.txt").read_text(encoding="utf-8")
    assert re.search(r"^PySide6_Essentials [\d.]+ \(LGPL-3.0-only.*https://www.gnu.org", told, re.MULTILINE)
    assert "peewee" in told
    assert "noaber" not in told
    assert (tmp_path / "python-stdnum" / "COPYING").stat().st_size > 1000


def test_every_library_that_the_program_needs_names_its_licence() -> None:
    needed = licences.libraries_of(
        ["PySide6", "shiboken6", "apsw", "reportlab", "PIL", "openpyxl", "typer", "rapidfuzz"]
    )
    assert len(needed) >= 8
    assert [library.metadata["Name"] for library in needed if not licences.licence_of(library)] == []
