"""The list of what is to be done, on paper."""

from datetime import timedelta

import pytest

from noaber.cooperative.queries import stationery
from noaber.dossier.operations import FollowUpRecord, add_follow_up, finish_follow_up
from noaber.office import document
from noaber.paper.document import produce
from noaber.paper.options import parse
from noaber.store.datafile import DataFile
from tests.builders import TODAY, member
from tests.paper.reading import read

DAY = timedelta(days=1)


@pytest.fixture(autouse=True)
def to_do(data: DataFile) -> None:
    """Something late, something for today, something later, and something that was done."""
    annie, bram = member("A. Bakker", phone="06-12345678", phone2="0497-111111"), member("B. Bos")
    add_follow_up(annie, FollowUpRecord("terugbellen", TODAY - DAY, "Mia"))
    add_follow_up(bram, FollowUpRecord("kaart sturen", TODAY))
    add_follow_up(bram, FollowUpRecord("langsgaan", TODAY + DAY, "mia"))
    finish_follow_up(add_follow_up(bram, FollowUpRecord("gedaan werk", TODAY)), TODAY)


def _texts(**chosen: str) -> list[str]:
    paper = document("follow_up_list")
    options = parse(paper.options, chosen)
    printed = produce(paper, paper.gather(0, options), options, stationery(today=TODAY))
    assert printed.remarks == ()
    return [text.text for text in read(printed.pdf).texts]


@pytest.mark.parametrize(("chosen", "shown", "hidden"), [
    ({}, ["te laat: terugbellen", "kaart sturen", "06-12345678", "0497-111111", "2 regels", "gedaan"],
     ["langsgaan", "gedaan werk"]),
    ({"group": "open"}, ["langsgaan", "3 regels"], ["gedaan werk"]),
    ({"group": "open", "who": "Mia"}, ["te laat: terugbellen", "langsgaan", "door Mia"], ["kaart sturen"]),
    ({"tick": "nee", "text": "large"}, ["kaart sturen"], ["gedaan"]),
])  # fmt: skip
def test_it_has_what_was_chosen(chosen: dict[str, str], shown: list[str], hidden: list[str]) -> None:
    texts = _texts(**chosen)
    assert [one for one in shown if one not in texts] == []
    assert [one for one in hidden if one in texts] == []
