"""How this cooperative's letters look: settings that travel with the data file, and two pictures."""

from dataclasses import dataclass

from noaber.cooperative.settings import read_group, save_group
from noaber.core.errors import NoaberError
from noaber.core.i18n import N_, _
from noaber.letters.models import LetterPicture
from noaber.paper import options as ask
from noaber.store.fields import database, delete_where
from noaber.store.journal import action

WINDOWS = {"left": N_("Venster links"), "right": N_("Venster rechts"), "none": N_("Geen venster")}
FOLDS = {"thirds": N_("In drieën (lange envelop)"), "half": N_("Dubbel (halve pagina)"), "none": N_("Geen streepjes")}
PICTURES = {"background": N_("Eigen briefpapier"), "signature": N_("Handtekening")}


@dataclass(frozen=True)
class LetterSettings:
    """What is the same for all letters; ``stamp_cents`` is what a stamp costs, to tell what delivering saves."""

    window: str = ask.choice(N_("Envelop"), WINDOWS)
    folds: str = ask.choice(N_("Vouwstreepjes"), FOLDS)
    place: str = ask.text(N_("Plaats bij de datum"))
    signer_name: str = ask.text(N_("Naam van wie ondertekent"))
    signer_role: str = ask.text(N_("Functie"))
    stamp_cents: int = ask.number(N_("Prijs van een postzegel, in centen"), 0, 999, 140)


def letter_settings() -> LetterSettings:
    """The settings of this file."""
    return read_group(LetterSettings, "letters")


def save_letter_settings(values: LetterSettings) -> None:
    """Store the settings as one action."""
    save_group("letters", values, _("Instellingen van brieven"))


def letter_picture(kind: str) -> bytes | None:
    """The PNG of PICTURES that was chosen, or None."""
    row = database.execute_sql("SELECT content FROM letter_picture WHERE kind = ?", (kind,)).fetchone()
    return bytes(row[0]) if row else None


def save_letter_picture(kind: str, content: bytes | None) -> None:
    """Keep a picture (PNG or JPEG), or none any more; raises NoaberError for what is no picture."""
    if content is not None:
        _check_picture(content)
    with action(_("Afbeelding van brieven: {what}", what=_(PICTURES[kind]))):
        delete_where(LetterPicture, LetterPicture.kind == kind)
        if content is not None:
            LetterPicture.create(kind=kind, content=content)


def _check_picture(content: bytes) -> None:
    from io import BytesIO

    from PIL import Image, UnidentifiedImageError

    try:
        with Image.open(BytesIO(content)) as picture:
            picture.verify()
    except (OSError, UnidentifiedImageError, SyntaxError, ValueError) as problem:
        raise NoaberError(_("Dit bestand is geen afbeelding die op papier kan. Kies een PNG- of JPEG-bestand.")) from (
            problem
        )
