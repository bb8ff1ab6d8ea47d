"""What shares are called here and what papers say of them: settings that travel with the data file."""

from dataclasses import dataclass

from noaber.cooperative.settings import read_group, save_group
from noaber.core.i18n import N_, _, ngettext
from noaber.paper import options as ask

NAMES = {
    "shares": N_("Aandelen"),
    "participations": N_("Participaties"),
    "capital": N_("Ledenkapitaal"),
    "certificates": N_("Certificaten"),
}
"""The word of the cooperative, as its page and papers are headed."""

CERTIFICATES = {
    "shares": N_("Aandeelbewijs"),
    "participations": N_("Participatiebewijs"),
    "capital": N_("Bewijs van ledenkapitaal"),
    "certificates": N_("Certificaat"),
}
REGISTERS = {
    "shares": N_("Aandelenregister"),
    "participations": N_("Participatieregister"),
    "capital": N_("Register van ledenkapitaal"),
    "certificates": N_("Certificatenregister"),
}


@dataclass(frozen=True)
class ShareSettings:
    """The settings; ``repay_months`` is how long the cooperative takes to repay what is redeemed."""

    word: str = ask.choice(N_("Hoe heten ze bij u?"), NAMES)
    repay_months: int = ask.number(N_("Terugbetalen binnen (maanden)"), 0, 120, 24)
    first_signer: str = ask.text(N_("Eerste handtekening op een bewijs"), N_("voorzitter"))
    second_signer: str = ask.text(N_("Tweede handtekening op een bewijs"), N_("penningmeester"))

    @property
    def signers(self) -> tuple[str, str]:
        """Who signs, in the current language as far as the words are the program's own; "" is nobody."""
        first, second = self.first_signer.strip(), self.second_signer.strip()
        return _(first) if first else "", _(second) if second else ""


def share_settings() -> ShareSettings:
    """The settings as they are in this file."""
    return read_group(ShareSettings, "shares")


def save_share_settings(values: ShareSettings) -> None:
    """Store the settings as one action."""
    save_group("shares", values, _("Instellingen van {word}", word=_(NAMES[values.word]).lower()))


def counted(count: int, word: str) -> str:
    """So many shares in the word of the cooperative: ``1 aandeel``, ``12 participaties``."""
    if word == "participations":
        return ngettext("{n} participatie", "{n} participaties", count)
    if word == "certificates":
        return ngettext("{n} certificaat", "{n} certificaten", count)
    if word == "capital":
        return ngettext("{n} deel", "{n} delen", count)
    return ngettext("{n} aandeel", "{n} aandelen", count)
