"""The options of a document: declared once, asked in the print dialog, given on the command line.

A document's options are a frozen dataclass whose fields are made by :func:`choice`, :func:`flag`, :func:`number`,
:func:`text` and :func:`letters`. From that one declaration the window builds its form (:func:`option_specs`), the
command line its help (:func:`describe`) and its parser (:func:`parse`).
"""

from collections.abc import Callable, Mapping
from dataclasses import MISSING, Field, dataclass, field, fields
from typing import TYPE_CHECKING, Any, ClassVar, TypeVar

from noaber.core.errors import NoaberError
from noaber.core.i18n import N_, _

if TYPE_CHECKING:
    from _typeshed import DataclassInstance as Options

O_ = TypeVar("O_", bound="Options")

_YES = frozenset({"ja", "j", "yes", "y", "true", "waar", "1", "aan", "on"})
_NO = frozenset({"nee", "n", "no", "false", "onwaar", "0", "uit", "off"})


class OptionError(NoaberError):
    """An option that the document does not have, or a value that it cannot take; the sentence names what it can."""


def _any_text(value: str) -> str:
    return value


@dataclass(frozen=True)
class OptionSpec:
    """What is known of one option.

    ``kind`` is ``choice``, ``flag``, ``number``, ``text`` or ``letters`` (free text with suggestions). ``label`` and
    ``group`` are Dutch message ids, shown translated; options of one group stand together under that heading.
    ``choices`` maps values to their message ids: all that are allowed for a choice, suggestions for letters.
    ``low`` and ``high`` bound a number. ``tidy`` gives a typed text in its one good form, or raises
    :class:`OptionError`.
    """

    METADATA_KEY: ClassVar[str] = "noaber.option"

    kind: str
    label: str
    group: str = ""
    choices: Mapping[str, str] = field(default_factory=dict)
    low: int = 0
    high: int = 0
    tidy: Callable[[str], str] = _any_text
    name: str = ""
    default: object = None


def choice(label: str, choices: Mapping[str, str], default: str | None = None, *, group: str = "") -> Any:
    """A field with one of a few values; the first is the default unless another is named."""
    return _field(OptionSpec("choice", label, group, choices), next(iter(choices)) if default is None else default)


def flag(label: str, default: bool = False, *, group: str = "") -> Any:
    """A field that is on or off."""
    return _field(OptionSpec("flag", label, group), default)


def number(label: str, low: int, high: int, default: int | None = None, *, group: str = "") -> Any:
    """A field with a whole number from ``low`` to ``high``, both included; ``low`` unless another default is named."""
    return _field(OptionSpec("number", label, group, low=low, high=high), low if default is None else default)


def text(label: str, default: str = "", *, group: str = "", tidy: Callable[[str], str] = _any_text) -> Any:
    """A field with a line of text; ``tidy`` may rewrite what was typed, or refuse it with an OptionError."""
    return _field(OptionSpec("text", label, group, tidy=tidy), default)


def letters(label: str, suggestions: Mapping[str, str], tidy: Callable[[str], str], *, group: str = "") -> Any:
    """A field that splits a list by letter, as ``A-K,L-Z``; empty means one list. Suggestions may be picked."""
    return _field(OptionSpec("letters", label, group, suggestions, tidy=tidy), "")


def _field(spec: OptionSpec, default: object) -> Any:
    return field(default=default, metadata={OptionSpec.METADATA_KEY: spec})


def option_specs(options: "type[Options]") -> list[OptionSpec]:
    """The options of a document's options class, in the order of the form."""
    return [_spec_of(item) for item in fields(options)]


def _spec_of(item: "Field[Any]") -> OptionSpec:
    spec = item.metadata[OptionSpec.METADATA_KEY]
    assert isinstance(spec, OptionSpec)
    assert item.default is not MISSING
    return OptionSpec(
        spec.kind, spec.label, spec.group, spec.choices, spec.low, spec.high, spec.tidy, item.name, item.default
    )


def describe(options: "type[Options]") -> list[dict[str, object]]:
    """The options as plain values fit for JSON: name, label, group, kind, choices, low, high, default.

    ``choices`` is a list of ``{"value", "label"}``; labels come in the current language.
    """
    return [
        {
            "name": spec.name,
            "label": _(spec.label),
            "group": _(spec.group) if spec.group else "",
            "kind": spec.kind,
            "choices": [{"value": value, "label": _(label)} for value, label in spec.choices.items()],
            "low": spec.low if spec.kind == "number" else None,
            "high": spec.high if spec.kind == "number" else None,
            "default": spec.default,
        }
        for spec in option_specs(options)
    ]


def parse(options: type[O_], values: Mapping[str, str]) -> O_:
    """Options from typed texts, such as ``{"blank_rows": "6", "sort": "table"}``; what is not given has its default.

    Names may be written with hyphens, values of a choice also as their label, on and off also as ja and nee.
    Raises :class:`OptionError`.
    """
    specs = {spec.name: spec for spec in option_specs(options)}
    found: dict[str, object] = {}
    for typed, value in values.items():
        name = typed.strip().replace("-", "_").lower()
        if name not in specs:
            raise OptionError(
                _(
                    "De optie ‘{name}’ bestaat niet bij dit document. Mogelijk zijn: {names}.",
                    name=typed,
                    names=", ".join(specs),
                )
            )
        found[name] = _PARSERS[specs[name].kind](specs[name], value.strip())
    return options(**found)


def as_texts(options: "Options") -> dict[str, str]:
    """The options as texts that :func:`parse` reads back: to remember what was chosen last time."""
    texts = {}
    for item in fields(options):
        value = getattr(options, item.name)
        texts[item.name] = ("ja" if value else "nee") if isinstance(value, bool) else str(value)
    return texts


def _parse_choice(spec: OptionSpec, typed: str) -> str:
    wanted = typed.casefold()
    for value, label in spec.choices.items():
        if wanted in (value.casefold(), label.casefold(), _(label).casefold()):
            return value
    raise OptionError(
        _(
            "De optie ‘{name}’ kan niet ‘{value}’ zijn. Mogelijk zijn: {values}.",
            name=spec.name,
            value=typed,
            values=", ".join(spec.choices),
        )
    )


def _parse_flag(spec: OptionSpec, typed: str) -> bool:
    if typed.casefold() in _YES | _NO:
        return typed.casefold() in _YES
    raise OptionError(
        _("De optie ‘{name}’ kan niet ‘{value}’ zijn. Mogelijk zijn: ja, nee.", name=spec.name, value=typed)
    )


def _parse_number(spec: OptionSpec, typed: str) -> int:
    # isdecimal alone also takes digits of other scripts, and int() takes underscores.
    if typed.isascii() and typed.isdecimal() and len(typed) < 10 and spec.low <= int(typed) <= spec.high:
        return int(typed)
    raise OptionError(
        _(
            "De optie ‘{name}’ is een heel getal van {low} tot en met {high}; ‘{value}’ is dat niet.",
            name=spec.name,
            value=typed,
            low=spec.low,
            high=spec.high,
        )
    )


def _parse_text(spec: OptionSpec, typed: str) -> str:
    return spec.tidy(typed)


_PARSERS: dict[str, Callable[[OptionSpec, str], object]] = {
    "choice": _parse_choice,
    "flag": _parse_flag,
    "number": _parse_number,
    "text": _parse_text,
    "letters": _parse_text,
}

TEXT_SIZES = {"normal": N_("Gewoon (11 pt)"), "large": N_("Groot (16 pt)")}
ORIENTATIONS = {"portrait": N_("Staand"), "landscape": N_("Liggend")}
