"""The text of a template: Markdown without tables, pictures or HTML, with fields and conditions.

``{{aanhef}}`` stands for a value. ``[als e-mail]`` until ``[einde]`` is only there for whom the value is known,
``[als geen e-mail]`` for the others; ``[if email]``, ``[if no email]`` and ``[end]`` in English. What a value contains
is never read as markup: it is put into the finished tree.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from noaber.core.i18n import _
from noaber.letters.fields import FieldSource, find_field, sources

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

_SPECIAL = re.compile(
    r"\{\{\s*(?P<field>[^{}\n]{1,60}?)\s*\}\}"
    r"|\[(?:alleen\s+)?(?:als|if)\s+(?P<no>geen\s+|no\s+)?(?P<when>[^\[\]\n]{1,60}?)\s*\]"
    r"|(?P<end>\[(?:einde|end)\])",
    re.IGNORECASE,
)
_WEIGHTS = {(False, False): "regular", (True, False): "bold", (False, True): "italic", (True, True): "bolditalic"}
SIGNATURE = "signature"
"""The name of the field that is the place of a signature."""


@dataclass(frozen=True)
class When:
    """A condition: the name of a field that must have a value, or must have none."""

    field: str
    known: bool


@dataclass(frozen=True)
class Part:
    """A piece of text in one weight, or a field; under a condition or not."""

    text: str
    weight: str = "regular"
    field: str = ""
    when: When | None = None


@dataclass(frozen=True, eq=False)
class Block:
    """A paragraph, heading or item: its lines in parts. ``number`` counts the items of a numbered list, 0 for dots."""

    kind: str
    lines: tuple[tuple[Part, ...], ...]
    number: int = 0

    @property
    def parts(self) -> Iterator[Part]:
        """All parts."""
        return (part for line in self.lines for part in line)

    @property
    def fixed(self) -> bool:
        """Whether it is the same in every letter."""
        return not any(part.field or part.when for part in self.parts)

    @property
    def is_signature(self) -> bool:
        """Whether it is the place of a signature, and nothing else."""
        return [part.field for part in self.parts if part.field or part.text.strip()] == [SIGNATURE]


@dataclass(frozen=True, eq=False)
class Template:
    """A template that was read: its blocks, the names of the fields it needs, and what is wrong, in sentences."""

    blocks: tuple[Block, ...]
    fields: frozenset[str]
    unknown: tuple[str, ...]
    problems: tuple[str, ...]


def parse(text: str) -> Template:
    """Read a text. It never fails: what is wrong stands in ``unknown`` and ``problems``, and prints as typed."""
    return _parsed(text, sources())


@lru_cache(maxsize=64)
def _parsed(text: str, _known: tuple[FieldSource, ...]) -> Template:
    reading = _Reading()
    blocks = tuple(reading.blocks(text))
    fields = frozenset(
        name
        for block in blocks
        for part in block.parts
        for name in (part.field, part.when.field if part.when else "")
        if name
    )
    return Template(blocks, fields, tuple(dict.fromkeys(reading.unknown)), tuple(dict.fromkeys(reading.end_problems())))


def parse_line(text: str) -> Template:
    """Read one line without Markdown, such as a subject: only fields and conditions mean anything."""
    reading = _Reading()
    block = Block("text", (tuple(reading.parts(" ".join(text.split()), "regular")),))
    fields = frozenset(
        name for part in block.parts for name in (part.field, part.when.field if part.when else "") if name
    )
    return Template((block,), fields, tuple(dict.fromkeys(reading.unknown)), tuple(reading.end_problems()))


@lru_cache
def _markdown() -> "MarkdownIt":
    # Read with the first letter, not with the window.
    from markdown_it import MarkdownIt

    return MarkdownIt("zero").enable(["heading", "list", "emphasis", "escape", "newline"])


def rich_blocks(text: str) -> list[tuple[str, int, list[tuple[str, str]]]]:
    """The text for an editor: of each block its kind, its number in a list, and its texts with their weight.

    Fields and conditions are text here; ``\n`` is a new line within the block.
    """
    reading = _Reading()
    reading.literal = True
    return [(block.kind, block.number, _with_newlines(block)) for block in reading.blocks(text)]


def _with_newlines(block: Block) -> list[tuple[str, str]]:
    runs: list[tuple[str, str]] = []
    for number, line in enumerate(block.lines):
        if number:
            runs.append(("\n", "regular"))
        runs.extend((part.text, part.weight) for part in line)
    return runs


class _Reading:
    """One text being read; a condition may begin in one paragraph and end in another."""

    def __init__(self) -> None:
        self._when: When | None = None
        self.literal = False
        self.unknown: list[str] = []
        self.problems: list[str] = []

    def end_problems(self) -> list[str]:
        if self._when is not None:
            self.problems.append(_("Een voorwaarde heeft geen einde. Zet [einde] waar de tekst weer voor iedereen is."))
        return self.problems

    def blocks(self, text: str) -> Iterator[Block]:
        kind, numbers = "text", [0]
        for token in _markdown().parse(text):
            if token.type == "heading_open":
                kind = "heading"
            elif token.type in ("bullet_list_open", "ordered_list_open"):
                numbers.append(int(token.attrGet("start") or 1) if token.type.startswith("ordered") else 0)
            elif token.type in ("bullet_list_close", "ordered_list_close"):
                numbers.pop()
            elif token.type == "list_item_open":
                kind = "item"
            elif token.type == "inline":
                yield Block(kind, tuple(map(tuple, self._lines(token))), numbers[-1] if kind == "item" else 0)
                if kind == "item" and numbers[-1]:
                    numbers[-1] += 1
                kind = "text"

    def _lines(self, token: "Token") -> list[list[Part]]:
        lines: list[list[Part]] = [[]]
        bold = italic = False
        for child in token.children or ():
            if child.type in ("softbreak", "hardbreak"):
                lines.append([])
            elif child.type.startswith(("strong", "em")):
                opening = child.type.endswith("open")
                bold, italic = (opening, italic) if child.type.startswith("strong") else (bold, opening)
            elif child.content:
                lines[-1].extend(self.parts(child.content, _WEIGHTS[bold, italic]))
        return lines

    def parts(self, text: str, weight: str) -> Iterator[Part]:
        """The text in parts, at fields and conditions; a mark that changes a condition leaves an empty part."""
        start = 0
        for match in _SPECIAL.finditer("" if self.literal else text):
            if match.start() > start:
                yield Part(text[start : match.start()], weight, when=self._when)
            start = match.end()
            yield from self._special(match, weight)
        if start < len(text):
            yield Part(text[start:], weight, when=self._when)

    def _special(self, match: re.Match[str], weight: str) -> Iterator[Part]:
        if match["end"]:
            if self._when is None:
                self.problems.append(_("Er staat een [einde] te veel."))
            yield Part("", weight, when=self._when or When("", True))
            self._when = None
            return
        token = match["field"] or match["when"]
        spec = find_field(token)
        if spec is None:
            self.unknown.append(token)
            yield Part(match[0], weight, when=self._when)
        elif match["field"]:
            yield Part("", weight, spec.name, self._when)
        else:
            if self._when is not None:
                self.problems.append(_("Een voorwaarde begint binnen een andere. Zet eerst [einde]."))
            self._when = When(spec.name, not match["no"])
            yield Part("", weight, when=self._when)
