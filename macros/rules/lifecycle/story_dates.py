"""What came of a story came after it was asked for.

Why: a page that says “asked in 2022, done in 2021” has one of the two wrong, and readers see it. So
it is with a promise that was due before anybody asked, and with an update.

Example:
    asked: 2022-05
    done: 2021-09

Write instead the month of each as the source has it, or leave out the one that is not known:

    asked: 2021-05
    done: 2021-09

"""

from collections.abc import Iterator
from datetime import date

from macros.content.content import Content
from macros.content.problems import Problem
from macros.content.shape import Step
from macros.i18n.language import _
from macros.model.period import Period
from macros.model.promise import last_day
from macros.model.story import Story


def check(content: Content) -> Iterator[Problem]:
    """Stories with something that was done, due or told before they were asked for."""
    for story in content.stories.values():
        if not story.asked:
            continue
        first = date(*(story.asked.start or story.asked.end), 1)
        for path, when, wrong in _after(story):
            if last_day(when) < first:
                yield content.problem(
                    story.file,
                    path,
                    _(wrong, date=str(when), asked=str(story.asked)),
                    _("look both up in the source, and leave out the one that it does not give"),
                )


def _after(story: Story) -> Iterator[tuple[tuple[Step, ...], date | Period, str]]:
    """What may not come before the question: its place, its date and what to say of it."""
    if story.done:
        wrong = "this was done ({date}) before it was asked for ({asked})"
        yield ("done",), story.done, wrong
    for number, promise in enumerate(story.still_to_do):
        if promise.due:
            wrong = "this was due ({date}) before it was asked for ({asked})"
            yield ("still_to_do", number, "due"), promise.due, wrong
        if promise.kept:
            wrong = "this was done ({date}) before it was asked for ({asked})"
            yield ("still_to_do", number, "kept"), promise.kept, wrong
    for number, update in enumerate(story.updates):
        wrong = "this update ({date}) is older than what was asked ({asked})"
        yield ("updates", number, "date"), update.date, wrong
