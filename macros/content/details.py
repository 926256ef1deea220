"""Details of persons in what a file holds: where each stands, and what it may be."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from typing import NamedTuple

from macros.content.shape import Step
from macros.content.texts import Text
from macros.text.details import Detail, apart, even, may_be_names, numbers_and_addresses

# A period, or words that are no sentence: most often the name of a file.
_NOBODY = re.compile(r"\d{4}(?:-\d\d){0,2}(?:/\d{4}(?:-\d\d){0,2})?|[a-z_]*(?:-[a-z]+)*|..?")
_LINK = re.compile(r"https?://[^\s()]+|\]\([^()\n]*\)|\{[^{}\n]*\}")
# Fields that may hold it: names of officers, and words that stand elsewhere too and are looked for
# there; and how many people a picture shows.
_FOR_THAT = {
    "name": {"signed_by", "section", "sections", "time_zone", "file", "reference", "answers"},
    "few_people": {"alt"},
}
# A line's end inside a paragraph.
_IN_LINES = re.compile(r"(?<=[^\n])\n(?=[^\S\n]*[\w(“\"‘'])")


class Found(NamedTuple):
    """A detail of a person, in which text of a file it stands, and how far into it."""

    kind: str
    words: str
    text: Text
    offset: int


def in_file(texts: list[tuple[tuple[Step, ...], str]], others: list[Text]) -> list[Found]:
    """What may be details of persons in the texts of a file, and in its keys and comments.

    A day is none, nor is an address to write to, which the area gives for that.
    """
    written = [
        Text(words.replace("\n", " "), path)
        for path, words in texts
        if not (_NOBODY.fullmatch(words) or words.startswith("mailto:"))
    ]
    return [*_in_texts([*written, *others])]


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
    for one in apart([*_details(even("\n".join(lines)))]):
        number = bisect_right(starts, one.start) - 1
        text = texts[number]
        if _FOR_THAT.get(one.kind, set()).isdisjoint(text.path):
            yield Found(one.kind, one.words, text, one.start - starts[number])


def _details(everything: str) -> Iterator[Detail]:
    yield from numbers_and_addresses(everything)
    if "](" in everything or "://" in everything:
        everything = _LINK.sub(lambda found: " " * len(found[0]), everything)
    yield from may_be_names(everything)
