"""A day that is still to come is at most ten years away.

Why: a promise that is due in 2205 is a slip of a finger, and nobody is reminded of it. This is a
warning.

Example:
    still_to_do:
      - {text: Find a second place for the club., due: 2205-09}

Write instead the day that was meant:

    still_to_do:
      - {text: Find a second place for the club., due: 2025-09}

"""

from collections.abc import Iterator
from datetime import date

from macros.content.content import Content
from macros.content.problems import Problem, Severity
from macros.content.shape import Step
from macros.i18n.language import _
from macros.model.item import FileItem
from macros.model.kinds import KINDS
from macros.model.period import Period
from macros.model.promise import last_day
from macros.model.story import Story

YEARS_AHEAD = 10


def check(content: Content) -> Iterator[Problem]:
    """Days of every item that are further away."""
    latest = content.day.year + YEARS_AHEAD
    for kind in KINDS:
        for item in content.items(kind.folder).values():
            for path, when in _days(item):
                if last_day(when).year > latest:
                    yield content.problem(
                        item.file,
                        path,
                        _("{date} is more than {n} years away", date=str(when), n=YEARS_AHEAD),
                        _("look at the year: is it a slip?"),
                        Severity.WARNING,
                    )


def _days(item: FileItem) -> Iterator[tuple[tuple[Step, ...], date | Period]]:
    for field in ("publish", "review_by", "next_update"):
        if day := getattr(item, field):
            yield (field,), day
    for number, promise in enumerate(item.still_to_do if isinstance(item, Story) else ()):
        if promise.due:
            yield ("still_to_do", number, "due"), promise.due
