"""Nothing is done before it was asked for.

Why: a page that says “asked in 2022, done in 2021” has one of the two wrong, and readers see it.

Example:
    asked: 2022-05
    done: 2021-09

Write instead the month of each as the source has it, or leave out the one that is not known:

    asked: 2021-05
    done: 2021-09

"""

from collections.abc import Iterator

from macros.content.content import Content
from macros.content.problems import Problem
from macros.i18n.language import _


def check(content: Content) -> Iterator[Problem]:
    """Stories that were done before they were asked for."""
    for story in content.stories.values():
        asked, done = story.asked, story.done
        if asked and done and done.end < (asked.start or asked.end):
            yield content.problem(
                story.file,
                ("done",),
                _(
                    "this was done ({done}) before it was asked for ({asked})",
                    done=str(done),
                    asked=str(asked),
                ),
                _("look both up in the source, and leave out the one that it does not give"),
            )
