"""The figures: each as a table, all of them to explore, to download and as corrected."""

from itertools import chain

from macros.content.content import Content
from macros.figures.reading import Result
from macros.i18n.language import _
from macros.model.measure import Measure
from macros.model.weakness import Row, Weakness
from macros.pages.view import View, heading, markdown_text, together


def measure(view: View, measure_id: str) -> str:
    """One figure."""
    item = view.content.measures[measure_id]
    return together(view.block("figure", measure=item, figure_level=3, full=False))


def measure_title(view: View, measure_id: str) -> str:
    """The title, for the page's heading."""
    return markdown_text(view.content.measures[measure_id].title)


def measure_page(view: View, measure_id: str) -> str:
    """All of a figure's own page below its title."""
    item = view.content.measures[measure_id]
    content = view.content
    return together(
        view.block("figure", measure=item, figure_level=None, full=True),
        heading(2, _("Where it is used"), "where-it-is-used"),
        view.block(
            "measure_use",
            weaknesses=_citing(content)[measure_id],
            stories=[found for found in content.stories.values() if item.id in found.measures],
            comparators=[content.measures[other] for other in item.comparators],
        ),
    )


def figure_list(view: View) -> str:
    """Every figure as a card, with the choice of weakness, theme and reading above."""
    content = view.content
    citing = _citing(content)
    cards = [
        {
            "measure": item,
            "weaknesses": [found.id for found in citing[item.id]],
            "results": [reading.result for _path, _series, reading in view.read(item)],
        }
        for item in content.measures.values()
    ]
    used = {theme for item in content.measures.values() for theme in item.themes}
    themes = content.area.themes
    return together(
        view.block(
            "figure_list",
            cards=cards,
            weaknesses=content.weaknesses_in_order(),
            themes=[(key, themes[key].title) for key in themes if key in used],
            results=list(Result),
        )
    )


def measures_of(content: Content, item: Weakness) -> list[Measure]:
    """Every figure that a weakness cites, in its rows or through a story."""
    rows: list[Row] = [*item.impacts, *item.actions, *item.summary]
    stories = [content.stories[story_id] for row in rows for story_id in row.stories]
    cited = [*(row.measures for row in rows), *(story.measures for story in stories)]
    return [content.measures[found] for found in dict.fromkeys(chain.from_iterable(cited))]


def _citing(content: Content) -> dict[str, list[Weakness]]:
    """The weaknesses that cite each figure."""
    citing: dict[str, list[Weakness]] = {measure_id: [] for measure_id in content.measures}
    for item in content.weaknesses_in_order():
        for found in measures_of(content, item):
            citing[found.id].append(item)
    return citing


def corrections(view: View) -> str:
    """What was put right after it had been published, newest first."""
    content = view.content
    addresses = {"measures": "figures/{}/", "stories": "stories/{}/", "quotes": "voices/#quote-{}"}
    found = [
        (correction, item, address.format(item.id))
        for folder, address in addresses.items()
        for item in content.items(folder).values()
        for correction in item.corrections
    ]
    newest_first = sorted(found, key=lambda entry: entry[0].date, reverse=True)
    return together(view.block("corrections", entries=newest_first))


def open_data(view: View) -> str:
    """The files to download, figure by figure."""
    return together(view.block("open_data", measures=view.content.measures.values()))
