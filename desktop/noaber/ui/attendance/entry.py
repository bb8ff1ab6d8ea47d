"""What has been ticked and typed for one event and not been saved yet; it outlives leaving the screen."""

from dataclasses import dataclass
from datetime import date

from noaber.attendance.forms import AttendanceForm, FormLine
from noaber.attendance.queries import latest_sheet


@dataclass(frozen=True)
class ShownLine:
    """A line of the screen with an identity: the registration, or a number below 0 for a row without one."""

    id: int
    line: FormLine

    @property
    def number(self) -> int | None:
        """The number on the paper."""
        return self.line.line

    @property
    def free(self) -> bool:
        """Whether it is a blank row in which somebody may have written."""
        return self.line.registration_id is None and self.line.written_in is None and not self.line.remark


class Entry:
    """The form of one event, what was saved last, and whether there is more than that now."""

    def __init__(self, event_id: int) -> None:
        last = latest_sheet(event_id)
        self.form = AttendanceForm(event_id, last.id if last else None)
        self._note_saved()

    @property
    def dirty(self) -> bool:
        """Whether something was ticked or typed since it was saved."""
        form = self.form
        return bool(form.written_in) or form.present != self._present or form.anonymous != self._anonymous

    def lines(self) -> list[ShownLine]:
        """The lines to show."""
        loose = {id(walk_in): key for key, walk_in in self.form.written_in.items() if key < 0}
        return [ShownLine(self._identity(line, loose), line) for line in self.form.lines()]

    def reread(self) -> None:
        """Read how it stands in the file, and put on top of that what was not saved."""
        form = self.form
        added, taken, typed = form.present - self._present, self._present - form.present, form.anonymous
        anonymous_typed = typed != self._anonymous
        form.reload()
        self._note_saved()
        known = {line.registration_id for line in form.lines()}
        form.present = {one for one in (form.present | added) - taken if one in known}
        if anonymous_typed:
            form.anonymous = typed

    def use_sheet(self, sheet_id: int | None) -> None:
        """Read the numbers of another printed sheet; who was written in on a row of the one before stays, loose."""
        form = self.form
        loose = [walk_in for _line, walk_in in sorted(form.written_in.items(), reverse=True)]
        form.written_in = {-place: walk_in for place, walk_in in enumerate(loose, start=1)}
        form.sheet_id = sheet_id
        self.reread()

    def save(self, *, today: date) -> None:
        """Write it all as one action; raises NoaberError and keeps everything as it is."""
        self.form.save(today=today)
        self._note_saved()

    def _note_saved(self) -> None:
        self._present, self._anonymous = frozenset(self.form.present), self.form.anonymous

    def _identity(self, line: FormLine, loose: dict[int, int]) -> int:
        if line.registration_id is not None:
            return line.registration_id
        if line.line is None:
            return loose[id(line.written_in)]
        return -1_000_000 - line.line
