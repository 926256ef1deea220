"""A percentage of fewer than ten people is told as a count.

Why: of nine people one is eleven per cent. “56%” sounds like a survey; “5 of 9” says what it is.
The figure itself prints the count by itself; this rule is for the sentences beside it. This is
a warning.

Example, beside a figure of 5 of 9:

    evidence:
      - In 2019/20, 56% of co-ordinators were confident.

Write instead:

    evidence:
      - In 2019/20, 5 of 9 co-ordinators were confident.
"""

import re
from collections.abc import Iterator
from typing import Any

from macros.content.content import Content
from macros.content.problems import Problem, Severity
from macros.figures.format import shown_as_count
from macros.i18n.language import _, number
from macros.model.measure import Unit
from macros.model.promise import Promise, Update

_PERCENT = re.compile(r"(?<!\d)(\d{1,9}(?:\.\d{1,9})?)\s?(?:%|per cent|percent)")


def check(content: Content) -> Iterator[Problem]:
    """Sentences that give a percentage where its figure is of fewer than ten."""
    for priority in content.all_priorities():
        for part in ("actions", "impacts", "summary"):
            for place, row in enumerate(getattr(priority, part)):
                yield from _row(content, priority.file, (part, place), row)
    for story in content.stories.values():
        yield from _row(content, story.file, (), story)


def _row(content: Content, file: str, path: tuple[str | int, ...], row: Any) -> Iterator[Problem]:
    counts = _counts(content, row.measures)
    if not counts:
        return
    for field, value in row:
        texts = value if isinstance(value, list) else [value]
        for place, one in enumerate(texts):
            text = one.text if isinstance(one, Promise | Update) else one
            if field == "claim" or not isinstance(text, str):
                continue
            for found in _PERCENT.finditer(text):
                if float(found[1]) in counts:
                    step = (place,) if isinstance(value, list) else ()
                    yield content.problem(
                        file,
                        (*path, field, *step),
                        _("“{percent}” is of fewer than ten", percent=found[0]),
                        _("write “{count}” instead", count=counts[float(found[1])]),
                        Severity.WARNING,
                    )


def _counts(content: Content, measure_ids: list[str]) -> dict[float, str]:
    return {
        observation.value: _(
            "{count} of {base}", count=number(observation.count or 0), base=observation.base
        )
        for measure_id in measure_ids
        if (measure := content.measures.get(measure_id))
        for _path, series in measure.lines()
        if series.unit is Unit.PERCENT
        for observation in series.observations
        if observation.value is not None and shown_as_count(observation)
    }
