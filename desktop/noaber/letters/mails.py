"""The letters for those who get them by mail: a PDF for each."""

from io import BytesIO
from pathlib import Path

from noaber.core.i18n import _, language
from noaber.core.progress import Progress
from noaber.core.text import fold
from noaber.letters.mailing import Composer, MailingChoice, find_recipients
from noaber.letters.papers import LetterOptions, look_of
from noaber.paper.document import Stationery, save
from noaber.paper.letter_drawing import draw_letters
from noaber.store.journal import current_journal


def save_each(choice: MailingChoice, folder: Path, stationery: Stationery, progress: Progress) -> list[Path]:
    """Write a PDF for each who gets the letter by mail; gives the files. Raises FileProblem and Cancelled."""
    today = current_journal().clock.today()
    recipients = find_recipients(choice, today=today).by_way("mail")
    letters = Composer(choice, today).letters(recipients, Progress())
    look = look_of(LetterOptions())
    paths: list[Path] = []
    for one, letter in zip(recipients, letters, strict=True):
        progress.report(len(paths), len(recipients), _("PDF’s opslaan"))
        out = BytesIO()
        with language(letter.language):
            draw_letters([letter], look, stationery, choice.template.name, out, Progress())
        name = fold(one.name).replace(" ", "-")[:60] or "brief"
        path = folder / f"{one.number:04d}-{name}.pdf"
        save(out.getvalue(), path)
        paths.append(path)
    return paths
