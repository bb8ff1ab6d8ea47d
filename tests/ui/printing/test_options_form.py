"""The form that is built from the declaration of a document's options."""

from typing import Any

import pytest

from noaber.ui.kit.fields import Field, Kind, Section
from noaber.ui.printing.options_form import OptionsForm
from tests.ui.printing.conftest import GuestListOptions, Guests


@pytest.fixture
def form(guests: Guests) -> OptionsForm:
    return OptionsForm(guests.document())


def test_every_option_gets_the_field_of_its_kind(form: OptionsForm) -> None:
    shown = [(item.name, item.kind) if isinstance(item, Field) else item for item in form.fields()]
    assert shown == [
        ("sort", Kind.COMBO),
        ("letters", Kind.SUGGEST),
        ("pages", Kind.SPIN),
        ("heading", Kind.LINE),
        Section("Kolommen"),
        ("wide", Kind.CHECK),
    ]


def test_it_begins_with_what_the_document_proposes(form: OptionsForm) -> None:
    assert form.options() == GuestListOptions()
    assert vars(form)["letters"] == "A–Z op één lijst"


@pytest.mark.parametrize(
    "typed, expected",
    [
        ("A–K en L–Z apart", "A-K,L-Z"),
        ("a-g, h-z", "A-G,H-Z"),
        ("A–Z op één lijst", ""),
        ("", ""),
    ],
)
def test_letters_may_be_picked_or_typed(form: OptionsForm, typed: str, expected: str) -> None:
    form.letters = typed  # type: ignore[attr-defined]
    assert form.errors() == {}
    assert form.options().letters == expected


def test_a_value_that_cannot_be_gets_a_sentence(form: OptionsForm) -> None:
    form.letters = "7?"  # type: ignore[attr-defined]
    assert list(form.errors()) == ["letters"]


def test_the_choices_of_last_time_come_back_and_what_no_longer_fits_does_not(guests: Guests) -> None:
    first = OptionsForm(guests.document())
    first.pages, first.wide, first.letters = 3, True, "A–K en L–Z apart"  # type: ignore[attr-defined]
    again: dict[str, Any] = {**first.texts(), "sort": "shoe size", "gone": "1"}
    assert OptionsForm(guests.document(), again).options() == GuestListOptions(pages=3, wide=True, letters="A-K,L-Z")
