"""Is the data file sound? What SQLite itself finds, broken references, the search index, the journal."""

import apsw

from noaber.core.i18n import _, ngettext
from noaber.store import search
from noaber.store.fields import database
from noaber.store.trouble import explained
from noaber.store.undo import change_id


def problems() -> list[str]:
    """What is wrong with the open data file, a sentence each; empty when it is sound."""
    with explained():
        found = [_("De database meldt: {message}", message=message) for message in _database_problems()]
        if found:
            return found
        return [*_broken_references(), *_search_problems(), *_journal_problems()]


def _database_problems() -> list[str]:
    rows = [str(row[0]) for row in database.execute_sql("PRAGMA integrity_check(20)")]
    return [] if rows == ["ok"] else rows


def _broken_references() -> list[str]:
    tables = [str(row[0]) for row in database.execute_sql("PRAGMA foreign_key_check")]
    return [
        _("In de tabel {table} verwijst een regel naar iets dat er niet is.", table=table)
        for table in sorted(set(tables))
    ]


def _search_problems() -> list[str]:
    count = search.missing()
    if not count:
        return []
    return [ngettext("De zoeklijst wijkt af bij {n} regel.", "De zoeklijst wijkt af bij {n} regels.", count)]


def _journal_problems() -> list[str]:
    """Every recorded change must still be readable, or undo and history would fail one day."""
    unreadable = 0
    for (changeset,) in database.execute_sql("SELECT changeset FROM journal"):
        try:
            for change in apsw.Changeset.iter(bytes(changeset)):
                change_id(change)
        except apsw.Error:
            unreadable += 1
    if not unreadable:
        return []
    return [
        ngettext(
            "{n} wijziging in het logboek is onleesbaar.", "{n} wijzigingen in het logboek zijn onleesbaar.", unreadable
        )
    ]
