"""People with addresses, and mailings, for the tests of letters."""

from typing import Any

from noaber.cooperative.queries import stationery
from noaber.letters import templates
from noaber.letters.choosing import Who
from noaber.letters.mailing import MailingChoice, Recipients, find_recipients
from noaber.letters.papers import LetterOptions, LettersContent, mailing_document
from noaber.letters.recipients import Sorting
from noaber.letters.templates import TemplateRecord, TemplateRow, list_templates
from noaber.paper.document import Printed, produce
from tests.builders import TODAY, member
from tests.paper.reading import read

HOME: dict[str, Any] = {"street": "Dorpsstraat", "house_number": 12, "postcode": "5529AB", "city": "Hoogdorp"}


def annie(**values: Any) -> int:
    """Annie van den Berg, Dorpsstraat 12, with mail."""
    return member(
        "Mevr. A.B. van den Berg",
        **{**HOME, "call_name": "Annie", "email": "annie@voorbeeld.nl", "number": 12, **values},
    )


def piet(**values: Any) -> int:
    """Piet Bos, Dorpsstraat 14, without mail."""
    return member("Dhr. P. Bos", **{**HOME, "house_number": 14, "number": 13, "call_name": "Piet", **values})


def ready(kind: str, language: str = "nl") -> TemplateRow:
    """A letter of the list."""
    return next(row for row in list_templates() if row.key == kind and row.record.language == language)


def found(kind: str = "thanks", who: str = "group:members", people: tuple[int, ...] = (), **sorting: Any) -> Recipients:
    """Who would get a letter."""
    return find_recipients(MailingChoice(ready(kind), Who(who, people), Sorting(**sorting)), today=TODAY)


def addresses(recipients: Recipients) -> list[str]:
    """The first line of each letter, in order."""
    return [one.address[0] for one in recipients.letters]


Both = tuple[LettersContent, Printed]


def printed(choice: MailingChoice, options: LetterOptions | None = None, **which: Any) -> Both:
    """What is gathered for a mailing, and the PDF of it."""
    document = mailing_document(choice, **which)
    chosen = options or LetterOptions()
    content = document.gather(0, chosen)
    return content, produce(document, content, chosen, stationery(today=TODAY))


def sent(choice: MailingChoice) -> None:
    """Write the mailing down as printed."""
    document = mailing_document(choice)
    document.record(0, document.gather(0, LetterOptions()), LetterOptions())


def text_of(made: Printed) -> str:
    """All text of the letters."""
    return "\n".join(read(made.pdf).pages)


def own(body: str, subject: str = "Onderwerp", **values: str) -> templates.TemplateRow:
    """A letter of the user's own."""
    record = TemplateRecord("Eigen brief", subject=subject, body=body, **values)
    return templates.get_template(templates.save_template(None, record))
