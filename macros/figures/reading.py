"""What a series shows, as values alone: no word of any language stands here.

Only like is compared with like. A count of part of a year is never set against a whole year; a
percentage of part of a year may be, and the sentence says so. An estimate is called one, and a
bound stays a bound. Where counts and bases are known, a difference is clear when its 95%
interval (Newcombe's method, see `macros/figures/interval.py`) excludes zero. Where they are not,
a difference of one percentage point or less is within rounding, and the sentence says that the
base is not given.
"""

from dataclasses import dataclass
from enum import StrEnum

from macros.figures.interval import newcombe
from macros.model.measure import Better, Observation, Series, Status, Unit
from macros.model.period import Period

_ROUNDING = 1.0


class Result(StrEnum):
    """What the figures show."""

    BETTER = "better"
    WORSE = "worse"
    NO_CLEAR_CHANGE = "no_clear_change"
    CANNOT_TELL = "cannot_tell"


class Change(StrEnum):
    """Which way a figure went."""

    MORE = "more"
    LESS = "less"
    SAME = "same"
    UNKNOWN = "unknown"  # the earlier figure is only a bound


class Reason(StrEnum):
    """Why a series reads as it does."""

    NO_FIGURE = "no_figure"
    ONE_FIGURE = "one_figure"
    FIRST_SUPPRESSED = "first_suppressed"
    FIRST_OF_ANOTHER_KIND = "first_of_another_kind"
    NONE_FROM_THE_INSPECTION = "none_from_the_inspection"
    NONE_FROM_THE_FIRST_PERIOD = "none_from_the_first_period"
    NEITHER_IS_BETTER = "neither_is_better"
    FIRST_IS_A_BOUND = "first_is_a_bound"
    ABOUT_THE_SAME = "about_the_same"
    CHANCE = "chance"
    MORE_THAN_CHANCE = "more_than_chance"
    BASE_MISSING = "base_missing"
    COUNTED = "counted"


@dataclass(frozen=True)
class Comparison:
    """The latest figure against an earlier one.

    `clear` is None where no base is given, so that chance cannot be judged.
    """

    against: Observation
    change: Change
    clear: bool | None
    result: Result


@dataclass(frozen=True)
class Reading:
    """What one series shows: against its baseline, against the figure before, and its peak.

    `newest_missing` says that there is no value for the newest period; `latest` is then older.
    """

    series: Series
    result: Result
    reason: Reason
    latest: Observation | None = None
    baseline: Comparison | None = None
    previous: Comparison | None = None
    peak: Observation | None = None
    from_inspection: bool = False

    @property
    def newest_missing(self) -> bool:
        """Whether there is no value for the newest period."""
        return self.series.observations[-1].value is None


def read(series: Series, inspection: Period) -> Reading:
    """What one series shows. `inspection` is what a baseline is named after, if it covers it."""
    usable = _comparable_with_latest(series)
    if not usable:
        return Reading(series, Result.CANNOT_TELL, Reason.NO_FIGURE)
    latest, first = usable[-1], series.observations[0]
    if first is latest:
        return Reading(series, Result.CANNOT_TELL, Reason.ONE_FIGURE, latest)
    before = usable[-2] if len(usable) > 1 and usable[-2] is not first else None
    previous = _compare(series, latest, before) if before else None
    from_inspection = _is_baseline(first.period, inspection)
    if first not in usable:
        reason = _no_baseline(first, from_inspection=from_inspection)
        return Reading(series, Result.CANNOT_TELL, reason, latest, previous=previous)
    baseline = _compare(series, latest, first)
    return Reading(
        series,
        baseline.result,
        _reason(series, baseline),
        latest,
        baseline,
        previous,
        _peak(series, usable),
        from_inspection,
    )


def _no_baseline(first: Observation, *, from_inspection: bool) -> Reason:
    if first.status is Status.SUPPRESSED:
        return Reason.FIRST_SUPPRESSED
    if first.value is not None:
        return Reason.FIRST_OF_ANOTHER_KIND
    if from_inspection:
        return Reason.NONE_FROM_THE_INSPECTION
    return Reason.NONE_FROM_THE_FIRST_PERIOD


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


def _compare(series: Series, latest: Observation, against: Observation) -> Comparison:
    change = _change(series, latest, against)
    clear = _is_clear(latest, against)
    return Comparison(against, change, clear, _result(series.better, change, clear))


def _change(series: Series, latest: Observation, against: Observation) -> Change:
    difference = (latest.value or 0) - (against.value or 0)
    if against.status is Status.UPPER_BOUND:
        return Change.MORE if difference >= 0 else Change.UNKNOWN
    rounded = series.unit is Unit.PERCENT and None in {latest.base, against.base}
    if abs(difference) <= (_ROUNDING if rounded else 0):
        return Change.SAME
    return Change.MORE if difference > 0 else Change.LESS


def _is_clear(latest: Observation, against: Observation) -> bool | None:
    if latest.count is None or latest.base is None or against.count is None or against.base is None:
        return None
    if latest.count > latest.base or against.count > against.base:
        return None  # the rule percentages speaks of it
    low, high = newcombe(latest.count, latest.base, against.count, against.base)
    return low > 0 or high < 0


def _result(better: Better, change: Change, clear: bool | None) -> Result:
    if better is Better.NEITHER or change is Change.UNKNOWN:
        return Result.CANNOT_TELL
    if change is Change.SAME or clear is False:
        return Result.NO_CLEAR_CHANGE
    improved = (change is Change.MORE) == (better is Better.HIGHER)
    return Result.BETTER if improved else Result.WORSE


def _reason(series: Series, baseline: Comparison) -> Reason:
    if series.better is Better.NEITHER:
        return Reason.NEITHER_IS_BETTER
    if baseline.result is Result.CANNOT_TELL:
        return Reason.FIRST_IS_A_BOUND
    if baseline.change is Change.SAME:
        return Reason.ABOUT_THE_SAME
    if baseline.clear is not None:
        return Reason.MORE_THAN_CHANCE if baseline.clear else Reason.CHANCE
    return Reason.BASE_MISSING if series.unit is Unit.PERCENT else Reason.COUNTED


def _peak(series: Series, usable: list[Observation]) -> Observation | None:
    """The best figure, where it is neither the first nor one of the last two."""
    if series.better is Better.NEITHER or len(usable) < 4:
        return None
    sign = 1 if series.better is Better.HIGHER else -1
    best = max(usable, key=lambda one: sign * (one.value or 0))
    return best if best in usable[1:-2] else None


def _is_baseline(first: Period, inspection: Period) -> bool:
    """Whether a first figure is from the inspection: that falls in the first half of its months.

    A figure for a calendar year with the inspection late in it is called by its year.
    """
    if first.start is None or first.months is None or not first.overlaps(inspection):
        return False
    before = Period(first.start, inspection.end).months or 0
    return 2 * before - 1 <= first.months
