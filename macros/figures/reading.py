"""What a series shows, as values alone: no word of any language stands here.

The latest figure is compared with the figure of the inspection, with the earliest usable one (if
that is another) and with the one before. Only like is compared with like: a count of part of a
year is never set against a whole year; a percentage of part of a year may be, and the sentence
says so. An estimate is called one, and a bound stays a bound.

How sure a comparison is:

- *counted*: both are whole counts of what happened, so that there is no chance in them;
- *tested*: both percentages have bases, and Newcombe's 95% interval of the difference excludes
  zero or does not; or one base is missing, and the other side alone cannot tell its value from
  the figure without a base (Wilson's 95% interval holds it): the missing base could only widen it;
- *untested*: chance cannot be judged, because a base is missing, or a figure is an estimate or a
  bound. Within one unit of the last place that the source prints, two figures without bases are
  about the same.

With more people behind both percentages a result only becomes surer. With one base missing, more
people can turn “no clear change” into “looks better”, but never back.

The sources of the methods are named in `macros/figures/interval.py`.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from macros.figures.interval import newcombe, wilson
from macros.model.measure import Better, Observation, Series, Status, Unit
from macros.model.number import last_place
from macros.model.period import Period
from macros.model.priority import Since


class Change(StrEnum):
    """Which way a figure went."""

    MORE = "more"
    LESS = "less"
    SAME = "same"
    UNKNOWN = "unknown"  # the earlier figure is only a bound


class Sureness(StrEnum):
    """How sure a comparison is."""

    COUNTED = "counted"
    TESTED = "tested"
    UNTESTED = "untested"


class Result(StrEnum):
    """What a comparison shows. It only looks so where chance could not be judged."""

    BETTER = "better"
    LOOKS_BETTER = "looks_better"
    NO_CLEAR_CHANGE = "no_clear_change"
    LOOKS_WORSE = "looks_worse"
    WORSE = "worse"
    CANNOT_TELL = "cannot_tell"
    FOR_INFORMATION = "for_information"


BETTER = frozenset({Result.BETTER, Result.LOOKS_BETTER})
WORSE = frozenset({Result.WORSE, Result.LOOKS_WORSE})


_ESTIMATES = frozenset({Status.ESTIMATE, Status.UPPER_BOUND})


class Reason(StrEnum):
    """Why a comparison, or a reading, is what it is."""

    NO_FIGURE = "no_figure"
    ONE_FIGURE = "one_figure"
    NOTHING_ALIKE = "nothing_alike"
    NEITHER_IS_BETTER = "neither_is_better"
    ONLY_A_BOUND = "only_a_bound"
    ABOUT_THE_SAME = "about_the_same"
    CHANCE = "chance"
    MORE_THAN_CHANCE = "more_than_chance"
    WITHIN_CHANCE_OF_ONE = "within_chance_of_one"
    BASE_MISSING = "base_missing"
    ESTIMATED = "estimated"
    COUNTED = "counted"


@dataclass(frozen=True)
class Comparison:
    """The latest figure against an earlier one: which way, what that shows, how sure and why."""

    since: Since
    against: Observation
    change: Change
    result: Result
    sureness: Sureness
    reason: Reason


@dataclass(frozen=True)
class Reading:
    """What one series shows; a comparison that cannot be made is None.

    `earliest` is None where the earliest usable figure is that of the inspection, and `previous`
    where the figure before is one of these two. `peak` is the best figure in between.
    """

    series: Series
    latest: Observation | None
    inspection: Comparison | None = None
    earliest: Comparison | None = None
    previous: Comparison | None = None
    peak: Observation | None = None
    of_inspection: Observation | None = None  # also where it cannot be compared
    unreliable_at_inspection: bool = False
    spans_inspection: bool = False  # the earliest figure is of a time that has the inspection in it

    @property
    def comparisons(self) -> Iterator[Comparison]:
        """Every comparison, that with the inspection first."""
        yield from filter(None, (self.inspection, self.earliest, self.previous))

    @property
    def main(self) -> Comparison | None:
        """The comparison that the verdict is about: with the inspection, or the earliest figure."""
        return self.inspection or self.earliest

    @property
    def result(self) -> Result:
        """What the main comparison shows."""
        if self.series.better is Better.NEITHER and self.latest:
            return Result.FOR_INFORMATION
        return self.main.result if self.main else Result.CANNOT_TELL

    @property
    def reason(self) -> Reason:
        """Why the series reads as it does."""
        if self.latest is None:
            return Reason.NO_FIGURE
        if self.series.better is Better.NEITHER:
            return Reason.NEITHER_IS_BETTER
        if self.main:
            return self.main.reason
        known = sum(one.value is not None for one in self.series.observations)
        return Reason.ONE_FIGURE if known == 1 else Reason.NOTHING_ALIKE

    @property
    def fell_lately(self) -> bool:
        """Whether the latest figure is worse, or looks worse, than the one before it."""
        before = self.previous or self.main
        return before is not None and before.result in WORSE

    @property
    def newest_missing(self) -> bool:
        """Whether there is no value for the newest period."""
        return self.series.observations[-1].value is None


def read(series: Series, inspection: Period) -> Reading:
    """What one series shows. `inspection` is when the inspection was."""
    usable = _comparable_with_latest(series)
    if not usable:
        return Reading(series, None)
    *before, latest = usable
    then = next((one for one in before if _is_of(inspection, one.period)), None)
    first = before[0] if before and before[0] is not then else None
    last = before[-1] if before and before[-1] not in (then, first) else None
    return Reading(
        series,
        latest,
        compare(series, latest, then, Since.INSPECTION) if then else None,
        compare(series, latest, first, Since.EARLIEST) if first else None,
        compare(series, latest, last, Since.PREVIOUS) if last else None,
        _peak(series, usable),
        next((one for one in series.observations if _has_value_of(inspection, one)), None),
        any(
            one.status is Status.UNRELIABLE and one.period.overlaps(inspection)
            for one in series.observations
        ),
        first is not None and first.period.overlaps(inspection),
    )


def _has_value_of(inspection: Period, one: Observation) -> bool:
    return one.value is not None and _is_of(inspection, one.period)


def against_period(series: Series, period: Period) -> Comparison | None:
    """The latest figure against that of a period; None where the two cannot be compared."""
    usable = _comparable_with_latest(series)
    then = next((one for one in usable[:-1] if one.period == period), None)
    return compare(series, usable[-1], then, Since.EARLIEST) if then else None


def _comparable_with_latest(series: Series) -> list[Observation]:
    """The figures that may be set beside the latest one, which is the last of them."""
    known = [one for one in series.observations if one.value is not None]
    # A year so far is not set against the year itself.
    whole_years = [one.period for one in known if one.status is not Status.PART_YEAR]
    known = [
        one
        for one in known
        if one.status is not Status.PART_YEAR
        or not any(one.period.within(year) for year in whole_years)
    ]
    if series.unit is Unit.COUNT and not series.snapshot:
        whole = [one for one in known if one.status is not Status.PART_YEAR]
        known = whole or known[-1:]
        months = known[-1].period.months if known else None
        known = [one for one in known if one.period.months == months]
    if known and known[-1].status is Status.UPPER_BOUND:
        return known[-1:]
    return known


# --- one comparison ---------------------------------------------------------------------------


def compare(series: Series, latest: Observation, against: Observation, since: Since) -> Comparison:
    """The latest figure of a series against an earlier one that is like it."""
    change = _change(latest, against)
    sureness, reason = _sureness(series, latest, against, change)
    result = _result(series.better, change, sureness, reason)
    return Comparison(since, against, change, result, sureness, reason)


def _change(latest: Observation, against: Observation) -> Change:
    now, then = latest.value or 0, against.value or 0
    if against.status is Status.UPPER_BOUND:
        return Change.MORE if now >= then else Change.UNKNOWN
    if now == then:
        return Change.SAME
    return Change.MORE if now > then else Change.LESS


def _sureness(
    series: Series, latest: Observation, against: Observation, change: Change
) -> tuple[Sureness, Reason]:
    estimated = not _ESTIMATES.isdisjoint({latest.status, against.status})
    if change is Change.UNKNOWN:
        return Sureness.UNTESTED, Reason.ONLY_A_BOUND
    if series.unit is Unit.COUNT:
        sure, reason = Sureness.COUNTED, Reason.COUNTED
        if change is Change.SAME:
            reason = Reason.ABOUT_THE_SAME
    else:
        sure, reason = _sureness_of_shares(latest, against, change)
    if not estimated or sure is Sureness.UNTESTED:
        return sure, reason
    # What is not known of an estimate can only widen a difference that may be chance.
    larger = reason in {Reason.COUNTED, Reason.MORE_THAN_CHANCE}
    return Sureness.UNTESTED, Reason.ESTIMATED if larger else reason


def _sureness_of_shares(
    latest: Observation, against: Observation, change: Change
) -> tuple[Sureness, Reason]:
    known = [one for one in (latest, against) if _has_base(one)]
    if len(known) == 2:
        return Sureness.TESTED, _tested(latest, against, change)
    if known and _holds(known[0], against if known[0] is latest else latest):
        return Sureness.TESTED, Reason.WITHIN_CHANCE_OF_ONE
    bound = against.status is Status.UPPER_BOUND
    alike = change is Change.SAME or (not bound and _within_last_place(latest, against))
    return Sureness.UNTESTED, Reason.ABOUT_THE_SAME if alike else Reason.BASE_MISSING


def _has_base(one: Observation) -> bool:
    return one.count is not None and one.base is not None and one.count <= one.base


def _tested(latest: Observation, against: Observation, change: Change) -> Reason:
    if change is Change.SAME:
        return Reason.ABOUT_THE_SAME
    low, high = newcombe(latest.count or 0, latest.base or 1, against.count or 0, against.base or 1)
    # The way that is printed has to be the way of the counts: 50.5% may be less than 50%.
    larger = low > 0 if change is Change.MORE else high < 0
    return Reason.MORE_THAN_CHANCE if larger else Reason.CHANCE


def _holds(known: Observation, other: Observation) -> bool:
    """Whether the interval of a figure with a base holds the figure without one."""
    low, high = wilson(known.count or 0, known.base or 1)
    return low <= (other.value or 0) / 100 <= high


def _within_last_place(latest: Observation, against: Observation) -> bool:
    now, then = latest.value or 0, against.value or 0
    step = max(last_place(now), last_place(then))
    return abs(now - then) <= step * (1 + 1e-9)


def _result(better: Better, change: Change, sureness: Sureness, reason: Reason) -> Result:
    if better is Better.NEITHER:
        return Result.FOR_INFORMATION
    if reason is Reason.ONLY_A_BOUND:
        return Result.CANNOT_TELL
    if change is Change.SAME or reason in {
        Reason.ABOUT_THE_SAME,
        Reason.CHANCE,
        Reason.WITHIN_CHANCE_OF_ONE,
    }:
        return Result.NO_CLEAR_CHANGE
    improved = (change is Change.MORE) == (better is Better.HIGHER)
    if sureness is Sureness.UNTESTED:
        return Result.LOOKS_BETTER if improved else Result.LOOKS_WORSE
    return Result.BETTER if improved else Result.WORSE


def _peak(series: Series, usable: list[Observation]) -> Observation | None:
    """The best figure, where it is neither the first nor one of the last two."""
    if series.better is Better.NEITHER or len(usable) < 4:
        return None
    sign = 1 if series.better is Better.HIGHER else -1
    best = max(usable, key=lambda one: sign * (one.value or 0))
    return best if best in usable[1:-2] else None


def _is_of(inspection: Period, period: Period) -> bool:
    """Whether a figure is from the inspection: that falls in the first half of its months.

    A figure for a calendar year with the inspection late in it is called by its year.
    """
    if period.start is None or period.months is None or not period.overlaps(inspection):
        return False
    before = Period(period.start, inspection.end).months or 0
    return 2 * before - 1 <= period.months
