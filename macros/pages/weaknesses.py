"""The weaknesses: their cards, and the page of each."""

from collections import Counter
from collections.abc import Iterable, Sequence

from macros.figures import claims
from macros.figures.reading import Result
from macros.i18n.language import _
from macros.model.measure import Measure
from macros.model.weakness import Impact, Row, Weakness
from macros.pages.measures import measures_of
from macros.pages.view import Place, View, markdown_text, together


def weaknesses(view: View) -> str:
    """A card for each weakness."""
    cards = [
        (item, *_count_results(view, measures_of(view.content, item)))
        for item in view.content.weaknesses_in_order()
    ]
    return together(view.block("weakness_cards", cards=cards))


def _count_results(view: View, measures: Iterable[Measure]) -> tuple[list[tuple[Result, int]], int]:
    """How many lines read how, and how many are worse than the figure before the latest."""
    found = [reading for item in measures for _path, _series, reading in view.read(item)]
    counted = Counter(reading.result for reading in found)
    fell = [one for one in found if one.previous and one.previous.result is Result.WORSE]
    return [(result, counted[result]) for result in Result if counted[result]], len(fell)


def weakness_title(view: View, weakness_id: str) -> str:
    """The title, for the page's heading."""
    return markdown_text(view.content.weaknesses[weakness_id].title)


def weakness(view: View, weakness_id: str) -> str:
    """All of a weakness's page below its title."""
    return together(*weakness_parts(view, view.content.weaknesses[weakness_id], Place()))


def weakness_parts(view: View, item: Weakness, place: Place) -> Iterable[str]:
    """The parts of a weakness, under headings of this place."""
    yield view.block("weakness_intro", weakness=item)
    yield place.heading(_("Then, now and next"), "then-now-next")
    yield from _rows(view, "summary", item.summary, place)
    yield place.heading(_("What was done"), "what-was-done")
    yield from _rows(view, "action", item.actions, place)
    yield place.heading(_("What changed"), "what-changed")
    yield view.block("impacts_intro")
    yield from _rows(view, "impact", item.impacts, place)


def _rows(view: View, kind: str, rows: Sequence[Row], place: Place) -> Iterable[str]:
    """Each row under its heading; a figure is drawn once on a page, and linked to after that."""
    content = view.content
    for row in rows:
        yield place.heading(row.title, f"{kind}-{row.id}", below=1)
        fresh = [item for item in row.measures if item not in place.drawn]
        yield view.block(
            kind,
            row=row,
            agreement=claims.agreement(content, row) if isinstance(row, Impact) else None,
            fell=isinstance(row, Impact) and claims.fell_lately(content, row),
            figure_level=place.level + 2,
            full=place.full,
            cites={
                "measures": [content.measures[item] for item in fresh],
                "drawn": [content.measures[item] for item in row.measures if item in place.drawn],
                "quotes": [content.quotes[item] for item in row.quotes],
                "stories": [content.stories[item] for item in row.stories],
            },
        )
        place.drawn.update(fresh)
