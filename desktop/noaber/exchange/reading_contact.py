"""Phone, mail and account number of a line."""

import re
from functools import lru_cache

from noaber.exchange.draft import Draft, Filled
from noaber.people.contact import ContactError, check_email, parse_iban, phone_problem, split_phones, tidy_phone

_MAIL_INSIDE = re.compile(r"[^\s,;/|]+@[^\s,;/|]+")
_BETWEEN_MAILS = re.compile(r"[\s;,/|]+|\ben\b|\bof\b")
_WITH_HOLDER = re.compile(
    r"\s*([A-Za-z]{2}\s?\d\d(?:[\s.]?[A-Za-z0-9]){11,30}?)\s*"
    r"(?:[,;/(]?\s*(?:t\.?\s?n\.?\s?v\.?|op naam van)\s*[:.]?\s*(.+?)\)?)\s*$",
    re.I,
)
_DUTCH_IBAN = re.compile(r"NL\d\d[A-Z]{4}\d{10}$")
_MOBILE = re.compile(r"0?6[- ]?(\d{8})$")
_TIDY_ALREADY = re.compile(r"(0\d{2,3})-\d{6,7}$")
_SIMPLE_MAIL = re.compile(r"[a-z\d][a-z\d_-]*(?:\.[a-z\d_-]+)*@[a-z\d][a-z\d-]*(?:\.[a-z\d][a-z\d-]*)*\.[a-z]{2,}$")


def _phones(text: str) -> tuple[tuple[str, str], ...]:
    """The numbers in a cell, tidied, each with a sentence when something is wrong with it."""
    mobile = _MOBILE.match(text)
    if mobile:  # by far the most frequent
        return ((f"06-{mobile[1]}", ""),)
    tidy = _TIDY_ALREADY.match(text)
    if tidy and len(text) == 11 and _is_area_code(tidy[1]):
        return ((text, ""),)
    return tuple((phone, phone_problem(phone)) for phone in split_phones(text.replace("\n", " / ")))


@lru_cache(maxsize=1024)
def _is_area_code(code: str) -> bool:
    number = f"{code}-{'5' * (10 - len(code))}"
    return tidy_phone(number) == number and not phone_problem(number)


def read_phones(draft: Draft) -> None:
    """Up to two phone numbers; more of them become a note. A mail address among them goes where it belongs."""
    phones: list[str] = []
    for filled in draft.cells["phone"]:
        text = _without_mail(draft, filled) if "@" in filled.text else filled.text
        for phone, problem in _phones(text) if text else ():
            if problem:
                draft.trouble(filled.column, problem)
            if phone in phones:
                continue
            phones.append(phone)
            if len(phones) > 2:
                draft.keep(filled.column, phone)
    if phones:
        draft.values["phone"] = phones[0]
        draft.values["phone2"] = phones[1] if len(phones) > 1 else ""


def _without_mail(draft: Draft, filled: Filled) -> str:
    """The phone numbers of a cell with a mail address in it as well, which goes to the mail addresses."""
    rest = _MAIL_INSIDE.sub(" ", filled.text).strip(" ,;/|\n")
    if sum(map(str.isdigit, rest)) < 6:
        draft.cells.setdefault("email", []).append(filled)
        return ""
    mails = " ".join(_MAIL_INSIDE.findall(filled.text))
    draft.cells.setdefault("email", []).append(Filled(filled.column, mails, mails))
    return rest


def read_emails(draft: Draft) -> None:
    """One mail address; others in the same or other columns become a note."""
    for filled in draft.cells["email"]:
        if _SIMPLE_MAIL.match(filled.text) and not draft.values.get("email"):
            draft.values["email"] = filled.text
            continue
        several = filled.text.count("@") > 1
        pieces = [piece for piece in _BETWEEN_MAILS.split(filled.text) if "@" in piece] if several else [filled.text]
        for piece in pieces:
            try:
                mail = check_email(piece)
            except ContactError as error:
                draft.not_understood(filled.column, piece, str(error))
                continue
            if not draft.values.get("email"):
                draft.values["email"] = mail
            elif mail != draft.values["email"]:
                draft.keep(filled.column, mail)


def read_account(draft: Draft) -> None:
    """IBAN and account holder, also together in one cell: ``NL26 INGB … t.n.v. J. Jansen``."""
    found = draft.cells.get("iban")
    if found:
        column, _cell, text = found[0]
        holder = _WITH_HOLDER.match(text) if len(text) > 24 else None
        if holder:
            text = holder[1]
            draft.set("account_holder", holder[2])
        if text != "0":
            try:
                draft.values["iban"] = _iban(text)
            except ContactError as error:
                draft.not_understood(column, text, str(error))
    draft.set("account_holder", draft.text("account_holder"))


def _iban(text: str) -> str:
    """As contact.parse_iban, with the common case checked at once: a Dutch number that is right (ISO 13616, mod 97)."""
    number = text.replace(" ", "").upper()
    if _DUTCH_IBAN.match(number):
        letters = "".join([str(ord(letter) - 55) for letter in number[4:8]])
        if int(f"{letters}{number[8:]}2321{number[2:4]}") % 97 == 1:
            return number
    return parse_iban(text)
