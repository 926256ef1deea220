"""The weaknesses: their cards, and the page of each."""

from collections import Counter

from macros.figures.claims import fell_lately, readings
from macros.figures.reading import Result
from macros.model.weakness import Weakness
from macros.pages.measures import measures_of
from macros.pages.text import markdown_text
from macros.pages.view import View


def weaknesses(view: View) -> str:
    """A card for each weakness."""
    cards = [_card(view, item) for item in view.content.weaknesses_in_order()]
    return view.component("weakness_cards", view, cards)


def _card(view: View, item: Weakness) -> tuple[Weakness, list[tuple[Result, int]], int]:
    """A weakness, how many series read how, and how many are worse than the time before."""
    found = readings(view.content, measures_of(view.content, item))
    counted = Counter(one.result for one in found)
    counts = [(result, counted[result]) for result in Result if counted[result]]
    return item, counts, fell_lately(found)


def weakness_title(view: View, weakness_id: str) -> str:
    """The title, for the page's heading."""
    return markdown_text(view.content.weaknesses[weakness_id].title)


def weakness(view: View, weakness_id: str) -> str:
    """All of a weakness's page below its title."""
    return view.page("weakness", view.content.weaknesses[weakness_id])
