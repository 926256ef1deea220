"""Details of persons in what a file holds: where each stands, and what it may be."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from typing import Any, NamedTuple

from macros.content.shape import Step
from macros.text.details import Detail, even, may_be_names, numbers_and_addresses

_PERIOD = re.compile(r"\d{4}(?:-\d\d){0,2}(?:/\d{4}(?:-\d\d){0,2})?")
_LINK = re.compile(r"https?://[^\s()]+|\]\([^()\n]*\)|\{[^{}\n]*\}")
# A number of fewer digits belongs to nobody.
_LONG_NUMBER = 1_000_000_000
# Where names stand because that is what the field is for.
_NAMES = {"signed_by"}
# A line's end inside a paragraph.
_IN_LINES = re.compile(r"(?<=[^\n])\n(?=[^\S\n]*[\w(“\"‘'])")


class Text(NamedTuple):
    """One text of a file; a comment has no path, and a line and column of its own."""

    words: str
    path: tuple[Step, ...]
    line: int = 0
    column: int = 0


class Found(NamedTuple):
    """A detail of a person, in which text of a file it stands, and how far into it."""

    kind: str
    words: str
    text: Text
    offset: int


def in_values(value: Any, comments: list[Text]) -> list[Found]:
    """What may be details of persons in all the values, keys and comments of a file."""
    return [*_in_texts([*_texts(value, ()), *comments])]


def in_page(text: str) -> list[Found]:
    """The same of a page: its lines are joined where they are one paragraph."""
    whole = Text(_IN_LINES.sub(" ", text), ())
    return [*_in_texts([whole])]


def _in_texts(texts: list[Text]) -> Iterator[Found]:
    """All texts are looked at as one, a line for each, since that takes a tenth of the time."""
    starts, lines, length = [], [], 0
    for text in texts:
        starts.append(length)
        lines.append(text.words)
        length += len(text.words) + 1
    everything = even("\n".join(lines))
    for one in _details(everything):
        number = bisect_right(starts, one.start) - 1
        text = texts[number]
        if one.kind != "name" or not _NAMES & {*text.path}:
            yield Found(one.kind, one.words, text, one.start - starts[number])


def _details(everything: str) -> Iterator[Detail]:
    yield from numbers_and_addresses(everything)
    if "](" in everything or "://" in everything:
        everything = _LINK.sub(lambda found: " " * len(found[0]), everything)
    yield from may_be_names(everything)


def _texts(value: Any, path: tuple[Step, ...]) -> Iterator[Text]:
    if isinstance(value, str):
        if len(value) > 2 and not (_PERIOD.fullmatch(value) or value.startswith("mailto:")):
            yield Text(value.replace("\n", " "), path)
    elif isinstance(value, dict):
        for key, inner in value.items():
            if not key.islower():
                yield Text(key.replace("\n", " "), (*path, key))
            yield from _texts(inner, (*path, key))
    elif isinstance(value, list):
        for number, inner in enumerate(value):
            yield from _texts(inner, (*path, number))
    elif isinstance(value, int) and value >= _LONG_NUMBER:
        yield Text(str(value), path)
