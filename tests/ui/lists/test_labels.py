"""Labels for the people of a list."""

from collections.abc import Callable

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
