"""The weaknesses: their cards, and the page of each."""

from collections import Counter

from macros.figures.claims import fell_lately, readings
from macros.figures.reading import Reading, Result
from macros.i18n.language import _
from macros.model.weakness import Weakness
from macros.pages.measures import measures_of
from macros.pages.text import markdown_text
from macros.pages.view import View


def weaknesses(view: View) -> str:
    """A card for each weakness."""
    cards = [
        _card(view, item)
        for item in view.content.weaknesses_in_order()
        if not (item.archived and view.is_home)
    ]
    return view.component("weakness_cards", view, cards)


Counts = list[tuple[Result, int]]


def _card(view: View, item: Weakness) -> tuple[Weakness, list[tuple[str, Counts]], int]:
    """A weakness, how many series read how, and how many are worse than the time before.

    Comparisons with the inspection are never added to those with a later first figure.
    """
    found = readings(view.content, measures_of(view.content, item))
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
    """All of a weakness's page below its title."""
    return view.page("weakness", view.content.weaknesses[weakness_id])
