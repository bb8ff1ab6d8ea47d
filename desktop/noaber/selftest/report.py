"""What was tried and how it went, told line by line while it happens."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field
from typing import Any


@dataclass
class Step:
    """One thing that was tried: what, whether it went well, what can be told of it, and how long it took in seconds."""

    name: str
    good: bool = True
    detail: str = ""
    seconds: float = 0.0

    def line(self) -> str:
        """The step as a line for people."""
        return f"{'✓' if self.good else '✗'} {self.name}" + (f": {self.detail}" if self.detail else "")


@dataclass
class Report:
    """All steps so far; ``tell`` gets each line as soon as it is known."""

    tell: Callable[[str], None]
    steps: list[Step] = field(default_factory=list)

    @property
    def good(self) -> bool:
        """Whether everything went well so far."""
        return all(step.good for step in self.steps)

    @contextmanager
    def step(self, name: str) -> Iterator[Step]:
        """Try the block: whatever goes wrong in it is noted, and the next step is tried all the same."""
        made = Step(name)
        start = time.perf_counter()
        try:
            yield made
        except Exception as error:
            made.good, made.detail = False, _told(error)
        made.seconds = round(time.perf_counter() - start, 3)
        self._add(made)

    def add_failure(self, name: str, error: Exception) -> None:
        """Note that a whole part could not be tried."""
        self._add(Step(name, good=False, detail=_told(error)))

    def as_json(self) -> dict[str, Any]:
        """Everything as plain values: ``{"ok", "steps": [{"name", "good", "detail", "seconds"}]}``."""
        return {"ok": self.good, "steps": [asdict(step) for step in self.steps]}

    def _add(self, step: Step) -> None:
        self.steps.append(step)
        self.tell(step.line())


def _told(error: Exception) -> str:
    return f"{type(error).__name__}: {error}"


def expect(condition: object, text: str) -> None:
    """Raise AssertionError with the text unless the condition holds; unlike ``assert`` it is never left out."""
    if not condition:
        raise AssertionError(text)
