"""The small file that is kept of every released version: ``python -m tests.store.released 1`` makes that of step 1.

A file of a version that was released is never made again; the tests read it for as long as the program lives.
"""

import sys
from pathlib import Path

from noaber.store import migrations, undo
from noaber.store.datafile import create_file
from noaber.store.journal import action
from tests.store.rows import PASSWORD, add_category, add_membership, add_person, clock, insert, rename

FOLDER = Path(__file__).parents[1] / "files"


def make(path: Path, password: str | None) -> None:
    """A cooperative with a little of everything, at ``path``, which may be there already."""
    path.unlink(missing_ok=True)
    file = create_file(path, password, clock())
    with action("Nieuwe coöperatie"):
        insert("cooperative", name="Dorpscoöperatie Hoogdorp", legal_ending="U.A.", city="Hoogdorp", logo=b"\x89PNG")
        insert("setting", name="kleur", value="groen")
        insert("import_mapping", fingerprint="naam;adres", mapping="{}")
    annie = add_person("Berg", prefix="van den", call_name="Annie", birth_date="1958-01-25", house_number=12)
    club = add_person("Fanfare", kind="organisation", organisation_name="Fanfare Sint Cecilia")
    rename(annie, "Bergh")
    with action("Rol"):
        insert("person_role", person_id=annie, organisation_id=club, kind="contact", from_date="2020-01-01")
    add_membership(annie, add_category("Gewoon lid"))
    with action("Bijeenkomst"):
        event = insert("event", title="Ledenvergadering", date="2027-01-25", search_text="vergadering")
        registration = insert("registration", event_id=event, person_id=annie, organisation_id=club, present=1)
        sheet = insert("printed_sheet", event_id=event, number=1, printed_at="2027-01-24T10:00:00", options="{}")
        insert("sheet_line", sheet_id=sheet, line=1, registration_id=registration)
    add_person("Vergissing")
    undo.undo()
    file.close()


def main() -> None:
    """Make the plain and the encrypted file as the program did when it had so many steps."""
    number = int(sys.argv[1])
    migrations.MIGRATIONS = migrations.MIGRATIONS[:number]
    make(FOLDER / f"v{number:04}.noaber", None)
    make(FOLDER / f"v{number:04}-password.noaber", PASSWORD)


if __name__ == "__main__":
    main()
