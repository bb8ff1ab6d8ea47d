"""What is known about the cooperative, as plain values."""

from dataclasses import dataclass

LEGAL_ENDINGS = ("U.A.", "B.A.", "W.A.", "")
"""Uitgesloten, beperkte or wettelijke aansprakelijkheid (BW2:56); empty for an association or foundation."""


@dataclass(frozen=True)
class CooperativeRecord:
    """The cooperative: ``logo`` is the content of a PNG or JPEG file; texts are empty when unknown."""

    name: str
    legal_ending: str = ""
    street: str = ""
    house_number: int | None = None
    house_addition: str = ""
    postcode: str = ""
    city: str = ""
    phone: str = ""
    email: str = ""
    website: str = ""
    kvk: str = ""
    iban: str = ""
    logo: bytes | None = None

    @property
    def full_name(self) -> str:
        """The name with its legal ending, as the law wants it on paper (BW2:54)."""
        if not self.legal_ending or self.name.endswith(self.legal_ending):
            return self.name
        return f"{self.name} {self.legal_ending}"
