"""What readers must tell apart does not have the same words.

Why: a word on a page leads to one meaning in the glossary, so that the second term of that word is
never reached. Two stories of one title look like one story that is there twice; this is a warning.

Example, in data/glossary.yml:

    plan:
      term: EHC plan
    ehc-plan:
      term: EHC plan

Write instead one term, with its other words below `also`.
"""

from collections.abc import Iterator

from macros.content.content import Content
from macros.content.problems import Problem, Severity
from macros.content.shape import Step
from macros.i18n.language import _

GLOSSARY = "data/glossary.yml"


def check(content: Content) -> Iterator[Problem]:
    """Two terms that are written the same way; two stories of one title."""
    yield from _terms(content)
    titles: dict[str, str] = {}
    for story in content.stories.values():
        first = titles.setdefault(story.title.casefold(), story.file)
        if first != story.file:
            yield content.problem(
                story.file,
                ("title",) if story.titled else ("you_said",),
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
