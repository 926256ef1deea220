"""What came first stands first: asked before done, and the oldest event of the timeline.

Why: nobody can do what has not been asked yet, so one of the two is wrong. A timeline is read from
the top, and an event in the wrong place is read as if it came then.

Example:
    asked: 2020-05
    done: 2019-04

Write instead:

    asked: 2019-05
    done: 2020-04

"""

from collections.abc import Iterator
from itertools import pairwise

from macros.content.content import Content
from macros.content.problems import Problem
from macros.i18n.language import _


def check(content: Content) -> Iterator[Problem]:
    """Stories that were done before they were asked for; events out of order."""
    for story in content.stories.values():
        if story.asked and story.done and story.asked.start and story.done.end < story.asked.start:
            yield content.problem(
                story.file,
                ("done",),
                _("it was done before it was asked for"),
                _("correct one of the two, or delete the line that nobody is sure of"),
            )
    for number, (before, after) in enumerate(pairwise(content.timeline), 1):
        if after.date.end < (before.date.start or (0, 1)):
            yield content.problem(
                "data/timeline.yml",
                (number, "date"),
                _("this is older than the event above it"),
                _("put the events in the order of time, the oldest first"),
            )
