"""The register of another day as a list on the screen."""

from datetime import date

import pytest

from noaber.members.past_listing import PastListing
from noaber.members.queries import FILTERS, SORTS
from tests.builders import member, person

DAY = date(2024, 6, 1)


@pytest.fixture(autouse=True)
def village() -> None:
    """Members then, one who came later, and somebody who never was one."""
    member("A.B. van den Berg", number=3, admitted_on=date(2015, 1, 1), city="Laagveld")
    member("C. Boer", number=1, kind="Erelid", admitted_on=date(2010, 1, 1), city="Hoogdorp")
    member("D. Cornelis", number=2, admitted_on=date(2005, 1, 1), left_on=date(2020, 12, 31))
    member("Stichting Welzijn", number=4, kind="Organisatie", admitted_on=date(2022, 1, 1))
    member("E. Later", admitted_on=date(2025, 1, 1))
    person("F. Nooit")


def test_groups_are_counted_as_on_the_page_of_today() -> None:
    counts = PastListing(DAY).counts()
    assert set(counts) == set(FILTERS)
    assert counts | {"all": 4, "members": 3, "former": 1, "organisations": 1, "others": 0, "requests": 0} == counts


@pytest.mark.parametrize(
    "wanted, numbers",
    [
        ({}, [3, 1, 2, 4]),
        ({"descending": True}, [4, 2, 1, 3]),
        ({"sort": "number"}, [1, 2, 3, 4]),
        ({"sort": "admitted"}, [2, 1, 3, 4]),
        ({"sort": "city"}, [2, 4, 1, 3]),
        ({"sort": "category"}, [3, 2, 4, 1]),
        ({"group": "members"}, [3, 1, 4]),
        ({"group": "former"}, [2]),
        ({"group": "others"}, []),
        ({"search": "vandenberg"}, [3]),
        ({"search": "2"}, [2]),
        ({"search": "laagveld berg"}, [3]),
        ({"search": "later"}, []),
    ],
)
def test_lines_are_searched_and_ordered(wanted: dict[str, object], numbers: list[int]) -> None:
    rows = PastListing(DAY).rows(**wanted)  # type: ignore[arg-type]
    assert [row.member_number for row in rows] == numbers


@pytest.mark.parametrize("sort", SORTS)
def test_every_order_of_the_page_can_be_had(sort: str) -> None:
    assert len(PastListing(DAY).rows(sort=sort)) == 4
