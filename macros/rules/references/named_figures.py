"""A figure that a text names is one that readers find.

Why: what stands between the braces is filled in from the measure. Where there is no such figure,
not yet or not any more, readers would see the braces. The words of others stay as they are, and
what is said of one day must not change with the next figure.

Example:
    we_did:
      - We bought buses. Now {buses-in-time:latest} are on time.

Write instead the name of a file in data/measures, of its series where there are several, and which
figure: `latest`, or a period as it stands there. `latest-period` prints the period of the latest,
and `of-100` behind a second colon a percentage as “56 out of 100”:

    we_did:
      - We bought buses. In {buses-on-time:latest-period}, {buses-on-time:latest} were on time.

"""

import re
from collections.abc import Iterator
from contextlib import suppress
from datetime import date

from macros.content import places
from macros.content.content import Content
from macros.content.easy_read import all_lines
from macros.content.easy_read import asked as asked_by
from macros.content.jinja import Places
from macros.content.messages import nearest
from macros.content.placeholders import (
    LATEST,
    LATEST_PERIOD,
    Placeholder,
    named,
    placeholders,
)
from macros.content.problems import Problem
from macros.content.published import State, of_the_day, state
from macros.content.shape import Step, field_at
from macros.content.texts import is_dated, is_verbatim
from macros.figures.placeholders import OTHERS, NoFigureError, in_words, latest, reading_of
from macros.i18n.language import _
from macros.model.fields import PROSE, says
from macros.model.item import FileItem
from macros.model.kinds import FOLDERS
from macros.model.measure import Measure

Words = tuple[str, str]
# Where a picture is asked for, a figure is named without braces, and always out of 100.
_BRACES = re.compile(r"\{([\w./:-]+?)(?::of-100)?\}")


def check(content: Content) -> Iterator[Problem]:
    """Placeholders that name nothing, nothing that readers find, or stand where none may."""
    items = {item.file: item for folder in FOLDERS for item in content.items(folder).values()}
    for name, document in content.files.items():
        for path, asked in document.placeholders:
            words = _misplaced(content, name, path, asked)
            if words := words or _wrong(content, items.get(name), asked):
                yield content.problem(name, path, *words)
    yield from _pictures(content)
    pages = places.of_items(content)
    for page in content.pages.values():
        folder, item_id = pages.get(page.file, ("stories", ""))
        item = content.items(folder).get(item_id)
        for asked in placeholders(page.text):
            if words := _wrong(content, item, asked):
                where = Places(page.file, page.text).at(asked.start)
                yield Problem(page.file, *where, "", *words)


def _pictures(content: Content) -> Iterator[Problem]:
    """The same of the figures whose pictures a text in Easy Read shows."""
    for told, n, line in all_lines(content):
        if not line.figure:
            continue
        figure = asked_by(line)
        words = _wrong(content, told.item, figure) if figure else _no_figure(line.figure)
        if words:
            wrong, instead = (_BRACES.sub(r"\1", part) for part in words)
            yield content.problem(told.item.file, told.path("lines", n, "figure"), wrong, instead)


def _no_figure(written: str) -> Words:
    return (
        _("a figure is not named so: “{placeholder}”", placeholder=written),
        _("write the measure, a colon and the period: {example}", example="buses-on-time:2021"),
    )


def _misplaced(
    content: Content, name: str, path: tuple[Step, ...], asked: Placeholder
) -> Words | None:
    """What is wrong with where it stands."""
    if is_verbatim(name, path):
        return _("these are the words of others, and stay as they are"), _(
            "delete “{placeholder}”, and write what stands in the source", placeholder=asked.written
        )
    folder, _slash, file = name.removeprefix("data/").partition("/")
    model = FOLDERS.get(folder)
    field = field_at(model, path) if model and file else None
    in_prose = folder.removesuffix(".yml") in OTHERS or (field and says(field, PROSE))
    if path[:1] == ("withdrawn",) or not in_prose:
        return _("no figure can be named here"), _(
            "delete “{placeholder}”, or write round brackets", placeholder=asked.written
        )
    measure = content.measures.get(asked.measure)
    if measure and is_dated(path) and asked.which in {LATEST, LATEST_PERIOD}:
        with suppress(NoFigureError):  # that is said below
            return _("this is said of one day, and the latest figure will be another"), _(
                "write the period: {placeholder}", placeholder=_of_today(content, measure, asked)
            )
    return None


def _of_today(content: Content, measure: Measure, asked: Placeholder) -> str:
    """The latest figure by its period."""
    reading = reading_of(content, measure, asked)
    return named(asked.measure, asked.series, str(latest(reading).period), asked.form)


def _wrong(content: Content, item: FileItem | None, asked: Placeholder) -> Words | None:
    """What is wrong with what it names, today or on a later day that is known."""
    if asked.written != asked.plain:
        return (
            _("a figure is not named so: “{placeholder}”", placeholder=asked.written),
            _("write {placeholder}", placeholder=asked.plain),
        )
    known = content.claimed.get("measures", set())
    if asked.measure not in known:
        hint = nearest(asked.measure, known, "data/measures")
        return (
            _("there is no file data/measures/{id}.yml", id=asked.measure),
            _("{hint} (or, if no figure is meant, write round brackets)", hint=hint),
        )
    measure = content.measures.get(asked.measure)
    if measure is None:  # what is wrong with its file is said there
        return None
    try:
        in_words(content, measure, asked)
    except NoFigureError as error:
        return error.wrong, error.instead
    found = all(_is_found(content, measure, asked, day) for day in _days(content, item, measure))
    return None if found else _not_found(asked)


def _is_found(content: Content, measure: Measure, asked: Placeholder, day: date) -> bool:
    if state(measure, day) is State.WITHDRAWN:  # the text says so, and a warning asks
        return True
    if state(measure, day) is not State.PUBLISHED:
        return False
    with suppress(NoFigureError):
        return bool(in_words(content, of_the_day(measure, day), asked))
    return False


def _not_found(asked: Placeholder) -> Words:
    return (
        _("readers do not find the figure “{id}” (yet, or any more)", id=asked.measure),
        _("write the sentence without it while that is so"),
    )


def _days(content: Content, item: FileItem | None, measure: Measure) -> Iterator[date]:
    """Today, and each later day on which something changes, where readers find the item then."""
    changes = {
        day
        for one in (item, measure)
        if one
        for day in (one.publish, one.withdrawn and one.withdrawn.date)
        if day and day > content.day
    }
    for day in sorted({content.day, *changes}):
        if item is None or state(item, day) is State.PUBLISHED:
            yield day
