"""A period left out of the middle of a series is there as a line without a figure.

Why: the years on both sides of a gap look like neighbours, and a change of three years like one of
a year. Nobody can tell a figure that does not exist from one that was forgotten. This is a warning.

Example:
    - {period: 2018, value: 60}
    - {period: 2019, value: 61}
    - {period: 2021, value: 70}

Write instead:

    - {period: 2018, value: 60}
    - {period: 2019, value: 61}
    - {period: 2020, status: no_data}
    - {period: 2021, value: 70}

Not asked of single months, of numbers at a moment (`snapshot: true`), or where two figures only are
compared.

"""

from collections.abc import Iterator
from itertools import pairwise

from macros.content.content import Content
from macros.content.problems import Problem, Severity
from macros.i18n.language import _
from macros.model.measure import Series
from macros.model.period import Month, Period

SHORTEST = 3  # months
FEWEST = 3  # observations
MOST_LINES = 12


def check(content: Content) -> Iterator[Problem]:
    """Periods that a series leaves out between two others."""
    for measure in content.measures.values():
        for path, series in measure.lines():
            for number, missing in _gaps(series):
                lines = ", ".join(f"{{period: {when}, status: no_data}}" for when in missing)
                yield content.problem(
                    measure.file,
                    (*path, "observations", number, "period"),
                    _("between this and the period above it, some are left out"),
                    _(
                        "add a line above this for each, with its figure or without: {lines}",
                        lines=lines,
                    ),
                    Severity.WARNING,
                )


def _gaps(series: Series) -> Iterator[tuple[int, list[Period]]]:
    if series.snapshot or len(series.observations) < FEWEST:
        return
    for number, (one, other) in enumerate(pairwise(series.observations), 1):
        months, start = one.period.months, other.period.start
        if months is None or start is None or months < SHORTEST or other.period.months != months:
            continue
        between = _months(start) - _months(one.period.end) - 1
        if between > 0 and between % months == 0 and between // months <= MOST_LINES:
            first = _months(one.period.end) + 1
            yield (
                number,
                [
                    Period(_month(at), _month(at + months - 1))
                    for at in range(first, first + between, months)
                ],
            )


def _months(month: Month) -> int:
    return month[0] * 12 + month[1] - 1


def _month(months: int) -> Month:
    return months // 12, months % 12 + 1
