"""The licences of the libraries that go out with the program: their own texts, and one list of them all."""

import re
from collections.abc import Iterable
from importlib.metadata import Distribution, distribution, packages_distributions
from pathlib import Path

LINKS = {"LGPL-3.0-only": "https://www.gnu.org/licenses/lgpl-3.0.html"}
"""Where the text stands of a licence that its library does not bring along."""

_TEXT = re.compile(r"\.dist-info/(.*/)?(licen[cs]e|copying|notice)[^/]*$", re.IGNORECASE)


def libraries_of(modules: Iterable[str]) -> list[Distribution]:
    """The installed libraries that these modules and folders belong to, by name."""
    owners = packages_distributions()
    names = {owner for module in modules for owner in owners.get(module.split(".")[0], ())}
    return [distribution(name) for name in sorted(names - {"noaber"}, key=str.lower)]


def licence_of(library: Distribution) -> str:
    """The licence in a few words, as the library names it."""
    known = library.metadata.json
    told = str(known.get("license_expression") or known.get("license") or "")
    kinds = [kind.split(" :: ")[-1] for kind in library.metadata.get_all("Classifier") or [] if "License" in kind]
    return told.splitlines()[0] if told.strip() else ", ".join(kinds)


def write_licences(modules: Iterable[str], folder: Path) -> None:
    """Write the list ``README.txt`` and the texts, a folder for each library."""
    folder.mkdir(parents=True, exist_ok=True)
    lines = ["Noaber is made with these libraries, each under its own licence.", ""]
    for library in libraries_of(modules):
        name, licence = library.metadata["Name"], licence_of(library)
        link = next((link for kind, link in LINKS.items() if kind in licence), "")
        lines.append(" ".join(filter(None, (name, library.version, f"({licence or 'see its text'})", link))))
        for file in library.files or []:
            if _TEXT.search(file.as_posix()):
                target = folder / name / file.name
                target.parent.mkdir(exist_ok=True)
                target.write_bytes(Path(str(library.locate_file(file))).read_bytes())
    (folder / "README.txt").write_text("\n".join([*lines, ""]), encoding="utf-8")
