"""When two people in the register turn out to be one: the register of shares tells that its holders were made one."""

from datetime import date

from noaber.core.i18n import _
from noaber.people import names
from noaber.people.queries import get_person
from noaber.shares import queries
from noaber.shares.operations import write_merge
from noaber.shares.settings import counted, share_settings


def settle_shares(keep: int, gone: int, today: date) -> list[str]:
    """Write the line that tells it, before all lines of ``gone`` become those of ``keep``.

    Returns what the user should know: together they may hold more than one holder may.
    """
    write_merge(keep, gone, today=today)
    word, name = share_settings().word, names.list_name(get_person(keep))
    found = []
    register = queries.Register()
    for identifier, book in register.books().items():
        kind = register.kinds[identifier]
        together = book.of(keep).count + book.of(gone).count
        if kind.most is not None and book.of(gone).count and together > kind.most:
            found.append(
                _(
                    "{name} heeft nu {held} van de soort “{kind}”; het hoogste aantal per houder is {most}.",
                    name=name,
                    held=counted(together, word),
                    kind=kind.name,
                    most=kind.most,
                )
            )
    return found
