"""Lists on paper: how groups go over the pages."""

from datetime import date
from io import BytesIO

import pytest

from noaber.core.progress import Progress
from noaber.paper.document import Stationery
from noaber.paper.listing import ListColumn, Listing, ListRow, draw_listing
from tests.paper.reading import Paper, read


def _list(sizes: dict[str, int]) -> Paper:
    rows = [ListRow({"name": f"{group} {number}"}, group) for group, size in sizes.items() for number in range(size)]
    out = BytesIO()
    draw_listing(
        Listing("Lijst", [ListColumn("name", "naam", 60)], rows),
        Stationery("Hoogdorp", date(2026, 11, 2)),
        out,
        Progress(),
    )
    return read(out.getvalue())


def _pages(paper: Paper) -> list[list[str]]:
    """The texts of each page from the top down, that are of the list."""
    return [
        [
            text.text
            for text in sorted(paper.page(number), key=lambda text: text.baseline)
            if text.text.split()[:1] in (["Kerkstraat"], ["Dijk"], ["Weg"])
        ]
        for number in range(len(paper.pages))
    ]


def test_a_group_that_goes_on_has_its_heading_on_every_page() -> None:
    paper = _list({"Kerkstraat": 70})
    headings = [[text for text in page if not text[-1].isdigit()] for page in _pages(paper)]
    assert headings == [["Kerkstraat"], *[["Kerkstraat – vervolg"]] * (len(headings) - 1)]
    assert len(headings) > 2


@pytest.mark.parametrize("first", range(20, 32))
def test_a_heading_is_never_last_and_nobody_is_lost(first: int) -> None:
    paper = _list({"Dijk": first, "Weg": 40})
    assert sum(text[-1].isdigit() for page in _pages(paper) for text in page) == first + 40
    assert [page for page in _pages(paper) if page and not page[-1][-1].isdigit()] == []
