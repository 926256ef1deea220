"""What has happened is not in the future.

Why: a figure of 2099, or a question that was asked in 2032, is a slip of a finger. A reader would
take it for the newest. What is published later may happen until then, and a draft may say anything.
An event of the timeline may be planned, for some years ahead.

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
from macros.model.promise import first_day
from macros.model.story import Story

# A file, a place in it, what is dated there, and the day on which readers first see it.
Place = tuple[str, tuple[Step, ...], date | Period, date | None]

YEARS_AHEAD = 5


def check(content: Content) -> Iterator[Problem]:
    """Periods and days that have not begun when readers first see them."""
    today = content.day
    for file, path, when, published in happened(content):
        begins = first_day(when)
        if begins and begins > max(published or today, today):
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


def happened(content: Content) -> Iterator[Place]:
    """What is dated and has happened, or will have when readers first see it."""
    for story in content.stories.values():
        if not story.draft:
            yield from _of_story(story)
    for measure in content.measures.values():
        for path, series in measure.lines() if not measure.draft else ():
            for number, one in enumerate(series.observations):
                begins = one.publish or measure.publish
                yield measure.file, (*path, "observations", number, "period"), one.period, begins
    for document_id, document in content.documents.items():
        path = ("documents", document_id, "published")
        if document.published:
            yield "data/sources.yml", path, document.published, None
    for kind in KINDS:
        for item in content.items(kind.folder).values():
            for field in () if item.draft else ("updates", "corrections"):
                for number, one in enumerate(getattr(item, field, ())):
                    yield item.file, (field, number, "date"), one.date, item.publish


def _of_story(story: Story) -> Iterator[Place]:
    for field in ("asked", "done"):
        if when := getattr(story, field):
            yield story.file, (field,), when, story.publish
    for number, promise in enumerate(story.still_to_do):
        if promise.kept:
            yield story.file, ("still_to_do", number, "kept"), promise.kept, story.publish
