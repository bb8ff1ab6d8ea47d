"""How a long function tells how far it is, and learns that the user wants it to stop.

A function that can take over half a second takes a :class:`Progress` as its first argument, calls
:meth:`Progress.report` now and then, and knows nothing of threads or windows.
"""

from collections.abc import Iterable, Iterator
from typing import TypeVar

from noaber.core.errors import Cancelled
from noaber.core.i18n import _

T = TypeVar("T")


class Progress:
    """Progress that nobody watches; the base of those that somebody does.

    A subclass overrides :meth:`report` and sets ``cancelled`` when the user asks to stop.
    """

    def __init__(self) -> None:
        self.cancelled = False

    def report(self, done: int, total: int, text: str = "") -> None:
        """Say that ``done`` of ``total`` steps are finished; raises :class:`Cancelled` when the user stopped it."""
        if self.cancelled:
            raise Cancelled(_("Gestopt. Er is niets gewijzigd."))

    def over(self, items: Iterable[T], total: int, text: str = "", every: int = 50) -> Iterator[T]:
        """Yield the items and report once in ``every`` of them, and at the end."""
        for number, item in enumerate(items):
            if number % every == 0:
                self.report(number, total, text)
            yield item
        self.report(total, total, text)
