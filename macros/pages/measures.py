"""The measures: each as a table, all of them to explore, to download and as corrected."""

from collections import Counter
from typing import Any

from macros.content.content import Content
from macros.figures import format as printed
from macros.figures.claims import fell_lately
from macros.figures.reading import Result
from macros.i18n.language import _, number
from macros.model.kinds import KINDS, one_of
from macros.model.measure import Measure, to_compare
from macros.model.priority import Priority
from macros.pages.posters import embed_code
from macros.pages.text import markdown_text
from macros.pages.view import View

_FELL = "fell_lately"


def measure(view: View, measure_id: str) -> str:
    """One figure."""
    return view.component("figure", view, view.content.measures[measure_id], level=3)


def measure_title(view: View, measure_id: str) -> str:
    """The title, for the page's heading."""
    return markdown_text(view.content.measures[measure_id].title)


def measure_page(view: View, measure_id: str) -> str:
    """All of a figure's own page below its title."""
    content = view.content
    stories = [found for found in content.stories.values() if measure_id in found.measures]
    item, code = content.measures[measure_id], embed_code(view, content.measures[measure_id])
    return view.page("measure", item, _citing(content)[measure_id], stories, code)


def figure_list(view: View) -> str:
    """Every figure as a tile, by theme, with the choice of priority, theme and reading above."""
    content = view.content
    if not content.measures:
        return view.component("nothing")
    citing = _citing(content)
    cards = {
        item.id: {
            "measure": item,
            "priorities": [_key(found) for found in citing[item.id]],
            "results": _results(view, item),
            "to_compare": item in to_compare(content.measures.values()),
        }
        for item in sorted(content.measures.values(), key=lambda one: one.archived is not None)
    }
    return view.component(
        "figure_list", view, view.place(), _by_theme(view, cards), _choices(view, cards)
    )


def _key(item: Priority) -> str:
    return f"{one_of(item)}-{item.id}"


def _results(view: View, item: Measure) -> list[str]:
    """What its series show, each once, and whether one of them is worse than the time before."""
    found = view.read(item)
    results = list(dict.fromkeys(str(one.result) for one in found))
    return [*results, _FELL] if fell_lately(found) else results


def _by_theme(view: View, cards: dict[str, dict[str, Any]]) -> list[dict[str, Any]]:
    """The tiles below the first theme of each that the area has; those of none come last."""
    titles = {key: theme.title for key, theme in view.content.area.themes.items()}
    groups: dict[str, list[dict[str, Any]]] = {key: [] for key in (*titles, "")}
    for card in cards.values():
        groups[next((key for key in card["measure"].themes if key in titles), "")].append(card)
    shown = {key: found for key, found in groups.items() if found}
    other = _("Other figures") if len(shown) > 1 else ""
    return [
        {"title": titles.get(key, other), "anchor": f"theme-{key or 'none'}", "cards": found}
        for key, found in shown.items()
    ]


def _choices(view: View, cards: dict[str, dict[str, Any]]) -> list[tuple[Any, ...]]:
    """What to choose by: a name, its label, what all is called, and each value that there is."""
    content = view.content
    results = {str(found): printed.result(found) for found in Result}
    results[_FELL] = _("Worse, or looks worse, than the time before")
    priorities = {_key(one): one.title for one in content.all_priorities()}
    themes = {key: one.title for key, one in content.area.themes.items()}
    return [
        (name, label, every, _counted(cards, name, titles))
        for name, label, every, titles in (
            ("priorities", _("What it is part of"), _("All"), priorities),
            ("themes", _("Theme"), _("All themes"), themes),
            ("results", _("What the figures show"), _("All"), results),
        )
    ]


def _counted(
    cards: dict[str, dict[str, Any]], name: str, titles: dict[str, str]
) -> list[tuple[str, str]]:
    """The values of a choice that some tile has, each with how many have it."""
    counted = Counter(
        value
        for card in cards.values()
        for value in (card["measure"].themes if name == "themes" else card[name])
    )
    return [
        (value, _("{name} ({n})", name=title, n=number(counted[value])))
        for value, title in titles.items()
        if counted[value]
    ]


def _citing(content: Content) -> dict[str, list[Priority]]:
    """The weaknesses and priorities that cite each figure."""
    citing: dict[str, list[Priority]] = {measure_id: [] for measure_id in content.measures}
    for item in content.all_priorities():
        for found in content.measures_of(item):
            citing[found.id].append(item)
    return citing


def corrections(view: View) -> str:
    """What was corrected after it had been published, newest first."""
    found = [
        (correction, item)
        for kind in KINDS
        for item in view.content.items(kind.folder).values()
        for correction in item.corrections
    ]
    newest_first = sorted(found, key=lambda entry: entry[0].date, reverse=True)
    return view.component("corrections", view, newest_first)


def open_data(view: View) -> str:
    """The files to download, figure by figure."""
    measures = view.content.measures.values()
    return view.component("open_data", view, measures) if measures else view.component("nothing")
