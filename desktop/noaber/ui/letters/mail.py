"""What is done for those who get the letter by mail: their addresses for the mail program, or a PDF for each."""

from pathlib import Path

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu, QWidget

from noaber.core.errors import NoaberError
from noaber.core.i18n import _, ngettext
from noaber.core.progress import Progress
from noaber.letters.forms import MailingForm
from noaber.letters.log import log_mailing
from noaber.letters.mails import save_each
from noaber.letters.recipients import Recipient
from noaber.ui.context import AppContext
from noaber.ui.kit.button import Button
from noaber.ui.kit.progress_dialog import run_shown


class MailMenu:
    """A button with a menu; hidden where nobody gets the letter by mail."""

    def __init__(self, context: AppContext, page: QWidget) -> None:
        self._context, self._page = context, page
        self._form: MailingForm | None = None
        self._recipients: tuple[Recipient, ...] = ()
        self.button = Button(_("E-mail"))
        self.button.setToolTip(_("Voor wie de brief per e-mail krijgen"))
        menu = QMenu(self.button)
        menu.addAction(_("E-mailadressen kopiëren")).triggered.connect(lambda *_on: self.copy_addresses())
        menu.addAction(_("Voor ieder een PDF opslaan…")).triggered.connect(lambda *_on: self.save_each())
        menu.addSeparator()
        menu.addAction(_("Vastleggen als verstuurd")).triggered.connect(lambda *_on: self.log())
        self.button.setMenu(menu)
        self.button.hide()

    def show_recipients(self, form: MailingForm, recipients: tuple[Recipient, ...]) -> None:
        """Those who get the letter by mail."""
        self._form, self._recipients = form, recipients
        self.button.setVisible(bool(recipients))

    def copy_addresses(self) -> None:
        """Put the addresses on the clipboard, for the field Bcc, where nobody sees those of the others."""
        addresses = list(dict.fromkeys(mail for one in self._recipients for mail in one.emails))
        QGuiApplication.clipboard().setText("; ".join(addresses))
        self._context.toast(
            ngettext(
                "{n} adres gekopieerd. Plak het in uw e-mailprogramma bij Bcc.",
                "{n} adressen gekopieerd. Plak ze in uw e-mailprogramma bij Bcc, zodat niemand ze ziet.",
                len(addresses),
            )
        )

    def save_each(self) -> None:
        """A PDF for each, in a folder of the user's choice."""
        stationery = self._context.data.stationery
        folder = self._context.interaction.folder(self._page, _("Map voor de PDF’s"))
        form = self._form
        if folder is None or form is None or stationery is None:
            return
        choice, paper = form.choice(), stationery()

        def work(progress: Progress) -> list[Path]:
            return save_each(choice, folder, paper, progress)

        run_shown(self._context.worker, self._page, _("PDF’s opslaan"), work, done=self._saved, failed=self._failed)

    def log(self) -> None:
        """Write down that the mails went out."""
        form = self._form
        if form is not None:
            log_mailing(form.template, form.template.record.subject, self._recipients)
            self._context.toast(_("Vastgelegd bij iedereen die de brief per e-mail kreeg."))

    def _saved(self, paths: list[Path]) -> None:
        self._context.toast(ngettext("{n} PDF opgeslagen.", "{n} PDF’s opgeslagen.", len(paths)))

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, NoaberError):
            raise error
        self._context.interaction.error(self._page, str(error))
