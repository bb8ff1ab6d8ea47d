"""What stands on the slip at the foot of a letter, by the kind of letter."""

from noaber.core.i18n import _
from noaber.letters.fields import Values
from noaber.letters.recipients import Recipient
from noaber.paper.letter import ReplySlip
from noaber.people import names


def reply_slip(kind: str, recipient: Recipient, values: Values) -> ReplySlip:
    """The slip, filled in with who sends it back."""
    who = ", ".join(names.full_name(person) for person in recipient.people)
    number = values.get("member_number", "")
    sender = _("{name} · lidnummer {number}", name=who, number=number) if number else who
    boxes, lines = _content(kind)
    address = values.get("cooperative_address", "")
    return_to = _("Terugsturen naar {address}", address=address) if address else ""
    return ReplySlip(_("Antwoordstrook"), sender, boxes, lines, return_to)


def _content(kind: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The boxes to tick and the lines to write on."""
    if kind == "invitation":
        return (_("Ja, ik kom."), _("Nee, ik kan niet komen.")), (
            _("Aantal personen"),
            _("Telefoonnummer"),
            _("Opmerking"),
        )
    if kind == "alv_notice":
        return (_("Ik kom naar de vergadering."), _("Ik kom niet."), _("Stuur mij een machtigingsformulier.")), (
            _("Datum en handtekening"),
        )
    if kind in ("data_check", "address_change"):
        return (_("Alles klopt."),), (_("Naam"), _("Adres"), _("Postcode en plaats"), _("Telefoonnummer"), _("E-mail"))
    return (), (_("Antwoord"), "", "", _("Telefoonnummer"), _("Datum en handtekening"))
