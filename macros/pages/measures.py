"""The measures: each as a table, all of them to explore, to download and as corrected."""

from typing import Any

from macros.content.content import Content
from macros.figures.reading import Result
from macros.figures.sentences import verdict
from macros.model.kinds import KINDS, one_of
from macros.model.measure import Measure, to_compare
from macros.model.priority import Priority
from macros.pages.text import markdown_text
from macros.pages.view import View


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
    return view.page("measure", content.measures[measure_id], _citing(content)[measure_id], stories)


def figure_list(view: View) -> str:
    """Every figure as a card, with the choice of priority, theme and reading above."""
    content = view.content
    if not content.measures:
        return view.component("nothing")
    citing = _citing(content)
    cards: list[dict[str, Any]] = [
        {
            "measure": item,
            "priorities": [f"{one_of(found)}-{found.id}" for found in citing[item.id]],
            "verdicts": _verdicts(view, item),
            "to_compare": item in to_compare(content.measures.values()),
        }
        for item in sorted(content.measures.values(), key=lambda one: one.archived is not None)
    ]
    used = {theme for item in content.measures.values() for theme in item.themes}
    themes = [(key, theme.title) for key, theme in content.area.themes.items() if key in used]
    results = [found for found in Result if found is not Result.ENDED or _any_ended(content)]
    return view.component("figure_list", view, cards, content.all_priorities(), themes, results)


def first_figures(view: View) -> str:
    """The first three figures below a heading, and the way to any more; else nothing."""
    current = [one for one in view.content.measures.values() if not one.archived]
    cards = [{"measure": one, "verdicts": _verdicts(view, one)} for one in current[:3]]
    more = len(view.content.measures) > len(cards)
    return view.component("first_figures", view, view.place(), cards, more) if cards else ""


def _verdicts(view: View, item: Measure) -> list[tuple[Result, str]]:
    """What its lines show, each verdict once."""
    return list(dict.fromkeys((one.result, verdict(one)) for one in view.read(item)))


def _any_ended(content: Content) -> bool:
    return any(line.ended for item in content.measures.values() for _path, line in item.lines())


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
