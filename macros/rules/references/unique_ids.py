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


def check(content: Content) -> Iterator[Problem]:
    """Rows or series of one file with one id; weaknesses with one number."""
    for weakness in content.weaknesses.values():
        for part in ("summary", "actions", "impacts"):
            yield from _twice(content, weakness.file, part, getattr(weakness, part))
    for measure in content.measures.values():
        yield from _twice(content, measure.file, "series", measure.series)
    numbers: dict[int, str] = {}
    for weakness in content.weaknesses.values():
        first = numbers.setdefault(weakness.number, weakness.file)
        if first != weakness.file:
            yield content.problem(
                weakness.file,
                ("number",),
                _("{file} already has the number {n}", file=first, n=weakness.number),
                _("give each weakness a number of its own"),
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
