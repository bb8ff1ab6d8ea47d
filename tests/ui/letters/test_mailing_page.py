"""Sending a letter: who get it, who do not, changing that, looking at one, printing, and what is written down."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QComboBox
from pytestqt.qtbot import QtBot

from noaber.events.operations import add_event
from noaber.events.record import EventRecord
from noaber.events.registering import register
from noaber.letters.log import letters_to, list_mailings
from noaber.letters.post import choose_post
from noaber.people.consents import give_consent
from noaber.ui.kit.picker import Picked
from noaber.ui.kit.scripted import ScriptedInteraction
from noaber.ui.letters.mailing_page import MailingPage
from noaber.ui.letters.page import LettersPage
from noaber.ui.letters.sent_dialog import SentDialog
from noaber.ui.main_window import MainWindow
from noaber.ui.printing.print_dialog import PrintDialog
from tests.builders import TODAY
from tests.letters.builders import ready
from tests.paper.reading import read
from tests.ui.meetings import dialog_of, page_of


def mailing(window: MainWindow, kind: str = "data_check", **target: object) -> MailingPage:
    window.open_page("mailing", template=ready(kind).id, **target)
    return page_of(window, MailingPage)


def names(page: MailingPage) -> list[str]:
    table = page.people.table.rows
    return [table.row_at(number).name for number in range(table.rowCount())]


def pick(page: MailingPage, field: str, value: object) -> None:
    assert page.view is not None
    box = page.view.editors[field].widget
    assert isinstance(box, QComboBox)
    box.setCurrentIndex(next(place for place in range(box.count()) if box.itemData(place) == value))


def saved(qtbot: QtBot, window: MainWindow, interaction: ScriptedInteraction, path: Path) -> None:
    """Save the letters of the print dialog that is open as a PDF."""
    dialog = dialog_of(window, PrintDialog)
    qtbot.waitUntil(lambda: dialog.made is not None, timeout=20_000)
    interaction.paths.append(path)
    dialog.save_as()
    qtbot.waitUntil(path.exists, timeout=20_000)
    dialog.reject()


def test_all_members_get_it_and_it_is_said_who_does_not(window: MainWindow, people: list[int]) -> None:
    page = mailing(window)
    assert names(page) == ["Berg, A.B. van den (Annie)", "Bos, P. (Piet)"]
    choose_post(people[1], "none", today=TODAY)
    assert names(page) == ["Berg, A.B. van den (Annie)"]
    assert "1 brief op papier" in page.header.subtitle.text()
    assert "1 persoon krijgt geen brief" in page.header.subtitle.text()
    page.people.chips.pick("out")
    assert names(page) == ["Bos, P. (Piet)"]


def test_it_is_written_down_when_the_letters_are_saved(
    qtbot: QtBot, window: MainWindow, people: list[int], interaction: ScriptedInteraction, tmp_path: Path
) -> None:
    page = mailing(window)
    page.print_letters()
    saved(qtbot, window, interaction, tmp_path / "brieven.pdf")
    assert [row.title for row in letters_to(people[0])] == ["Kloppen uw gegevens nog?"]
    assert "2 ontvangers kregen deze brief al eerder." in page.note.label.text()
    assert page.people.table.rows.row_at(0) is not None


def test_looking_at_one_letter_and_going_on_from_one(qtbot: QtBot, window: MainWindow, people: list[int]) -> None:
    page = mailing(window)
    page.people.table.opened.emit(page.people.table.rows.row_at(1))
    dialog = dialog_of(window, PrintDialog)
    qtbot.waitUntil(lambda: dialog.made is not None, timeout=20_000)
    assert dialog.made is not None
    assert dialog.made.subtitle == "Bos, P. (Piet)"
    dialog.reject()
    page.print_letters(first=2)
    dialog = dialog_of(window, PrintDialog)
    qtbot.waitUntil(lambda: dialog.made is not None, timeout=20_000)
    assert dialog.made is not None
    assert dialog.made.printed.pages == 1
    assert list_mailings() == []
    dialog.reject()


def test_people_picked_by_hand(window: MainWindow, people: list[int]) -> None:
    page = mailing(window, "thanks")
    assert names(page) == []
    page.print_letters()
    assert not [dialog for dialog in window.findChildren(PrintDialog) if dialog.isVisible()]
    page.people.picker.show_picked(Picked(people[1], "Bos"))
    page.people.picker.changed.emit()
    assert names(page) == ["Bos, P. (Piet)"]
    page.people.table.select_id(people[1])
    page.people.table.delete_asked.emit()
    assert names(page) == []


def test_another_letter_to_the_same_person(qtbot: QtBot, window: MainWindow, people: list[int]) -> None:
    page = mailing(window, "welcome", people=[people[0]])
    assert names(page) == ["Berg, A.B. van den (Annie)"]
    pick(page, "letter", ready("thanks").id)
    qtbot.waitUntil(lambda: page.form is not None and page.form.template.key == "thanks")
    assert names(page) == ["Berg, A.B. van den (Annie)"]
    assert "Dankbrief" in page.header.title.text()


def test_a_letter_about_a_meeting_wants_one(window: MainWindow, people: list[int]) -> None:
    page = mailing(window, "invitation")
    assert page.view is not None
    assert page.view.wrong()
    event = add_event(EventRecord("Thema-avond", date=date(2026, 11, 9)))
    page = mailing(window, "invitation")
    assert page.form is not None
    assert page.form.event_id == event
    assert page.view is not None
    assert not page.view.wrong()


@pytest.mark.parametrize("way", ["copy", "files", "log"])
def test_by_mail_to_who_agreed(
    qtbot: QtBot, window: MainWindow, people: list[int], interaction: ScriptedInteraction, tmp_path: Path, way: str
) -> None:
    give_consent(people[0], "letters_by_email", date(2026, 1, 1))
    page = mailing(window)
    assert not page.mail.button.isVisible()
    assert page.view is not None
    page.view.editors["split"].widget.setChecked(True)  # type: ignore[attr-defined]
    assert page.mail.button.isVisible()
    assert names(page) == ["Bos, P. (Piet)"]
    if way == "copy":
        page.mail.copy_addresses()
        assert QGuiApplication.clipboard().text() == "annie@voorbeeld.nl"
    elif way == "files":
        interaction.paths.append(tmp_path)
        page.mail.save_each()
        qtbot.waitUntil(lambda: any(tmp_path.glob("*.pdf")), timeout=20_000)
    else:
        page.mail.log()
        assert [row.way for row in letters_to(people[0])] == ["mail"]


def test_bringing_letters_round(qtbot: QtBot, window: MainWindow, people: list[int]) -> None:
    page = mailing(window)
    assert not page.delivery.isVisible()
    pick(page, "order", "walk")
    assert page.delivery.isVisible()
    assert "zelf bezorgen bespaart € 2,80" in page.header.subtitle.text()
    page.print_delivery()
    dialog = dialog_of(window, PrintDialog)
    qtbot.waitUntil(lambda: dialog.made is not None, timeout=20_000)
    assert dialog.made is not None
    assert dialog.made.printed.pages == 1
    dialog.reject()


def test_reached_from_a_meeting(window: MainWindow, people: list[int]) -> None:
    event = add_event(EventRecord("Thema-avond", date=date(2026, 11, 9)))
    register(event, people[1], today=TODAY)
    window.open_page("mailing", kind="invitation", who=f"event:{event}", event=event)
    page = page_of(window, MailingPage)
    assert names(page) == ["Bos, P. (Piet)"]
    assert page.form is not None
    assert (page.form.template.key, page.form.event_id) == ("invitation", event)


def test_another_letter_goes_to_the_same_people_about_the_same_meeting(window: MainWindow, people: list[int]) -> None:
    event = add_event(EventRecord("Thema-avond", date=date(2026, 11, 9)))
    register(event, people[1], today=TODAY)
    window.open_page("mailing", kind="invitation", who=f"event:{event}", event=event)
    page = page_of(window, MailingPage)
    pick(page, "letter", ready("thanks").id)
    assert page.form is not None
    assert (page.form.template.key, page.form.event_id) == ("thanks", event)
    assert names(page) == ["Bos, P. (Piet)"]


def test_a_letter_opens_with_whom_it_is_for(window: MainWindow, people: list[int]) -> None:
    page = mailing(window, "data_check")
    pick(page, "letter", ready("thanks").id)
    assert page.form is not None
    assert page.form.who == "hand"


def test_escape_goes_back_to_the_letters(window: MainWindow) -> None:
    page = mailing(window)
    page.go_back()
    page_of(window, LettersPage)


def test_opened_without_a_letter_it_takes_the_first(window: MainWindow) -> None:
    window.open_page("mailing")
    page = page_of(window, MailingPage)
    assert page.form is not None
    assert page.form.template.key == "welcome"


def test_what_was_sent_and_to_whom(
    qtbot: QtBot, window: MainWindow, people: list[int], interaction: ScriptedInteraction, tmp_path: Path
) -> None:
    mailing(window).print_letters()
    saved(qtbot, window, interaction, tmp_path / "brieven.pdf")
    window.open_page("letters")
    page_of(window, LettersPage).show_sent()
    dialog = dialog_of(window, SentDialog)
    assert dialog.table.current_row().title == "Kloppen uw gegevens nog?"
    dialog.print_list(dialog.table.current_row())
    proof = dialog_of(dialog, PrintDialog)
    qtbot.waitUntil(lambda: proof.made is not None, timeout=20_000)
    assert proof.made is not None
    words = read(proof.made.printed.pdf).pages[0]
    assert "verstuurd op 2 november 2026" in words
    assert "Bos, P. (Piet)" in words
    proof.reject()
    dialog.delete()
    assert list_mailings() == []
    dialog.close()
