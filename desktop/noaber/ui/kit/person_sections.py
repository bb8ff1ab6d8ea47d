"""What other features show on the card of a person: they meet here, so that screens need not know each other."""

from collections.abc import Callable, Iterable
from importlib import import_module

from PySide6.QtWidgets import QWidget

from noaber.ui.context import AppContext
from noaber.ui.kit.cards import Card

Section = Callable[[AppContext, QWidget, int], list[Card]]

_offered: list[str] = []


def offer_sections(factories: Iterable[str]) -> None:
    """Name what makes the cards, as ``module:function``; done once, in ``pages.py``."""
    _offered[:] = list(factories)


def person_sections(context: AppContext, page: QWidget, person_id: int) -> list[Card]:
    """The cards about a person that other features add; ``page`` is what their dialogs open on."""
    cards: list[Card] = []
    for factory in _offered:
        module, name = factory.split(":")
        make: Section = getattr(import_module(module), name)
        cards += make(context, page, person_id)
    return cards
