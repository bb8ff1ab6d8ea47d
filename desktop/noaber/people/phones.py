"""Phone numbers: tidied to the Dutch way of writing, whatever a spreadsheet made of them.

Area codes: Nummerplan telefoon- en ISDN-diensten (Autoriteit Consument & Markt).
"""

import re

from noaber.core.i18n import _

_LENGTH = 10
_LONG_CODES = frozenset(
    "0111 0113 0114 0115 0117 0118 0161 0162 0164 0165 0166 0167 0168 0172 0174 0180 0181 0182 0183 0184 0186 0187 "
    "0222 0223 0224 0226 0227 0228 0229 0251 0252 0255 0294 0297 0299 0313 0314 0315 0316 0317 0318 0320 0321 0341 "
    "0342 0343 0344 0345 0346 0347 0348 0411 0412 0413 0416 0418 0475 0478 0481 0485 0486 0487 0488 0492 0493 0495 "
    "0497 0499 0511 0512 0513 0514 0515 0516 0517 0518 0519 0521 0522 0523 0524 0525 0527 0528 0529 0541 0543 0544 "
    "0545 0546 0547 0548 0561 0562 0566 0570 0571 0572 0573 0575 0577 0578 0591 0592 0593 0594 0595 0596 0597 0598 "
    "0599".split()
)
_SHORT_CODES = frozenset(
    "010 013 015 020 023 024 026 030 033 035 036 038 040 043 045 046 050 053 055 058 070 071 072 073 074 075 076 077 "
    "078 079 082 084 085 087 088 091".split()
)
_SERVICE = re.compile(r"(0800|0900|0906|0909)(\d{4}|\d{7})")
_HEAD = re.compile(r"^\s*(?:tel\.?|mob\.?|t|m)?[:\s]*(\+?[\d(][\d\s().\-–/]*\d)(.*)$", re.I | re.S)
_START = re.compile(r"(?<![\d(+.\-–])(?:\+|\(?0)")
# What stands between two numbers: "0497-123456 b.g.g. 06-12345678", "tel. 0497-123456, mob. 06-12345678".
_JOINT = re.compile(r"(?:[\s,;:/&+-]|\b(?:b\.?g\.?g|of|en|tel|telefoon|mob|mobiel|vast|thuis|t|m)\b\.?)+$", re.I)
_BETWEEN = re.compile(r"\s*(?:[;\n|]|\s/\s|\bof\b|\ben\b|,\s*(?=[+0(])|/(?=\s*[+0]))\s*")


def phone_digits(text: str) -> str:
    """A phone number in digits only, to compare and search: ``0612345678``; foreign ones begin with 00."""
    plain = text.replace("(0)", "")
    digits = re.sub(r"\D", "", plain)
    if plain.strip().startswith("+"):
        digits = "00" + digits
    if digits.startswith("0031"):
        digits = "0" + digits[4:].removeprefix("0")
    elif len(digits) == _LENGTH + 1 and digits.startswith("31") and _code_of("0" + digits[2:]):
        digits = "0" + digits[2:]
    elif len(digits) == _LENGTH - 1 and not digits.startswith("0") and _code_of("0" + digits):
        digits = "0" + digits  # a spreadsheet took it for an amount
    return digits


def _code_of(digits: str) -> str:
    """The area code of ten digits, ``""`` if none is known."""
    if len(digits) != _LENGTH:
        return ""
    if digits.startswith("06"):
        return "06"
    if digits[:3] in _SHORT_CODES:
        return digits[:3]
    return digits[:4] if digits[:4] in _LONG_CODES else ""


def tidy_phone(value: object) -> str:
    """A phone number as it is kept and printed: ``06-12345678``, ``020-1234567``, ``0497-123456``.

    Takes text or the number of a cell (``612345678.0``). What is not a Dutch number stays as typed, and so does a
    remark behind it. Two numbers in one text: see :func:`split_phones`.
    """
    text = _text_of(value)
    match = _HEAD.match(text)
    if match is None:
        return text
    number = _dutch(phone_digits(match[1]))
    if not number:
        return text
    remark = match[2].strip()
    return f"{number} {remark}" if remark else number


def _text_of(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return re.sub(r"^(\d{8,11})\.0$", r"\1", " ".join(str(value).split()))


def _dutch(digits: str) -> str:
    code = _code_of(digits)
    if code:
        return f"{code}-{digits[len(code) :]}"
    service = _SERVICE.fullmatch(digits)
    return f"{service[1]}-{service[2]}" if service else ""


def split_phones(value: object) -> list[str]:
    """The tidied numbers in one cell: ``06-12345678 / 0497-123456`` gives two."""
    text = _text_of(value)
    parts = [part for part in _BETWEEN.split(text) if part.strip()]
    if len(parts) > 1 and all(len(re.sub(r"\D", "", part)) >= 6 for part in parts):
        return [tidy_phone(part) for part in parts]
    return [tidy_phone(part) for part in _parts_by_number(text)]


def _parts_by_number(text: str) -> list[str]:
    """The text cut before every number that begins behind a whole one, without the words that join them."""
    cuts = [0]
    for match in _START.finditer(text):
        if len(re.sub(r"\D", "", text[cuts[-1] : match.start()])) >= _LENGTH:
            cuts.append(match.start())
    parts = [text[start:end] for start, end in zip(cuts, [*cuts[1:], None], strict=True)]
    rest = len(re.sub(r"\D", "", parts[-1]))
    if len(parts) < 2 or rest < _LENGTH:
        return [text] if text else []
    return [*(_JOINT.sub("", part) for part in parts[:-1]), parts[-1].strip()]


def phone_problem(text: str) -> str:
    """A sentence when a phone number looks wrong, ``""`` when it is fine, foreign or empty."""
    if not text.strip():
        return ""
    match = _HEAD.match(text)
    digits = phone_digits(match[1]) if match else ""
    if digits.startswith("00") and 8 <= len(digits) <= 17:
        return ""
    if digits and _dutch(digits):
        return ""
    if len(digits) in (6, 7):
        return _("Bij telefoonnummer {text} ontbreekt het netnummer.", text=text.strip())
    if digits and len(digits) != _LENGTH:
        return _("Telefoonnummer {text} heeft geen tien cijfers.", text=text.strip())
    return _("“{text}” is geen bekend telefoonnummer.", text=text.strip())
