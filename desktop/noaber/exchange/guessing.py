"""Deciding what each column is, from its heading, its content and its neighbours."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from noaber.exchange.content import DATE, ENOUGH, INTEGER, STRONG, Content, date_field, text_of
from noaber.exchange.fields import ADDRESS, BSN, FULL_NAME, KEEP, SEVERAL, SKIP
from noaber.exchange.headings import FIRST_NAME, NAME, NUMBER
from noaber.exchange.spreadsheet import Cell

UNKNOWN = frozenset({SKIP, KEEP, BSN, ""})
_DATES = frozenset({"birth_date", "admitted_on", "left_on"})
# Headings whose column cannot hold these kinds: then the content is right and the heading is not.
_OVERRULED: dict[str, frozenset[str]] = {
    "email": frozenset({"birth_date", "postcode", "phone", "city", "street", "surname", FULL_NAME, "house_number",
                        "iban"}),
    "postcode": frozenset({"birth_date", "phone", "city", "email", "surname", "house_number", "house_addition",
                           "iban"}),
    "iban": frozenset({"birth_date", "phone", "city", "email", "postcode", "surname", FULL_NAME, "account_holder"}),
    DATE: frozenset({"phone", "city", "email", "postcode", "surname", FULL_NAME, "house_number", "initials", "prefix"}),
    "phone": frozenset({"birth_date", "email", "postcode", "city", "street", "surname", FULL_NAME, "initials",
                        "prefix"}),
    ADDRESS: frozenset({"city", "postcode", "email", "birth_date"}),
}


_ADDITION = re.compile(r"[-/]?\s?(?:[A-Za-z]{1,2}|bis|hs|huis|\d{1,3}|[IVX]{1,4})")


@dataclass(frozen=True)
class Columns:
    """All columns side by side: headings, the fields these mean (``""`` if unknown), contents, and filled cells."""

    headings: list[str]
    meant: list[str]
    contents: list[Content]
    cells: list[list[Cell]]
    today: date


def decide(columns: Columns) -> list[tuple[str, bool]]:
    """For each column its field, and whether its heading said so and its content agrees."""
    fields = _by_heading(columns)
    sure = [bool(field) for field in fields]
    for index, content in enumerate(columns.contents):
        better = _overruling(fields[index], content, columns, index)
        if better:
            fields[index], sure[index] = better, False
    _refuse_second_use(fields, columns)
    _by_content(fields, columns)
    _by_neighbours(fields, columns)
    return [(field or KEEP, sure[index] and bool(field)) for index, field in enumerate(fields)]


def _by_heading(columns: Columns) -> list[str]:
    meant = columns.meant
    given = {"initials", "prefix", "call_name", "first_names", FIRST_NAME} & set(meant)
    resolved = []
    for index, field in enumerate(meant):
        content = columns.contents[index]
        if field == NAME:
            field = _name_field(content, bool(given), "surname" in meant)
        elif field == FIRST_NAME:
            field = "first_names" if "call_name" in meant else "call_name"
        elif field == NUMBER:
            field = _number_field(columns, index)
        resolved.append(field)
    return resolved


def _name_field(content: Content, has_given: bool, has_surname: bool) -> str:
    """``Naam`` alone is the whole name, beside initials or a first name the surname, beside Achternaam a first name."""
    whole = content.kind in (FULL_NAME, "two_words") and content.share >= 0.5
    if has_surname:
        return FULL_NAME if whole or has_given else "call_name"
    return "surname" if has_given and not (whole and content.kind == FULL_NAME) else FULL_NAME


def _number_field(columns: Columns, index: int) -> str:
    """``Nr`` behind the street is the house number; in front a member number, unless it only counts the lines."""
    before = columns.meant[:index]
    if index and before[-1] == "street" and "house_number" not in columns.meant:
        return "house_number"
    numbers = [text_of(cell) for cell in columns.cells[index]]
    counts = numbers == [str(number) for number in range(1, len(numbers) + 1)]
    unique = len(set(numbers)) == len(numbers) and columns.contents[index].kind == INTEGER
    return "member_number" if unique and not counts and "member_number" not in columns.meant else SKIP


def _overruling(field: str, content: Content, columns: Columns, index: int) -> str:
    if content.kind == BSN and field != "iban":
        return BSN
    if content.share < 0.85 or content.filled < 3 or field not in _OVERRULED.get(content.kind, frozenset()):
        return ""
    return date_field(columns.cells[index], columns.today) if content.kind == DATE else content.kind


def _refuse_second_use(fields: list[str], columns: Columns) -> None:
    """Of two columns with one meaning the first counts, unless it is empty; the other is kept as a note."""
    for index, field in enumerate(fields):
        if not field or field in SEVERAL or field in UNKNOWN or field == "salutation_form":
            continue
        others = [i for i, other in enumerate(fields) if other == field]
        filled = [i for i in others if columns.contents[i].filled] or others
        if index != filled[0]:
            fields[index] = KEEP if columns.contents[index].filled else SKIP


def _by_content(fields: list[str], columns: Columns) -> None:
    """Columns without a known heading that show what they are."""
    for index, content in enumerate(columns.contents):
        if not fields[index] and not columns.headings[index]:
            fields[index] = _beside_the_street(fields, columns, index)
        if fields[index] or content.share < ENOUGH or content.kind in ("", "other", "word", "two_words", INTEGER):
            continue
        if columns.headings[index] and content.kind not in STRONG and (content.filled < 3 or content.share < 0.9):
            continue  # a heading we do not know means something; a few short words below it prove little
        field = content.kind
        if field == DATE:
            field = date_field(columns.cells[index], columns.today)
            if field in fields:
                field = "admitted_on" if field == "birth_date" else "birth_date"
                if field == "birth_date":  # an older date before a younger one of the same kind
                    continue
        if field in ("house_number", "organisation_name") and columns.headings[index]:
            continue
        if field not in fields or field in SEVERAL:
            fields[index] = field


def _beside_the_street(fields: Sequence[str], columns: Columns, index: int) -> str:
    """The house number behind a street, and the addition behind that."""
    before = fields[index - 1] if index else ""
    numbers = columns.contents[index].kind in ("house_number", INTEGER)
    if before == "street" and numbers and "house_number" not in fields:
        return "house_number"
    short = all(_ADDITION.fullmatch(text_of(cell)) for cell in columns.cells[index])
    return "house_addition" if before == "house_number" and columns.cells[index] and short else ""


def _by_neighbours(fields: list[str], columns: Columns) -> None:
    """What only its place tells: places, surnames and house numbers in columns without any heading."""
    loose = [index for index, field in enumerate(fields) if not field and not columns.headings[index]]
    for index in loose:
        content = columns.contents[index]
        if content.kind == "house_number" or content.kind == INTEGER:
            fields[index] = _loose_number(fields, columns, index)
        elif content.kind == "word" and _is_place(fields, content, index):
            fields[index] = "city"
    named = ("word", "two_words", FULL_NAME)
    words = [index for index in loose if not fields[index] and columns.contents[index].kind in named
             and columns.contents[index].share >= ENOUGH]
    _name_columns(fields, columns.contents, words)


def _is_place(fields: Sequence[str], content: Content, index: int) -> bool:
    return "city" not in fields and (content.repeats or (index > 0 and fields[index - 1] == "postcode"))


def _loose_number(fields: Sequence[str], columns: Columns, index: int) -> str:
    cells = [text_of(cell) for cell in columns.cells[index]]
    if index + 1 < len(fields) and fields[index + 1] in ("initials", "") and all(len(cell) == 4 for cell in cells):
        letters = [text_of(cell) for cell in columns.cells[index + 1]]
        if letters and all(len(text) == 2 and text.isalpha() for text in letters) and "postcode" not in fields:
            return "postcode"
    if columns.contents[index].kind != INTEGER or "member_number" in fields or index > 1:
        return ""
    return SKIP if cells == [str(number) for number in range(1, len(cells) + 1)] else (
        "member_number" if len(set(cells)) == len(cells) else "")


def _name_columns(fields: list[str], contents: Sequence[Content], words: list[int]) -> None:
    """Columns of words in a list that has no name yet: the whole name, or first name and surname side by side."""
    if not words or any(field in (FULL_NAME, "surname") for field in fields):
        return
    whole = [index for index in words if contents[index].kind != "word" and not contents[index].repeats]
    single = [index for index in words if contents[index].kind == "word"]
    around = {"initials", "prefix"} & set(fields)
    if whole and not around:
        fields[whole[0]] = FULL_NAME
    elif "prefix" in fields and fields.index("prefix") + 1 in words:
        fields[fields.index("prefix") + 1] = "surname"
        if single and single[0] < fields.index("prefix") and "call_name" not in fields:
            fields[single[0]] = "call_name"
    elif around or len(words) == 1:
        fields[words[0]] = "surname" if around else FULL_NAME
    elif single and len(single) > 1:
        fields[single[0]], fields[single[1]] = "call_name", "surname"
    else:
        fields[words[0]] = FULL_NAME
