"""A number in a sentence is one that the measure beside it has.

Why: a number that is typed stays as it is when the figures change. Then a page says one thing in
its words, and another in the table below them. This is a warning, because a sentence can be about
something else than it seems. Words of others, between “ and ”, may say what they said.

Example, beside figures of 75% and then 80%:

    now:
      - Now 75% of buses are on time.

Write instead the name of the figure, which is filled in:

    now:
      - Now {buses-on-time:latest} of buses are on time.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from functools import cache

from macros.content.content import Content
from macros.content.jinja import Places
from macros.content.placeholders import LATEST, OF_100, placeholders
from macros.content.problems import Problem, Severity
from macros.content.shape import Step
from macros.content.texts import is_dated, is_verbatim
from macros.content.yaml import YamlFile
from macros.figures import in_prose
from macros.figures.in_prose import Amount, Line, Sentence, sentences
from macros.figures.placeholders import in_words
from macros.i18n.language import _, period
from macros.model.measure import Unit
from macros.model.page import Names
from macros.model.period import Period

_DIGIT = re.compile(r"\d")

Written = tuple[tuple[Step, ...], str]
Lines = Callable[[str], list[Line]]


def check(content: Content) -> Iterator[Problem]:
    """Sentences whose number is none of the measures that they stand beside."""
    known = content.measures
    lines: Lines = cache(lambda name: in_prose.lines(known[name]) if name in known else [])
    for name, document in content.files.items():
        for (path, text), cited in _beside_figures(document):
            if not is_verbatim(name, path) and not is_dated(path):
                for one in _found(text, cited, lines):
                    form = OF_100 if "easy_read" in (*path, name.split("/")[1]) else ""
                    for words in _wrong(content, one, form, now="now" in path):
                        yield content.problem(name, path, *words, Severity.WARNING)
    for page in content.pages.values():
        asked = [argument for call in page.calls for argument in call.arguments]
        cited = {str(one.value) for one in asked if one.parameter.names is Names.MEASURE}
        cited |= {one.measure for one in placeholders(page.body)}
        for one in _found(page.body, cited, lines):
            for words in _wrong(content, one):
                where = Places(page.file, page.body).at(one.start)
                yield Problem(page.file, *where, "", *words, Severity.WARNING)


def _beside_figures(document: YamlFile) -> Iterator[tuple[Written, set[str]]]:
    """The texts of a file that cites measures, each with those of its row, or else of the file."""
    if "measures:" not in document.text and "{" not in document.text:
        return  # as most files
    cites: dict[tuple[Step, ...], set[str]] = {}
    for path, text in document.texts:
        if path[-2:-1] == ("measures",):
            cites.setdefault(path[:-2], set()).add(text)
    for path, one in document.placeholders:
        cites.setdefault(path[:2], set()).add(one.measure)
    if cites:
        everything = set().union(*cites.values())
        for path, text in document.texts:
            row = (cites.get(path[:n], set()) for n in range(len(path) + 1))
            yield (path, text), set().union(*row) or everything


def _found(text: str, cited: Iterable[str], lines: Lines) -> Iterator[Sentence]:
    if _DIGIT.search(text):
        yield from sentences(text, [line for name in sorted(cited) for line in lines(name)])


def _wrong(
    content: Content, sentence: Sentence, form: str = "", *, now: bool = False
) -> Iterator[tuple[str, str]]:
    """What is wrong with each number of a sentence that is, and what to write instead."""
    now = sentence.is_now or (now and not sentence.is_dated)
    for amount in sentence.amounts:
        line = amount.lines[0]
        asked = sentence.time(line)
        same = amount.figures()
        said = {"sentence": " ".join(sentence.text.split()), "amount": amount.written}
        said |= {"title": line.measure.title}
        if not same and not sentence.says(content, amount):
            wrong = _("“{sentence}”: {amount} is no figure of “{title}”", **said)
        elif same and not _is_of_time(amount, asked.period if asked else None, now=now):
            when = period(same[-1].period)
            wrong = _(
                "“{sentence}”: {amount} is the figure of “{title}” for {when}", when=when, **said
            )
        else:
            continue
        share = form if line.series.unit is Unit.PERCENT else ""
        name = line.named(str(asked.period) if asked else LATEST, share)
        yield (
            wrong,
            _(
                "write {placeholder}, which is {figure}, or put words of others between “ and ”",
                placeholder=name.written,
                figure=in_words(content, line.measure, name),
            ),
        )


def _is_of_time(amount: Amount, when: Period | None, *, now: bool) -> bool:
    """Whether one of the figures that a number is can be of the time that is meant."""
    newest = [line.series.observations[-1] for line in amount.lines]
    if when:
        return any(one.period == when for one in amount.figures())
    return not now or any(one in newest for one in amount.figures())
