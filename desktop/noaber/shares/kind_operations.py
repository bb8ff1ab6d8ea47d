"""What a user does with the kinds of shares: add one, change it, or take away what was never used. Recorded actions."""

from dataclasses import asdict

from noaber.core.errors import NoaberError
from noaber.core.i18n import _
from noaber.shares import queries
from noaber.shares.models import ShareKind
from noaber.shares.record import KindRecord
from noaber.store.journal import action


def add_kind(record: KindRecord) -> int:
    """Add a kind of share and return its id; raises NoaberError without a name of its own or a value."""
    record = _checked(record, None)
    with action(_("Soort toegevoegd: {name}", name=record.name)):
        return int(ShareKind.create(**asdict(record)).id)


def update_kind(kind_id: int, record: KindRecord) -> int:
    """Change a kind and return its id; once the register has a line of it only its name and limit. Raises NoaberError.

    A kind with another value or other numbering is another kind, with an id of its own: so undoing that change later
    can never turn the value under lines that were written by it.
    """
    known = queries.get_kind(kind_id)
    record = _checked(record, kind_id)
    fixed = all(getattr(known, name) == getattr(record, name) for name in ("nominal_cents", "numbered", "notarial"))
    if known.used and not fixed:
        raise NoaberError(
            _(
                "Van deze soort staan al regels in het register. De waarde en de nummering liggen vast; "
                "maak een nieuwe soort voor een andere waarde."
            )
        )
    with action(_("Soort gewijzigd: {name}", name=record.name)):
        if fixed:
            ShareKind.update(**asdict(record)).where(ShareKind.id == kind_id).execute()
            return kind_id
        ShareKind.get_by_id(kind_id).delete_instance()
        return int(ShareKind.create(**asdict(record)).id)


def delete_kind(kind_id: int) -> None:
    """Delete a kind of which nothing was ever written; raises NoaberError otherwise."""
    kind = queries.get_kind(kind_id)
    if kind.used:
        raise NoaberError(_("Van “{name}” staan regels in het register; daarom kan de soort niet weg.", name=kind.name))
    with action(_("Soort verwijderd: {name}", name=kind.name)):
        ShareKind.get_by_id(kind_id).delete_instance()


def _checked(record: KindRecord, kind_id: int | None) -> KindRecord:
    name = " ".join(record.name.split())
    if not name:
        raise NoaberError(_("Vul de naam van de soort in."))
    if any(kind.name.casefold() == name.casefold() and kind.id != kind_id for kind in queries.list_kinds()):
        raise NoaberError(_("Er is al een soort met de naam “{name}”.", name=name))
    if record.nominal_cents <= 0 or (record.most is not None and record.most <= 0):
        raise NoaberError(
            _("Vul een bedrag in dat meer is dan nul.")
            if record.nominal_cents <= 0
            else _("Het hoogste aantal per houder is ten minste 1.")
        )
    return KindRecord(name, record.nominal_cents, record.numbered, record.most, record.notarial)
