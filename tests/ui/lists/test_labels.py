"""Labels and letters for the people of a list."""

from collections.abc import Callable

from noaber.lists.operations import save_list
from noaber.ui.lists.page import ListsPage
from tests.builders import member
from tests.ui.shell import NotedShell


def test_labels_are_for_everybody_in_the_list_or_for_who_is_ticked(
    show: Callable[[], ListsPage],
    shell: NotedShell,
) -> None:
    people = [member("A. Aalders"), member("B. Bakker"), member("C. Claassen")]
    page = show()
    labels = next(action for action in page.page_actions if action.objectName() == "labels")
    labels.trigger()
    page.ticked.add(people[1])
    labels.trigger()
    assert shell.opened == [("labels", {"people": people}), ("labels", {"people": people[1:2]})]


def test_a_letter_is_for_the_saved_list_or_for_who_is_in_it_now(
    show: Callable[[], ListsPage],
    shell: NotedShell,
) -> None:
    people = [member("A. Aalders"), member("B. Bakker")]
    page = show()
    page.bar.letter_asked.emit()
    kept = save_list(None, "Mijn lijst", page.definition)
    page.open_target(list_id=kept)
    page.write_letter()
    page.ticked.add(people[1])
    page.write_letter()
    assert shell.opened == [
        ("mailing", {"people": people}),
        ("mailing", {"who": f"list:{kept}"}),
        ("mailing", {"people": people[1:]}),
    ]
