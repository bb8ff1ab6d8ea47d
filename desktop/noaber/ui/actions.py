"""Every action of the program in one table: text, icon, shortcut and tip.

Pages take theirs with ``self.action("new", self.add_member, text=_("Lid"))``; the window has those of its menus.
The same id may serve several pages: Ctrl+N always makes something new, whatever page is open.
"""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from noaber.core.i18n import N_, _


@dataclass(frozen=True)
class ActionSpec:
    """An action: its id, Dutch text, the meaning of its icon (icons.py), its shortcut and a tip."""

    id: str
    text: str
    icon: str = ""
    shortcut: str = ""
    tip: str = ""


ACTIONS: tuple[ActionSpec, ...] = (
    # the window
    ActionSpec("undo", N_("Ongedaan maken"), "undo", "Ctrl+Z", N_("Maak de laatste wijziging ongedaan")),
    ActionSpec("redo", N_("Opnieuw doen"), "redo", "Ctrl+Y", N_("Doe opnieuw wat u ongedaan maakte")),
    ActionSpec("search", N_("Overal zoeken"), "search", "Ctrl+K", N_("Zoek een persoon, bijeenkomst of organisatie")),
    ActionSpec("help", N_("Hulp bij dit scherm"), "help", "F1", N_("Uitleg over dit scherm")),
    ActionSpec("quit", N_("Afsluiten"), "", "Ctrl+Q", N_("Sluit Noaber; alles is al bewaard")),
    ActionSpec("refresh", N_("Opnieuw lezen"), "", "F5", N_("Lees dit scherm opnieuw uit het bestand")),
    ActionSpec(
        "next_area",
        N_("Naar het volgende deel van het scherm"),
        "",
        "F6",
        N_("Spring tussen zijbalk, zoekveld en lijst"),
    ),
    ActionSpec("side_bar", N_("Zijbalk smal of breed"), "menu", "Ctrl+B", N_("Maak de zijbalk smal of breed")),
    # pages
    ActionSpec("new", N_("Nieuw"), "new", "Ctrl+N", N_("Voeg toe (Ctrl+N)")),
    ActionSpec("edit", N_("Wijzigen"), "edit", "Ctrl+E", N_("Wijzig wat gekozen is (Ctrl+E)")),
    ActionSpec("delete", N_("Verwijderen"), "delete", "", N_("Verwijder wat gekozen is; u kunt het terughalen")),
    ActionSpec("print", N_("Afdrukken"), "print", "Ctrl+P", N_("Bekijk en druk af (Ctrl+P)")),
    ActionSpec("import", N_("Lijst inlezen"), "import", "Ctrl+I", N_("Lees een ledenlijst uit een rekenblad (Ctrl+I)")),
    ActionSpec("export", N_("Naar Excel"), "export", "", N_("Sla de lijst op als rekenblad")),
    ActionSpec(
        "change_many",
        N_("Wijzig velen"),
        "edit",
        "",
        N_("Wijzig iets bij iedereen in de lijst, of bij wie is aangevinkt; u ziet eerst wat er verandert"),
    ),
    ActionSpec("compare", N_("Vergelijken"), "show", "", N_("Zet de gekozen twee naast elkaar (Enter)")),
    ActionSpec("keep_both", N_("Niet dezelfde"), "check", "", N_("Onthoud dat dit twee verschillende mensen zijn")),
    ActionSpec("duplicates", N_("Dubbele personen"), "members", "", N_("Zoek wie dubbel in het register staat")),
    ActionSpec("open_file", N_("Bestand openen…"), "open", "Ctrl+O", N_("Open een ander bestand van Noaber (Ctrl+O)")),
    ActionSpec(
        "back_up",
        N_("Reservekopie maken…"),
        "save",
        "",
        N_("Maak een kopie van het bestand, bijvoorbeeld op een stick"),
    ),
    ActionSpec("take_back", N_("Terugdraaien"), "undo", "", N_("Draai terug wat gekozen is; wat erna kwam, blijft")),
    ActionSpec("history", N_("Geschiedenis"), "history", "", N_("Bekijk wie wat wanneer wijzigde")),
    ActionSpec("find_here", N_("Zoeken in deze lijst"), "search", "Ctrl+F", N_("Zoek in deze lijst (Ctrl+F)")),
    # people and members
    ActionSpec(
        "new_person",
        N_("Persoon of organisatie"),
        "new",
        "Ctrl+Shift+N",
        N_("Voeg iemand toe die geen lid is (Ctrl+Shift+N)"),
    ),
    ActionSpec("copy_address", N_("Adres kopiëren"), "", "Ctrl+Shift+C", N_("Zet naam en adres op het klembord")),
    ActionSpec("join", N_("Lid maken…"), "", "", N_("Maak deze persoon of organisatie lid")),
    ActionSpec("leave", N_("Afmelden als lid…"), "", "", N_("Laat het lidmaatschap eindigen")),
    ActionSpec("apply", N_("Aanvraag van een nieuw lid…"), "", "", N_("Leg vast wie lid wil worden")),
    ActionSpec("request_membership", N_("Wil lid worden…"), "", "", N_("Leg de aanvraag vast; het bestuur besluit")),
    ActionSpec("stay", N_("Blijft toch lid"), "", "", N_("Haal de opzegging weg")),
    ActionSpec("other_kind", N_("Andere soort lid…"), "", "", N_("Vanaf een dag, bijvoorbeeld erelid")),
    ActionSpec("suspend", N_("Schorsen…"), "", "", N_("Tijdelijk geen stem")),
    ActionSpec("lift_suspension", N_("Schorsing opheffen…"), "", "", N_("Geef de stem terug")),
    ActionSpec("consents", N_("Toestemmingen…"), "", "", N_("Telefoonlijst, nieuwsbrief, foto’s")),
    ActionSpec("household", N_("Huishouden…"), "", "", N_("Wie er samenwonen, en hoe hun post begint")),
    ActionSpec("households", N_("Huishoudens zoeken…"), "", "", N_("Wie op één adres wonen, om te bevestigen")),
    ActionSpec("as_of", N_("Ledenregister op een datum…"), "", "", N_("Bekijk het register van een andere dag")),
    ActionSpec("role", N_("Rol toevoegen…"), "", "", N_("Bijvoorbeeld vrijwilliger, bestuurslid of contactpersoon")),
    ActionSpec("passed_away", N_("Overlijden vastleggen…"), "", "", N_("Leg vast dat deze persoon is overleden")),
    ActionSpec("not_passed_away", N_("Toch niet overleden"), "", "", N_("Haal het overlijden weg")),
    ActionSpec("copy", N_("Vervolg maken"), "copy", "", N_("Maak eenzelfde bijeenkomst op een andere dag")),
    ActionSpec("cancel", N_("Afmelden"), "cancel", "", N_("Meld af wie gekozen is; de plaats komt vrij (Delete)")),
    ActionSpec("promote", N_("Plaats geven"), "check", "", N_("Geef wie gekozen is de vrije plaats")),
    ActionSpec("register_again", N_("Toch aanmelden"), "new", "", N_("Meld wie gekozen is opnieuw aan")),
    ActionSpec("attendance", N_("Presentielijst invullen"), "check", "", N_("Vul in wie er waren, vanaf het papier")),
    ActionSpec("show_person", N_("Naar de persoon"), "person", "", N_("Bekijk de gegevens van wie gekozen is")),
    ActionSpec(
        "drop_registration",
        N_("Aanmelding verwijderen"),
        "delete",
        "",
        N_("Haal een vergissing weg, alsof de aanmelding er nooit was"),
    ),
    ActionSpec("register_many", N_("Meerdere mensen aanmelden"), "members", "", N_("Vink aan wie er komen")),
    ActionSpec(
        "print_participants", N_("Deelnemerslijst afdrukken"), "print", "", N_("Wie zich aanmeldden, met status")
    ),
    ActionSpec("print_badges", N_("Naambadges maken"), "labels", "", N_("Badges met de roepnaam, voor wie er komen")),
    ActionSpec("print_tent_cards", N_("Tafelkaartjes afdrukken"), "print", "", N_("Naamkaartjes en tafelborden")),
    ActionSpec("write_letter", N_("Brief sturen…"), "letters", "", N_("Kies een brief voor deze mensen")),
    ActionSpec("labels", N_("Etiketten maken"), "labels", "", N_("Adresetiketten voor deze mensen")),
    ActionSpec("print_report", N_("Aanwezigheidsverslag afdrukken"), "print", "", N_("Verslag van wie er waren")),
    ActionSpec("edit_event", N_("Bijeenkomst wijzigen"), "edit", "", N_("Wijzig datum, plaats of aantal plaatsen")),
    # contributions
    ActionSpec("show_bank", N_("Bankafschrift"), "bank", "", N_("Lees een afschrift en boek de betalingen")),
    ActionSpec("show_collections", N_("Incasso’s"), "collect", "", N_("Maak een incasso, of bekijk de vorige")),
    ActionSpec("correct_claim", N_("Bedrag bijstellen…"), "edit", "", N_("Verhoog of verlaag het bedrag")),
    ActionSpec("write_off", N_("Afboeken…"), "delete", "", N_("Geef op wat nog open staat, met een reden")),
    ActionSpec("remind", N_("Herinneren"), "letters", "", N_("Bekijk wie een herinnering krijgt, en leg het vast")),
    ActionSpec("change_method", N_("Anders betalen…"), "", "", N_("Bijvoorbeeld overboeking na een mislukte incasso")),
    ActionSpec("amounts", N_("Bedragen…"), "edit", "", N_("Wat elk soort lid dit jaar betaalt")),
    ActionSpec(
        "contribution_settings",
        N_("Instellingen van de contributie…"),
        "settings",
        "",
        N_("Eerste jaar, termijnen, incassant-ID"),
    ),
    ActionSpec(
        "contribution_terms",
        N_("Afspraken over betalen…"),
        "person",
        "",
        N_("Verlaagd bedrag, vrijstelling, manier van betalen"),
    ),
    ActionSpec("mandates", N_("Machtigingen…"), "document", "", N_("Bekijk machtigingen voor incasso, of voeg toe")),
    ActionSpec("print_open_items", N_("Openstaande posten afdrukken"), "print", "", N_("Wie nog moet betalen")),
    ActionSpec("print_mandate", N_("Machtigingsformulier afdrukken"), "print", "", N_("Om te laten tekenen")),
    ActionSpec("put_aside", N_("Terzijde"), "close", "", N_("Dit is geen contributie; leg de regel terzijde (Delete)")),
    ActionSpec("assign", N_("Zelf kiezen…"), "search", "", N_("Kies zelf voor wie deze betaling is")),
    # shares
    ActionSpec("pay_shares", N_("Storting…"), "money", "", N_("Leg vast wat deze houder heeft gestort")),
    ActionSpec("transfer_shares", N_("Overdragen…"), "collect", "", N_("Leg vast aan wie deze houder iets overdroeg")),
    ActionSpec("redeem_shares", N_("Inkopen…"), "undo", "", N_("Neem terug van deze houder, en spreek de betaling af")),
    ActionSpec("repay_shares", N_("Terugbetaling…"), "money", "", N_("Leg vast wat is terugbetaald")),
    ActionSpec("correct_line", N_("Corrigeren…"), "edit", "", N_("Maak deze regel ongedaan met een nieuwe regel")),
    ActionSpec("print_certificate", N_("Bewijs"), "print", "", N_("Druk het bewijs van deze houder af")),
    ActionSpec("print_certificates", N_("Alle bewijzen afdrukken"), "print", "", N_("Een bewijs voor elke houder")),
    ActionSpec("share_kind", N_("Soort toevoegen…"), "new", "", N_("Bijvoorbeeld een aandeel van € 50")),
    ActionSpec(
        "share_settings",
        N_("Instellingen van aandelen…"),
        "settings",
        "",
        N_("Hoe ze heten, en wie een bewijs ondertekent"),
    ),
    ActionSpec("sent_letters", N_("Verzonden brieven…"), "history", "", N_("Welke brief wanneer naar wie ging")),
    ActionSpec("delivery_list", N_("Bezorglijst"), "print", "", N_("Lijst voor wie de brieven rondbrengen")),
    ActionSpec("letter_settings", N_("Instellingen"), "settings", "", N_("Envelop, wie ondertekent, briefpapier")),
    ActionSpec("save", N_("Bewaren"), "save", "Ctrl+S", N_("Bewaar wat u hebt ingevuld (Ctrl+S)")),
    ActionSpec("back", N_("Terug"), "previous", "Alt+Left", N_("Terug naar het vorige scherm (Esc)")),
)

_BY_ID = {spec.id: spec for spec in ACTIONS}


def spec_of(identifier: str) -> ActionSpec:
    """The line of the table; an unknown id raises KeyError, a mistake of the programmer."""
    return _BY_ID[identifier]


def make_action(
    owner: QWidget,
    identifier: str,
    on_trigger: Callable[[], object],
    *,
    text: str = "",
    tip: str = "",
    icon: str = "",
) -> QAction:
    """A QAction from the table, added to its owner so that the shortcut works while the owner is shown."""
    spec = spec_of(identifier)
    action = QAction(text or _(spec.text), owner)
    action.setObjectName(spec.id)
    action.setProperty("icon_name", icon or spec.icon)
    action.setToolTip(tip or _(spec.tip))
    action.setStatusTip(tip or _(spec.tip))
    if spec.shortcut:
        action.setShortcut(QKeySequence(spec.shortcut))
        action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
    action.triggered.connect(lambda: on_trigger())
    owner.addAction(action)
    return action
