"""The house rules of the code, each held by a test that names whoever breaks it."""

import ast
import importlib
import re
import subprocess
import tomllib
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "desktop" / "noaber"
LONGEST_FUNCTION = 40
LONGEST_FILE = 300
TOP_LEVEL = {
    "README.md", "pyproject.toml", "requirements.lock", "dev.py", "desktop", "resources", "installer", "tests",
}  # fmt: skip
WITHOUT_DOCSTRING = {"__main__"}  # modules that cannot be imported without starting the program

Function = ast.FunctionDef | ast.AsyncFunctionDef


@cache
def _tracked() -> tuple[Path, ...]:
    """Every file of the repository, also those not yet committed but not ignored either."""
    command = ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"]
    listed = subprocess.run(command, cwd=ROOT, capture_output=True, check=True).stdout.decode().split("\0")
    return tuple(path for name in sorted(set(listed)) if name and (path := ROOT / name).is_file())


def _code(*folders: Path) -> list[Path]:
    """The Python files in these folders; in all of the repository if none is named."""
    return [path for path in _tracked() if path.suffix == ".py" and any(map(path.is_relative_to, folders or (ROOT,)))]


@cache
def _tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"), filename=str(path))


def _place(path: Path, node: ast.AST | int, what: str) -> str:
    line = node if isinstance(node, int) else getattr(node, "lineno", 1)
    return f"{path.relative_to(ROOT)}:{line} {what}"


def _lines_with(pattern: str, paths: list[Path]) -> list[str]:
    """Where the pattern occurs, but for this very file."""
    search = re.compile(pattern)
    return [
        _place(path, number, line.strip())
        for path in paths
        if path != Path(__file__)
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
        if search.search(line)
    ]


# --- size -------------------------------------------------------------------------------------------------------------


def _length(function: Function) -> int:
    """Lines from ``def`` to the end; the docstring does not count."""
    first = function.body[0]
    has_docstring = ast.get_docstring(function) is not None
    docstring = (first.end_lineno or 0) - first.lineno + 1 if has_docstring else 0
    return (function.end_lineno or 0) - function.lineno + 1 - docstring


def test_functions_are_short() -> None:
    assert [
        _place(path, node, f"{node.name} has {_length(node)} lines")
        for path in _code()
        for node in ast.walk(_tree(path))
        if isinstance(node, Function) and _length(node) > LONGEST_FUNCTION
    ] == []


def test_files_are_short() -> None:
    lengths = {path: len(path.read_text(encoding="utf-8").splitlines()) for path in _code()}
    assert [_place(path, n, "lines") for path, n in lengths.items() if n > LONGEST_FILE] == []


# --- docstrings -------------------------------------------------------------------------------------------------------


def _module_name(path: Path) -> str:
    parts = path.relative_to(PACKAGE.parent).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def _is_public(node: ast.stmt) -> bool:
    return isinstance(node, Function | ast.ClassDef) and not node.name.startswith("_")


def _overrides(path: Path, owner: str, method: str) -> bool:
    """Whether a base class, of ours or of a library, already says what the method does."""
    bases = getattr(importlib.import_module(_module_name(path)), owner).__mro__[1:]
    return any(method in vars(base) for base in bases)


def _undocumented(path: Path) -> Iterator[str]:
    module = _tree(path)
    if not ast.get_docstring(module):
        yield _place(path, 1, "the module")
    for node in filter(_is_public, module.body):
        assert isinstance(node, Function | ast.ClassDef)
        if not ast.get_docstring(node):
            yield _place(path, node, node.name)
        for method in filter(_is_public, node.body if isinstance(node, ast.ClassDef) else []):
            if isinstance(method, Function) and not _says_enough(path, node.name, method):
                yield _place(path, method, f"{node.name}.{method.name}")


def _says_enough(path: Path, owner: str, method: Function) -> bool:
    setter = any(isinstance(mark, ast.Attribute) and mark.attr == "setter" for mark in method.decorator_list)
    return setter or bool(ast.get_docstring(method)) or _overrides(path, owner, method.name)


def test_whatever_is_public_is_explained() -> None:
    paths = [path for path in [ROOT / "dev.py", *_code(PACKAGE)] if path.stem not in WITHOUT_DOCSTRING]
    assert [place for path in paths for place in _undocumented(path)] == []


# --- what the code may not use ----------------------------------------------------------------------------------------


def test_nothing_runs_events_by_hand() -> None:
    assert _lines_with("process" + r"Events", _code(ROOT / "desktop", ROOT / "tests")) == []


def test_no_test_sleeps() -> None:
    """A photographer may wait until the picture stands still; a test waits for what it waits for."""
    tests = [path for path in _code(ROOT / "tests") if "screens" not in path.parts]
    assert _lines_with(r"\bsleep\(|qtbot\.wait\(|\bqWait\(|\bqSleep\(", tests) == []


def test_no_work_is_left_lying_about() -> None:
    assert _lines_with("TO" + "DO|FIX" + r"ME|\bXXX\b", _code()) == []


def _calls(path: Path) -> Iterator[ast.Call]:
    return (node for node in ast.walk(_tree(path)) if isinstance(node, ast.Call))


def test_only_the_clock_asks_what_time_it_is() -> None:
    asking = re.compile(r"(date|datetime)\.(today|now|utcnow)|QDate(Time)?\.current\w+")
    assert [
        _place(path, call, ast.unparse(call))
        for path in _code(PACKAGE)
        if path != PACKAGE / "core" / "clock.py"
        for call in _calls(path)
        if asking.search(ast.unparse(call.func))
    ] == []


def _imports(path: Path) -> Iterator[tuple[ast.stmt, str]]:
    for node in ast.walk(_tree(path)):
        if isinstance(node, ast.Import):
            yield from ((node, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield node, node.module or ""


def _qt_imports(paths: list[Path]) -> list[str]:
    qt = re.compile(r"(PySide6|shiboken6|qtpy|qtawesome|pytestqt)\b")
    return [_place(path, node, name) for path in paths for node, name in _imports(path) if qt.match(name)]


def test_only_the_window_and_its_builder_import_qt() -> None:
    window = (PACKAGE / "ui", PACKAGE / "app", PACKAGE / "app.py")
    assert _qt_imports([path for path in _code(PACKAGE) if not any(map(path.is_relative_to, window))]) == []


def test_tests_of_the_core_need_no_qt() -> None:
    window = [ROOT / "tests" / folder for folder in ("ui", "screens", "bench", "test_app.py")]
    paths = [path for path in _code(ROOT / "tests") if not any(map(path.is_relative_to, window))]
    assert _qt_imports(paths) == []
    assert _lines_with(r"^(async )?def test_.*\b(qtbot|qapp|qtmodeltester)\b", paths) == []


def test_every_folder_of_the_window_has_a_place_in_the_import_contract() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    contracts = project["tool"]["importlinter"]["contracts"]
    layers = " ".join(" ".join(c["layers"]) for c in contracts if c.get("containers") == ["noaber.ui"])
    folders = {path.parent.relative_to(PACKAGE / "ui").parts[:1] for path in _code(PACKAGE / "ui")} - {()}
    assert {folder for (folder,) in folders} - set(re.findall(r"\w+", layers)) == set()


# --- texts ------------------------------------------------------------------------------------------------------------


def _glued(call: ast.Call) -> bool:
    """Whether the text is put together before it is looked up, so that no translator ever saw it."""
    return any(
        isinstance(part, ast.JoinedStr | ast.BinOp)
        or (isinstance(part, ast.Call) and ast.unparse(part.func).endswith(".format"))
        for part in call.args[:2]
    )


def test_texts_are_whole_sentences() -> None:
    assert [
        _place(path, call, ast.unparse(call))
        for path in _code(PACKAGE)
        for call in _calls(path)
        if isinstance(call.func, ast.Name) and call.func.id in {"_", "N_", "ngettext"} and _glued(call)
    ] == []


# --- the repository ---------------------------------------------------------------------------------------------------


def test_the_top_folder_stays_tidy() -> None:
    names = {path.relative_to(ROOT).parts[0] for path in _tracked()}
    assert {name for name in names if not name.startswith(".")} - TOP_LEVEL == set()


PRIVATE_WORDS = ["DES" + r"IGN\.md", "DOM" + r"AIN\.md", r"\.\./" + "shared", "/wo" + "rk/", "session" + " agent"]


@pytest.mark.parametrize("word", PRIVATE_WORDS)
def test_nothing_points_outside_the_repository(word: str) -> None:
    texts = {".py", ".md", ".toml", ".po", ".lock", ".txt", ".iss", ".nsi", ".spec", ""}
    assert _lines_with(word, [path for path in _tracked() if path.suffix in texts]) == []


RULES_THAT_CATCH: list[tuple[str, Callable[[ast.Module], bool]]] = [
    ("def long():\n" + "    pass\n" * 41, lambda tree: _length(tree.body[0]) > LONGEST_FUNCTION),  # type: ignore[arg-type]
    ("_('a' + b)", lambda tree: _glued(tree.body[0].value)),  # type: ignore[attr-defined]
    ("_(f'a {b}')", lambda tree: _glued(tree.body[0].value)),  # type: ignore[attr-defined]
    ("_('a {b}'.format(b=1))", lambda tree: _glued(tree.body[0].value)),  # type: ignore[attr-defined]
]


@pytest.mark.parametrize(("code", "caught"), RULES_THAT_CATCH)
def test_the_rules_themselves_catch_what_they_should(code: str, caught: Callable[[ast.Module], bool]) -> None:
    assert caught(ast.parse(code))
