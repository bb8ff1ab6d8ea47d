"""The card with the rules that lie in the statutes: notice, votes, numbers; each with what the law says otherwise."""

from PySide6.QtWidgets import QHBoxLayout

from noaber.cooperative.statutes import SOURCES, Statutes, save_statutes, statutes
from noaber.core.i18n import _
from noaber.members.leaving import explanation, leaving_day
from noaber.paper.options import option_specs
from noaber.ui.context import AppContext
from noaber.ui.kit.button import button
from noaber.ui.kit.cards import Card
from noaber.ui.kit.fields import COMBO, LINE, SPIN, Field, Section
from noaber.ui.kit.form_dialog import FormDialog
from noaber.ui.kit.labels import label
from noaber.ui.kit.page import Page

_KINDS = {"choice": COMBO, "number": SPIN, "text": LINE}
_NARROW = {"number": 110, "choice": 280, "text": 280}


class StatutesForm:
    """The settings of the statutes, one attribute each."""

    def __init__(self, values: Statutes) -> None:
        for spec in option_specs(Statutes):
            setattr(self, spec.name, getattr(values, spec.name))

    def errors(self) -> dict[str, str]:
        """Every choice can be stored."""
        return {}

    def values(self) -> Statutes:
        """The statutes as they will be stored."""
        return Statutes(**{spec.name: getattr(self, spec.name) for spec in option_specs(Statutes)})


class StatutesCard(Card):
    """What holds now, with an example; a button opens the dialog."""

    def __init__(self, context: AppContext, page: Page) -> None:
        super().__init__()
        self._context, self._page = context, page
        self.told = label()
        self.column.addWidget(label(_("Regels uit uw statuten"), role="heading"))
        self.column.addWidget(label(_("Zo rekent Noaber met opzeggen, stemmen en lidnummers."), role="muted"))
        self.column.addWidget(self.told)
        buttons = QHBoxLayout()
        buttons.addWidget(button(_("Regels wijzigen"), self.change, "edit"))
        buttons.addStretch()
        self.column.addLayout(buttons)

    def reread(self) -> None:
        """Show what holds now."""
        rules = statutes()
        today = self._context.clock.today()
        example = explanation(leaving_day(today, rules), rules)
        votes = _(next(spec for spec in option_specs(Statutes) if spec.name == "vote_per").choices[rules.vote_per])
        self.told.setText(_("Wie vandaag opzegt: {example}\nStemrecht: {votes}.", example=example, votes=votes))

    def change(self) -> None:
        """Open the dialog with every rule."""
        dialog = FormDialog(
            self._context,
            self._page,
            title=_("Regels uit uw statuten"),
            form=StatutesForm(statutes()),
            subtitle=_("Kijk ze na in uw statuten. Wat daar niet in staat, regelt de wet."),
            fields=_fields(),
            save=lambda form: save_statutes(form.values()),
            width=720,
        )
        dialog.saved.connect(
            lambda _none: self._context.toast(_("Bewaard."), _("Ongedaan maken"), self._context.data.undo)
        )
        dialog.open()


def _fields() -> list[Field | Section]:
    fields: list[Field | Section] = []
    group = ""
    for spec in option_specs(Statutes):
        if spec.group != group:
            group = spec.group
            fields.append(Section(_(group)))
        choices = tuple((value, _(text)) for value, text in spec.choices.items())
        source = _(SOURCES[spec.name]) if spec.name in SOURCES else ""
        fields.append(
            Field(
                _(spec.label),
                _KINDS[spec.kind],
                spec.name,
                choices=choices,
                hint=source,
                maximum=spec.high,
                width=_NARROW[spec.kind],
            )
        )
    return fields
