"""The rules from the statutes on the page Instellingen."""

from noaber.cooperative.statutes import statutes
from noaber.ui.kit.form_dialog import FormDialog
from noaber.ui.settings.page import SettingsPage


def test_the_rules_are_shown_with_an_example_and_changed(page: SettingsPage) -> None:
    assert "4 weken" in page.statutes.told.text()
    page.statutes.change()
    (dialog,) = (made for made in page.findChildren(FormDialog) if made.isVisible())
    dialog.form.notice_length, dialog.form.notice_unit = 2, "months"
    dialog.form.vote_per, dialog.form.leaving_article = "household", "artikel 7"
    dialog.accept()
    rules = statutes()
    assert (rules.notice_length, rules.notice_unit, rules.vote_per) == (2, "months", "household")
    assert rules.leaving_article == "artikel 7"
    assert "2 maanden" in page.statutes.told.text()
    assert "Eén stem per huishouden" in page.statutes.told.text()
