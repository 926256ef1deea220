"""What a measure's own figures show, as a value and as a plain sentence.

Only like is compared with like. A count of part of a year is never set against a whole year; a
percentage of part of a year may be, and the sentence says so. An estimate is called one, and a
bound stays a bound. Where counts and bases are known, a difference is clear when its 95%
interval (Newcombe's method, see `macros/interval.py`) leaves out nought. Where they are not, a
difference of one percentage point or less is within rounding, and the sentence says that the
base is not given.
"""

from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from macros.figures import format as wording
from macros.figures.interval import newcombe
from macros.i18n.language import _, period
from macros.model.measure import Better, Measure, Observation, Series, Status, Unit
from macros.model.period import Period

_ROUNDING = 1.0
_FEW = 100


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
    """What one series shows: against its baseline, against the figure before, and its peak."""

    result: Result
    reason: str
    sentence: str
    latest: Observation | None = None
    baseline: Comparison | None = None
    previous: Comparison | None = None
    peak: Observation | None = None


@lru_cache(maxsize=4096)
def readings(measure: Measure, inspection: Period) -> list[tuple[Series, Reading]]:
    """A reading for every series of a measure."""
    return [(series, read(measure, series, inspection)) for _path, series in measure.lines()]


def read(measure: Measure, series: Series, inspection: Period) -> Reading:
    """What one series shows. `inspection` is what a baseline is called after, if it covers it."""
    usable = _comparable_with_latest(measure, series)
    if not usable:
        reason = _("There is no figure to read.")
        return Reading(Result.CANNOT_TELL, reason, reason)
    latest, first = usable[-1], series.observations[0]
    now = _("{figure} in {period}.", figure=_long(measure, series, latest), period=_when(latest))
    newest = series.observations[-1]
    if newest.value is None:
        now = " ".join([_("There is no figure for {period}.", period=_when(newest)), now])
    if first is latest:
        reason = _("There is only one figure, so there is nothing to compare it with.")
        return Reading(Result.CANNOT_TELL, reason, f"{now} {reason}", latest)
    before = usable[-2] if len(usable) > 1 and usable[-2] is not first else None
    previous = _compare(measure, series, latest, before) if before else None
    if first not in usable:
        reason = _no_baseline(first, inspection)
        told = [_against_previous(measure, series, previous)] if previous else []
        caveats = _caveats(measure, series, latest, None, previous)
        sentence = " ".join([now, reason, *told, *caveats])
        return Reading(Result.CANNOT_TELL, reason, sentence, latest, None, previous)
    baseline = _compare(measure, series, latest, first)
    peak = _peak(measure, series, usable)
    told = [now, _against_baseline(measure, series, baseline, inspection)]
    if previous:
        told.append(_against_previous(measure, series, previous, baseline.change))
    if peak:
        best = wording.spoken(measure, series, peak)
        told.append(
            _("The best figure was {figure}, in {period}.", figure=best, period=_when(peak))
        )
    reason = _reason(measure, series, baseline)
    sentence = " ".join([*told, *_caveats(measure, series, latest, baseline, previous)])
    return Reading(baseline.result, reason, sentence, latest, baseline, previous, peak)


def _no_baseline(first: Observation, inspection: Period) -> str:
    if first.status is Status.SUPPRESSED:
        return _("The first figure is too small to be published, so it cannot be compared.")
    if first.value is not None:
        return _("The first figure is of a different kind, so it cannot be compared.")
    if _is_baseline(first.period, inspection):
        return _("There is no reliable figure from the inspection, so we cannot compare with it.")
    return _("There is no reliable figure for {period} to compare with.", period=_when(first))


# --- what may be compared ---------------------------------------------------------------------


def _comparable_with_latest(measure: Measure, series: Series) -> list[Observation]:
    """The figures that may be set beside the latest one, which is the last of them."""
    counts = measure.unit_of(series) is Unit.COUNT and not measure.snapshot
    known = [seen for seen in series.observations if seen.value is not None]
    # A year so far is not set against the year itself.
    whole_years = [seen.period for seen in known if seen.status is not Status.PART_YEAR]
    known = [
        seen
        for seen in known
        if seen.status is not Status.PART_YEAR
        or not any(seen.period.within(year) for year in whole_years)
    ]
    if counts:
        whole = [seen for seen in known if seen.status is not Status.PART_YEAR]
        known = whole or known[-1:]
        months = known[-1].period.months if known else None
        known = [seen for seen in known if seen.period.months == months]
    if known and known[-1].status is Status.UPPER_BOUND:
        return known[-1:]
    return known


def _compare(
    measure: Measure, series: Series, latest: Observation, against: Observation
) -> Comparison:
    change = _change(measure, series, latest, against)
    clear = _is_clear(latest, against)
    return Comparison(against, change, clear, _result(measure.better_of(series), change, clear))


def _change(measure: Measure, series: Series, latest: Observation, against: Observation) -> Change:
    difference = (latest.value or 0) - (against.value or 0)
    if against.status is Status.UPPER_BOUND:
        return Change.MORE if difference >= 0 else Change.UNKNOWN
    rounded = measure.unit_of(series) is Unit.PERCENT and None in {latest.base, against.base}
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


def _peak(measure: Measure, series: Series, usable: list[Observation]) -> Observation | None:
    """The best figure, where it is neither the first nor one of the last two."""
    better = measure.better_of(series)
    if better is Better.NEITHER or len(usable) < 4:
        return None
    sign = 1 if better is Better.HIGHER else -1
    best = max(usable, key=lambda seen: sign * (seen.value or 0))
    return best if best in usable[1:-2] else None


# --- in words ---------------------------------------------------------------------------------


def _is_baseline(first: Period, inspection: Period) -> bool:
    """Whether a first figure is from the inspection: that falls in the first half of its months.

    A figure for a calendar year with the inspection late in it is called by its year.
    """
    if first.start is None or first.months is None or not first.overlaps(inspection):
        return False
    before = Period(first.start, inspection.end).months or 0
    return 2 * before - 1 <= first.months


def _against_baseline(
    measure: Measure, series: Series, baseline: Comparison, inspection: Period
) -> str:
    first = baseline.against
    values = {"figure": wording.spoken(measure, series, first), "period": _when(first)}
    if first.period.start is None:
        values["period"] = values["period"][0].lower() + values["period"][1:]
        return {
            Change.MORE: _("That is more than {period} ({figure}).", **values),
            Change.LESS: _("That is less than {period} ({figure}).", **values),
            Change.SAME: _("That is about the same as {period} ({figure}).", **values),
            Change.UNKNOWN: _(
                "We cannot tell if that is more or less than {period} ({figure}).", **values
            ),
        }[baseline.change]
    if _is_baseline(first.period, inspection):
        return {
            Change.MORE: _("That is more than at the inspection ({figure}).", **values),
            Change.LESS: _("That is less than at the inspection ({figure}).", **values),
            Change.SAME: _("That is about the same as at the inspection ({figure}).", **values),
            Change.UNKNOWN: _(
                "We cannot tell if that is more or less than at the inspection ({figure}).",
                **values,
            ),
        }[baseline.change]
    return {
        Change.MORE: _("That is more than in {period} ({figure}).", **values),
        Change.LESS: _("That is less than in {period} ({figure}).", **values),
        Change.SAME: _("That is about the same as in {period} ({figure}).", **values),
        Change.UNKNOWN: _(
            "We cannot tell if that is more or less than in {period} ({figure}).", **values
        ),
    }[baseline.change]


def _against_previous(
    measure: Measure, series: Series, previous: Comparison, since_first: Change | None = None
) -> str:
    values = {
        "figure": wording.spoken(measure, series, previous.against),
        "period": _when(previous.against),
    }
    match (since_first, previous.change):
        case (Change.MORE, Change.LESS):
            return _("But it is less than in {period} ({figure}).", **values)
        case (Change.LESS, Change.MORE):
            return _("But it is more than in {period} ({figure}).", **values)
        case (_first, Change.MORE):
            return _("It is more than in {period} ({figure}).", **values)
        case (_first, Change.LESS):
            return _("It is less than in {period} ({figure}).", **values)
        case (_first, Change.UNKNOWN):
            return _("We cannot tell if it is more or less than in {period} ({figure}).", **values)
    return _("It is about the same as in {period} ({figure}).", **values)


def _reason(measure: Measure, series: Series, baseline: Comparison) -> str:
    if measure.better_of(series) is Better.NEITHER:
        return _("More or fewer of these is neither better nor worse in itself.")
    if baseline.result is Result.CANNOT_TELL:
        return _("The first figure is only a bound, so the difference is not known.")
    if baseline.change is Change.SAME:
        return _("The two figures are about the same.")
    if baseline.clear is False:
        return _("The difference from the first figure is small enough to be chance.")
    if baseline.clear:
        return _("The difference from the first figure is larger than chance would make it.")
    if measure.unit_of(series) is Unit.PERCENT:
        return _("The report does not give every number behind these percentages.")
    return _("These are plain counts.")


def _caveats(
    measure: Measure,
    series: Series,
    latest: Observation,
    baseline: Comparison | None,
    previous: Comparison | None,
) -> list[str]:
    compared = [found for found in (baseline, previous) if found]
    percent = measure.unit_of(series) is Unit.PERCENT
    told = []
    if percent and latest.status is Status.PART_YEAR:
        told.append(_("The latest figure is of part of a year."))
    if latest.status is Status.ESTIMATE:
        told.append(_("The latest figure is an estimate."))
    for found in compared:
        if percent and found.against.status is Status.PART_YEAR:
            when = _when(found.against)
            told.append(_("The figure for {period} is of part of a year.", period=when))
        if found.clear is False and found.change is not Change.SAME:
            told.append(_chance(_when(found.against), few=_few(latest, found.against)))
    if percent and latest.base is None:
        told.append(_("The report does not say how many this is out of."))
    elif percent and baseline and baseline.clear is None:
        told.append(_("The report does not say how many the first figure is out of."))
    return told


def _chance(when: str, *, few: bool) -> str:
    if few:
        return _("So few answered that the difference from {period} could be chance.", period=when)
    return _("The difference from {period} is small enough to be chance.", period=when)


def _few(*seen: Observation) -> bool:
    return any(found.base is not None and found.base < _FEW for found in seen)


def _when(seen: Observation) -> str:
    return period(seen.period)


def _long(measure: Measure, series: Series, seen: Observation) -> str:
    spoken = wording.spoken(measure, series, seen, measure.counting_of(series))
    return spoken[0].upper() + spoken[1:]
