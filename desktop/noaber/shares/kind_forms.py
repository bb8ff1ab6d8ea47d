"""What the dialogs of kinds, settings and corrections edit."""

from dataclasses import dataclass

from noaber.core.errors import NoaberError
from noaber.core.i18n import _
from noaber.core.numbers import NumberError, parse_cents, parse_whole
from noaber.shares.form_checks import amount_text, cents_problem, found
from noaber.shares.record import KindRecord
from noaber.shares.rows import KindRow
from noaber.shares.settings import ShareSettings


@dataclass
class KindForm:
    """A kind of share as typed; an empty ``most`` is no limit."""

    name: str = ""
    nominal: str = ""
    numbered: bool = False
    most: str = ""
    notarial: bool = False

    @classmethod
    def from_row(cls, row: KindRow) -> "KindForm":
        """The form filled with a kind as it is stored."""
        most = "" if row.most is None else str(row.most)
        return cls(row.name, amount_text(row.nominal_cents), row.numbered, most, row.notarial)

    def errors(self) -> dict[str, str]:
        """What is wrong, by field."""
        problems = {
            "name": "" if self.name.strip() else _("Vul de naam van de soort in."),
            "nominal": cents_problem(self.nominal, least=1),
            "most": "",
        }
        if self.most.strip():
            try:
                parse_whole(self.most, least=1)
            except NumberError as error:
                problems["most"] = str(error)
        return found(problems)

    def to_record(self) -> KindRecord:
        """The kind; raises NoaberError with the first thing that is wrong."""
        for sentence in self.errors().values():
            raise NoaberError(sentence)
        most = parse_whole(self.most, least=1) if self.most.strip() else None
        return KindRecord(self.name.strip(), parse_cents(self.nominal), self.numbered, most, self.notarial)


@dataclass
class CorrectionForm:
    """Why a line of the register was a mistake."""

    reason: str = ""

    def errors(self) -> dict[str, str]:
        """A reason is needed: the register tells it for ever."""
        return {} if self.reason.strip() else {"reason": _("Vul een reden in; die komt in het register te staan.")}


@dataclass
class SettingsForm:
    """The settings of shares as a dialog edits them."""

    word: str = "shares"
    repay_months: int = 24
    first_signer: str = ""
    second_signer: str = ""

    @classmethod
    def from_settings(cls, settings: ShareSettings) -> "SettingsForm":
        """The form filled with the settings of the file."""
        return cls(settings.word, settings.repay_months, settings.first_signer, settings.second_signer)

    def errors(self) -> dict[str, str]:
        """Nothing can be wrong."""
        return {}

    def to_settings(self) -> ShareSettings:
        """The settings."""
        return ShareSettings(self.word, self.repay_months, self.first_signer.strip(), self.second_signer.strip())
