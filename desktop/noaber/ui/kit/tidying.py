"""Putting a field's text in order when the user leaves it, for forms that know how."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject

from noaber.ui.kit.form import FormView


class Tidying(QObject):
    """Watches the fields of a view whose form has ``tidy(name)``: True when it changed any text of the form.

    ``on_tidied`` is called after the fields show what the form made of them.
    """

    def __init__(self, view: FormView, on_tidied: Callable[[], object] = lambda: None) -> None:
        super().__init__(view)
        self._view = view
        self._on_tidied = on_tidied
        for editor in view.editors.values():
            editor.widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A field is left."""
        if event.type() == QEvent.Type.FocusOut and self._view.form.tidy(watched.objectName()):
            for name, editor in self._view.editors.items():
                wanted = getattr(self._view.form, name)
                if editor.value != wanted:
                    editor.show_value(wanted)
            self._on_tidied()
        return False
