"""A list of the user's own on paper: its columns, its filter in the heading, landscape when it is wide."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import BinaryIO

from noaber.core.i18n import N_, _, ngettext
from noaber.core.numbers import money_text
from noaber.core.progress import Progress
from noaber.lists.columns import Cell, ColumnSpec, cell_text, chosen_columns
from noaber.lists.definition import ListDefinition
from noaber.lists.queries import heading, list_rows, saved_list_named
from noaber.paper import options as ask
from noaber.paper.document import Document, Drawn, Remark, Stationery
from noaber.paper.listing import ListColumn, Listing, ListRow, draw_listing
from noaber.paper.options import TEXT_SIZES
from noaber.store.journal import current_journal

COLUMNS = N_("Kolommen")
MOST_EXTRA_COLUMNS = 4
_UPRIGHT = 173.0  # mm between the margins of an upright page
_GAP = 4.0
_WRITTEN_ON = ("signature", "remark")


@dataclass(frozen=True)
class CustomListOptions:
    """The choices for a list of the user's own."""

    text: str = ask.choice(N_("Tekst"), TEXT_SIZES)
    orientation: str = ask.choice(
        N_("Papier"), {"": N_("Zoals het past"), "portrait": N_("Staand"), "landscape": N_("Liggend")}
    )
    purpose: str = ask.text(N_("Doel van de lijst"))
    confidential: bool = ask.flag(N_("“Vertrouwelijk” onderaan"), True)
    number: bool = ask.flag(N_("Regelnummer"), group=COLUMNS)
    extra_columns: int = ask.number(N_("Lege kolommen"), 0, MOST_EXTRA_COLUMNS, group=COLUMNS)
    extra_headings: str = ask.text(N_("Kopjes, met komma’s ertussen"), group=COLUMNS)

    @property
    def large(self) -> bool:
        """Whether it is printed in large letters."""
        return self.text == "large"


@dataclass(frozen=True)
class SavedListOptions(CustomListOptions):
    """The choices where a saved list is printed by its name; without a name it is the whole register."""

    saved: str = ask.text(N_("Opgeslagen lijst"))


@dataclass(frozen=True)
class PaperColumn:
    """A column as it is printed: ``wide`` in mm, ``blank`` to write in."""

    name: str
    label: str
    wide: float
    right: bool = False
    blank: bool = False


@dataclass(frozen=True)
class CustomListContent:
    """The list: its name, its filter in words, columns, rows of texts, and totals as (label, amount)."""

    name: str
    filtered: str
    columns: tuple[PaperColumn, ...]
    rows: tuple[tuple[str, ...], ...]
    totals: tuple[tuple[str, str], ...] = ()


def content_of_list(name: str, definition: ListDefinition, only: Sequence[int] | None = None) -> CustomListContent:
    """The list as it is now; ``only`` keeps to these ids. Raises NoaberError when a condition is not in order."""
    columns = chosen_columns(definition.columns)
    rows = list_rows(definition, today=current_journal().clock.today(), only=only)
    filtered = heading(definition)
    if only is not None:
        filtered = _("{conditions}; alleen wie is aangevinkt", conditions=filtered)
    texts = tuple(
        tuple(cell_text(column, cell) for column, cell in zip(columns, row.cells, strict=True)) for row in rows
    )
    return CustomListContent(
        name,
        filtered,
        tuple(_paper_column(column) for column in columns),
        texts,
        _totals(columns, [row.cells for row in rows]),
    )


def _paper_column(column: ColumnSpec) -> PaperColumn:
    return PaperColumn(column.name, column.label, column.wide, column.right, column.name in _WRITTEN_ON)


def _totals(columns: Sequence[ColumnSpec], rows: Sequence[Sequence[Cell]]) -> tuple[tuple[str, str], ...]:
    """The sums of amounts."""
    return tuple(
        (_(column.label), money_text(sum(cell for row in rows if isinstance(cell := row[place], int))))
        for place, column in enumerate(columns)
        if column.field is not None and column.field.kind == "money"
    )


def paper_of(name: str, definition: ListDefinition, only: Sequence[int] | None = None) -> "CustomList":
    """The document of one list, whether it is saved or not, for the print dialog.

    Each has an id of its own, so that its purpose is not remembered for another list.
    """
    identifier = f"{CUSTOM_LIST.id}.{name}" if name else CUSTOM_LIST.id
    return replace(
        CUSTOM_LIST,
        id=identifier,
        options=CustomListOptions,
        gather=lambda _subject, _options: content_of_list(name, definition, only),
    )


def _gather_saved(_subject: int, options: CustomListOptions) -> CustomListContent:
    wanted = options.saved.strip() if isinstance(options, SavedListOptions) else ""
    if not wanted:
        return content_of_list("", ListDefinition())
    row = saved_list_named(wanted)
    assert row.definition is not None
    return content_of_list(row.name, row.definition)


def draw_custom_list(
    content: CustomListContent, options: CustomListOptions, stationery: Stationery, out: BinaryIO, progress: Progress
) -> Drawn:
    """Draw the list in the current language. Raises Cancelled."""
    columns = _columns(content, options)
    shown = [column.name for column in content.columns]
    rows = [
        ListRow({"number": str(number), **dict(zip(shown, row, strict=True))})
        for number, row in enumerate(content.rows, 1)
    ]
    listing = Listing(
        title=content.name or _("Lijst"),
        columns=columns,
        rows=rows,
        subtitle=content.filtered,
        count=ngettext("{n} naam", "{n} namen", len(rows)),
        purpose=_("Doel: {text}", text=options.purpose) if options.purpose.strip() else "",
        figures=content.totals if rows else (),
        confidential=options.confidential,
        large=options.large,
        landscape=_lies(columns, options),
        empty=_("Er is niemand om op deze lijst te zetten."),
    )
    return draw_listing(listing, stationery, out, progress)


def _columns(content: CustomListContent, options: CustomListOptions) -> list[ListColumn]:
    columns = [
        ListColumn(
            column.name,
            _(column.label),
            column.wide,
            column.wide * 0.6,
            column.wide / 50,
            "right" if column.right else "left",
            column.name == "name",
            column.blank,
        )
        for column in content.columns
    ]
    headings = [text.strip() for text in options.extra_headings.split(",")] + [""] * options.extra_columns
    columns += [
        ListColumn(f"extra-{place}", text, 22, 12, 0.5, blank=True)
        for place, text in enumerate(headings[: options.extra_columns])
    ]
    number = [ListColumn("number", _("nr"), 9, 7, align="right")] if options.number else []
    return number + columns


def _lies(columns: Sequence[ListColumn], options: CustomListOptions) -> bool:
    """Whether the paper lies on its side: as chosen, or when the columns would be too narrow upright."""
    if options.orientation:
        return options.orientation == "landscape"
    wide = sum(column.wide for column in columns) * (1.3 if options.large else 1.0)
    return wide + _GAP * (len(columns) - 1) > _UPRIGHT * 1.1


def _remarks(content: CustomListContent, options: CustomListOptions) -> list[Remark]:
    if not content.rows:
        return [Remark(_("Er is niemand om op deze lijst te zetten."))]
    if len(content.columns) > 9:
        return [
            Remark(
                _("Deze lijst heeft {count} kolommen; met minder is hij beter te lezen.", count=len(content.columns))
            )
        ]
    return []


def _subtitle(content: CustomListContent) -> str:
    return content.name or content.filtered


CustomList = Document[CustomListOptions, CustomListContent]
CUSTOM_LIST: CustomList = Document(
    "custom_list",
    N_("Lijst"),
    "register",
    SavedListOptions,
    _gather_saved,
    draw_custom_list,
    _remarks,
    _subtitle,
)
DOCUMENTS = (CUSTOM_LIST,)
