"""The look in one place: the colours of the light and the dark scheme, the letter, and the style sheet they fill.

Nobody else names a colour: a widget asks :func:`current_scheme`, and everything that can be said in
a style sheet stands in ``style.qss``, where ``$card`` becomes the colour of that name.
"""

from dataclasses import asdict, dataclass
from pathlib import Path
from string import Template

import fontpkg_atkinson_hyperlegible as atkinson
from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QStyleFactory

from noaber.ui.kit.qt_texts import speak_like_the_program

TEXT_POINTS = 11
ROW_HEIGHT = 38
SIDE_WIDTH = 216

_FOLDER = Path(__file__).parent


@dataclass(frozen=True)
class Scheme:
    """The colours of one scheme, as ``#rrggbb``; ``name`` is ``light`` or ``dark``."""

    name: str
    ground: str
    card: str
    line: str
    outline: str
    text: str
    muted: str
    faint: str
    side: str
    side_text: str
    side_muted: str
    side_active: str
    side_hover: str
    accent: str
    accent_hover: str
    accent_text: str
    selected: str
    alternate: str
    hover: str
    focus: str
    link: str
    good: str
    warn: str
    danger: str
    notice: str
    notice_line: str
    danger_ground: str
    toast: str
    toast_text: str
    toast_link: str
    desk: str
    desk_text: str
    handle: str


LIGHT = Scheme(
    name="light",
    ground="#f6f5f0",
    card="#ffffff",
    line="#dfe3dc",
    outline="#c9d1ca",
    text="#1f2a24",
    muted="#5a6760",
    faint="#6b7670",
    side="#22352c",
    side_text="#e3ebe5",
    side_muted="#b9c7be",
    side_active="#33503f",
    side_hover="#2a4236",
    accent="#2e6b4f",
    accent_hover="#25593f",
    accent_text="#ffffff",
    selected="#e5efe8",
    alternate="#fafaf7",
    hover="#f1f4ee",
    focus="#1f6feb",
    link="#1d5f43",
    good="#2e6b4f",
    warn="#8a5a12",
    danger="#a8322a",
    notice="#fbf1dc",
    notice_line="#e8c98a",
    danger_ground="#fbe9e6",
    toast="#22352c",
    toast_text="#ffffff",
    toast_link="#b9e3c9",
    desk="#8c938e",
    desk_text="#14201a",
    handle="#c3cac4",
)

DARK = Scheme(
    name="dark",
    ground="#161b18",
    card="#1f2622",
    line="#323c36",
    outline="#46524a",
    text="#e8ede9",
    muted="#a9b5ad",
    faint="#94a198",
    side="#101612",
    side_text="#dfe8e2",
    side_muted="#9fb0a5",
    side_active="#2c4a3a",
    side_hover="#1c2a22",
    accent="#37805e",
    accent_hover="#3f8c68",
    accent_text="#ffffff",
    selected="#2b4034",
    alternate="#222a25",
    hover="#28322c",
    focus="#7ab4ff",
    link="#8fd3ae",
    good="#8fd3ae",
    warn="#e9c27a",
    danger="#f2a49b",
    notice="#3a3120",
    notice_line="#6b5a35",
    danger_ground="#45261f",
    toast="#e8ede9",
    toast_text="#161b18",
    toast_link="#1d5f43",
    desk="#3a423d",
    desk_text="#f2f5f3",
    handle="#4a564e",
)

_ROLES = {
    QPalette.ColorRole.Window: "ground",
    QPalette.ColorRole.WindowText: "text",
    QPalette.ColorRole.Base: "card",
    QPalette.ColorRole.AlternateBase: "alternate",
    QPalette.ColorRole.Text: "text",
    QPalette.ColorRole.Button: "card",
    QPalette.ColorRole.ButtonText: "text",
    QPalette.ColorRole.ToolTipBase: "card",
    QPalette.ColorRole.ToolTipText: "text",
    QPalette.ColorRole.Highlight: "selected",
    QPalette.ColorRole.HighlightedText: "text",
    QPalette.ColorRole.PlaceholderText: "faint",
    QPalette.ColorRole.Link: "link",
    QPalette.ColorRole.Mid: "line",
    QPalette.ColorRole.Accent: "accent",
}


def current_scheme() -> Scheme:
    """The scheme that the application is drawn in now."""
    # A widget's own palette will not do: the style sheet leaves traces of the scheme before in it.
    return DARK if QGuiApplication.palette().color(QPalette.ColorRole.Window).lightness() < 128 else LIGHT


def palette_of(scheme: Scheme) -> QPalette:
    """The scheme as a palette, for what Qt draws itself."""
    palette = QPalette(QColor(scheme.accent), QColor(scheme.ground))
    for role, name in _ROLES.items():
        palette.setColor(role, QColor(getattr(scheme, name)))
    for role in (QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText, QPalette.ColorRole.WindowText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(scheme.faint))
    return palette


def style_sheet(scheme: Scheme) -> str:
    """The text of ``style.qss`` with the colours of the scheme filled in."""
    template = Template((_FOLDER / "style.qss").read_text(encoding="utf-8"))
    return template.substitute(asdict(scheme), images=(_FOLDER / "images").as_posix())


def text_font(points: float = TEXT_POINTS, *, bold: bool = False) -> QFont:
    """Atkinson Hyperlegible, made for readers with low vision, in so many points."""
    font = QFont(atkinson.FAMILY)
    font.setPointSizeF(points)
    font.setBold(bold)
    return font


class Appearance(QObject):
    """Dresses the application and follows the system between light and dark. Keep one as long as the program runs.

    Qt's own words come in the language that the program speaks at that moment.
    """

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._app = app
        for name in ("Regular", "Bold", "Italic", "BoldItalic"):
            QFontDatabase.addApplicationFont(str(atkinson.ROOT / "files" / f"AtkinsonHyperlegible-{name}.ttf"))
        speak_like_the_program(app)
        app.setFont(text_font())
        app.setStyle(QStyleFactory.create("Fusion"))
        app.styleHints().colorSchemeChanged.connect(self.apply)
        self.apply(app.styleHints().colorScheme())

    def apply(self, wanted: Qt.ColorScheme) -> None:
        """Draw everything in the dark scheme if the system is dark, else in the light one."""
        scheme = DARK if wanted == Qt.ColorScheme.Dark else LIGHT
        self._app.setPalette(palette_of(scheme))
        self._app.setStyleSheet(style_sheet(scheme))
