"""Why a bank sends a direct debit back, in words.

Source: ISO 20022 external code sets, as the SEPA Direct Debit guidelines of the European Payments Council use them
(EPC173-14, Guidance on Reason Codes for SDD R-transactions).
"""

from noaber.core.i18n import N_, _

RETURN_REASONS = {
    "AC01": N_("het rekeningnummer klopt niet"),
    "AC04": N_("de rekening is opgeheven"),
    "AC06": N_("de rekening is geblokkeerd"),
    "AC13": N_("de rekening is niet van een consument"),
    "AG01": N_("van deze rekening kan niet worden geïncasseerd"),
    "AG02": N_("de bank kent deze soort incasso niet"),
    "AM04": N_("er stond te weinig op de rekening"),
    "AM05": N_("deze incasso is dubbel aangeboden"),
    "BE05": N_("de bank kent de incassant niet"),
    "CNOR": N_("de bank van de coöperatie is niet bekend"),
    "DNOR": N_("de bank van de betaler is niet bekend"),
    "FF01": N_("het bestand klopt niet"),
    "MD01": N_("er is geen geldige machtiging"),
    "MD02": N_("gegevens van de machtiging ontbreken of kloppen niet"),
    "MD06": N_("de betaler heeft het bedrag teruggevraagd"),
    "MD07": N_("de rekeninghouder is overleden"),
    "MS02": N_("de betaler heeft de incasso geweigerd"),
    "MS03": N_("de bank zegt niet waarom"),
    "RC01": N_("de bankcode klopt niet"),
    "RR01": N_("de bank mist gegevens van de betaler"),
    "RR02": N_("de bank mist gegevens van de betaler"),
    "RR03": N_("de bank mist gegevens van de incassant"),
    "RR04": N_("de bank mag deze betaling niet uitvoeren"),
    "SL01": N_("de betaler heeft incasso’s laten blokkeren"),
}


def return_reason(code: str) -> str:
    """The reason of a code in words; the code itself when it is not a known one."""
    known = RETURN_REASONS.get(code.strip().upper())
    return _(known) if known else code.strip()
