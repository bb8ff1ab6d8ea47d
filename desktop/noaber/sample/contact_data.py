"""Where made-up people live and how they are reached; nothing of it exists: no such phone, mail address or account."""

from random import Random

from noaber.core.text import squeeze
from noaber.sample.naming import Fields
from noaber.sample.villages import ADDITIONS, AREA_CODE, STREETS

MAIL_DOMAIN = "voorbeeld.example"
"""A domain that never exists (RFC 2606, .example)."""

BANK = "VBLD"
"""A bank that does not exist, so that no account number is anybody's."""


class AddressBook:
    """Hands out addresses, phone numbers, mail addresses and accounts, none of them twice."""

    def __init__(self, rng: Random) -> None:
        self._rng = rng
        self._streets = [place for place, street in enumerate(STREETS) for _home in range(street.weight)]
        self._last = [0] * len(STREETS)
        self._mail: dict[str, int] = {}
        self._accounts = 0

    def address(self) -> Fields:
        """The next free house in some street, now and then with an addition."""
        place = self._rng.choice(self._streets)
        self._last[place] += self._rng.choice((1, 1, 2, 2, 3, 5))
        street = STREETS[place]
        addition = self._rng.choice(ADDITIONS) if self._rng.random() < 0.07 else ""
        return {
            "street": street.name,
            "house_number": self._last[place],
            "house_addition": addition,
            "postcode": street.postcode,
            "city": street.city,
        }

    def mobile(self) -> str:
        """A mobile number; those that begin with 06-00 are given to nobody."""
        return f"06-00{self._rng.randrange(1_000_000):06d}"

    def landline(self) -> str:
        """A number in the village; those that begin with a zero are given to nobody."""
        return f"{AREA_CODE}-00{self._rng.randrange(10_000):04d}"

    def mail(self, fields: Fields) -> str:
        """A mail address made from the name, with a number behind it when it was given before."""
        first = squeeze(fields.get("call_name") or fields["initials"])
        name = f"{first}.{squeeze(fields['prefix'] + fields['surname'])}"
        count = self._mail[name] = self._mail.get(name, 0) + 1
        return f"{name}{count if count > 1 else ''}@{MAIL_DOMAIN}"

    def account(self) -> str:
        """An IBAN that passes the check on its digits."""
        self._accounts += self._rng.randrange(1, 90)
        return make_iban(self._accounts)


def make_iban(number: int) -> str:
    """A Dutch IBAN of the bank that does not exist; check digits by ISO 13616 (97 minus the remainder of 97)."""
    account = f"{BANK}{number:010d}"
    digits = "".join(str(int(letter, 36)) for letter in f"{account}NL00")
    return f"NL{98 - int(digits) % 97:02d}{account}"
