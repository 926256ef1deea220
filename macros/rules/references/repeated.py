"""Nothing is named twice in one list.

Why: a figure or a quote that is named twice would stand twice on the page, under one address, and
the build stops.

Example:
    measures: [buses-on-time, buses-on-time]

Write instead each name once:

    measures: [buses-on-time]

"""

from collections.abc import Hashable, Iterator, Sequence
from typing import Any

from macros.content.content import Content
from macros.content.problems import Problem
from macros.content.shape import Step
from macros.i18n.language import _
from macros.model.story import WebLink

# The lists of items, of rows and of pieces of a row whose things name something else.
_LISTS = (
    "headline",
    "themes",
    "audience",
    "measures",
    "quotes",
    "stories",
    "comparators",
    "links",
    "also_in",
)
_ROWS = ("summary", "actions", "impacts", "parts")


def check(content: Content) -> Iterator[Problem]:
    """Names that stand in one list twice, and sources that are given twice."""
    yield from _lists(content, "data/area.yml", (), content.area)
    for folder in ("weaknesses", "priorities", "measures", "stories", "accounts", "quotes"):
        for item in content.items(folder).values():
            yield from _lists(content, item.file, (), item)
            for part in _ROWS:
                for number, row in enumerate(getattr(item, part, ())):
                    yield from _lists(content, item.file, (part, number), row)


def _lists(content: Content, file: str, path: tuple[Step, ...], holder: Any) -> Iterator[Problem]:
    for name in _LISTS:
        named: Sequence[Any] = vars(holder).get(name, ())
        keys: list[Hashable] = [_key(one) for one in named]
        if name == "also_in" and getattr(holder, "source", None):
            keys, offset = [_key(holder.source), *keys], 1
        else:
            offset = 0
        for number, key in enumerate(keys):
            if key in keys[:number]:
                yield content.problem(
                    file,
                    (*path, name, number - offset),
                    _("this is named already"),
                    _("delete it: each is named once"),
                )


def _key(named: Any) -> Hashable:
    if isinstance(named, str):
        return named
    return named.url if isinstance(named, WebLink) else (named.document, named.section)
