"""Two stories have two titles, and two entries of the glossary two words.

Why: a reader who looks for one finds two that look the same, and cannot tell which is which; of two
meanings of a word a page shows one. This is a warning.

Example, in data/stories/a.yml and data/stories/b.yml:

    title: More short breaks

Write instead a title of its own for each:

    title: More short breaks at weekends
"""

from collections.abc import Iterator
from typing import Any

from macros.content.content import Content
from macros.content.problems import Problem, Severity
from macros.content.shape import Step
from macros.i18n.language import _

Named = tuple[str, str, tuple[Step, ...]]


def check(content: Content) -> Iterator[Problem]:
    """Stories of one title, and words that the glossary explains twice."""
    stories = ((one.title, one.file, ("title",)) for one in content.stories.values())
    yield from _same(content, stories)
    yield from _same(content, _words(content))


def _words(content: Content) -> Iterator[Named]:
    for term_id, term in content.glossary.items():
        yield term.term, "data/glossary.yml", (term_id, "term")
        for number, word in enumerate(term.also):
            if word.lower() != term.term.lower():
                yield word, "data/glossary.yml", (term_id, "also", number)


def _same(content: Content, named: Any) -> Iterator[Problem]:
    first: dict[str, tuple[str, int]] = {}
    for name, file, path in named:
        place = (file, content.files[file].at(path)[0])
        other = first.setdefault(" ".join(name.split()).lower(), place)
        if other != place:
            where = f"{other[0]}:{other[1]}"
            yield content.problem(
                file,
                path,
                _("“{name}” is in {place} already", name=name, place=where),
                _("give each of the two a name that tells them apart, or delete one"),
                Severity.WARNING,
            )
