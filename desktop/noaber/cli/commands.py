"""The commands; each opens the data file, does one operation, and tells what came of it."""

from pathlib import Path
from typing import Annotated

import typer

from noaber.cli import answers
from noaber.cli.session import clock, opened, tell, tell_json
from noaber.core.i18n import _

app = typer.Typer(
    add_completion=False,
    rich_markup_mode=None,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    help="Noaber: the office of a neighbourhood cooperative.",
)

DataFileArgument = Annotated[Path, typer.Argument(metavar="FILE", help="The data file of the cooperative (.noaber).")]
JsonOption = Annotated[bool, typer.Option("--json", help="Print one JSON document.")]


@app.command("documents")
def list_documents(json: JsonOption = False) -> None:
    """List every document that can be printed, with its options."""
    from noaber.office import documents

    found = [answers.document(document) for document in documents().values()]
    tell_json(found) if json else tell(answers.documents_text(found))


@app.command("list")
def list_records(
    file: DataFileArgument,
    what: Annotated[str, typer.Argument(help=f"One of: {', '.join(answers.LISTS)}.")],
    search: Annotated[str, typer.Option(help="Only what these words find.")] = "",
    event: Annotated[str, typer.Option(help="With registrations: the id of the event, or 'latest'.")] = "",
    json: JsonOption = False,
) -> None:
    """List members, people, events or registrations."""
    with opened(file, read_only=True):
        rows = answers.rows(what, search, event, today=clock().today())
    tell_json(rows) if json else tell(answers.table_text(rows))


@app.command("check")
def check_file(file: DataFileArgument, json: JsonOption = False) -> int:
    """Check whether the data file is sound, and count what is in it."""
    with opened(file, read_only=True):
        found = answers.check(today=clock().today())
    tell_json(found) if json else tell(answers.check_text(found))
    return 0 if found["ok"] else 1


@app.command("undo")
def undo_last(file: DataFileArgument, json: JsonOption = False) -> None:
    """Take back the last action."""
    from noaber.store import undo

    with opened(file):
        entry = undo.undo()
    if json:
        tell_json({"undone": entry.title, "at": entry.at.isoformat()})
    else:
        tell(_("Ongedaan gemaakt: {title}", title=entry.title))


@app.command("backup")
def back_up_file(file: DataFileArgument, to: Annotated[Path, typer.Option(help="The folder for the copy.")]) -> None:
    """Write a checked copy of the data file into a folder."""
    from noaber.store.backup import back_up

    with opened(file, read_only=True) as data:
        tell(str(back_up(data, to)))


@app.command("restore")
def restore_file(
    backup: Annotated[Path, typer.Argument(help="The copy.")],
    to: Annotated[Path, typer.Option(help="The data file to make from it; it must not exist yet.")],
) -> None:
    """Make a data file from a backup."""
    from noaber.cli.session import password_for
    from noaber.store.backup import restore

    restore(backup, to, password_for(backup), clock())
    tell(_("Teruggezet als {path}", path=str(to)))


@app.command("print")
def print_document(
    file: DataFileArgument,
    document: Annotated[str, typer.Argument(help="The id of a document; see 'noaber documents'.")],
    to: Annotated[Path, typer.Option(help="The PDF to write.")],
    event: Annotated[str, typer.Option(help="The id of an event, or 'latest'.")] = "latest",
    set_: Annotated[list[str] | None, typer.Option("--set", metavar="OPTION=VALUE", help="An option.")] = None,
    document_language: Annotated[str, typer.Option("--language", help="nl or en.")] = "nl",
) -> None:
    """Print a document to a PDF."""
    from noaber.cli.printing import print_to

    with opened(file):
        remarks = print_to(document, event, set_ or [], document_language, to, clock())
    for remark in remarks:
        tell(_("Let op: {text}", text=remark))
    tell(str(to))


@app.command("import")
def import_list(
    file: DataFileArgument,
    source: Annotated[Path, typer.Argument(help="The spreadsheet: xlsx, xls, ods or csv.")],
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Only tell what would happen.")] = False,
    mapping: Annotated[Path | None, typer.Option(help="Which column is what, as JSON.")] = None,
    duplicates: Annotated[str, typer.Option(help="What to do with possible duplicates: keep, fill or new.")] = "keep",
    json: JsonOption = False,
) -> None:
    """Import a list of people; makes FILE where it does not exist."""
    from noaber.cli.importing import import_into

    answer = import_into(file, source, dry_run=dry_run, mapping=mapping, duplicates=duplicates)
    tell_json(answer) if json else tell(answers.import_text(answer, dry_run))


@app.command("export")
def export_records(
    file: DataFileArgument,
    what: Annotated[str, typer.Argument(help="people, members, events, registrations or list.")],
    to: Annotated[Path, typer.Option(help="The file to write; its ending says the kind: xlsx, csv, vcf or ics.")],
    search: Annotated[str, typer.Option(help="Only what these words find.")] = "",
    event: Annotated[str, typer.Option(help="With registrations: the id of the event, or 'latest'.")] = "latest",
    name: Annotated[str, typer.Option(help="With list: the name of a saved list.")] = "",
) -> None:
    """Export people, members, events, registrations, or a saved list."""
    from noaber.exchange.export import export
    from noaber.exchange.list_export import export_saved

    with opened(file, read_only=True):
        today = clock().today()
        count = (
            export_saved(name, to, today=today)
            if what == "list"
            else export(what, to, search=search, event=event, today=today)
        )
    tell(_("{count} regels geschreven naar {path}", count=count, path=str(to)))


@app.command("demo")
def make_demo(
    folder: Annotated[Path | None, typer.Option(help="Where to make it; build/demo if not said.")] = None,
    members: Annotated[int, typer.Option(min=10, max=200_000, help="How many members.")] = 300,
    seed: Annotated[int, typer.Option(help="Another number makes other people.")] = 1,
    no_window: Annotated[bool, typer.Option("--no-window", help="Do not open the window.")] = False,
) -> int:
    """Make a sample cooperative, print its sign-in sheet, and open the window."""
    from noaber.cli.demo import make_demo_file

    made = make_demo_file(folder, members, seed, clock())
    tell(_("Voorbeeldcoöperatie: {path}", path=str(made.file)))
    tell(_("Presentielijst van de volgende bijeenkomst: {path}", path=str(made.sheet)))
    if no_window or not made.screen:
        return 0
    from noaber.app import run_window

    return run_window([str(made.file)])


@app.command("selftest")
def try_everything(json: JsonOption = False) -> int:
    """Try everything once on made-up data in a temporary folder, without a display."""
    from noaber.cli.selftest import selftest

    return selftest(json=json)
