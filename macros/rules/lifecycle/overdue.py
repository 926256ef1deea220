"""Nobody is left waiting for a look or for news that was to come by now.

Why: `review_by` is a note to ourselves, and `next_update` tells readers when to expect news. Once
the day is over, the page says that an update was due. This is a warning, and no error: on the day
after, a site that could be built still can. Promises of a story are said on its page, and by
`offer due`.

Example, on 1 May 2024:

    next_update: 2024-04-30

Write instead the news, with its day, and when the next is due; or leave the line out.
"""

from collections.abc import Iterator

from macros.content.content import Content
from macros.content.problems import Problem, Severity
from macros.content.published import State, state
from macros.i18n.language import _, day
from macros.model.kinds import KINDS


def check(content: Content) -> Iterator[Problem]:
    """Reviews and news that were due before the day."""
    for kind in KINDS:
        for item in content.items(kind.folder).values():
            over = state(item, content.day) is State.WITHDRAWN
            if over or (item.archived and item.archived.date <= content.day):
                continue
            if item.review_by and item.review_by < content.day:
                yield content.problem(
                    item.file,
                    ("review_by",),
                    _("somebody was to look at this again by {date}", date=day(item.review_by)),
                    _("look at it, and write the day of the next time; or leave the line out"),
                    Severity.WARNING,
                )
            if item.next_update and item.next_update < content.day and not item.draft:
                yield content.problem(
                    item.file,
                    ("next_update",),
                    _("readers were told to expect news by {date}", date=day(item.next_update)),
                    _("write the news, and the day of the next; or leave the line out"),
                    Severity.WARNING,
                )
