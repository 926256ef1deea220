"""Targets: which are met, which were missed, and which are not due yet. Verdicts know none of it.

A target with a time is judged by the figure of that very time: never by a later one, and never by
that of a part of a year of what adds up over it. One without a time is judged by the latest figure.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from macros.model.measure import Better, Observation, Series, Status, Target
from macros.model.period import Period, last_day


class State(StrEnum):
    """How far a target is."""

    MET = "met"
    MISSED = "missed"
    NOT_DUE = "not_due"
    CANNOT_TELL = "cannot_tell"  # there is no figure, or only a bound that does not decide


@dataclass(frozen=True)
class Judged:
    """A target, how far it is, and the figure that tells."""

    target: Target
    state: State
    figure: Observation | None = None


def judged(series: Series, today: date) -> list[Judged]:
    """Each target of a series, as it is on a day."""
    return [_judged(series, target, today) for target in series.aims]


def _judged(series: Series, target: Target, today: date) -> Judged:
    if target.by and today <= date.fromisoformat(last_day(target.by)):
        return Judged(target, State.NOT_DUE)
    found = next(_of(_whole(series), target.by), None)
    return Judged(target, _state(series.better, target.value, found), found)


def _whole(series: Series) -> Iterator[Observation]:
    """The figures that a target can be judged by, newest first."""
    for one in reversed(series.observations):
        if one.value is not None and not (
            series.adds_up_over_time and one.status is Status.PART_YEAR
        ):
            yield one


def _of(figures: Iterator[Observation], by: Period | None) -> Iterator[Observation]:
    """Those of the time that a target is for; a single month means the figure that ends in it."""
    for one in figures:
        in_time = by is None or one.period == by or (by.months == 1 and one.period.end == by.end)
        if in_time:
            yield one


def _state(better: Better, target: float, figure: Observation | None) -> State:
    if figure is None or better is Better.NEITHER:
        return State.CANNOT_TELL
    value = figure.value or 0
    reached = value >= target if better is Better.HIGHER else value <= target
    if figure.status is Status.UPPER_BOUND:  # the figure is less than its value
        sure = value <= target
        reached = sure and better is Better.LOWER
        return _met(reached) if sure else State.CANNOT_TELL
    return _met(reached)


def _met(reached: bool) -> State:
    return State.MET if reached else State.MISSED
