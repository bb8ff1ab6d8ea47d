"""The look: every colour can be read, the style sheet is whole, and dark follows the system."""

from dataclasses import asdict
from pathlib import Path
from string import Template

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFontInfo, QImageReader
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from noaber.ui.kit import theme
from noaber.ui.kit.button import Button
from noaber.ui.kit.theme import DARK, LIGHT, Appearance, Scheme, current_scheme


def luminance(colour: str) -> float:
    """Relative luminance, as the Web Content Accessibility Guidelines 2.2 define it."""
    parts = (QColor(colour).redF(), QColor(colour).greenF(), QColor(colour).blueF())
    red, green, blue = (part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("scheme", [LIGHT, DARK], ids=lambda scheme: scheme.name)
@pytest.mark.parametrize(
    "text, ground",
    [
        ("text", "ground"),
        ("text", "card"),
        ("text", "alternate"),
        ("text", "selected"),
        ("text", "hover"),
        ("text", "notice"),
        ("text", "danger_ground"),
        ("muted", "ground"),
        ("muted", "card"),
        ("muted", "selected"),
        ("faint", "card"),
        ("side_text", "side"),
        ("side_text", "side_active"),
        ("side_muted", "side"),
        ("accent_text", "accent"),
        ("link", "ground"),
        ("link", "card"),
        ("link", "notice"),
        ("danger", "ground"),
        ("danger", "card"),
        ("warn", "card"),
        ("warn", "alternate"),
        ("warn", "selected"),
        ("good", "card"),
        ("toast_text", "toast"),
        ("toast_link", "toast"),
        ("desk_text", "desk"),
    ],
)
def test_every_text_can_be_read(scheme: Scheme, text: str, ground: str) -> None:
    assert contrast(getattr(scheme, text), getattr(scheme, ground)) >= 4.5  # WCAG 2.2, success criterion 1.4.3


@pytest.mark.parametrize("scheme", [LIGHT, DARK], ids=lambda scheme: scheme.name)
@pytest.mark.parametrize("ground", ["card", "ground"])
def test_the_focus_ring_can_be_seen(scheme: Scheme, ground: str) -> None:
    assert contrast(scheme.focus, getattr(scheme, ground)) >= 3  # WCAG 2.2, success criterion 1.4.11


def test_the_style_sheet_uses_every_colour_and_pictures_that_exist(qapp: QApplication) -> None:
    folder = Path(theme.__file__).parent
    template = Template((folder / "style.qss").read_text(encoding="utf-8"))
    for scheme in (LIGHT, DARK):
        sheet = theme.style_sheet(scheme)
        used = [part.split('")')[0] for part in sheet.split('url("')[1:]]
        assert len(used) == sheet.count("url(")  # quoted, for folders with spaces and brackets in their name
        assert len(used) > 5
        for picture in used:
            assert not QImageReader(picture).read().isNull(), picture
    named = set(template.get_identifiers())
    elsewhere = {"accent", "warn", "good", "faint"}  # asked for by name in the code
    assert set(asdict(LIGHT)) - named - elsewhere == set()


def test_texts_are_in_a_letter_for_weak_eyes(look: Appearance) -> None:
    font = QFontInfo(QLabel("Şahin, d’Hondt").font())
    assert font.family() == "Atkinson Hyperlegible"
    assert font.pointSize() == 11


def middle_of(widget: QWidget) -> str:
    return widget.grab().toImage().pixelColor(widget.rect().center()).name()


def test_dark_and_light_follow_the_system(look: Appearance, qtbot: QtBot) -> None:
    page = QWidget()
    page.setObjectName("ground")
    icon = Button("", "help")
    qtbot.addWidget(page)
    qtbot.addWidget(icon)
    icon.draw_icon()
    light = icon.icon().pixmap(18, 18).toImage()
    assert (current_scheme(), middle_of(page)) == (LIGHT, LIGHT.ground)
    look.apply(Qt.ColorScheme.Dark)
    try:
        assert (current_scheme(), middle_of(page)) == (DARK, DARK.ground)
        assert icon.icon().pixmap(18, 18).toImage() != light
    finally:
        look.apply(Qt.ColorScheme.Light)
    assert (current_scheme(), middle_of(page)) == (LIGHT, LIGHT.ground)
    assert icon.icon().pixmap(18, 18).toImage() == light
