"""The words of a quote that was withdrawn stand nowhere else.

Why: somebody asked to take their words back. The site takes the quote out wherever it is named, but
cannot know of words that were typed a second time. This is a warning.

Example, where the quote “It was a hard year for us all.” was withdrawn:

    evidence:
      - A parent told us that “It was a hard year for us all.”

Write instead a sentence without these words, or take it out.
"""

from collections.abc import Iterator
from typing import Any

from macros.content.content import Content
from macros.content.problems import Problem, Severity
from macros.content.published import State, published, state
from macros.content.shape import Step
from macros.i18n.language import _

SHORTEST = 20  # signs; fewer may be anybody's


def check(content: Content) -> Iterator[Problem]:
    """Texts and pages that still have the words of a withdrawn quote."""
    withdrawn = {
        _plain(quote.text): quote.file
        for quote in content.quotes.values()
        if state(quote, content.day) is State.WITHDRAWN and len(quote.text) >= SHORTEST
    }
    if not withdrawn:
        return
    found = published(content)
    gone = {one.file for one in found.withdrawn.values()}
    for name in content.files.keys() - gone:
        for path, text in _texts((), content.files[name].value):
            if words := _of_which(withdrawn, text):
                yield content.problem(name, path, *words, Severity.WARNING)
    for page in found.pages.values():
        if words := _of_which(withdrawn, page.text):
            yield Problem(page.file, 1, 1, "", *words, Severity.WARNING)


def _of_which(withdrawn: dict[str, str], text: str) -> tuple[str, str] | None:
    plain = _plain(text)
    file = next((file for words, file in withdrawn.items() if words in plain), None)
    if file is None:
        return None
    return (
        _("these are the words of {file}, which was withdrawn", file=file),
        _("take them out, or say it without these words"),
    )


def _plain(text: str) -> str:
    return " ".join(text.split()).casefold().rstrip(".")


def _texts(path: tuple[Step, ...], value: Any) -> Iterator[tuple[tuple[Step, ...], str]]:
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, dict | list):
        steps = value.items() if isinstance(value, dict) else enumerate(value)
        for step, inner in steps:
            yield from _texts((*path, step), inner)
