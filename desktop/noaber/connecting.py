"""What one feature asks of another: lower features know no higher ones, so here each is told what must go along.

This is apart from :mod:`noaber.office` because it knows every feature: to read them all takes longer than the window.
"""

from noaber.attendance.operations import forget_lines_of, forget_sheets_of
from noaber.contributions import upkeep as contributions
from noaber.contributions.merging import settle_contributions
from noaber.dossier.merging import settle_dossier
from noaber.dossier.operations import delete_dossier_of
from noaber.duplicates import operations as duplicates
from noaber.events.leaving import cancel_later, later_registrations
from noaber.events.merging import settle_registrations
from noaber.events.operations import when_deleting_event
from noaber.events.registering import delete_registrations_of, when_deleting_registrations
from noaber.letters import fields as letter_fields
from noaber.letters import post as letter_post
from noaber.letters.sources import SOURCES as LETTER_FIELDS
from noaber.lists import dossier_fields, event_fields, fields, member_fields, money_fields, people_fields, share_fields
from noaber.members import as_of, letter_values, life
from noaber.members import operations as members
from noaber.members.merging import settle_memberships
from noaber.people import operations as people
from noaber.people.merging import settle_people
from noaber.shares import queries as shares
from noaber.shares.merging import settle_shares
from noaber.shares.upkeep import keep_holder


def connect() -> None:
    """Fill the lists in which features take the functions of those above them; may be done again."""
    people.when_deleting[:] = [
        keep_holder,
        contributions.forget_person,
        members.delete_memberships_of,
        delete_registrations_of,
        delete_dossier_of,
        duplicates.forget_pairs_of,
        letter_post.forget_letters_of,
    ]
    members.when_deleting_category[:] = [contributions.forget_category]
    life.when_resigning[:] = [life.Freed(later_registrations, cancel_later)]
    letter_values.more_values[:] = [shares.letter_values]
    as_of.stakes_on[:] = [shares.stakes_on]
    when_deleting_event[:] = [forget_sheets_of]
    when_deleting_registrations[:] = [forget_lines_of]
    duplicates.when_merging[:] = [
        settle_people,
        settle_memberships,
        settle_registrations,
        settle_contributions,
        settle_dossier,
        settle_shares,
        letter_post.settle_post,
    ]
    letter_fields.offer(LETTER_FIELDS)
    features = (member_fields, people_fields, money_fields, event_fields, share_fields, dossier_fields)
    fields.offer(spec for feature in features for spec in feature.FIELDS)
