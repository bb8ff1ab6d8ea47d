"""The page on which a letter is sent: who get it, who do not and why, and then on to the paper."""

from typing import Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from noaber.core.errors import NoaberError
from noaber.core.i18n import _, ngettext
from noaber.core.numbers import money_text
from noaber.letters import templates
from noaber.letters.choosing import HAND
from noaber.letters.delivery import delivery_document
from noaber.letters.forms import MailingForm
from noaber.letters.mailing import Recipients, find_recipients
from noaber.letters.papers import mailing_document
from noaber.letters.settings import letter_settings
from noaber.ui.context import AppContext
from noaber.ui.kit.cards import Card, NoticeBox
from noaber.ui.kit.form import FormView
from noaber.ui.kit.page import Page
from noaber.ui.letters.mail import MailMenu
from noaber.ui.letters.mailing_form import mailing_fields
from noaber.ui.letters.recipients_card import RecipientsCard
from noaber.ui.printing.print_dialog import PrintDialog

_FORM_WIDTH, _NARROW_FORM, _WIDE_FROM = 372, 338, 980


class MailingPage(Page):
    """Shows the letter that ``open_target(template=…)`` names; ``people`` are picked by hand from the start."""

    tables = frozenset(
        {
            "person",
            "membership",
            "registration",
            "event",
            "saved_list",
            "post_choice",
            "consent",
            "mailing",
            "household",
            "household_member",
            "letter_template",
            "claim",
            "claim_entry",
        }
    )

    def __init__(self, context: AppContext) -> None:
        super().__init__(context)
        self.form: MailingForm | None = None
        self.recipients: Recipients | None = None
        self.view: FormView | None = None
        self._asked: object = None
        self.action("back", self.go_back, in_menu=False)
        self.header.add_back(_("Terug naar de brieven (Esc)"), self.go_back)
        self.delivery = self.header.add(self.action("delivery_list", self.print_delivery))
        self.mail = MailMenu(context, self)
        self.header.add_widget(self.mail.button)
        self.print_button = self.header.add(
            self.action(
                "print",
                self.print_letters,
                text=_("Bekijken en afdrukken"),
                tip=_("Bekijk alle brieven en druk ze af (Ctrl+P)"),
            ),
            primary=True,
        )
        self.people = RecipientsCard(context, self)
        self.note = NoticeBox(beside=True)
        self.area = QScrollArea()
        self.area.setWidgetResizable(True)
        self.area.setFixedWidth(_FORM_WIDTH)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(self.area)
        row.addWidget(self.people, 1)
        self.column.addWidget(self.note)
        self.column.addLayout(row, 1)

    def open_target(self, **target: Any) -> None:
        """``template`` is the id of a letter, or ``kind`` its kind; ``people`` are the ids of who get it, or ``who`` a
        choice such as ``list:7``; ``event`` is the meeting it is about.
        """
        rows = templates.one_of_each()
        row = next((row for row in rows if row.key == target.get("kind")), rows[0])
        self.form = MailingForm(templates.get_template(int(target["template"])) if "template" in target else row)
        self.form.event_id = target.get("event")
        self.form.who = str(target.get("who", self.form.who))
        if "people" in target:
            self.form.who, self.form.people = HAND, list(target["people"])
        self._show_form()
        self.reread()

    def refresh(self, *_ignored: object) -> None:
        """Read who get the letter."""
        form = self.form
        if form is None:
            self.open_target()
            return
        self._asked = self._question(form)
        self.header.show_title(_("Versturen: {letter}", letter=form.template.name), "")
        try:
            self.recipients = find_recipients(form.choice(), today=self.context.clock.today())
        except NoaberError as error:
            self.recipients = Recipients((), ())
            self.note.say(str(error))
        self._tell(self.recipients)

    def focus_first(self) -> None:
        """Work begins with who get it."""
        if self.view is not None:
            self.view.focus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The form is narrower where the window is."""
        super().resizeEvent(event)
        self.area.setFixedWidth(_FORM_WIDTH if self.width() > _WIDE_FROM else _NARROW_FORM)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape goes back."""
        if event.key() == Qt.Key.Key_Escape:
            self.go_back()
        else:
            super().keyPressEvent(event)

    def go_back(self) -> None:
        """To the text of the letter."""
        self.context.open_page("letters")

    def print_letters(self, *, first: int = 1, only: int | None = None) -> None:
        """Look at the letters on paper, and print or save them; from a letter on, or only one."""
        if self.form is None or self.view is None or self.view.wrong() or self.recipients is None:
            return
        if only is None and not self.recipients.by_way("paper"):
            self.context.toast(_("Niemand krijgt deze brief op papier."))
            return
        way = "paper" if only is None else next(one.way for one in self.recipients.letters if one.number == only)
        document = mailing_document(self.form.choice(), first=first, only=only, way=way)
        PrintDialog(self.context, self, document, 0, show_subjects=self._show_people).open()

    def print_delivery(self) -> None:
        """The list for who bring the letters round."""
        if self.form is not None and self.recipients is not None:
            document = delivery_document(self.form.template.name, self.recipients.by_way("paper"))
            PrintDialog(self.context, self, document, 0).open()

    def add_person(self, person_id: int) -> None:
        """Somebody more, picked by hand."""
        if self.form is not None and person_id not in self.form.people:
            self.form.people.append(person_id)
            self.refresh()

    def drop_people(self, ids: set[int]) -> None:
        """Leave out people who were picked by hand."""
        if self.form is not None:
            self.form.people = [one for one in self.form.people if one not in ids]
            self.refresh()

    def _edited(self) -> None:
        """Another letter may ask for other things, and be for other people."""
        form = self.form
        if form is not None and form.letter != form.template.id:
            self.form = form.for_letter(templates.get_template(form.letter))
            QTimer.singleShot(0, self, self._show_form)
        if self.form is not None and self._asked != self._question(self.form):
            self.refresh()

    def _question(self, form: MailingForm) -> object:
        """What decides on who get the letter: while a reference is typed the list stays."""
        choice = form.choice()
        return choice.template.id, choice.who, choice.sorting

    def _show_people(self, ids: tuple[int, ...]) -> None:
        self.context.open_page("members", id=ids[0])

    def _show_form(self) -> None:
        assert self.form is not None
        self.view = FormView(self.form, mailing_fields(self.form, self.context.clock.today()), label_width=88)
        self.view.edited.connect(self._edited)
        card = Card(margin=16)
        card.column.addWidget(self.view)
        card.column.addStretch()
        inside = QWidget()
        inside.setObjectName("scrolled")
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(card)
        self.area.setWidget(inside)

    def _tell(self, found: Recipients) -> None:
        assert self.form is not None
        paper, mail = found.by_way("paper"), found.by_way("mail")
        counted = [ngettext("{n} brief op papier", "{n} brieven op papier", len(paper))]
        if mail:
            counted.append(ngettext("{n} per e-mail", "{n} per e-mail", len(mail)))
        if found.left_out:
            counted.append(
                ngettext("{n} persoon krijgt geen brief", "{n} mensen krijgen geen brief", len(found.left_out))
            )
        walk = self.form.order == "walk" and bool(paper)
        saved = len(paper) * letter_settings().stamp_cents if walk else 0
        if saved:
            counted.append(_("zelf bezorgen bespaart {amount}", amount=money_text(saved)))
        self.header.subtitle.setText(" · ".join(counted))
        self.people.show_recipients(found, by_hand=self.form.who == HAND)
        self.mail.show_recipients(self.form, mail)
        self.delivery.action.setVisible(walk)
        again = sum(any(person.id in found.earlier for person in one.people) for one in found.letters)
        self.note.say(
            ngettext("{n} ontvanger kreeg deze brief al eerder.", "{n} ontvangers kregen deze brief al eerder.", again)
            if again
            else ""
        )
