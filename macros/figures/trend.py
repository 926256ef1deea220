"""The figures of a series as a small line: the same scale as its bars, and time from the left.

A gap is where there is no figure, where a series is broken, and between what is not alike: of what
adds up over time a part of a year is not joined to a year. No word stands in it: its tile or its
table says all of this.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from macros.figures import format as printed
from macros.figures.reading import UNSETTLED
from macros.model.measure import Measure, Observation, Series, Status
from macros.model.period import Month, Period

WIDTH, HEIGHT = 240, 64
_EDGE = 8  # room for half a dot
_MOST_DOTS = 16  # of more, only those that stand alone and the last are drawn


@dataclass(frozen=True)
class Trend:
    """What is drawn, each as the `d` of a path; empty where there is nothing of it.

    `line` joins figures, `unsure` what may still turn out otherwise. `dots` are plain figures,
    `rings` those of part of a year and those that may still change. A dot is a line of no length.
    `zero` is where nothing stands, `inspection` when that was. `first` and `last` are the periods
    at the ends, and `gap` is whether some that follow each other are not joined.
    """

    line: str
    unsure: str
    dots: str
    rings: str
    zero: str
    inspection: str
    first: Period
    last: Period
    gap: bool


def trend(measure: Measure, series: Series, inspection: Period | None) -> Trend | None:
    """The line of a series; None where it has no figure. All of a measure share one time."""
    known = [one for one in series.observations if one.value is not None]
    if not known:
        return None
    every = [one.period for _path, line in measure.lines() for one in line.observations]
    start, end = min(map(_start, every)), max(map(_end, every)) + 1
    low, whole = printed.lowest(measure, series), printed.scale(measure, series)

    def across(months: float) -> int:
        return round(_EDGE + (months - start) / (end - start) * (WIDTH - 2 * _EDGE))

    def down(value: float) -> int:
        return round(HEIGHT - _EDGE - (value - low) / whole * (HEIGHT - 2 * _EDGE))

    def at(one: Observation) -> str:
        return f"{across(_middle(one.period))} {down(one.value or 0)}"

    joined = [pair for pair in pairwise(series.observations) if _alike(series, *pair)]
    sure = [pair for pair in joined if not _unsettled(*pair)]
    shown = known
    if len(known) > _MOST_DOTS:
        ends = [one for pair in joined for one in pair]
        shown = [one for one in known if one not in ends or one is known[-1]]
    mark = inspection and start <= _start(inspection) and _end(inspection) < end
    return Trend(
        line=_path((at(a), at(b)) for a, b in sure),
        unsure=_path((at(a), at(b)) for a, b in joined if _unsettled(a, b)),
        dots="".join(f"M{at(one)}h0" for one in shown if one.status is Status.FINAL),
        rings="".join(f"M{at(one)}h0" for one in shown if one.status is not Status.FINAL),
        zero=f"M0 {down(0)}h{WIDTH}",
        inspection=f"M{across(_middle(inspection))} 0v{HEIGHT}" if inspection and mark else "",
        first=min(every, key=_start),
        last=max(every, key=_end),
        gap=len(joined) < len(series.observations) - 1,
    )


def _path(pairs: Iterable[tuple[str, str]]) -> str:
    """Lines from point to point; one that begins where another ends goes on with it."""
    drawn, pen = [], ""
    for a, b in pairs:
        drawn.append(f"L{b}" if a == pen else f"M{a}L{b}")
        pen = b
    return "".join(drawn)


def _alike(series: Series, one: Observation, then: Observation) -> bool:
    """Whether a line may join two figures that follow each other."""
    if one.value is None or then.value is None or then.breaks:
        return False
    return not series.adds_up_over_time or _length(one) == _length(then)


def _length(one: Observation) -> tuple[int | None, bool]:
    return one.period.months, one.status is Status.PART_YEAR


def _unsettled(*both: Observation) -> bool:
    return any(one.status in UNSETTLED for one in both)


def _start(period: Period) -> int:
    """The month that a period begins in; where nobody knows that, the one that it ends in."""
    return _month(period.start or period.end)


def _end(period: Period) -> int:
    return _month(period.end)


def _middle(period: Period) -> float:
    return (_start(period) + _end(period) + 1) / 2


def _month(month: Month) -> int:
    return month[0] * 12 + month[1]
