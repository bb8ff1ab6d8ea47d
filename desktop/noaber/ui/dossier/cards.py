"""On the card of a person: what is still to be done, and documents with a photo."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QLabel, QWidget

from noaber.core.dates import short_date
from noaber.core.errors import NoaberError
from noaber.core.i18n import _
from noaber.dossier.operations import add_document, delete_file, finish_follow_up, read_photo, read_upload, set_photo
from noaber.dossier.queries import FileRow, FollowUpRow, content_of, files_of, follow_ups_of, photo_of
from noaber.dossier.rules import KINDS, size_text
from noaber.paper.document import save
from noaber.ui.context import AppContext
from noaber.ui.dossier.dialogs import edit_follow_up, new_follow_up
from noaber.ui.kit.button import Button, button
from noaber.ui.kit.card_parts import links, text_line, titled_card
from noaber.ui.kit.cards import Card
from noaber.ui.kit.page import FIGURES_WIDTH
from noaber.ui.printing.outgoing import keep_for_a_look

PHOTO_HEIGHT = 132
_ROOM = FIGURES_WIDTH - 70


def dossier_cards(context: AppContext, page: QWidget, person_id: int) -> list[Card]:
    """The cards of one person."""
    dossier = _Dossier(context, page, person_id)
    return [dossier.follow_ups(), dossier.files()]


class _Dossier:
    """What is kept with one person, and what the links on the cards do."""

    def __init__(self, context: AppContext, page: QWidget, person_id: int) -> None:
        self._context = context
        self._page = page
        self._person_id = person_id

    def follow_ups(self) -> Card:
        """What is still to be done."""
        parts: list[QWidget] = []
        for row in follow_ups_of(self._person_id):
            if row.done_on is None:
                late = row.overdue(self._context.clock.today())
                parts.append(text_line(follow_up_text(row), "error" if late else ""))
                parts.append(
                    links(
                        (_("Gedaan"), partial(self._finish, row)),
                        (_("Wijzigen"), partial(self._edit, row)),
                        about=row.what,
                    )
                )
        parts.append(links((_("Opvolgen…"), self._add_follow_up)))
        return titled_card(_("Nog te doen"), parts)

    def files(self) -> Card:
        """The photo and the documents."""
        parts: list[QWidget] = []
        rows = files_of(self._person_id)
        photo = photo_of(self._person_id)
        if photo is not None:
            parts.append(_picture(photo))
        for row in rows:
            if row.kind == "photo":
                parts.append(links((_("Foto verwijderen"), partial(self._delete, row))))
            else:
                parts += self._document(row)
        parts.append(links((_("Document toevoegen…"), self._add_document)))
        if photo is None:
            parts.append(links((_("Foto toevoegen…"), self._add_photo)))
        return titled_card(_("Documenten en foto"), parts)

    def _document(self, row: FileRow) -> list[QWidget]:
        told = _("{size}, {day}", size=size_text(row.size), day=short_date(row.added_on))
        return [
            _file_link(row.name, partial(self._open, row)),
            text_line(told, "hint"),
            links(
                (_("Opslaan"), partial(self._save, row)), (_("Verwijderen"), partial(self._delete, row)), about=row.name
            ),
        ]

    def _finish(self, row: FollowUpRow) -> None:
        finish_follow_up(row.id, self._context.clock.today())
        self._say(_("Gedaan: {what}", what=row.what))

    def _edit(self, row: FollowUpRow) -> None:
        edit_follow_up(self._context, self._page, row).open()

    def _add_follow_up(self) -> None:
        dialog = new_follow_up(self._context, self._page, self._person_id)
        dialog.saved.connect(lambda _id: self._say(_("Genoteerd.")))
        dialog.open()

    def _add_document(self) -> None:
        kinds = " ".join(f"*.{ending}" for ending in sorted(KINDS))
        path = self._choose(_("Document toevoegen"), _("Documenten ({kinds})", kinds=kinds))
        if path is None:
            return
        try:
            add_document(self._person_id, path.name, read_upload(path), today=self._context.clock.today())
        except NoaberError as error:
            self._context.interaction.error(self._page, str(error))
            return
        self._say(_("Bewaard: {name}", name=path.name))

    def _add_photo(self) -> None:
        path = self._choose(_("Foto toevoegen"), _("Foto’s (*.jpg *.jpeg *.png *.webp *.tif *.bmp)"))
        if path is None:
            return
        try:
            set_photo(self._person_id, read_photo(path), today=self._context.clock.today())
        except NoaberError as error:
            self._context.interaction.error(self._page, str(error))
            return
        self._say(_("De foto is bewaard."))

    def _choose(self, title: str, kinds: str) -> Path | None:
        return self._context.interaction.open_path(self._page, title, kinds)

    def _open(self, row: FileRow) -> None:
        try:
            path = keep_for_a_look(content_of(row.id), row.name)
        except (NoaberError, OSError) as error:
            self._context.interaction.error(self._page, str(error))
            return
        if not self._context.interaction.show_outside(path):
            self._context.interaction.error(self._page, _("Op deze computer is geen programma dat dit bestand opent."))

    def _save(self, row: FileRow) -> None:
        path = self._context.interaction.save_path(self._page, _("Opslaan"), Path.home() / row.name, _("Alles (*)"))
        if path is None:
            return
        try:
            save(content_of(row.id), path)
        except NoaberError as error:
            self._context.interaction.error(self._page, str(error))
            return
        self._context.toast(_("Opgeslagen: {name}", name=path.name))

    def _delete(self, row: FileRow) -> None:
        delete_file(row.id)
        self._say(_("“{name}” is verwijderd.", name=row.name))

    def _say(self, text: str) -> None:
        self._context.toast(text, _("Ongedaan maken"), self._context.data.undo)


def follow_up_text(row: FollowUpRow) -> str:
    """One follow-up in a line: what, on which day, by whom."""
    if row.who:
        return _("{what}\n{day}, {who}", what=row.what, day=short_date(row.due_on), who=row.who)
    return _("{what}\n{day}", what=row.what, day=short_date(row.due_on))


def _file_link(name: str, on_click: Callable[[], object]) -> Button:
    """The name of a document as a link that opens it, in the middle "…" where it is too long for the card."""
    made = button(name, on_click, role="link")
    shown = made.fontMetrics().elidedText(name, Qt.TextElideMode.ElideMiddle, _ROOM)
    made.setText(shown)
    made.setToolTip(_("{name} openen", name=name))
    made.setAccessibleName(_("{name} openen", name=name))
    return made


def _picture(photo: bytes) -> QLabel:
    made = QLabel()
    pixmap = QPixmap()
    pixmap.loadFromData(photo)
    made.setPixmap(pixmap.scaledToHeight(PHOTO_HEIGHT, Qt.TransformationMode.SmoothTransformation))
    made.setAccessibleName(_("Foto"))
    return made
