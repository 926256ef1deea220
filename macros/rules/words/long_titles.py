"""A title has at most 70 characters.

Why: it stands in lists, in the browser's tab and in searches, which cut it off. The title of a
measure may need more, to say what is counted. This is a warning.

Example:
    title: The council and its partners have started a club on Saturdays for children of all ages

Write instead the few words that tell it from the others:

    title: A club on Saturdays

"""

from collections.abc import Iterator

from macros.content.content import Content
from macros.content.problems import Problem, Severity
from macros.i18n.language import _
from macros.model.kinds import KINDS
from macros.model.measure import Measure

ALLOWABLE = True
LONGEST = 70


def check(content: Content) -> Iterator[Problem]:
    """Items whose title is longer."""
    for kind in KINDS:
        for item in content.items(kind.folder).values():
            title = getattr(item, "title", "")
            if isinstance(item, Measure):
                continue
            if len(title) > LONGEST and "title" in item.model_fields_set:
                yield content.problem(
                    item.file,
                    ("title",),
                    _("the title has {n} characters", n=len(title)),
                    _("make it shorter, {n} at most; the rest can stand in the text", n=LONGEST),
                    Severity.WARNING,
                )
