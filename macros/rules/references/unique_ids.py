"""Two things on a page never share an address.

Why: every row of a weakness and every line of a measure can be linked to. Two with one id
would be two places with one address, and the second could never be reached.

Example, in one file of data/weaknesses:

    actions:
      - id: training
      - id: training

Write instead an id of its own for each:

    actions:
      - id: training-for-staff
      - id: training-for-schools
"""

from collections.abc import Iterator
from typing import Any

from macros.content.content import Content
from macros.content.problems import Problem
from macros.i18n.language import _
from macros.model.kinds import one_of


def check(content: Content) -> Iterator[Problem]:
    """Rows or series of one file with one id; weaknesses or priorities with one number or name."""
    for priority in content.all_priorities():
        for part in ("summary", "actions", "impacts"):
            yield from _twice(content, priority.file, part, getattr(priority, part))
    for measure in content.measures.values():
        yield from _twice(content, measure.file, "series", measure.series)
    for priority_id in sorted(content.weaknesses.keys() & content.priorities.keys()):
        yield content.problem(
            content.priorities[priority_id].file,
            (),
            _("there is a weakness of this name too, so no story can say which it is about"),
            _("give this file another name"),
        )
    numbers: dict[tuple[str, int], str] = {}
    for priority in content.all_priorities():
        if priority.number is None:
            continue
        first = numbers.setdefault((one_of(priority), priority.number), priority.file)
        if first != priority.file:
            yield content.problem(
                priority.file,
                ("number",),
                _("{file} already has the number {n}", file=first, n=priority.number),
                _("give each one a number of its own"),
            )


def _twice(content: Content, file: str, part: str, rows: list[Any]) -> Iterator[Problem]:
    first_with: dict[str, int] = {}
    for number, row in enumerate(rows):
        first = first_with.setdefault(row.id, number)
        if first != number:
            yield content.problem(
                file,
                (part, number, "id"),
                _("number {n} of this list already has the id “{id}”", id=row.id, n=first + 1),
                _("give each one an id of its own"),
            )
