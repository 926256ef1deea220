"""Nothing is counted after a measure has ended.

Why: the page says “last known for” and since when nobody counts it. A later figure would show
that this is not so.

Example:
    ended: {date: 2020-03, because: The survey was stopped.}
    observations:
      - {period: 2019-04/2020-03, value: 75}
      - {period: 2020-04/2021-03, value: 80}

Write instead the month of the last figure, or leave `ended` out while figures come:

    ended: {date: 2021-03, because: The survey was stopped.}

"""

from collections.abc import Iterator

from macros.content.content import Content
from macros.content.problems import Problem
from macros.i18n.language import _, period


def check(content: Content) -> Iterator[Problem]:
    """Figures of a time after the end of their measure."""
    for measure in content.measures.values():
        for path, series in measure.lines():
            for place, one in enumerate(series.observations):
                start = one.period.start
                if (
                    series.ended
                    and one.value is not None
                    and start
                    and start > series.ended.date.end
                ):
                    yield content.problem(
                        measure.file,
                        (*path, "observations", place, "period"),
                        _("this is not counted since {date}", date=period(series.ended.date)),
                        _("correct the date under “ended”, or delete “ended”"),
                    )
