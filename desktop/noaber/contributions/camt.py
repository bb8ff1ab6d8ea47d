"""Bank statements in CAMT.053 of ISO 20022, whatever the version: .02 and .08 are what Dutch banks give.

The versions differ in their namespace and in a few elements between; elements are found by name and the few that
moved are looked for in both places.
"""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal, InvalidOperation
from xml.etree.ElementTree import Element, ParseError

from noaber.contributions.record import StatementEntry
from noaber.core.errors import FileProblem
from noaber.core.i18n import _

_BOOKED = "BOOK"


def looks_like_camt(content: bytes) -> bool:
    """Whether a file begins as a CAMT statement does."""
    start = content[:2000].replace(b"\0", b"")
    return b"camt.053" in start or b"camt.052" in start or b"BkToCstmrStmt" in start


def read_camt(content: bytes) -> list[tuple[str, StatementEntry]]:
    """The booked entries as (IBAN of the account, entry), in order; raises FileProblem for what cannot be read."""
    from defusedxml.common import DefusedXmlException
    from defusedxml.ElementTree import fromstring

    try:
        root: Element = fromstring(content, forbid_dtd=True)
        found = []
        for statement in _all(root, "Stmt", "Rpt"):
            account = _text(statement, "Acct/Id/IBAN")
            found += [(account, entry) for entry in _entries(statement, account)]
    except (ParseError, DefusedXmlException, InvalidOperation, ValueError) as error:
        raise FileProblem(_("Dit is geen CAMT-bestand van een bank, of het is beschadigd.")) from error
    return found


def _entries(statement: Element, account: str) -> Iterator[StatementEntry]:
    for place, entry in enumerate(_children(statement, "Ntry")):
        if (_text(entry, "Sts/Cd") or _text(entry, "Sts")) not in (_BOOKED, ""):
            continue
        key = _text(entry, "AcctSvcrRef") or _text(entry, "NtryRef")
        key = f"{account}/{key}" if key else f"{account}/{_text(statement, 'Id')}/{place}"
        yield from _parts(entry, key)


def _parts(entry: Element, key: str) -> Iterator[StatementEntry]:
    """An entry that sums up several payments gives each of them, unless it is a collection of our own."""
    day = date.fromisoformat(
        (_text(entry, "BookgDt/Dt") or _text(entry, "BookgDt/DtTm") or _text(entry, "ValDt/Dt"))[:10]
    )
    whole = _signed(entry, entry)
    details = [detail for group in _children(entry, "NtryDtls") for detail in _children(group, "TxDtls")]
    batch = _text(entry, "NtryDtls/Btch/PmtInfId") or _text(entry, "NtryDtls/Btch/MsgId")
    amounts = [_signed(detail, entry) for detail in details]
    returned = any(_find(detail, "RtrInf") is not None for detail in details)
    apart = len(details) > 1 and None not in amounts and sum(filter(None, amounts)) == whole
    if apart and (returned or not batch):
        for number, detail in enumerate(details):
            yield _entry(f"{key}/{number}", day, amounts[number] or 0, detail, entry, "")
    else:
        yield _entry(key, day, whole or 0, details[0] if len(details) == 1 else entry, entry, batch)


def _entry(key: str, day: date, cents: int, detail: Element, entry: Element, batch: str) -> StatementEntry:
    other = "Dbtr" if cents >= 0 else "Cdtr"
    if _find(detail, "RtrInf") is not None:
        other = "Dbtr"  # what came back was to be paid by the debtor, though the money now goes the other way
    remittance = " ".join(
        part.text or "" for place in ("RmtInf/Ustrd", "RmtInf/Strd/CdtrRefInf/Ref") for part in _findall(detail, place)
    )
    description = remittance or _text(detail, "AddtlTxInf") or _text(entry, "AddtlNtryInf")
    payment_batch = batch or _text(detail, "Refs/PmtInfId")
    return StatementEntry(
        key,
        day,
        cents,
        _text(detail, f"RltdPties/{other}Acct/Id/IBAN").replace(" ", ""),
        _text(detail, f"RltdPties/{other}/Nm") or _text(detail, f"RltdPties/{other}/Pty/Nm"),
        " ".join(description.split()),
        _provided(_text(detail, "Refs/EndToEndId")),
        _text(detail, "Refs/MndtId"),
        payment_batch,
        _text(detail, "RtrInf/Rsn/Cd") or _text(detail, "RtrInf/Rsn/Prtry"),
    )


def _signed(element: Element, entry: Element) -> int | None:
    """The cents of an amount, below zero for a debit; None when it has none of its own."""
    amount = _text(element, "Amt") or _text(element, "AmtDtls/TxAmt/Amt")
    if not amount:
        return None
    cents = int((Decimal(amount) * 100).to_integral_exact())
    direction = _text(element, "CdtDbtInd") or _text(entry, "CdtDbtInd")
    return -cents if direction == "DBIT" else cents


def _provided(reference: str) -> str:
    return "" if reference.upper() == "NOTPROVIDED" else reference


def _name(element: Element) -> str:
    return str(element.tag).rpartition("}")[2]


def _children(element: Element, name: str) -> list[Element]:
    return [child for child in element if _name(child) == name]


def _findall(element: Element, path: str) -> list[Element]:
    found = [element]
    for name in path.split("/"):
        found = [child for parent in found for child in _children(parent, name)]
    return found


def _find(element: Element, path: str) -> Element | None:
    return next(iter(_findall(element, path)), None)


def _text(element: Element, path: str) -> str:
    found = _find(element, path)
    return "" if found is None or found.text is None else found.text.strip()


def _all(root: Element, *names: str) -> list[Element]:
    return [element for element in root.iter() if _name(element) in names]
