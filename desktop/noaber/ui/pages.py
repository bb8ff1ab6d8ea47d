"""The pages of the program, one line each: the only file where the screens of features meet."""

from dataclasses import dataclass
from importlib import import_module

from noaber.core.i18n import N_
from noaber.ui.context import AppContext
from noaber.ui.kit.page import Page
from noaber.ui.kit.person_sections import offer_sections


@dataclass(frozen=True)
class PageSpec:
    """A page: its id, Dutch title, icon (icons.py), where its class is, and whether it stands at the bottom.

    A page ``under`` another has no place of its own in the side bar: it is reached from that other page.
    """

    id: str
    title: str
    icon: str
    factory: str
    bottom: bool = False
    under: str = ""

    def make(self, context: AppContext) -> Page:
        """Import the page and build it; done when it is first opened, so the program starts fast."""
        module, name = self.factory.split(":")
        page = getattr(import_module(module), name)(context)
        assert isinstance(page, Page)
        return page


PAGES: tuple[PageSpec, ...] = (
    PageSpec("start", N_("Start"), "start", "noaber.ui.start.page:StartPage"),
    PageSpec("members", N_("Leden"), "members", "noaber.ui.members.page:MembersPage"),
    PageSpec("import", N_("Lijst inlezen"), "import", "noaber.ui.importing.page:ImportPage", under="members"),
    PageSpec(
        "duplicates", N_("Dubbele personen"), "members", "noaber.ui.duplicates.page:DuplicatesPage", under="members"
    ),
    PageSpec("lists", N_("Lijsten"), "lists", "noaber.ui.lists.page:ListsPage"),
    PageSpec("follow_ups", N_("Opvolgen"), "follow", "noaber.ui.dossier.page:FollowUpsPage"),
    PageSpec("contributions", N_("Contributie"), "money", "noaber.ui.contributions.page:ContributionsPage"),
    PageSpec("bank", N_("Bankafschrift"), "bank", "noaber.ui.contributions.bank_page:BankPage", under="contributions"),
    PageSpec(
        "collections",
        N_("Incasso’s"),
        "collect",
        "noaber.ui.contributions.collections_page:CollectionsPage",
        under="contributions",
    ),
    PageSpec("shares", N_("Aandelen"), "shares", "noaber.ui.shares.page:SharesPage"),
    PageSpec("events", N_("Bijeenkomsten"), "events", "noaber.ui.events.page:EventsPage"),
    PageSpec("event", N_("Bijeenkomst"), "event", "noaber.ui.events.event_page:EventPage", under="events"),
    PageSpec("attendance", N_("Aanwezigheid"), "check", "noaber.ui.attendance.page:AttendancePage", under="events"),
    PageSpec("letters", N_("Brieven"), "letters", "noaber.ui.letters.page:LettersPage"),
    PageSpec(
        "mailing", N_("Brief versturen"), "letters", "noaber.ui.letters.mailing_page:MailingPage", under="letters"
    ),
    PageSpec("labels", N_("Etiketten"), "labels", "noaber.ui.labels.page:LabelsPage"),
    PageSpec("journal", N_("Geschiedenis"), "history", "noaber.ui.journal.page:JournalPage", bottom=True),
    PageSpec("settings", N_("Instellingen"), "settings", "noaber.ui.settings.page:SettingsPage", bottom=True),
    PageSpec("help", N_("Hulp"), "help", "noaber.ui.help.page:HelpPage", bottom=True),
)

PERSON_SECTIONS = (
    "noaber.ui.contributions.cards:contribution_cards",
    "noaber.ui.dossier.cards:dossier_cards",
    "noaber.ui.shares.cards:share_cards",
    "noaber.ui.letters.cards:letter_cards",
)
"""What makes the cards that features add to the card of a person."""

offer_sections(PERSON_SECTIONS)
