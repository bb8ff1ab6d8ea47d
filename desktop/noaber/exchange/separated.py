"""Text files with separated values: which encoding, which separator, and where the quotes went wrong."""

import csv
import re
from collections import Counter
from collections.abc import Iterator
from io import StringIO
from itertools import islice

SEPARATORS = ";\t,|"
_SEP_LINE = re.compile(r'^"?sep=(.)"?\r?$', re.IGNORECASE)
_LINE_END = re.compile(r"\r\n|\r|\n")
_RUNAWAY_LINES = 30
_OLD_ENCODINGS = ("cp1252", "cp850", "mac-roman")
_ACCENTED = frozenset("éëèêïíîöóòôüúùûáàäâãåçñøßæšžýÿ")
_MARKS = frozenset("’‘“”–€")


def decode(data: bytes) -> str:
    """The text of a file in UTF-8 (with or without its mark), UTF-16, Windows-1252, or as DOS and old Macs wrote it.

    Lines pasted from another source may differ in encoding, so what is not UTF-8 as a whole is judged by the line.
    """
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", "replace")
    zeros = data[:4096].count(0)
    if zeros > len(data[:4096]) // 4:
        return data.decode("utf-16-be" if data[0] == 0 else "utf-16-le", "replace")
    data = data.removeprefix(b"\xef\xbb\xbf").replace(b"\x00", b"")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        encoding = _old_encoding(data)
        return "".join(_decode_line(line, encoding) for line in data.splitlines(keepends=True))


def _decode_line(line: bytes, encoding: str) -> str:
    try:
        return line.decode("utf-8")
    except UnicodeDecodeError:
        return line.decode(encoding, "replace")


def _old_encoding(data: bytes) -> str:
    """The encoding of before Unicode in which most accents stand where names have them; Windows-1252 when in doubt.

    Spreadsheet programs still offer "CSV (MS-DOS)" and "CSV (Macintosh)".
    """
    words = b"\n".join(re.findall(rb"[A-Za-z]?[\x80-\xff]+", data[:2_000_000])[:2000])
    return max(_OLD_ENCODINGS, key=lambda encoding: _likelihood(words.decode(encoding, "replace")))


def _likelihood(words: str) -> int:
    """How many letters with an accent stand within or behind a word, less all other strange characters there."""
    points = 0
    for before, letter in zip("\n" + words, words, strict=False):
        if letter.isascii():
            continue
        inside = before.isalpha()
        if letter in _ACCENTED | _MARKS or (letter.lower() in _ACCENTED and (not inside or before.isupper())):
            points += 1
        else:
            points -= 2 if inside else 1
    return points


def records(text: str, separator: str = "") -> Iterator[list[str]]:
    """The lines of a separated file as lists of cells, in order; an empty line is an empty list.

    The separator is found where it is not given. Never fails: text in which the quotes do not match is split again
    without regard to quotes.
    """
    first_line = text.split("\n", 1)[0]
    hint = _SEP_LINE.match(first_line)
    if hint:
        yield []
        text = text[len(first_line) + 1 :]
    separator = hint[1] if hint else separator or find_separator(text)
    quoted = '"' in text and _quotes_are_sound(text, separator)
    yield from _split(text, separator) if quoted else _split_plain(text, separator)


def find_separator(text: str) -> str:
    """The separator that cuts the first lines into the most and the most even pieces; ``;`` when nothing does."""
    sample = text[:60_000]
    if len(text) > len(sample):
        sample = sample[: sample.rfind("\n") + 1] or sample
    return max(SEPARATORS, key=lambda separator: _evenness(sample, separator))


def _evenness(sample: str, separator: str) -> float:
    """Pieces per line, at most 12, times the share of lines that have just as many."""
    if separator not in sample:
        return 0
    counts = Counter(len(cells) for cells in islice(_split(sample, separator), 120) if len(cells) > 1)
    lines = sum(1 for line in islice(sample.splitlines(), 120) if line.strip())
    if not counts:
        return 0
    width, times = max(counts.items(), key=lambda item: (min(item[0], 12) * item[1], item[0]))
    return (min(width, 12) - 1) * times / max(lines, 1)


def _split(text: str, separator: str) -> Iterator[list[str]]:
    reader = csv.reader(StringIO(text, newline=""), delimiter=separator, skipinitialspace=separator != "\t")
    try:
        yield from reader
    except csv.Error:
        return


def _split_plain(text: str, separator: str) -> Iterator[list[str]]:
    """Without regard to quotes: every line of text is a line of the list."""
    for line in _LINE_END.split(text):
        cells = line.split(separator) if line else []
        yield [cell.strip().strip('"').replace('""', '"') for cell in cells] if '"' in line else cells


def _quotes_are_sound(text: str, separator: str) -> bool:
    """Whether quotes open and close: no cell swallows the lines below it, and no line is quoted as a whole."""
    reader = csv.reader(StringIO(text, newline=""), delimiter=separator, skipinitialspace=separator != "\t")
    whole = total = 0
    try:
        for cells in reader:
            total += 1
            whole += len(cells) == 1 and separator in cells[0]
            if any(cell.count("\n") > _RUNAWAY_LINES for cell in cells):
                return False
    except csv.Error:
        return False
    return whole * 2 <= total
