"""The page Opvolgen, and follow-ups, documents and a photo on the card of a person."""

from collections.abc import Callable
from datetime import timedelta
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from noaber.cooperative.queries import stationery
from noaber.dossier.operations import FollowUpRecord, add_document, add_follow_up
from noaber.dossier.queries import files_of, follow_ups, follow_ups_of
from noaber.store.undo import undo
from noaber.ui.context import AppContext
from noaber.ui.dossier.page import FollowUpsPage
from noaber.ui.kit.form_dialog import FormDialog
from noaber.ui.kit.picker import Picked
from noaber.ui.kit.scripted import ScriptedInteraction
from noaber.ui.members.page import MembersPage
from noaber.ui.pages import PERSON_SECTIONS
from noaber.ui.printing.print_dialog import PrintDialog
from noaber.ui.start.page import StartPage
from tests.builders import TODAY, member
from tests.ui.shell import NotedShell

DAY = timedelta(days=1)


@pytest.fixture
def page(qtbot: QtBot, context: AppContext, shell: NotedShell) -> FollowUpsPage:
    """The page Opvolgen."""
    made = FollowUpsPage(context)
    qtbot.addWidget(made)
    made.resize(1150, 730)
    made.show()
    return made


@pytest.fixture
def card_of(qtbot: QtBot, context: AppContext, shell: NotedShell) -> Callable[[int], MembersPage]:
    """Opens the page Leden on a person."""
    assert PERSON_SECTIONS

    def made(person_id: int) -> MembersPage:
        page = MembersPage(context)
        qtbot.addWidget(page)
        page.resize(1200, 730)
        page.show()
        page.open_target(person_id=person_id)
        return page

    return made


def _told(page: MembersPage) -> str:
    return "\n".join(made.text() for card in page.cards.cards for made in card.findChildren(QLabel))


def _push(page: MembersPage, text: str) -> None:
    [made for card in page.cards.cards for made in card.findChildren(QPushButton) if made.text() == text][-1].click()


def _whats(page: FollowUpsPage) -> list[str]:
    model = page.table.rows
    return [model.index(row, 3).data() for row in range(model.rowCount())]


def test_somebody_who_is_to_be_phoned_back_is_noted_and_ticked_off(page: FollowUpsPage, shell: NotedShell) -> None:
    annie = member("A. Bakker", phone="06-12345678")
    assert page.table.empty.label.text() == "Er hoeft nu niets te gebeuren."
    page.add()
    dialog = page.findChild(FormDialog)
    assert isinstance(dialog, FormDialog)
    dialog.accept()
    assert set(dialog.form.errors()) == {"person", "what"}
    dialog.form.person, dialog.form.what, dialog.form.who = Picked(annie, "Bakker, A."), "terugbellen", "Mia"
    dialog.accept()
    assert _whats(page) == ["terugbellen"]
    assert page.header.subtitle.text() == "1 ding voor vandaag"
    page.table.select_id(follow_ups(today=TODAY)[0].id)
    QTest.keyClick(page.table, Qt.Key.Key_Space)
    assert _whats(page) == []
    assert shell.said[-1] == "Gedaan: terugbellen"
    page.card.chips.pick("done")
    assert _whats(page) == ["terugbellen"]
    undo()
    page.card.chips.pick("due")
    assert _whats(page) == ["terugbellen"]


def test_whom_to_call_is_saved_as_a_list(page: FollowUpsPage, interaction: ScriptedInteraction, tmp_path: Path) -> None:
    add_follow_up(member("A. Bakker", phone="06-12345678"), FollowUpRecord("terugbellen", TODAY, "Mia"))
    interaction.paths = [tmp_path / "bellen.csv"]
    page.export()
    lines = (tmp_path / "bellen.csv").read_text(encoding="utf-8-sig").splitlines()
    assert lines[0].startswith("Opvolgen · Vandaag 1")
    assert lines[-1] == "02-11-2026;Bakker, A.;terugbellen;06-12345678;Mia"


@pytest.mark.parametrize(("chip", "group"), [("due", "due"), ("open", "open"), ("done", "open")])
def test_the_paper_has_what_the_page_shows(page: FollowUpsPage, context: AppContext, chip: str, group: str) -> None:
    context.data.stationery = lambda: stationery(today=TODAY)
    page.card.chips.pick(chip)
    page.print_list()
    dialog = page.findChild(PrintDialog)
    assert isinstance(dialog, PrintDialog)
    assert dialog.form.options().group == group
    dialog.close()


def test_what_is_late_comes_first_and_the_rest_is_a_chip_away(page: FollowUpsPage) -> None:
    annie = member("A. Bakker")
    add_follow_up(annie, FollowUpRecord("later", TODAY + DAY))
    add_follow_up(annie, FollowUpRecord("vandaag", TODAY))
    add_follow_up(annie, FollowUpRecord("te laat", TODAY - DAY))
    assert _whats(page) == ["te laat", "vandaag"]
    assert page.header.subtitle.text() == "2 dingen voor vandaag · 1 is al te laat"
    page.card.chips.pick("open")
    assert _whats(page) == ["te laat", "vandaag", "later"]
    page.card.field.setText("LATER")
    assert _whats(page) == ["later"]
    tester = QAbstractItemModelTester(page.table.rows, QAbstractItemModelTester.FailureReportingMode.Fatal)
    page.card.field.clear()
    assert tester.model() is page.table.rows


def test_it_can_be_changed_deleted_and_followed_to_the_person(page: FollowUpsPage, shell: NotedShell) -> None:
    annie = member("A. Bakker")
    made = add_follow_up(annie, FollowUpRecord("terugbellen", TODAY))
    page.show_person()
    assert shell.said == ["Kies eerst iets in de lijst."]
    page.open_target(id=made)
    page.show_person()
    assert shell.opened == [("members", {"id": annie})]
    page.edit()
    dialog = page.findChild(FormDialog)
    assert isinstance(dialog, FormDialog)
    dialog.form.what = "langsgaan"
    dialog.accept()
    assert _whats(page) == ["langsgaan"]
    page.delete()
    assert _whats(page) == []
    assert shell.said[-1] == "“langsgaan” is verwijderd."


def test_on_the_card_of_a_person(card_of: Callable[[int], MembersPage]) -> None:
    annie = member("A. Bakker")
    page = card_of(annie)
    _push(page, "Opvolgen…")
    dialog = page.findChild(FormDialog)
    assert isinstance(dialog, FormDialog)
    dialog.form.what, dialog.form.who = "terugbellen", "Mia"
    dialog.accept()
    assert "terugbellen\n02-11-2026, Mia" in _told(page)
    _push(page, "Gedaan")
    assert "terugbellen" not in _told(page)
    assert follow_ups_of(annie)[0].done_on == TODAY


def test_documents_and_a_photo_with_a_person(
    card_of: Callable[[int], MembersPage],
    interaction: ScriptedInteraction,
    tmp_path: Path,
    shell: NotedShell,
) -> None:
    annie = member("A. Bakker")
    page = card_of(annie)
    (tmp_path / "machtiging.pdf").write_bytes(b"%PDF-1.4 getekend")
    (tmp_path / "virus.exe").write_bytes(b"MZ")
    photo = BytesIO()
    Image.new("RGB", (800, 1000), "green").save(photo, "JPEG")
    (tmp_path / "annie.jpg").write_bytes(photo.getvalue())
    interaction.paths = [tmp_path / "virus.exe", tmp_path / "machtiging.pdf", None, tmp_path / "annie.jpg"]
    _push(page, "Document toevoegen…")
    assert "is geen document of foto" in interaction.errors[-1]
    _push(page, "Document toevoegen…")
    assert shell.said[-1] == "Bewaard: machtiging.pdf"
    assert "1 kB, 02-11-2026" in _told(page)
    _push(page, "Foto toevoegen…")
    _push(page, "Foto toevoegen…")
    assert sorted(row.kind for row in files_of(annie)) == ["document", "photo"]
    _push(page, "machtiging.pdf")
    assert interaction.opened[-1].read_bytes() == b"%PDF-1.4 getekend"
    interaction.paths = [tmp_path / "uit.pdf"]
    _push(page, "Opslaan")
    assert (tmp_path / "uit.pdf").read_bytes() == b"%PDF-1.4 getekend"
    _push(page, "Verwijderen")
    _push(page, "Foto verwijderen")
    assert files_of(annie) == []
    undo()
    assert [row.kind for row in files_of(annie)] == ["photo"]
    assert "Foto verwijderen" in [made.text() for card in page.cards.cards for made in card.findChildren(QPushButton)]


def test_a_long_name_does_not_widen_the_card(card_of: Callable[[int], MembersPage]) -> None:
    annie = member("A. Bakker")
    page = card_of(annie)
    before = page.cards.sizeHint().width()
    add_document(annie, "een heel lange naam van een document " * 3 + ".pdf", b"inhoud", today=TODAY)
    assert page.cards.minimumSizeHint().width() <= max(before, 271)


def test_the_start_page_counts_what_is_to_be_done(qtbot: QtBot, context: AppContext, shell: NotedShell) -> None:
    page = StartPage(context)
    qtbot.addWidget(page)
    page.show()
    assert page.todo.isHidden()
    add_follow_up(member("A. Bakker"), FollowUpRecord("terugbellen", TODAY - DAY))
    assert not page.todo.isHidden()
    assert (page.todo.figure.text(), page.todo.detail.text()) == ("1", "ding om vandaag te doen")
    page.todo.setFocus()
    QTest.keyClick(page.todo, Qt.Key.Key_Return)
    assert shell.opened == [("follow_ups", {})]
