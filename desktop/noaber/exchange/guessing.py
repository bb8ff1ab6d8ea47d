"""Deciding what each column is, from its heading, its content and its neighbours."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from noaber.core.text import fold
from noaber.exchange.content import DATE, ENOUGH, INTEGER, STRONG, YES_OR_NO, Content, date_field, text_of
from noaber.exchange.fields import ADDRESS, BSN, CONTACT_PERSON, FULL_NAME, KEEP, NAMING, SEVERAL, SKIP
from noaber.exchange.headings import is_of_work
from noaber.exchange.spreadsheet import Cell
from noaber.exchange.synonyms import FIRST_NAME, NAME, NUMBER, STATUS

UNKNOWN = frozenset({SKIP, KEEP, BSN, ""})
_DATES = frozenset({"birth_date", "admitted_on", "left_on"})
# Headings whose column cannot hold these kinds: then the content is right and the heading is not.
_OVERRULED: dict[str, frozenset[str]] = {
    "email": frozenset(
        {"birth_date", "postcode", "phone", "city", "street", "surname", FULL_NAME, "house_number", "iban"}
    ),
    "postcode": frozenset(
        {"birth_date", "phone", "city", "email", "surname", "house_number", "house_addition", "iban"}
    ),
    "iban": frozenset({"birth_date", "phone", "city", "email", "postcode", "surname", FULL_NAME, "account_holder"}),
    DATE: frozenset({"phone", "city", "email", "postcode", "surname", FULL_NAME, "house_number", "initials", "prefix"}),
    "phone": frozenset(
        {"birth_date", "email", "postcode", "city", "street", "surname", FULL_NAME, "initials", "prefix"}
    ),
    ADDRESS: frozenset({"city", "postcode", "email", "birth_date"}),
}


_INITIAL = re.compile(r"(?<!\w)[^\W\d_]{1,2}\.(?!\s?d\b)")
_STREET_LIKE = frozenset({"street", "word", "two_words", FULL_NAME})
_HAS_DIGIT = re.compile(r"\d")
_TOGETHER = re.compile(r"\s(?:en|and)\s|[&+]")
_SPEAKS_OF_JOINING = re.compile(r"lid|meld|ingang|start|begin|schr|tre[de]|join|memb|since|sinds|vanaf", re.I)
_CODE = re.compile(r"[A-Za-z]{0,3}[-. ]?\d{1,8}")
_ADDRESS_PARTS = frozenset({"street", "house_number", "house_addition", "postcode", "city", "country", ADDRESS})
_NAME_PARTS = frozenset({"initials", "prefix", "surname"})
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
    _refuse_second_list(fields, columns)
    _refuse_address_of_work(fields, columns)
    _refuse_second_use(fields, columns)
    _by_content(fields, columns)
    _by_neighbours(fields, columns)
    if CONTACT_PERSON in fields and not NAMING & set(fields) and ADDRESS not in fields:
        fields[fields.index(CONTACT_PERSON)] = FULL_NAME  # a list for letters, with all names below T.a.v.
    return [(field or KEEP, sure[index] and bool(field)) for index, field in enumerate(fields)]


def _by_heading(columns: Columns) -> list[str]:
    meant = columns.meant
    given = {"initials", "prefix", "call_name", "first_names", FIRST_NAME} & set(meant)
    resolved = []
    for index, field in enumerate(meant):
        content = columns.contents[index]
        if field == NAME and _is_yes_or_no(columns.cells[index]):
            field = "category"  # Lid: ja, nee
        elif field == NAME:
            field = _name_field(columns.cells[index], content, bool(given), "surname" in meant)
        elif field == FIRST_NAME:
            field = "first_names" if "call_name" in meant else "call_name"
        elif field == "first_names" and not given - {field} and _are_single_words(columns.cells[index]):
            field = "call_name"  # Voornamen, with the one name somebody goes by
        elif field == NUMBER:
            field = _number_field(columns, index)
        elif field == STATUS:
            field = "category" if content.kind == "category" and content.share >= ENOUGH else KEEP
        resolved.append(field)
    return resolved


def _are_single_words(cells: Sequence[Cell]) -> bool:
    texts = [text_of(cell) for cell in cells]
    return sum(len(text.split()) == 1 or bool(_TOGETHER.search(text)) for text in texts) > 0.7 * len(texts)


def _is_yes_or_no(cells: Sequence[Cell]) -> bool:
    return bool(cells) and all(isinstance(cell, bool) or text_of(cell).casefold() in YES_OR_NO for cell in cells)


def _name_field(cells: Sequence[Cell], content: Content, has_given: bool, has_surname: bool) -> str:
    """``Naam`` alone is the whole name, beside initials or a first name the surname, beside Achternaam a first name."""
    if has_surname:
        whole = content.kind in (FULL_NAME, "two_words") and content.share >= 0.5
        return FULL_NAME if whole or has_given else "call_name"
    with_initials = sum(bool(_INITIAL.search(text_of(cell))) for cell in cells)
    return "surname" if has_given and with_initials * 2 <= len(cells) else FULL_NAME


def _number_field(columns: Columns, index: int) -> str:
    """``Nr`` behind the street is the house number; in front a member number, unless it only counts the lines."""
    before = columns.meant[:index]
    if index and before[-1] == "street" and "house_number" not in columns.meant:
        return "house_number"
    cells = [text_of(cell) for cell in columns.cells[index]]
    counts = cells == [str(number) for number in range(1, len(cells) + 1)]
    cells = [cell for cell in cells if _HAS_DIGIT.search(cell)]  # without group headings that stand between them
    numbers = [cell for cell in cells if _CODE.fullmatch(cell)]
    if len(numbers) <= 0.6 * len(cells):
        return KEEP if cells else SKIP
    unique = len(set(numbers)) == len(numbers)
    return "member_number" if unique and not counts and "member_number" not in columns.meant else SKIP


def _refuse_second_list(fields: list[str], columns: Columns) -> None:
    """Naam and Telefoon, and beside them Naam and Telefoon again: those are other people, who are kept as a note."""
    headings = [fold(heading) for heading in columns.headings]
    for index in range(2, len(headings) - 1):
        first = headings.index(headings[index])
        if (
            first < index
            and fields[first] in NAMING
            and headings[first + 1]
            and (headings[first : first + 2] == headings[index : index + 2])
        ):
            for place in range(index, len(fields)):
                fields[place] = KEEP
            return


def _refuse_address_of_work(fields: list[str], columns: Columns) -> None:
    """Where somebody works is a note where another column says where he or she lives."""
    work = [is_of_work(heading) for heading in columns.headings]
    at_home = {field for field, elsewhere in zip(fields, work, strict=True) if not elsewhere}
    for index, field in enumerate(fields):
        if work[index] and field in at_home and field in _ADDRESS_PARTS:
            fields[index] = KEEP


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
            fields[index] = _part_of_address(fields, columns, index)
        if fields[index] or content.share < ENOUGH or content.kind in ("", "other", "word", "two_words", INTEGER):
            continue
        if columns.headings[index] and content.kind not in STRONG and (content.filled < 3 or content.share < 0.9):
            continue  # a heading we do not know means something; a few short words below it prove little
        field = content.kind
        if field == DATE:
            field = date_field(columns.cells[index], columns.today)
            if (
                field == "admitted_on"
                and columns.headings[index]
                and not _SPEAKS_OF_JOINING.search(columns.headings[index])
            ):
                continue  # the day of a payment or a last change, say
            if field in fields:
                field = "admitted_on" if field == "birth_date" else "birth_date"
                if field == "birth_date":  # an older date before a younger one of the same kind
                    continue
        if field in ("house_number", "organisation_name") and columns.headings[index]:
            continue
        if field == FULL_NAME and _is_beside_initials(columns, index):
            field = "surname"
        if field not in fields or field in SEVERAL:
            fields[index] = field


def _is_beside_initials(columns: Columns, index: int) -> bool:
    """Whether the initials stand in the next column, so that this one has only surnames (``Berg, van den``)."""
    beside = [columns.contents[place].kind for place in (index - 1, index + 1) if 0 <= place < len(columns.contents)]
    return "initials" in beside and _name_field(columns.cells[index], columns.contents[index], True, False) == "surname"


def _part_of_address(fields: Sequence[str], columns: Columns, index: int) -> str:
    """A street in front of house numbers and a postcode, the house number behind a street, the addition behind that."""
    before = fields[index - 1] if index else ""
    kinds = [content.kind for content in columns.contents[index : index + 4]]
    if kinds[0] in _STREET_LIKE and kinds[1:2] in (["house_number"], [INTEGER]) and "postcode" in kinds[2:]:
        return "street"
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
        elif content.kind in ("word", "two_words") and _is_place(fields, columns, index):
            fields[index] = "city"
    named = ("word", "two_words", FULL_NAME)
    words = [
        index
        for index in loose
        if not fields[index] and columns.contents[index].kind in named and columns.contents[index].share >= ENOUGH
    ]
    _name_columns(fields, columns, words)


def _is_place(fields: Sequence[str], columns: Columns, index: int) -> bool:
    """A place stands behind the postcode, unless it stands beside it in the same column; or it comes back often."""
    if "city" in fields or ADDRESS in fields:
        return False
    if "postcode" in fields:
        where = fields.index("postcode")
        if sum(len(text_of(cell)) > 8 for cell in columns.cells[where]) * 2 > len(columns.cells[where]):
            return False
        return index == where + 1 or (columns.contents[index].repeats and not _free(fields, where + 1))
    return columns.contents[index].repeats


def _free(fields: Sequence[str], index: int) -> bool:
    return index < len(fields) and not fields[index]


def _loose_number(fields: Sequence[str], columns: Columns, index: int) -> str:
    cells = [text_of(cell) for cell in columns.cells[index]]
    if index and cells and all(len(cell) == 5 and 5000 < int(cell) < 50_000 for cell in cells if cell.isdigit()):
        field = date_field(columns.cells[index], columns.today)
        return field if field not in fields else "admitted_on" if "admitted_on" not in fields else ""
    if index + 1 < len(fields) and fields[index + 1] in ("initials", "") and all(len(cell) == 4 for cell in cells):
        letters = [text_of(cell) for cell in columns.cells[index + 1]]
        if letters and all(len(text) == 2 and text.isalpha() for text in letters) and "postcode" not in fields:
            return "postcode"
    if columns.contents[index].kind != INTEGER or "member_number" in fields or index > 1:
        return ""
    return (
        SKIP
        if cells == [str(number) for number in range(1, len(cells) + 1)]
        else ("member_number" if len(set(cells)) == len(cells) else "")
    )


def _name_columns(fields: list[str], columns: Columns, words: list[int]) -> None:
    """Columns of words in a list without headings: the whole name, or surname and first name side by side."""
    if words and not any(field in (FULL_NAME, "surname") for field in fields):
        _surname_column(fields, columns, words)
    if any(field in ("surname", "initials") for field in fields) and "call_name" not in fields:
        near = {index + step for index, field in enumerate(fields) for step in (-1, 1) if field in _NAME_PARTS}
        for index in words:
            if index in near and not fields[index] and columns.contents[index].kind == "word":
                fields[index] = "call_name"
                return


def _surname_column(fields: list[str], columns: Columns, words: list[int]) -> None:
    """The column that has the surname, with or without the rest of the name."""
    behind = fields.index("prefix") + 1 if "prefix" in fields else -1
    pair = next((index for index in words if index + 1 in words and columns.contents[index].kind == "word"), None)
    if behind in words:
        fields[behind] = "surname"
    elif {"initials", "prefix"} & set(fields):
        near = {index + step for index, field in enumerate(fields) for step in (-1, 1) if field in _NAME_PARTS}
        fields[next((index for index in words if index in near), words[0])] = "surname"
    elif pair is not None and not columns.contents[pair + 1].repeats:
        fields[pair], fields[pair + 1] = "call_name", "surname"
    else:
        fields[next((index for index in words if columns.contents[index].kind != "word"), words[0])] = FULL_NAME
