"""What inspectors found, and an area's own priorities: cards, and a page of each."""

from collections import Counter

from macros.figures.claims import fell_lately, readings
from macros.figures.headline import moved_most
from macros.figures.reading import Reading, Result
from macros.i18n.language import _
from macros.model.priority import Priority, in_order
from macros.pages.labels import page_called
from macros.pages.parts import title
from macros.pages.text import markdown_text
from macros.pages.view import View

# What is told of the figures before any of them is shown: those that can be compared.
_JUDGED = frozenset(Result) - {Result.FOR_INFORMATION, Result.CANNOT_TELL, Result.ENDED}
Counts = list[tuple[Result, int]]
Card = tuple[Priority, list[tuple[str, Counts]], int]


def weaknesses(view: View) -> str:
    """What inspectors found: when, how many, and a card for each."""
    cards = _cards(view, "weaknesses")
    return view.component("weakness_cards", view, cards) if cards else view.component("nothing")


def priorities(view: View) -> str:
    """A card for each of the area's own priorities."""
    cards = _cards(view, "priorities")
    return view.component("priority_cards", view, cards) if cards else view.component("nothing")


def overview(view: View) -> str:
    """Both, each below its heading."""
    return "".join(
        view.component("overview", view, view.place(), title(view, folder), cards, folder)
        for folder in ("weaknesses", "priorities")
        if (cards := _cards(view, folder))
    )


def _cards(view: View, folder: str) -> list[Card]:
    return [
        _card(view, item)
        for item in in_order(view.content.items(folder).values())
        if not (item.archived and view.is_home)
    ]


def _card(view: View, item: Priority) -> Card:
    """A priority, how many series read how, and how many are worse than the time before.

    Comparisons with the inspection are never added to those with a later first figure.
    """
    found = readings(view.content, view.content.measures_of(item))
    counting = [one for one in found if one.result is not Result.ENDED]
    groups = {
        _("Compared with the inspection:"): [one for one in counting if one.inspection],
        _("Compared with the earliest figure:"): [
            one for one in counting if one.earliest and not one.inspection
        ],
        _("With nothing to compare:"): [one for one in counting if not one.main],
        _("Last known some time ago:"): [one for one in found if one.result is Result.ENDED],
    }
    counted = [(title, _counts(group)) for title, group in groups.items() if group]
    return item, counted, fell_lately(found)


def _counts(found: list[Reading]) -> Counts:
    counted = Counter(one.result for one in found)
    return [(result, counted[result]) for result in Result if counted[result]]


def weakness_title(view: View, weakness_id: str) -> str:
    """The title, for the page's heading."""
    return markdown_text(view.content.weaknesses[weakness_id].title)


def weakness(view: View, weakness_id: str) -> str:
    """All of a weakness's first page below its title."""
    return _first_page(view, view.content.weaknesses[weakness_id])


def priority_title(view: View, priority_id: str) -> str:
    """The title, for the page's heading."""
    return markdown_text(view.content.priorities[priority_id].title)


def priority(view: View, priority_id: str) -> str:
    """All of a priority's first page below its title."""
    return _first_page(view, view.content.priorities[priority_id])


def _first_page(view: View, item: Priority) -> str:
    """What its figures show, those that moved most, and then the rest."""
    measures = view.content.measures_of(item)
    _item, counted, fell = _card(view, item)
    judged = [(title, [one for one in counts if one[0] in _JUDGED]) for title, counts in counted]
    groups = [(title, counts) for title, counts in judged if counts]
    return view.page("priority", item, groups, fell, measures, moved_most(view.content, measures))


def part(item: Priority, name: str, view: View) -> str:
    """All of one of its other pages below the title."""
    return view.page("priority_part", item, name, item.pages()[name])


def part_title(item: Priority, name: str) -> str:
    """The title of one of its other pages, as text."""
    return _("{part}: {title}", part=page_called(name), title=item.title)
