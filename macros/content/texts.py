"""The texts of a file, each with its place, and which of them are our own words."""

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from macros.content.shape import Step

_PERIOD = re.compile(r"\d{4}(?:-\d\d){0,2}(?:/\d{4}(?:-\d\d){0,2})?")
# A number of fewer digits belongs to nobody.
_LONG_NUMBER = 1_000_000_000
# Fields that are the source's own words, or its headings.
_VERBATIM = {"claim", "finding", "aim", "sections"}


class Text(NamedTuple):
    """One text of a file; a comment has no path, and a line and column of its own."""

    words: str
    path: tuple[Step, ...]
    line: int = 0
    column: int = 0


def texts_of(value: Any, path: tuple[Step, ...] = ()) -> Iterator[Text]:
    """Every text that a value holds, as a key too; days, and addresses to write to, are none."""
    if isinstance(value, str):
        if len(value) > 2 and not (_PERIOD.fullmatch(value) or value.startswith("mailto:")):
            yield Text(value.replace("\n", " "), path)
    elif isinstance(value, dict):
        for key, inner in value.items():
            if not key.islower():
                yield Text(key.replace("\n", " "), (*path, key))
            yield from texts_of(inner, (*path, key))
    elif isinstance(value, list):
        for number, inner in enumerate(value):
            yield from texts_of(inner, (*path, number))
    elif isinstance(value, int) and value >= _LONG_NUMBER:
        yield Text(str(value), path)


def is_ours(file: str, path: tuple[Step, ...]) -> bool:
    """Whether a text is ours, and not the source's or somebody's who is quoted."""
    if file.startswith("data/quotes/") and path == ("text",):
        return False
    return _VERBATIM.isdisjoint(path)
