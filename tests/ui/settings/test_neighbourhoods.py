"""The card with the neighbourhoods."""

from noaber.cooperative.neighbourhoods import PostcodeRange, neighbourhoods
from noaber.ui.kit.form_dialog import FormDialog
from noaber.ui.settings.page import SettingsPage


def test_neighbourhoods_are_typed_one_a_line(page: SettingsPage) -> None:
    assert page.neighbourhoods.told.text() == "Nog geen buurten."
    page.neighbourhoods.change()
    dialog = page.findChild(FormDialog)
    assert isinstance(dialog, FormDialog)
    dialog.form.lines = "Dorpskern 5529"
    dialog.accept()
    assert "Schrijf bijvoorbeeld: Dorpskern:" in dialog.view.remark("lines")
    dialog.form.lines = "Dorpskern: 5529 aa-5529 cz\nBuiten: 5531"
    dialog.accept()
    centre, outside = PostcodeRange("Dorpskern", "5529AA", "5529CZ"), PostcodeRange("Buiten", "5531AA", "5531ZZ")
    assert neighbourhoods() == (centre, outside)
    assert page.neighbourhoods.told.text() == "Dorpskern: 5529 AA - 5529 CZ\nBuiten: 5531"
