"""When two people in the register turn out to be one: a person has one photo."""

from datetime import date

from noaber.dossier.models import PersonFile


def settle_dossier(keep: int, gone: int, today: date) -> list[str]:
    """Where both have a photo, that of ``gone`` stays as a document, so that nothing is lost."""
    photo = PersonFile.kind == "photo"
    if PersonFile.select().where(photo, PersonFile.person == keep).exists():
        PersonFile.update(kind="document").where(photo, PersonFile.person == gone).execute()
    return []
