"""What has happened is not in the future.

Why: a figure of 2099, or a question that was asked in 2032, is a slip of a finger. A reader would
take it for the newest. An event of the timeline may be planned, for some years ahead.

Example:
    asked: 2032-05

Write instead the month that was meant:

    asked: 2023-05

"""

from collections.abc import Iterator
from datetime import date

from macros.content.content import Content
from macros.content.problems import Problem
from macros.content.shape import Step
from macros.i18n.language import _
from macros.model.kinds import KINDS
from macros.model.period import Period

Place = tuple[str, tuple[Step, ...], Period]

YEARS_AHEAD = 5


def check(content: Content) -> Iterator[Problem]:
    """Periods and days that have not begun."""
    today = date.today()
    for file, path, when in _happened(content):
        if when.start and when.start > (today.year, today.month):
            yield content.problem(
                file,
                path,
                _("{period} has not begun yet", period=str(when)),
                _("write when it was; what is still to come has no date here"),
            )
    for number, event in enumerate(content.timeline):
        if event.date.start and event.date.start[0] > today.year + YEARS_AHEAD:
            yield content.problem(
                "data/timeline.yml",
                (number, "date"),
                _("{period} is more than {n} years away", period=str(event.date), n=YEARS_AHEAD),
                _("look at the year: is it a slip?"),
            )


def _happened(content: Content) -> Iterator[Place]:
    for story in content.stories.values():
        for field in ("asked", "done"):
            if when := getattr(story, field):
                yield story.file, (field,), when
    for measure in content.measures.values():
        for path, series in measure.lines():
            for number, one in enumerate(series.observations):
                yield measure.file, (*path, "observations", number, "period"), one.period
    for document_id, document in content.documents.items():
        path = ("documents", document_id, "published")
        if document.published:
            yield "data/sources.yml", path, document.published
    for kind in KINDS:
        for item in content.items(kind.folder).values():
            for number, correction in enumerate(item.corrections):
                month = (correction.date.year, correction.date.month)
                yield item.file, ("corrections", number, "date"), Period(month, month)
