"""What a series shows, as values alone: no word of any language stands here.

The latest figure is compared with the figure of the inspection, with the earliest usable one (if
that is another), with the one before and, of quarters and months, with the same time a year before.
Only like is compared with like: what adds up over time (people, things, pounds) of part of a year
is never set against a whole year; a percentage, a rate, a wait or a score of part of a year may be,
and the sentence says so; posts are of a moment. An estimate is called one, and a bound stays a
bound. Nothing from before a break in the series is compared with what came after.

How sure a comparison is:

- *counted*: both are plain numbers of what there is or was (people, things, pounds, full-time
  posts), so that there is no chance in them;
- *tested*: both percentages have bases, and Newcombe's 95% interval of the difference excludes
  zero or does not; or one base is missing, and the other side alone cannot tell its value from
  the figure without a base (Wilson's 95% interval holds it): the missing base could only widen it.
  A rate with count and base is such a share, of things that each count once at most;
- *tested* too, where the source gives the interval of a figure: it knows how the figure was made,
  so that its interval counts before ours. Two intervals that lie apart are a difference; where they
  overlap, it is not clear. That calls fewer differences clear than a test would, never more;
- *untested*: chance cannot be judged, because a base is missing, or a figure is provisional, an
  estimate or a bound, or an average (a wait, a score), of which nobody says how widely its parts
  differ. Within one unit of the last place that the source prints, two such figures are about the
  same.

A question with a scale reads as the share of its favourable answers out of all answers, “don't
know” included: the test of percentages then holds for it, as it would not for a net of two shares.

With more people behind both percentages a result only becomes surer. With one base missing, more
people can turn “no clear change” into “looks better”, but never back.

The sources of the methods are named in `macros/figures/interval.py`.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from macros.figures.interval import newcombe, wilson
from macros.model.measure import NUMBERS, SHARES, Better, Observation, Series, Status, Unit
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
    ENDED = "ended"  # of a whole reading only: what a measure showed that is not counted any more


BETTER = frozenset({Result.BETTER, Result.LOOKS_BETTER})
WORSE = frozenset({Result.WORSE, Result.LOOKS_WORSE})


# What may still turn out otherwise.
UNSETTLED = frozenset({Status.ESTIMATE, Status.UPPER_BOUND, Status.PROVISIONAL})


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
    AVERAGES = "averages"
    ESTIMATED = "estimated"
    PROVISIONAL = "provisional"
    RANGES_OVERLAP = "ranges_overlap"
    RANGES_APART = "ranges_apart"
    RANGE_MISSING = "range_missing"
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

    `earliest` is None where the earliest usable figure is that of the inspection, `previous`
    and `year_before` where they are one of those. `peak` is the best figure in between, and
    `since` the figure that stands after the last break.
    """

    series: Series
    latest: Observation | None
    inspection: Comparison | None = None
    earliest: Comparison | None = None
    previous: Comparison | None = None
    year_before: Comparison | None = None
    peak: Observation | None = None
    of_inspection: Observation | None = None  # also where it cannot be compared
    unreliable_at_inspection: bool = False
    spans_inspection: bool = False  # the earliest figure is of a time that has the inspection in it
    since: Observation | None = None
    inspected: bool = True  # whether there was an inspection to compare with

    @property
    def comparisons(self) -> Iterator[Comparison]:
        """Every comparison, that with the inspection first."""
        found = (self.inspection, self.earliest, self.previous, self.year_before)
        yield from filter(None, found)

    @property
    def main(self) -> Comparison | None:
        """The comparison that the verdict is about: with the inspection, or the earliest figure."""
        return self.inspection or self.earliest

    @property
    def result(self) -> Result:
        """What the main comparison shows; nothing of what is not counted any more."""
        if self.series.ended and self.latest:
            return Result.ENDED
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
        if self.series.ended:
            return False
        before = self.previous or self.main
        return before is not None and before.result in WORSE

    @property
    def newest_missing(self) -> bool:
        """Whether there is no value for the newest period."""
        return self.series.observations[-1].value is None


def read(series: Series, inspection: Period | None) -> Reading:
    """What one series shows. `inspection` is when the inspection was, if there was one."""
    usable = _comparable_with_latest(series)
    if not usable:
        return Reading(series, None)
    *before, latest = usable
    then = next((one for one in before if _is_of(inspection, one.period)), None)
    first = before[0] if before and before[0] is not then else None
    last = before[-1] if before and before[-1] not in (then, first) else None
    year = _a_year_before(before, latest)
    year = None if year in (then, first, last) else year
    peak = _peak(series, usable)
    return Reading(
        series,
        latest,
        compare(series, latest, then, Since.INSPECTION) if then else None,
        compare(series, latest, first, Since.EARLIEST) if first else None,
        compare(series, latest, last, Since.PREVIOUS) if last else None,
        compare(series, latest, year, Since.YEAR_BEFORE) if year else None,
        peak if peak is not year else None,
        next((one for one in series.observations if _has_value_of(inspection, one)), None),
        any(
            one.status is Status.UNRELIABLE and _has_in_it(inspection, one.period)
            for one in series.observations
        ),
        first is not None and _has_in_it(inspection, first.period),
        next((one for one in reversed(series.observations) if one.breaks), None),
        inspection is not None,
    )


def _has_in_it(inspection: Period | None, period: Period) -> bool:
    return inspection is not None and period.overlaps(inspection)


def _a_year_before(before: list[Observation], latest: Observation) -> Observation | None:
    """The figure of the same months of the year before."""
    start, end = latest.period.start, latest.period.end
    if start is None:
        return None
    same = Period((start[0] - 1, start[1]), (end[0] - 1, end[1]))
    return next((one for one in before if one.period == same), None)


def unbroken(series: Series) -> list[Observation]:
    """The observations from the last break of the series on."""
    breaks = [n for n, one in enumerate(series.observations) if one.breaks]
    return series.observations[breaks[-1] if breaks else 0 :]


def _has_value_of(inspection: Period | None, one: Observation) -> bool:
    return one.value is not None and _is_of(inspection, one.period)


def against_period(series: Series, period: Period) -> Comparison | None:
    """The latest figure against that of a period; None where the two cannot be compared."""
    usable = _comparable_with_latest(series)
    then = next((one for one in usable[:-1] if one.period == period), None)
    return compare(series, usable[-1], then, Since.EARLIEST) if then else None


def against_a_year_before(series: Series) -> Comparison | None:
    """The latest figure against the same months a year before; None where there is none."""
    usable = _comparable_with_latest(series)
    then = _a_year_before(usable[:-1], usable[-1]) if usable else None
    return compare(series, usable[-1], then, Since.YEAR_BEFORE) if then else None


def _comparable_with_latest(series: Series) -> list[Observation]:
    """The figures that may be set beside the latest one, which is the last of them."""
    known = [one for one in unbroken(series) if one.value is not None]
    # A year so far is not set against the year itself.
    whole_years = [one.period for one in known if one.status is not Status.PART_YEAR]
    known = [
        one
        for one in known
        if one.status is not Status.PART_YEAR
        or not any(one.period.within(year) for year in whole_years)
    ]
    if series.adds_up_over_time:
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
    unsettled = UNSETTLED & {latest.status, against.status}
    if change is Change.UNKNOWN:
        return Sureness.UNTESTED, Reason.ONLY_A_BOUND
    if change is not Change.SAME and (known := _by_ranges(series, latest, against)):
        sure, reason = known
    elif series.unit in NUMBERS:
        sure, reason = Sureness.COUNTED, Reason.COUNTED
        if change is Change.SAME:
            reason = Reason.ABOUT_THE_SAME
    elif series.unit in SHARES:
        sure, reason = _sureness_of_shares(series, latest, against, change)
    else:
        alike = _about_the_same(latest, against, change)
        sure, reason = Sureness.UNTESTED, Reason.ABOUT_THE_SAME if alike else Reason.AVERAGES
    if reason is Reason.RANGES_APART:  # these say already how far an estimate may be off
        unsettled -= {Status.ESTIMATE}
    if not unsettled or sure is Sureness.UNTESTED:
        return sure, reason
    # What is not known of an estimate can only widen a difference that may be chance.
    larger = reason in {Reason.COUNTED, Reason.MORE_THAN_CHANCE, Reason.RANGES_APART}
    unsure = Reason.PROVISIONAL if unsettled == {Status.PROVISIONAL} else Reason.ESTIMATED
    return Sureness.UNTESTED, unsure if larger else reason


def _by_ranges(
    series: Series, latest: Observation, against: Observation
) -> tuple[Sureness, Reason] | None:
    """What the intervals of the source say; None where it gives none."""
    if not (_has_range(latest) or _has_range(against)):
        return None
    now, then = _range(series, latest), _range(series, against)
    if now and then:
        overlap = now[0] <= then[1] and then[0] <= now[1]
        return Sureness.TESTED, Reason.RANGES_OVERLAP if overlap else Reason.RANGES_APART
    low, high = now or then or (0, 0)
    other = (against if now else latest).value or 0
    if low <= other <= high:
        return Sureness.TESTED, Reason.WITHIN_CHANCE_OF_ONE
    return Sureness.UNTESTED, Reason.RANGE_MISSING


def _has_range(one: Observation) -> bool:
    return one.lower is not None and one.upper is not None and one.status is not Status.UPPER_BOUND


def _range(series: Series, one: Observation) -> tuple[float, float] | None:
    """The interval of the source or, of a percentage with a base, Wilson's."""
    if _has_range(one):
        return one.lower or 0, one.upper or 0
    if series.unit is not Unit.PERCENT or not _has_base(one):
        return None
    low, high = wilson(one.count or 0, one.base or 1)
    return 100 * low, 100 * high


def _sureness_of_shares(
    series: Series, latest: Observation, against: Observation, change: Change
) -> tuple[Sureness, Reason]:
    known = [one for one in (latest, against) if _has_base(one)]
    if len(known) == 2:
        return Sureness.TESTED, _tested(latest, against, change)
    if known and _holds(series, known[0], against if known[0] is latest else latest):
        return Sureness.TESTED, Reason.WITHIN_CHANCE_OF_ONE
    alike = _about_the_same(latest, against, change)
    return Sureness.UNTESTED, Reason.ABOUT_THE_SAME if alike else Reason.BASE_MISSING


def _about_the_same(latest: Observation, against: Observation, change: Change) -> bool:
    bound = against.status is Status.UPPER_BOUND
    return change is Change.SAME or (not bound and _within_last_place(latest, against))


def _has_base(one: Observation) -> bool:
    return one.count is not None and one.base is not None and one.count <= one.base


def _tested(latest: Observation, against: Observation, change: Change) -> Reason:
    if change is Change.SAME:
        return Reason.ABOUT_THE_SAME
    low, high = newcombe(latest.count or 0, latest.base or 1, against.count or 0, against.base or 1)
    # The way that is printed has to be the way of the counts: 50.5% may be less than 50%.
    larger = low > 0 if change is Change.MORE else high < 0
    return Reason.MORE_THAN_CHANCE if larger else Reason.CHANCE


def _holds(series: Series, known: Observation, other: Observation) -> bool:
    """Whether the interval of a figure with a base holds the figure without one."""
    low, high = wilson(known.count or 0, known.base or 1)
    return low <= (other.value or 0) / (series.per or 100) <= high


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
        Reason.RANGES_OVERLAP,
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


def _is_of(inspection: Period | None, period: Period) -> bool:
    """Whether a figure is from the inspection: that falls in the first half of its months.

    A figure for a calendar year with the inspection late in it is called by its year.
    """
    if inspection is None or period.start is None or period.months is None:
        return False
    if not period.overlaps(inspection):
        return False
    before = Period(period.start, inspection.end).months or 0
    return 2 * before - 1 <= period.months
