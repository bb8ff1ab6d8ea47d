"""Sending a mailing: stopping, going on after a paper jam, files for mail, bringing it round, what is written down."""

from datetime import date
from pathlib import Path

import pytest

from noaber.cooperative.queries import stationery
from noaber.core.errors import Cancelled
from noaber.core.progress import Progress
from noaber.letters.choosing import Who
from noaber.letters.delivery import doors_of, rounds
from noaber.letters.log import delete_mailing, letters_to, list_mailings
from noaber.letters.mailing import MailingChoice
from noaber.letters.mails import save_each
from noaber.letters.papers import LetterOptions, mailing_document
from noaber.letters.recipients import Sorting
from noaber.paper.document import Printed
from noaber.people.consents import give_consent
from noaber.people.operations import delete_person
from noaber.store.undo import undo
from tests.builders import TODAY, member
from tests.letters.builders import HOME, annie, found, piet, printed, ready, sent, text_of


class Watched(Progress):
    """Notes what is told, and stops after so many reports."""

    def __init__(self, stop_after: int) -> None:
        super().__init__()
        self.told: list[tuple[int, int, str]] = []
        self.stop_after = stop_after

    def report(self, done: int, total: int, text: str = "") -> None:
        self.told.append((done, total, text))
        self.cancelled = len(self.told) >= self.stop_after
        super().report(done, total, text)


def test_after_printing_it_is_written_down_once_and_shows_with_each_person() -> None:
    first = annie()
    piet()
    choice = MailingChoice(ready("thanks"), Who())
    document = mailing_document(choice)
    content = document.gather(0, LetterOptions())
    document.record(0, content, LetterOptions())
    document.record(0, content, LetterOptions())
    (mailing,) = list_mailings()
    assert (mailing.title, mailing.letters, mailing.mails) == ("Dankbrief", 2, 0)
    assert [row.line for row in letters_to(first)] == ["02-11-2026 Dankbrief, op papier"]
    assert found("thanks").earlier == {first: TODAY, found("thanks").letters[1].id: TODAY}
    _content, made = printed(choice)
    assert any("kregen deze brief al eerder" in remark.text for remark in made.remarks)
    undo()
    assert list_mailings() == []


def test_the_same_letter_in_another_language_counts_as_the_same() -> None:
    somebody = annie()
    sent(MailingChoice(ready("thanks", "en"), Who()))
    assert somebody in found("thanks").earlier
    assert somebody not in found("welcome").earlier


def test_after_a_paper_jam_it_goes_on_at_a_letter() -> None:
    for number in range(1, 6):
        member(f"A. Naam{number}", number=number, **HOME)
    content, made = printed(MailingChoice(ready("thanks"), Who()), first=4)
    assert [one.number for one in content.printed] == [4, 5]
    assert made.pages == 2
    content, made = printed(MailingChoice(ready("thanks"), Who()), only=2)
    assert [one.number for one in content.printed] == [2]


def test_filling_in_letters_tells_how_far_it_is_and_can_be_stopped() -> None:
    annie(language="en")
    piet()
    document = mailing_document(MailingChoice(ready("thanks"), Who()))
    watched = Watched(9)
    assert len(document.collect(0, LetterOptions(), watched).letters) == 2
    assert watched.told == [(0, 2, "Brieven invullen"), (1, 2, "Brieven invullen")]
    with pytest.raises(Cancelled, match="Gestopt"):
        document.collect(0, LetterOptions(), Watched(2))


def test_those_who_get_mail_get_a_file_each(tmp_path: Path) -> None:
    give_consent(annie(), "letters_by_email", date(2026, 1, 1))
    piet()
    choice = MailingChoice(ready("thanks"), Who(), Sorting(split=True))
    content, _made = printed(choice)
    assert [one.address[0] for one in content.printed] == ["De heer P. Bos"]
    (path,) = save_each(choice, tmp_path, stationery(today=TODAY), Progress())
    assert "Geachte mevrouw Van den Berg," in text_of(Printed(path.read_bytes(), 1))


def test_a_mailing_can_be_taken_back_and_a_person_deleted() -> None:
    somebody = annie()
    sent(MailingChoice(ready("thanks"), Who()))
    delete_mailing(list_mailings()[0].id)
    assert letters_to(somebody) == []
    sent(MailingChoice(ready("thanks"), Who()))
    delete_person(somebody)
    assert list_mailings()[0].letters == 1


def test_a_round_for_each_who_delivers() -> None:
    for number in range(1, 31):
        street = "Akkerweg" if number <= 18 else "Dorpsstraat"
        member(
            f"A. Naam{number:02d}",
            number=number,
            street=street,
            house_number=number,
            postcode="5529AB",
            city="Hoogdorp",
        )
    doors = doors_of(found().letters)
    assert [len(part) for part in rounds(doors, 1)] == [30]
    assert [len(part) for part in rounds(doors, 2)] == [18, 12]
    for count in range(1, 40):
        parts = rounds(doors, count)
        assert len(parts) == min(count, 30)
        assert all(parts)
        assert [door for part in parts for door in part] == list(doors)
