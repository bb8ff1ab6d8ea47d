"""The page Start while no file is open: make a cooperative, open a file, or look around in the sample."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from noaber.cooperative.forms import legal_ending_choices
from noaber.cooperative.record import CooperativeRecord
from noaber.core.errors import NoaberError
from noaber.core.i18n import _
from noaber.ui.context import AppContext
from noaber.ui.kit.button import Button, button
from noaber.ui.kit.cards import Card
from noaber.ui.kit.fields import COMBO, LINE, SECRET, Field
from noaber.ui.kit.form_dialog import FormDialog
from noaber.ui.kit.labels import label
from noaber.ui.kit.page import Page
from noaber.ui.kit.places import documents_folder
from noaber.ui.kit.progress_dialog import run_shown
from noaber.ui.start.files import RecentCard, choose_file

SHORTEST_PASSWORD = 8
"""Characters; length is what makes a password hard to guess: NIST SP 800-63B, 5.1.1.2."""


@dataclass
class NewCooperativeForm:
    """What is asked before a file is made: what its name needs, and whether it is locked; the rest can wait."""

    name: str = ""
    legal_ending: str = "U.A."
    city: str = ""
    password: str = ""
    again: str = ""

    def errors(self) -> dict[str, str]:
        """A cooperative has a name; a password is typed twice alike, since nobody can read what was typed."""
        wrong = {}
        if not self.name.strip():
            wrong["name"] = _("Vul de naam van de coöperatie in.")
        if self.password and len(self.password) < SHORTEST_PASSWORD:
            wrong["password"] = _("Kies een wachtwoord van minstens {n} tekens, of laat het leeg.", n=SHORTEST_PASSWORD)
        if self.password != self.again:
            wrong["again"] = _("Dit is niet hetzelfde wachtwoord. Typ het nog een keer.")
        return wrong

    def to_record(self) -> CooperativeRecord:
        """The cooperative to begin with."""
        return CooperativeRecord(name=self.name.strip(), legal_ending=self.legal_ending, city=self.city.strip())

    def file_name(self) -> str:
        """A name for its file, without what file systems refuse."""
        safe = "".join(c for c in self.name.strip() if c not in '<>:"/\\|?*').strip(". ")
        return f"{safe or 'Noaber'}.noaber"


class WelcomePage(Page):
    """Three choices, nothing else."""

    def __init__(self, context: AppContext) -> None:
        super().__init__(context)
        self.header.search.hide()
        self.new_button = button(_("Nieuwe coöperatie"), self.make_new, "new", role="primary")
        self.open_button = button(_("Bestand openen"), lambda: choose_file(context, self), "open")
        self.sample_button = button(_("Rondkijken"), self.make_sample, "show")
        self.recent = RecentCard(context)
        self.page_actions.append(self.action("open_file", lambda: choose_file(context, self), in_menu=False))
        self.set_body(self._lay_out())

    def refresh(self) -> None:
        """Nothing changes here but the files opened before."""
        self.header.show_title(
            _("Welkom bij Noaber"), _("Het kantoor van uw coöperatie, in één bestand op uw eigen computer.")
        )
        self.recent.show_files()

    def focus_first(self) -> None:
        """The first choice."""
        self.new_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def make_new(self) -> None:
        """Ask the name and where the file goes; then the new window opens with the next step."""
        dialog = FormDialog(
            self.context,
            self,
            title=_("Nieuwe coöperatie"),
            form=NewCooperativeForm(),
            save=self._create,
            save_text=_("Verder"),
            subtitle=_("Naam en plaats kunt u later nog wijzigen."),
            fields=[
                Field(_("Naam"), LINE, "name", placeholder=_("Dorpscoöperatie Hoogdorp")),
                Field(_("Achter de naam"), COMBO, "legal_ending", choices=legal_ending_choices(), width=330),
                Field(_("Plaats"), LINE, "city"),
                Field(_("Wachtwoord"), SECRET, "password", width=330),
                Field(
                    _("Nog een keer"),
                    SECRET,
                    "again",
                    width=330,
                    hint=_(
                        "Laat leeg voor een bestand zonder wachtwoord: wie bij deze computer kan, kan het dan openen. "
                        "Kiest u er een, bewaar het dan ook op papier: zonder dat wachtwoord krijgt niemand het open."
                    ),
                ),
            ],
        )
        dialog.open()

    def make_sample(self) -> None:
        """Make the sample cooperative in a place the user chooses, and open it."""
        path = self._place(_("Waar komt het voorbeeld?"), _("Noaber voorbeeld.noaber"))
        if path is None:
            return
        made = self.context.data.make_sample
        run_shown(
            self.context.worker,
            self,
            _("Het voorbeeld wordt gemaakt"),
            lambda progress: made(progress, path),
            done=lambda _made: self.context.data.open_file(path),
        )

    def _create(self, form: NewCooperativeForm) -> None:
        path = self._place(_("Waar komt het bestand van uw coöperatie?"), form.file_name())
        if path is None:
            raise NoaberError(_("Kies een plaats voor het bestand."))
        self.context.data.create_file(path, form.to_record(), form.password or None)

    def _place(self, question: str, name: str) -> Path | None:
        path = self.context.interaction.save_path(
            self, question, documents_folder() / name, _("Bestanden van Noaber (*.noaber)")
        )
        if path is None or path.suffix.lower() == ".noaber":
            return path
        return path.with_name(f"{path.name}.noaber")  # "St. Jan" has no suffix to replace

    def _lay_out(self) -> QWidget:
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(
            _choice(
                _("Beginnen"),
                _("Maak het bestand van uw coöperatie. Daarna leest u uw ledenlijst in."),
                self.new_button,
            ),
            1,
        )
        row.addWidget(
            _choice(
                _("Verdergaan"),
                _("Open een bestand van Noaber, bijvoorbeeld van uw voorganger of van een stick."),
                self.open_button,
            ),
            1,
        )
        row.addWidget(
            _choice(
                _("Eerst kijken"),
                _("Een verzonnen coöperatie met leden en bijeenkomsten. U kunt er niets stuk maken."),
                self.sample_button,
            ),
            1,
        )
        column.addLayout(row)
        column.addWidget(self.recent)
        column.addStretch()
        return whole


def _choice(title: str, text: str, made: Button) -> Card:
    card = Card()
    card.column.addWidget(label(title, role="heading"))
    card.column.addWidget(label(text, role="muted"))
    card.column.addSpacing(10)
    card.column.addStretch()
    card.column.addWidget(made)
    card.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
    made.setAccessibleDescription(text)
    return card
