"""The texts of a file as they are written, and which of them are somebody else's words."""

from collections.abc import Iterator
from typing import Any, NamedTuple

from macros.content.shape import Step

# A number of fewer digits belongs to nobody.
_LONG_NUMBER = 1_000_000_000
# Fields that are the source's own words, or its headings.
_VERBATIM = frozenset({"claim", "finding", "aim", "sections"})
# Fields that say what was so on a day.
_DATED = frozenset({"corrections", "updates", "archived"})


class Text(NamedTuple):
    """One text of a file; a comment has no path, and a line and column of its own."""

    words: str
    path: tuple[Step, ...]
    line: int = 0
    column: int = 0


def texts(value: Any, path: tuple[Step, ...] = ()) -> Iterator[tuple[tuple[Step, ...], str]]:
    """Every text in what a file holds, with its path."""
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield from texts(inner, (*path, key))
    elif isinstance(value, list):
        for number, inner in enumerate(value):
            yield from texts(inner, (*path, number))


def names_and_numbers(value: Any, path: tuple[Step, ...] = ()) -> Iterator[Text]:
    """What is no text: names that are given to values, and numbers so long that one has them."""
    if isinstance(value, dict):
        for key, inner in value.items():
            if not key.islower():
                yield Text(key, (*path, key))
            if not isinstance(inner, str):
                yield from names_and_numbers(inner, (*path, key))
    elif isinstance(value, list):
        for number, inner in enumerate(value):
            if not isinstance(inner, str):
                yield from names_and_numbers(inner, (*path, number))
    elif isinstance(value, int) and value >= _LONG_NUMBER:
        yield Text(str(value), path)


def is_verbatim(file: str, path: tuple[Step, ...]) -> bool:
    """Whether a text is word for word what somebody else said or printed."""
    quoted = file.startswith("data/quotes/") and path == ("text",)
    return quoted or not _VERBATIM.isdisjoint(path)


def is_dated(path: tuple[Step, ...]) -> bool:
    """Whether a text says what was so on a day, and stays so."""
    return not _DATED.isdisjoint(path[:1])
