"""The file with which a batch of direct debits is offered to the bank."""

from noaber.contributions.collections import CollectionRow, ItemRow, get_collection, items_of
from noaber.contributions.sepa import LONGEST_DESCRIPTION, Creditor, Debit, debit_file
from noaber.contributions.settings import contribution_settings
from noaber.contributions.years import year_name
from noaber.cooperative.queries import get_cooperative
from noaber.core.errors import NoaberError
from noaber.core.i18n import _


def collection_file(collection_id: int) -> bytes:
    """The file of a batch for the bank, always the same; raises NoaberError when it was withdrawn."""
    batch, cooperative = get_collection(collection_id), get_cooperative()
    if batch.withdrawn_on is not None:
        raise NoaberError(_("Deze incasso is ingetrokken."))
    creditor = Creditor(cooperative.full_name, cooperative.iban, contribution_settings().creditor_id)
    debits = [
        Debit(
            item.end_to_end,
            item.cents,
            item.sequence,
            item.reference,
            item.signed_on,
            item.holder,
            item.iban,
            _description(batch, item),
        )
        for item in items_of(collection_id)
        if item.returned_on is None
    ]
    return debit_file(creditor, debits, batch.day, message_id=batch.message_id, made_at=batch.made_at)


def _description(batch: CollectionRow, item: ItemRow) -> str:
    reference = item.end_to_end.rpartition("-")[0]
    text = batch.description or _("Contributie {year}", year=year_name(int(reference[:4])))
    return f"{text[: LONGEST_DESCRIPTION - len(reference) - 1]} {reference}"
