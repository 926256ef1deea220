"""What came of a story came after it was asked for.

Why: a page that says “asked in 2022, done in 2021” has one of the two wrong, and readers see it. So
it is with a promise that was due before anybody asked, and with an update. A promise that was kept
and will not be kept is one of the two.

Example:
    asked: 2022-05
    done: 2021-09

Write instead the month of each as the source has it, or leave out the one that is not known:

    asked: 2021-05
    done: 2021-09

"""

from collections.abc import Callable, Iterator
from datetime import date

from macros.content.content import Content
from macros.content.problems import Problem
from macros.content.shape import Step
from macros.i18n.language import _
from macros.model.period import Period
from macros.model.promise import last_day
from macros.model.story import Story

# What to say of something that came before the question: of its day or period, and of the question.
Words = Callable[[str, str], str]


def check(content: Content) -> Iterator[Problem]:
    """Stories with something that was done, due or new before they were asked for."""
    for story in content.stories.values():
        for number, promise in enumerate(story.still_to_do):
            if promise.kept and promise.could_not:
                yield content.problem(
                    story.file,
                    ("still_to_do", number, "could_not"),
                    _(
                        "this promise was kept ({date}), and could not be kept",
                        date=str(promise.kept),
                    ),
                    _("delete “kept” or “could_not”, whichever is wrong"),
                )
        if story.asked:
            yield from _too_early(content, story, story.asked)


def _too_early(content: Content, story: Story, asked: Period) -> Iterator[Problem]:
    first = date(*(asked.start or asked.end), 1)
    for path, when, words in _after(story):
        if last_day(when) < first:
            yield content.problem(
                story.file,
                path,
                words(str(when), str(asked)),
                _("look both up in the source, and leave out the one that it does not give"),
            )


def _after(story: Story) -> Iterator[tuple[tuple[Step, ...], date | Period, Words]]:
    """What may not come before the question."""
    if story.done:
        yield ("done",), story.done, _done
    for number, promise in enumerate(story.still_to_do):
        if promise.due:
            yield ("still_to_do", number, "due"), promise.due, _due
        if promise.kept:
            yield ("still_to_do", number, "kept"), promise.kept, _done
    for number, update in enumerate(story.updates):
        yield ("updates", number, "date"), update.date, _older


def _done(when: str, asked: str) -> str:
    return _("this was done ({date}) before it was asked for ({asked})", date=when, asked=asked)


def _due(when: str, asked: str) -> str:
    return _("this was due ({date}) before it was asked for ({asked})", date=when, asked=asked)


def _older(when: str, asked: str) -> str:
    return _("this update ({date}) is older than what was asked ({asked})", date=when, asked=asked)
