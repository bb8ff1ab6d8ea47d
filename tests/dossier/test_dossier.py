"""Follow-ups, documents and a photo with a person."""

from datetime import date, timedelta
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from noaber.core.errors import FileProblem, NoaberError
from noaber.dossier.forms import FollowUpForm
from noaber.dossier.operations import (
    FollowUpRecord,
    add_document,
    add_follow_up,
    change_follow_up,
    delete_file,
    delete_follow_up,
    finish_follow_up,
    read_upload,
    rename_document,
    set_photo,
)
from noaber.dossier.queries import (
    content_of,
    due_count,
    files_of,
    follow_ups,
    follow_ups_of,
    get_follow_up,
    helpers,
    photo_of,
    total_size,
)
from noaber.dossier.rules import MOST_BYTES, PHOTO_PIXELS, size_text
from noaber.people.operations import delete_person
from noaber.store.undo import undo
from tests.builders import TODAY, member

DAY = timedelta(days=1)


def _picture(width: int = 1200, height: int = 1600, mode: str = "RGB", kind: str = "JPEG") -> bytes:
    out = BytesIO()
    Image.new(mode, (width, height), "green").save(out, kind)
    return out.getvalue()


def test_what_is_due_comes_first() -> None:
    annie, piet = member("A. Bakker"), member("P. Aalders")
    late = add_follow_up(annie, FollowUpRecord("terugbellen", TODAY - DAY, "Mia"))
    add_follow_up(piet, FollowUpRecord("formulier nasturen", TODAY))
    later = add_follow_up(piet, FollowUpRecord("kaart sturen", TODAY + DAY, "Kees"))
    assert [row.what for row in follow_ups(today=TODAY, group="due")] == ["terugbellen", "formulier nasturen"]
    assert [row.overdue(TODAY) for row in follow_ups(today=TODAY)] == [True, False, False]
    assert [row.name for row in follow_ups(today=TODAY, sort="name")] == ["Aalders, P.", "Aalders, P.", "Bakker, A."]
    assert [row.id for row in follow_ups(today=TODAY, search="KEES")] == [later]
    count = due_count(today=TODAY)
    assert (count.due, count.overdue, count.open) == (2, 1, 3)
    assert helpers() == ["Kees", "Mia"]
    finish_follow_up(late, TODAY)
    assert due_count(today=TODAY).overdue == 0
    assert [row.id for row in follow_ups(today=TODAY, group="done")] == [late]
    undo()
    assert due_count(today=TODAY).overdue == 1


def test_a_follow_up_can_be_changed_and_taken_away() -> None:
    annie = member("A. Bakker")
    made = add_follow_up(annie, FollowUpRecord("terugbellen", TODAY))
    change_follow_up(made, FollowUpRecord(" langsgaan ", TODAY + DAY, "Mia"))
    row = get_follow_up(made)
    assert (row.what, row.due_on, row.who) == ("langsgaan", TODAY + DAY, "Mia")
    delete_follow_up(made)
    assert follow_ups_of(annie) == []
    with pytest.raises(NoaberError, match="is er niet meer"):
        get_follow_up(made)
    undo()
    assert [row.id for row in follow_ups_of(annie)] == [made]


FORMS = [
    ({}, {"person_id", "what", "due_on"}),
    ({"person_id": 1, "what": "terugbellen", "due_on": "morgenavond"}, {"due_on"}),
    ({"person_id": 1, "what": "BSN 111222333 navragen", "due_on": "3-11"}, {"what"}),
    ({"person_id": 1, "what": "terugbellen", "due_on": "3-11-2026"}, set()),
]


@pytest.mark.parametrize("typed, wrong", FORMS)
def test_the_form_says_what_is_wrong(typed: dict[str, object], wrong: set[str]) -> None:
    form = FollowUpForm(TODAY, **typed)  # type: ignore[arg-type]
    assert set(form.errors()) == wrong
    if not wrong:
        assert form.to_record() == FollowUpRecord("terugbellen", date(2026, 11, 3))
        assert form.hints() == {"due_on": "dinsdag 3 november 2026"}


def test_a_document_comes_back_as_it_was() -> None:
    annie = member("A. Bakker")
    content = bytes(range(256)) * 1000
    made = add_document(annie, "machtiging.pdf", content, today=TODAY)
    (row,) = files_of(annie)
    assert (row.name, row.size, row.kind, size_text(row.size)) == ("machtiging.pdf", 256_000, "document", "256 kB")
    assert content_of(made) == content
    rename_document(made, "machtiging 2026.pdf")
    assert files_of(annie)[0].name == "machtiging 2026.pdf"
    delete_file(made)
    assert files_of(annie) == []
    assert total_size() == 0
    undo()
    assert content_of(made) == content


def test_a_photo_is_made_small_and_there_is_one() -> None:
    annie = member("A. Bakker")
    set_photo(annie, _picture(), today=TODAY)
    set_photo(annie, _picture(300, 200, "RGBA", "PNG"), today=TODAY)
    assert [row.kind for row in files_of(annie)] == ["photo"]
    undo()
    photo = photo_of(annie)
    assert photo is not None
    with Image.open(BytesIO(photo)) as picture:
        assert picture.size == (PHOTO_PIXELS * 3 // 4, PHOTO_PIXELS)
        assert picture.format == "JPEG"


def test_a_photo_taken_sideways_stands_upright_and_tells_no_place() -> None:
    out = BytesIO()
    exif = Image.Exif()
    exif[0x0112] = 6  # turn a quarter
    exif[0x010E] = "Dorpsstraat 1"
    Image.new("RGB", (40, 20), "red").save(out, "JPEG", exif=exif)
    annie = member("A. Bakker")
    set_photo(annie, out.getvalue(), today=TODAY)
    photo = photo_of(annie) or b""
    with Image.open(BytesIO(photo)) as picture:
        assert picture.size == (20, 40)
        assert not picture.getexif()
    assert b"Dorpsstraat" not in photo


@pytest.mark.parametrize("content", [b"", b"geen foto", _picture()[:400]])
def test_what_is_no_photo_is_refused(content: bytes) -> None:
    annie = member("A. Bakker")
    with pytest.raises(NoaberError, match="geen foto die het programma kan openen"):
        set_photo(annie, content, today=TODAY)
    assert files_of(annie) == []


def test_what_is_too_large_or_empty_is_refused_with_its_size(tmp_path: Path) -> None:
    annie = member("A. Bakker")
    with pytest.raises(NoaberError, match=r"“scan.pdf” is 10,5 MB. Bewaar hier hoogstens 10,0 MB."):
        add_document(annie, "scan.pdf", bytes(MOST_BYTES + 500_000), today=TODAY)
    with pytest.raises(NoaberError, match=r"“leeg\.txt” is leeg"):
        add_document(annie, "leeg.txt", b"", today=TODAY)
    for name in ("virus.exe", "snelkoppeling.pdf.lnk", "zonder"):
        with pytest.raises(NoaberError, match="is geen document of foto"):
            add_document(annie, name, b"inhoud", today=TODAY)
    with pytest.raises(FileProblem, match="kan niet worden gelezen"):
        read_upload(tmp_path / "weg.pdf")
    (tmp_path / "er.pdf").write_bytes(b"%PDF")
    assert read_upload(tmp_path / "er.pdf") == b"%PDF"


def test_deleting_a_person_takes_the_dossier_along_and_undo_brings_it_back() -> None:
    annie = member("A. Bakker")
    add_follow_up(annie, FollowUpRecord("terugbellen", TODAY))
    add_document(annie, "brief.txt", b"Beste Annie", today=TODAY)
    delete_person(annie)
    assert due_count(today=TODAY).open == 0
    undo()
    assert [row.name for row in files_of(annie)] == ["brief.txt"]
    assert due_count(today=TODAY).open == 1
