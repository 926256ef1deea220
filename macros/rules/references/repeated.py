"""A list names each thing once.

Why: a page would show a figure, a quote or a story twice, with one address for both.

Example:
    measures: [health-checks, health-checks]

Write instead:

    measures: [health-checks]

"""

from collections.abc import Iterator

from macros.content.content import Content
from macros.content.problems import Problem
from macros.content.shape import Step
from macros.i18n.language import _


def check(content: Content) -> Iterator[Problem]:
    """Themes, measures, quotes and stories that one list names twice."""
    for story in content.stories.values():
        for field in ("themes", "measures", "quotes"):
            yield from _twice(content, story.file, (field,), getattr(story, field))
    for measure in content.measures.values():
        for field in ("themes", "comparators"):
            yield from _twice(content, measure.file, (field,), getattr(measure, field))
    for weakness in content.weaknesses.values():
        for part in ("summary", "actions", "impacts"):
            for number, row in enumerate(getattr(weakness, part)):
                for field in ("measures", "quotes", "stories"):
                    path = (part, number, field)
                    yield from _twice(content, weakness.file, path, getattr(row, field))


def _twice(
    content: Content, file: str, path: tuple[Step, ...], names: list[str]
) -> Iterator[Problem]:
    times: dict[str, int] = {}
    for number, name in enumerate(names):
        times[name] = times.get(name, 0) + 1
        if times[name] == 2:
            yield content.problem(
                file,
                (*path, number),
                _("“{name}” is in this list already", name=name),
                _("delete one of the two"),
            )
