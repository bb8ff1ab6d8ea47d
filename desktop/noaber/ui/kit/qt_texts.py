"""Qt's own words (Knippen, Plakken, the file window) in the language of the program."""

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from noaber.core.i18n import current_language


def speak_like_the_program(app: QApplication) -> None:
    """Let Qt's own menus and windows, and its numbers, speak the current language."""
    for before in app.findChildren(QTranslator, "qt_texts"):
        app.removeTranslator(before)
        before.deleteLater()
    code = current_language()
    QLocale.setDefault(QLocale(QLocale.Language.Dutch if code == "nl" else QLocale.Language.English))
    translator = QTranslator(app)
    translator.setObjectName("qt_texts")
    if translator.load(f"qtbase_{code}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
        app.installTranslator(translator)
