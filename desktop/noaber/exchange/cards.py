"""Address cards as phones and mail programs read them: vCard 3.0 (RFC 2426)."""

from collections.abc import Sequence

from noaber.people import names
from noaber.people.addresses import format_postcode
from noaber.people.queries import PersonRow

LINE_OCTETS = 75
"""Longer lines are folded (RFC 2426 §2.6)."""


def as_vcards(people: Sequence[PersonRow]) -> bytes:
    """One card per person or organisation."""
    return "".join(_card(person) for person in people).encode()


def _card(person: PersonRow) -> str:
    surname = " ".join(part for part in (person.prefix, person.surname) if part)
    given = person.call_name or person.initials
    street = " ".join(part for part in (person.street, str(person.house_number or ""), person.house_addition) if part)
    lines = [
        "BEGIN:VCARD",
        "VERSION:3.0",
        f"UID:noaber-{person.id}",
        f"FN:{_safe(names.badge_name(person))}",
        f"N:{_safe(surname)};{_safe(given)};{_safe(person.initials)};{_safe(person.title_before)};",
    ]
    lines += [f"ORG:{_safe(person.organisation_name)}"] if person.organisation_name else []
    lines += [f"TEL:{_safe(number)}" for number in (person.phone, person.phone2) if number]
    lines += [f"EMAIL:{_safe(person.email)}"] if person.email else []
    if person.street or person.city:
        place = f"{_safe(person.city)};;{_safe(format_postcode(person.postcode))};{_safe(person.country)}"
        lines.append(f"ADR:;;{_safe(street)};{place}")
    lines += [f"BDAY:{person.birth_date.isoformat()}"] if person.birth_date else []
    return "".join(_folded(line) for line in [*lines, "END:VCARD"])


def _safe(text: str) -> str:
    return text.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replace("\r", "").replace("\n", "\\n")


def _folded(line: str) -> str:
    """The line in pieces of at most 75 octets, continued with a space, never within a character."""
    pieces: list[bytes] = []
    current = b""
    for character in line:
        encoded = character.encode()
        if len(current) + len(encoded) > LINE_OCTETS - bool(pieces):
            pieces.append(current)
            current = b""
        current += encoded
    pieces.append(current)
    return "\r\n ".join(piece.decode() for piece in pieces) + "\r\n"
