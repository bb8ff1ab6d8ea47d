"""The options of a document as a form: built from their declaration, so that no document needs a dialog of its own."""

from typing import Any

from noaber.core.errors import NoaberError
from noaber.core.i18n import _
from noaber.paper.document import AnyDocument, parse_options
from noaber.paper.options import OptionError, OptionSpec, as_texts, option_specs
from noaber.ui.kit.fields import CHECK, COMBO, LINE, SPIN, SUGGEST, Field, Kind, Section

_KINDS = {"choice": COMBO, "flag": CHECK, "number": SPIN, "text": LINE, "letters": SUGGEST}


class OptionsForm:
    """One attribute per option, as typed; ``errors`` by the options' own rules, ``options`` as the document wants them.

    ``remembered`` are texts of :func:`noaber.paper.options.as_texts`; what does not fit any more is left out.
    """

    def __init__(self, document: AnyDocument, remembered: dict[str, str] | None = None) -> None:
        self._document = document
        self._specs = option_specs(document.options)
        start = document.options(**_fitting(document, remembered or {}))
        for spec in self._specs:
            setattr(self, spec.name, _shown(spec, getattr(start, spec.name)))

    def errors(self) -> dict[str, str]:
        """A sentence per option that cannot be so."""
        found = {}
        for spec in self._specs:
            try:
                self._value(spec)
            except NoaberError as error:
                found[spec.name] = str(error)
        return found

    def options(self) -> Any:
        """The options class of the document, filled in; raises OptionError if something is wrong."""
        return self._document.options(**{spec.name: self._value(spec) for spec in self._specs})

    def texts(self) -> dict[str, str]:
        """The options as texts, to remember for next time."""
        return as_texts(self.options())

    def fields(self) -> list[Field | Section]:
        """The fields of the form; options of one group under their heading, after the rest."""
        groups: dict[str, list[Field | Section]] = {}
        for spec in self._specs:
            groups.setdefault(spec.group, []).append(_field(spec))
        shown = groups.pop("", [])
        for group, fields in groups.items():
            shown += [Section(_(group)), *fields]
        return shown

    def _value(self, spec: OptionSpec) -> Any:
        value = getattr(self, spec.name)
        if spec.kind not in ("text", "letters"):
            return value
        picked = next((known for known, words in spec.choices.items() if _(words) == value), None)
        return spec.tidy(value.strip()) if picked is None else picked


def _fitting(document: AnyDocument, remembered: dict[str, str]) -> dict[str, Any]:
    """The remembered values that the options still take, one by one."""
    values = {}
    for name, text in remembered.items():
        try:
            values[name] = getattr(parse_options(document, {name: str(text)}), name)
        except (OptionError, AttributeError):
            continue
    return values


def _shown(spec: OptionSpec, value: Any) -> Any:
    """The value as the form holds it: a suggestion in words ("A–Z op één lijst"), anything else as it is."""
    return _(spec.choices[value]) if spec.kind == "letters" and value in spec.choices else value


def _field(spec: OptionSpec) -> Field:
    kind: Kind = _KINDS[spec.kind]
    choices = tuple((value, _(label)) for value, label in spec.choices.items())
    return Field(_(spec.label), kind, spec.name, choices=choices, minimum=spec.low, maximum=spec.high, whole_row=True)
