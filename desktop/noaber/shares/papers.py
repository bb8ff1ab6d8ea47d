"""The papers of shares: the register of a day, and certificates."""

from collections import defaultdict
from datetime import date

from noaber.core.dates import short_date
from noaber.core.i18n import N_, _, ngettext
from noaber.members.paper_options import day_or, today
from noaber.paper.document import WHOLE_REGISTER, Document, Remark
from noaber.shares import queries, rules
from noaber.shares.certificate_drawing import draw_certificates
from noaber.shares.paper_content import (
    Certificate,
    CertificateContent,
    CertificateOptions,
    RegisterContent,
    RegisterOptions,
)
from noaber.shares.record import Line
from noaber.shares.register_drawing import draw_register
from noaber.shares.rows import HoldingRow
from noaber.shares.settings import share_settings


def _gather_register(_subject: int, options: RegisterOptions) -> RegisterContent:
    day = day_or(options.as_of, today())
    known = day if options.known == "then" else None
    register = queries.Register(known)
    rows = tuple(row for row in register.line_rows() if row.line.day <= day)
    ids = {one for row in rows for one in (row.line.from_id, row.line.to_id) if one}
    carried = {line: paid for book in register.books(day).values() for line, paid in book.carried.items()}
    people = {one: person for one, person in register.people.items() if one in ids}
    return RegisterContent(
        day,
        tuple(register.kinds.values()),
        rows,
        tuple(register.holdings(day)),
        tuple(register.open_repayments(day)),
        carried,
        people,
        queries.numbers_by_person(),
        share_settings(),
    )


def _register_remarks(content: RegisterContent, options: RegisterOptions) -> list[Remark]:
    later = sum(row.line.entered_on > content.day for row in content.rows)
    if options.known == "then" or not later:
        return []
    return [Remark(ngettext("Eén regel is na deze dag geschreven.", "{n} regels zijn na deze dag geschreven.", later))]


def _gather_certificates(person_id: int, options: CertificateOptions) -> CertificateContent:
    day = day_or(options.as_of, today())
    held = queries.holdings(day, None if person_id == WHOLE_REGISTER else person_id)
    with_proof = [row for row in held if not row.kind.notarial]
    acquired = _acquired(day)
    certificates = [
        one for row in with_proof for one in _certificates(row, acquired[row.person.id, row.kind.id], options)
    ]
    notarial = sorted({row.kind.name for row in held if row.kind.notarial})
    return CertificateContent(day, tuple(certificates), tuple(notarial), share_settings())


def _acquired(day: date) -> dict[tuple[int, int], list[Line]]:
    """The lines in force by which somebody got shares of a kind, the oldest first."""
    found: dict[tuple[int, int], list[Line]] = defaultdict(list)
    for line in rules.in_force(queries.lines_of()):
        if line.day <= day and line.what in ("issue", "transfer") and line.to_id:
            found[line.to_id, line.kind_id].append(line)
    return found


def _certificates(row: HoldingRow, acquired: list[Line], options: CertificateOptions) -> list[Certificate]:
    left = lots(row, acquired)
    if options.per == "line":
        return [
            Certificate(row.person, row.kind, count, numbers, None, line.day, (line.number,))
            for line, count, numbers in left
        ]
    lines = tuple(line.number for line, _count, _numbers in left)
    since = left[0][0].day if left else row.since
    return [Certificate(row.person, row.kind, row.count, row.numbers.text(), row.paid, since, lines)]


def lots(row: HoldingRow, acquired: list[Line]) -> list[tuple[Line, int, str]]:
    """What is left of each acquisition, the oldest first: the line, how many, which numbers.

    Without numbers nobody can tell which ones went; then those that came first are taken to have gone first.
    """
    found: list[tuple[Line, int, str]] = []
    count, numbers = row.count, row.numbers
    for line in reversed(acquired):
        here = line.numbers & numbers if row.kind.numbered else None
        taken = min(line.count, count) if here is None else here.count
        if taken:
            found.insert(0, (line, taken, here.text() if here is not None else ""))
            count -= taken
            numbers = numbers - here if here is not None else numbers
    return found


def _certificate_remarks(content: CertificateContent, options: CertificateOptions) -> list[Remark]:
    remarks = [
        Remark(_("Van “{kind}” is er geen bewijs: bij aandelen van een BV telt de akte van de notaris.", kind=kind))
        for kind in content.notarial
    ]
    unpaid = [
        one for one in content.certificates if one.paid is not None and one.paid < one.count * one.kind.nominal_cents
    ]
    if unpaid:
        remarks.append(
            Remark(
                ngettext(
                    "Op één bewijs is nog niet alles gestort; dat staat erop.",
                    "Op {n} bewijzen is nog niet alles gestort; dat staat erop.",
                    len(unpaid),
                )
            )
        )
    return remarks


def _subtitle(content: RegisterContent | CertificateContent) -> str:
    return short_date(content.day)


SHARE_REGISTER = Document(
    "share_register",
    N_("Register van aandelen of ledenkapitaal"),
    "register",
    RegisterOptions,
    _gather_register,
    draw_register,
    _register_remarks,
    _subtitle,
)
SHARE_CERTIFICATE = Document(
    "share_certificate",
    N_("Bewijs van aandelen of ledenkapitaal"),
    "register",
    CertificateOptions,
    _gather_certificates,
    draw_certificates,
    _certificate_remarks,
    _subtitle,
)
DOCUMENTS = (SHARE_REGISTER, SHARE_CERTIFICATE)
