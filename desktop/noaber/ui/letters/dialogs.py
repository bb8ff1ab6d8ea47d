"""The dialogs of letters: a new one, and what is the same for all."""

from pathlib import Path

from PySide6.QtWidgets import QHBoxLayout, QWidget

from noaber.core.errors import NoaberError
from noaber.core.i18n import _
from noaber.letters import settings as letter_settings
from noaber.letters.background import page_picture
from noaber.letters.forms import LetterSettingsForm, NewLetterForm, language_choices, tone_choices
from noaber.letters.settings import FOLDS, WINDOWS
from noaber.letters.templates import save_template
from noaber.office import document
from noaber.ui.context import AppContext
from noaber.ui.kit.button import button
from noaber.ui.kit.fields import COMBO, LINE, Field, Section
from noaber.ui.kit.form_dialog import FormDialog
from noaber.ui.kit.labels import label
from noaber.ui.printing.print_dialog import PrintDialog

_PICTURES_HEIGHT = 120


def new_letter_dialog(context: AppContext, parent: QWidget) -> FormDialog:
    """Make a new letter; ``saved`` gives its id."""
    return FormDialog(
        context,
        parent,
        title=_("Nieuwe brief"),
        form=NewLetterForm(),
        save=lambda form: save_template(None, form.record()),
        save_text=_("Maken"),
        fields=[
            Field(_("Naam"), LINE, "name", placeholder=_("Bijvoorbeeld: Buurtfeest")),
            Field(_("Taal"), COMBO, "language", choices=language_choices(), width=180),
            Field(_("Aanspreken met"), COMBO, "tone", choices=tone_choices(), width=180),
        ],
    )


def settings_dialog(context: AppContext, parent: QWidget) -> FormDialog:
    """The envelope, who signs, the price of a stamp, and the two pictures."""
    form = LetterSettingsForm(letter_settings.letter_settings())
    dialog = FormDialog(
        context,
        parent,
        title=_("Instellingen van brieven"),
        form=form,
        save=lambda form: letter_settings.save_letter_settings(form.settings()),
        fields=[
            Section(_("Envelop")),
            Field(_("Venster"), COMBO, "window", choices=[(key, _(text)) for key, text in WINDOWS.items()]),
            Field(_("Vouwen"), COMBO, "folds", choices=[(key, _(text)) for key, text in FOLDS.items()]),
            Section(_("Onder de brief")),
            Field(_("Wie ondertekent"), LINE, "signer_name"),
            Field(_("Functie"), LINE, "signer_role"),
            Section(_("Verder")),
            Field(_("Plaats bij de datum"), LINE, "place", hint=_("Leeg: alleen de datum.")),
            Field(_("Postzegel, €"), LINE, "stamp", width=100, hint=_("Om te laten zien wat zelf bezorgen bespaart.")),
        ],
        width=620,
    )
    for kind, text in (("background", _("Eigen briefpapier")), ("signature", _("Handtekening"))):
        dialog.column.insertLayout(dialog.column.count() - 1, _picture_row(context, dialog, kind, text))
    dialog.column.insertWidget(
        dialog.column.count() - 1,
        button(
            _("Testpagina voor de envelop…"),
            lambda: PrintDialog(context, parent, document("window_test"), 0).open(),
            role="link",
        ),
    )
    dialog.resize(dialog.width(), dialog.height() + _PICTURES_HEIGHT)
    return dialog


def _picture_row(context: AppContext, dialog: FormDialog, kind: str, text: str) -> QHBoxLayout:
    told = label(role="muted")
    row = QHBoxLayout()
    row.addWidget(label(text, wrap=False))
    row.addWidget(told, 1)

    def tell() -> None:
        there = letter_settings.letter_picture(kind) is not None
        told.setText(_("gekozen") if there else _("geen"))
        remove.setVisible(there)

    def choose() -> None:
        kinds = (
            _("Afbeelding of PDF (*.png *.jpg *.jpeg *.pdf)")
            if kind == "background"
            else (_("Afbeelding (*.png *.jpg *.jpeg)"))
        )
        path = context.interaction.open_path(dialog, text, kinds)
        if path is None:
            return
        try:
            letter_settings.save_letter_picture(kind, _content(path))
        except (NoaberError, OSError) as error:
            known = isinstance(error, NoaberError)
            dialog.problem.say(str(error) if known else _("Dit bestand kan niet worden gelezen."))
            return
        tell()

    def take_away() -> None:
        letter_settings.save_letter_picture(kind, None)
        tell()

    row.addWidget(button(_("Kiezen…"), choose))
    remove = button(_("Weghalen"), take_away)
    row.addWidget(remove)
    tell()
    return row


def _content(path: Path) -> bytes:
    content = path.read_bytes()
    return page_picture(content) if path.suffix.lower() == ".pdf" else content
