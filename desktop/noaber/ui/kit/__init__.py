"""What every screen is made of: pages, tables, forms, cards, messages, the worker, and the look.

**A page.** A class in ``ui/<feature>/page.py``, one line in ``ui/pages.py``::

    class MembersPage(Page):
        tables = frozenset({"person", "membership"})  # when one of these changes, refresh() is called

        def __init__(self, context: AppContext) -> None:
            super().__init__(context)
            self.header.add(self.action("import", self.import_list))  # white button, menu, Ctrl+I
            self.header.add(self.action("new", self.add, text=_("Lid")), primary=True)  # the one green button
            self.table = TableView(COLUMNS, name=_("Leden"))
            self.table.set_empty(_("Er zijn nog geen leden."), _("Lijst inlezen"), self.import_list)
            chips = [("", _("Iedereen")), ("former", _("Oud-leden"))]
            self.card = ListCard(self.table, search=_("Zoek in leden"), chips=chips, chips_name=_("Toon"))
            self.card.asked.connect(self.refresh)  # search text or chip changed
            self.table.sort_asked.connect(self.refresh)  # a title was clicked: sort in SQL by self.table.sort
            self.table.opened.connect(self.edit)  # Enter or double click, with the row
            self.count = FigureCard(_("Leden"))
            self.set_body(self.card, figures=[self.count])

        def refresh(self, *_ignored: object) -> None:  # reads only; at first showing and after changes
            self.header.show_title(_("Leden"), _("bijgewerkt tot vandaag"))
            sort, descending = self.table.sort
            self.table.show_rows(queries.list_members(self.card.search_text, sort, descending))

        def open_target(self, **target: Any) -> None:  # context.open_page("members", id=7) and search hits
            self.table.select_id(target["id"])

``focus_first`` says where the cursor goes, ``may_leave`` is asked when the window closes. ``context.open_page``,
``context.toast``, ``context.interaction`` (errors, questions, files), ``context.worker`` and ``context.clock`` are all
that a page reaches for. After deleting: ``self.say_deleted(_("{name} is verwijderd.", name=…))`` offers the way back.

**A table.** Columns over frozen rows that have an ``id``::

    COLUMNS = (
        Column(_("Naam"), "list_name", 230, sort="name", stretch=True),  # an attribute of the row
        Column(_("Sinds"), lambda row: short_date(row.since), 110, sort="since"),  # or a function of it
        Column(_("Status"), "status", 95, tone=lambda row: "muted" if row.left else ""),  # a colour of theme.Scheme
    )

``_`` at import time would be Dutch for ever, so make the tuple in a function. Up to some thousands of rows: give
``show_rows`` a sequence. More: ``show_rows(Pages(count, fetch, place_of))`` reads pages as they are shown.

**A form dialog.** An object without Qt (``<feature>/forms.py``): attributes, ``errors()``, perhaps ``hints()``. Then::

    FormDialog(
        self.context,
        self,
        title=_("Lid toevoegen"),
        form=form,
        save=lambda form: operations.add_member(form.record()),
        fields=[
            Section(_("Naam")),
            Field(_("Voorletters"), LINE, "initials", width=110),
            Field(_("Achternaam"), LINE, "surname", beside=True),
            Section(_("Lidmaatschap"), column=1),
            Field(_("Sinds"), DATE, "since", width=140),
            Field(_("Soort"), COMBO, "category", choices=[(1, _("gewoon lid"))]),
        ],
    ).open()

Where the form has ``tidy(name)``, ``Tidying(dialog.view)`` puts a text in order when its field is left.

A date is text in the form; the form understands it (``core.dates``) and may answer with a hint ("maandag 25 januari
2027").

**Long work.** ``run_shown(context.worker, self, _("Lijst inlezen"), lambda progress: read(progress, path),
done=self.show_result)``: ``done`` runs on the main thread; the progress window appears only after 0.6 s. Errors go to
the worker's ``on_error``.

**Paper.** ``PrintDialog(self.context, self, DOCUMENT, subject_id).open()`` from ``ui/printing/print_dialog.py`` shows,
prints and saves any document declared with ``paper.document.Document``.

**What stays.** ``keep_state(self, context.settings, "members", headers=[self.table.horizontalHeader()])`` keeps the
widths of columns; windows keep their place with the same call. Fields on a page are ``LineEdit`` (``line_edit.py``),
which leaves Ctrl+Z to the window when it is empty.

**Tests.** ``ScriptedInteraction`` (``scripted.py``) answers questions; dialogs opened with ``.open()`` are found with
``window.findChild(FormDialog)``. ``take_picture(widget, path, (1366, 768))`` makes a picture to look at.
"""
