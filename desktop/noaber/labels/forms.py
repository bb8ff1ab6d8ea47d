"""What the screens about labels edit: for whom and on which sheet, and a sheet of the user's own."""

import re
from collections.abc import Mapping
from typing import Any

from noaber.core.errors import NoaberError
from noaber.core.i18n import N_, _
from noaber.labels.operations import save_sheet
from noaber.labels.recipients import PER, SORTS, WHO, Selection
from noaber.paper.labels import SheetDefinition

WHAT = {
    "address_labels": N_("Adresetiketten"),
    "badges": N_("Naambadges"),
    "tent_cards": N_("Tafelkaartjes en tafelborden"),
}
"""The papers, by the id of their document."""

KINDS = {"address": N_("Adressen"), "badge": N_("Badges")}
_KEPT = {"what": WHAT, "who": WHO, "per": PER, "sort": SORTS}


class LabelsForm:
    """For whom and on which sheet; ``list_name``, ``event`` (an id) and ``search`` count for those choices of ``who``.

    ``picked`` are the ids of people who were chosen on another page, for ``who`` "people".
    """

    def __init__(self) -> None:
        self.what = "address_labels"
        self.who = "members"
        self.list_name: str | None = None
        self.event: int | None = None
        self.search = ""
        self.picked: tuple[int, ...] = ()
        self.per = "household"
        self.sort = "postcode"
        self.sheet = "L7160"
        self.badge_sheet = "L4785"
        self.start = 1
        self.resume = 1

    @property
    def kind(self) -> str:
        """The kind of sheet that is wanted: ``address``, ``badge``, or ``""`` where there is none."""
        return {"address_labels": "address", "badges": "badge"}.get(self.what, "")

    @property
    def sheet_number(self) -> str:
        """The number of the chosen sheet."""
        return self.badge_sheet if self.what == "badges" else self.sheet

    def errors(self) -> dict[str, str]:
        """What is still to be chosen."""
        needs_event = self.what != "address_labels" or self.who == "event"
        if needs_event and self.event is None:
            return {"event": _("Kies een bijeenkomst.")}
        if self.what == "address_labels" and self.who == "list" and not self.list_name:
            return {"list_name": _("Kies een lijst.")}
        return {}

    def selection(self) -> Selection:
        """Who is chosen."""
        texts = {
            "list": self.list_name or "",
            "event": str(self.event or ""),
            "search": self.search,
            "people": ",".join(map(str, self.picked)),
        }
        return Selection(self.who, texts.get(self.who, ""))

    def shown(self) -> frozenset[str]:
        """The fields that make sense for what is chosen."""
        if self.what == "tent_cards":
            return frozenset({"what", "event"})
        if self.what == "badges":
            return frozenset({"what", "event", "badge_sheet", "start", "resume"})
        which = {"list": "list_name", "event": "event", "search": "search"}.get(self.who)
        return frozenset({"what", "who", "per", "sort", "sheet", "start", "resume"} | ({which} if which else set()))

    def kept(self) -> dict[str, str]:
        """What is remembered for next time."""
        return {
            **{name: getattr(self, name) for name in _KEPT if getattr(self, name) in _KEPT[name]},
            "sheet": self.sheet,
            "badge_sheet": self.badge_sheet,
        }

    def recall(self, kept: Any, sheets: Mapping[str, frozenset[str]]) -> None:
        """Take up what :meth:`kept` gave, as far as it is still there; ``sheets`` are numbers by field."""
        if not isinstance(kept, dict):
            return
        for name, known in {**_KEPT, **sheets}.items():
            if kept.get(name) in known:
                setattr(self, name, kept[name])


def _number(text: str) -> float:
    typed = text.strip().replace(",", ".").removesuffix("mm").strip()
    if not re.fullmatch(r"\d{1,3}(\.\d{1,3})?", typed):
        raise NoaberError(_("Schrijf een aantal millimeters, zoals 63,5."))
    return round(float(typed), 2)


def _shown(value: float) -> str:
    return f"{value:g}".replace(".", ",")


class SheetForm:
    """A sheet of the user's own, as typed; starts from another sheet."""

    MEASURES = ("wide", "high", "left", "top", "pitch_x", "pitch_y")

    def __init__(self, sheet: SheetDefinition, sheet_id: int | None = None) -> None:
        self.sheet_id = sheet_id
        self.name = sheet.name if sheet_id is not None else ""
        self.kind = sheet.kind if sheet.kind in KINDS else "badge"
        self.columns, self.rows = sheet.columns, sheet.rows
        self.cut = sheet.cut
        for name in self.MEASURES:
            setattr(self, name, _shown(getattr(sheet, name)))

    def sheet(self) -> SheetDefinition:
        """The sheet as it is typed; raises NoaberError when a measure cannot be read."""
        wide, high, left, top, pitch_x, pitch_y = (_number(getattr(self, name)) for name in self.MEASURES)
        return SheetDefinition(
            "",
            self.name,
            wide,
            high,
            self.columns,
            self.rows,
            left,
            top,
            pitch_x,
            pitch_y,
            self.kind,
            cut=self.cut,
            source="own",
        )

    def errors(self) -> dict[str, str]:
        """A sentence beside each field that is wrong."""
        found = {} if self.name.strip() else {"name": _("Geef het vel een naam.")}
        for name in self.MEASURES:
            try:
                _number(getattr(self, name))
            except NoaberError as error:
                found[name] = str(error)
        return {**self.sheet().problems(), **found} if not found.keys() & set(self.MEASURES) else found

    def hints(self) -> dict[str, str]:
        """What follows from the measures, to compare with the sheet: the spaces between labels."""
        try:
            sheet = self.sheet()
        except NoaberError:
            return {}
        across, down = sheet.pitch_x - sheet.wide, sheet.pitch_y - sheet.high
        return {
            "pitch_x": _("opzij {gap} mm ertussen", gap=_shown(round(across, 2))) if across >= 0 else "",
            "pitch_y": _("omlaag {gap} mm ertussen", gap=_shown(round(down, 2))) if down >= 0 else "",
        }

    def save(self) -> str:
        """Keep the sheet; returns its number. Raises NoaberError."""
        return save_sheet(self.sheet_id, self.sheet())
