"""Observations stand in the order of time and do not overlap.

Why: a reader takes the last figure for the newest, and two figures for one time contradict
each other. Only one overlap is right: a count of the year so far, followed by the estimate or
the final figure for that same year.

Example:
    - {period: 2020-04/2021-03, value: 60}
    - {period: 2019-04/2020-03, value: 87}

Write instead the older one first:

    - {period: 2019-04/2020-03, value: 87}
    - {period: 2020-04/2021-03, value: 60}

"""

from collections.abc import Iterator
from itertools import pairwise

from macros.content.content import Content
from macros.content.problems import Problem
from macros.i18n.language import _
from macros.model.measure import Observation, Status


def check(content: Content) -> Iterator[Problem]:
    """Observations out of order, or two for one time."""
    for measure in content.measures.values():
        for path, series in measure.lines():
            for number, (before, after) in enumerate(pairwise(series.observations), 1):
                where = (*path, "observations", number, "period")
                if _part_then_whole(before, after):
                    continue
                if after.period.end <= before.period.end:
                    yield content.problem(
                        measure.file,
                        where,
                        _("this period is not later than the one above it"),
                        _("put the observations in the order of time, the oldest first"),
                    )
                elif after.period.overlaps(before.period):
                    yield content.problem(
                        measure.file,
                        where,
                        _("this period shares months with the one above it"),
                        _(
                            "let each period start after the one before has ended; only a part "
                            "year (status: part_year) may stand before its own whole year"
                        ),
                    )


def _part_then_whole(before: Observation, after: Observation) -> bool:
    return (
        before.status in {Status.PART_YEAR, Status.SUPPRESSED}
        and after.status is not Status.PART_YEAR
        and before.period.start == after.period.start
        and (before.status is Status.PART_YEAR or before.period != after.period)
        and before.period.within(after.period)
    )
