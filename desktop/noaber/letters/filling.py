"""A template filled in for somebody: paragraphs for the paper, and which fields had no value."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from noaber.letters.markup import Block, Part, Template, When
from noaber.paper.letter_text import Paragraph

DOT = "•"
_MAY_BE_EMPTY = frozenset({"signature"})


@dataclass(eq=False)
class Filler:
    """Fills one template in; what is the same for everybody is made once and handed out each time."""

    template: Template
    _kept: dict[int, Paragraph | None] = field(default_factory=dict)

    def paragraphs(self, values: Mapping[str, str]) -> list[Paragraph]:
        """The letter with these values; a line of which nothing is left is left out, and so is such a paragraph."""
        found: list[Paragraph] = []
        dropped = 0
        for place, block in enumerate(self.template.blocks):
            dropped = dropped if block.kind == "item" and block.number > 1 else 0
            paragraph = self._paragraph(place, block, values, dropped)
            if paragraph is None:
                dropped += 1
            else:
                found.append(paragraph)
        return found

    def _paragraph(self, place: int, block: Block, values: Mapping[str, str], dropped: int) -> Paragraph | None:
        if block.fixed and not (dropped and block.number):
            if place not in self._kept:
                made = self._made(place, block, {}, 0)
                self._kept[place] = replace(made, shared=True) if made else None
            return self._kept[place]
        if block.is_signature:
            return Paragraph((), "signature")
        return self._made(place, block, values, dropped)

    def _made(self, place: int, block: Block, values: Mapping[str, str], dropped: int) -> Paragraph | None:
        runs: list[tuple[str, str]] = []
        for line in block.lines:
            filled = _filled(line, values)
            if not any(text.strip() for text, _weight in filled) and any(part.field or part.when for part in line):
                continue  # a line that was for others, or of which the value is not known
            if runs:
                runs.append(("\n", "regular"))
            runs.extend(_trimmed(filled))
        if not any(text.strip() for text, _weight in runs):
            return None
        marker = ""
        if block.kind == "item":
            marker = f"{block.number - dropped}." if block.number else DOT
        following = self.template.blocks[place + 1 : place + 2]
        return Paragraph(tuple(_joined(runs)), block.kind, marker, keep=any(next.is_signature for next in following))

    def empty(self, values: Mapping[str, str]) -> list[str]:
        """The names of fields that this letter prints and that have no value."""
        return list(
            dict.fromkeys(
                part.field
                for block in self.template.blocks
                for part in block.parts
                if part.field
                and part.field not in _MAY_BE_EMPTY
                and holds(part.when, values)
                and not values.get(part.field, "").strip()
            )
        )

    def line(self, values: Mapping[str, str]) -> str:
        """The filled text as one line: for a subject."""
        text = "".join(
            text for block in self.template.blocks for line in block.lines for text, _weight in _filled(line, values)
        )
        return " ".join(text.split())


def holds(when: When | None, values: Mapping[str, str]) -> bool:
    """Whether a condition is met; none always is."""
    return when is None or bool(values.get(when.field, "").strip()) == when.known


def _filled(line: Sequence[Part], values: Mapping[str, str]) -> list[tuple[str, str]]:
    """The texts of a line; after a value that ends a sentence itself, as ``U.A.``, no full stop follows."""
    found: list[tuple[str, str]] = []
    for part in line:
        text = _text(part, values)
        if found and found[-1][0].endswith((".", "!", "?")) and text.startswith(".") and not text.startswith(".."):
            text = text[1:]
        if text:
            found.append((text, part.weight))
    return found


def _text(part: Part, values: Mapping[str, str]) -> str:
    if not holds(part.when, values):
        return ""
    return values.get(part.field, "") if part.field else part.text


def _trimmed(line: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """The line without spaces at its ends, which a condition leaves behind."""
    line = line.copy()
    while line and not line[0][0].strip():
        del line[0]
    while line and not line[-1][0].strip():
        del line[-1]
    if line:
        line[0] = (line[0][0].lstrip(), line[0][1])
        line[-1] = (line[-1][0].rstrip(), line[-1][1])
    return line


def _joined(runs: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """Runs of one weight as one."""
    joined: list[tuple[str, str]] = []
    for text, weight in runs:
        if joined and (joined[-1][1] == weight or not text.strip()):
            joined[-1] = (joined[-1][0] + text, joined[-1][1])
        else:
            joined.append((text, weight))
    return joined
