"""A story that is done says what changed, or has a figure that shows it.

Why: “done” without what came of it is half an answer, and the page says so to every reader. This is
a warning.

Example:
    status: done

Write instead also what changed, be it that nothing did yet:

    status: done
    what_changed:
      - Children from four schools now go there.

"""

from collections.abc import Iterator

from macros.content.content import Content
from macros.content.problems import Problem, Severity
from macros.i18n.language import _
from macros.model.story import StoryStatus

ALLOWABLE = True


def check(content: Content) -> Iterator[Problem]:
    """Stories that are done, with neither."""
    for story in content.stories.values():
        told = story.what_changed or story.measures or story.updates
        if story.status is StoryStatus.DONE and not told:
            yield content.problem(
                story.file,
                ("status",),
                _("the story is done, and does not say what changed"),
                _(
                    "add “what_changed:” with what is different now; if nobody knows, say so with "
                    "{allow}",
                    allow='allow: {words/done_and_changed: "…"}',
                ),
                Severity.WARNING,
            )
