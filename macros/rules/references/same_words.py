"""What readers must tell apart does not have the same words.

Why: a word on a page leads to one meaning in the glossary, so that the second term of that word is
never reached. Two stories of one title look like one story that is there twice, and so do two
figures, weaknesses, priorities or documents; this is a warning.

Example, in data/glossary.yml:

    plan:
      term: EHC plan
    ehc-plan:
      term: EHC plan

Write instead one term, with its other words below `also`.
"""

from collections.abc import Iterator
from typing import Any

from macros.content.content import Content
from macros.content.problems import Problem, Severity
from macros.content.shape import Step, dotted
from macros.i18n.language import _
from macros.model.kinds import KINDS
from macros.model.story import Story

GLOSSARY = "data/glossary.yml"
SOURCES = "data/sources.yml"
# A file, the place of a title in it, and the title.
Titled = tuple[str, tuple[Step, ...], str]


def check(content: Content) -> Iterator[Problem]:
    """Two terms that are written the same way; two things of one kind with one title."""
    yield from _terms(content)
    # A figure of another place is of the same thing.
    named = {name for one in content.measures.values() for name in one.comparators}
    elsewhere = {content.measures[name].file for name in named & content.measures.keys()}
    for kind in KINDS:
        items = content.items(kind.folder).values()
        titled = [_titled(item) for item in items if hasattr(item, "title")]
        yield from _titles(content, [one for one in titled if one[0] not in elsewhere])
    documents = content.documents.items()
    yield from _titles(
        content, [(SOURCES, ("documents", key, "title"), one.title) for key, one in documents]
    )


def _titled(item: Any) -> Titled:
    path = ("you_said",) if isinstance(item, Story) and not item.titled else ("title",)
    return item.file, path, item.title


def _titles(content: Content, titled: list[Titled]) -> Iterator[Problem]:
    titles: dict[str, str] = {}
    for file, path, title in titled:
        here = dotted(path[:-1]) if file == SOURCES else file
        first = titles.setdefault(title.casefold(), here)
        if first != here:
            yield content.problem(
                file,
                path,
                _("{file} has this title too", file=first),
                _("say in the title what is different, or delete one of the two"),
                Severity.WARNING,
            )


def _terms(content: Content) -> Iterator[Problem]:
    words: dict[str, str] = {}
    for term_id, term in content.glossary.items():
        written: list[tuple[tuple[Step, ...], str]] = [(("term",), term.term)]
        written += [(("also", number), word) for number, word in enumerate(term.also)]
        for path, word in written:
            first = words.setdefault(word.casefold(), term_id)
            if first != term_id:
                yield content.problem(
                    GLOSSARY,
                    (term_id, *path),
                    _("“{word}” is explained under “{id}” already", word=word, id=first),
                    _("give a word one meaning, with its other words below “also”"),
                )
