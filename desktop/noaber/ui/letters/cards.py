"""The card with letters beside somebody in the register: what was sent, and writing another."""

from functools import partial

from PySide6.QtWidgets import QWidget

from noaber.core.i18n import _
from noaber.letters.log import letters_to
from noaber.letters.post import post_choice
from noaber.letters.recipients import POST_CHOICES
from noaber.letters.templates import one_of_each
from noaber.ui.context import AppContext
from noaber.ui.kit.card_parts import links, text_line, titled_card
from noaber.ui.kit.cards import Card

_MOST = 4


def letter_cards(context: AppContext, page: QWidget, person_id: int) -> list[Card]:
    """The latest letters to somebody, what she wants of post, and the way to a new letter."""
    sent = letters_to(person_id)
    parts: list[QWidget] = [text_line(row.line) for row in sent[:_MOST]]
    if len(sent) > _MOST:
        parts.append(text_line(_("en {count} eerdere", count=len(sent) - _MOST), "muted"))
    choice = post_choice(person_id)
    if choice:
        parts.append(text_line(_(POST_CHOICES[choice]), "muted"))
    parts.append(links((_("Brief sturen…"), partial(_write, context, person_id))))
    return [titled_card(_("Brieven"), parts)]


def _write(context: AppContext, person_id: int) -> None:
    context.open_page("mailing", template=one_of_each()[0].id, people=[person_id])
