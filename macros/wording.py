"""Figures in words: the one place that says how an observation is printed."""

from macros.language import _, _n, number
from macros.model import Measure, Observation, Series, Status, StoryStatus, Unit

FEW = 30


def figure(measure: Measure, series: Series, seen: Observation) -> str:
    """One observation as people read it: “26 of 36 parents (72%)”, “147”, “No data”.

    The count comes before its percentage (Government Analysis Function, communicating
    statistics). An upper bound is printed as one.
    """
    if seen.status is Status.NO_DATA:
        return _("No data")
    if seen.status is Status.UNRELIABLE:
        return _("Unreliable data")
    value = number(seen.value or 0)  # the rule observation_values sees to it that there is one
    if measure.unit_of(series) is Unit.PERCENT:
        value = _("{value}%", value=value)
    if seen.status is Status.UPPER_BOUND:
        return _("Less than {value}", value=value)
    if seen.count is not None and seen.base is not None:
        return _(
            "{count} of {base} ({share})",
            count=number(seen.count),
            base=number(seen.base),
            share=value,
        )
    return value


def kind(status: Status) -> str:
    """What a reader must know of a figure besides its value; nothing for a final one."""
    return {
        Status.PART_YEAR: _("part of a year"),
        Status.ESTIMATE: _("estimate"),
        Status.UPPER_BOUND: _("estimate"),
    }.get(status, "")


def few(seen: Observation) -> str:
    """That a percentage is of few people, where it is (under 30)."""
    if seen.base is not None and seen.base < FEW:
        return _n("only {n} answer", "only {n} answers", seen.base)
    return ""


def what_is_counted(measure: Measure, series: Series) -> str:
    """The unit in words: “Percentage of EHC plans”, “Number of families”."""
    counting = measure.counting_of(series)
    if measure.unit_of(series) is Unit.PERCENT:
        return _("Percentage of {things}", things=counting)
    return _("Number of {things}", things=counting)


def story_status(status: StoryStatus) -> str:
    """How far a story has come, in words."""
    return {
        StoryStatus.DONE: _("Done"),
        StoryStatus.IN_PROGRESS: _("In progress"),
        StoryStatus.NOT_STARTED: _("Not started"),
        StoryStatus.CANNOT_DO: _("Cannot be done"),
        StoryStatus.SEEKING_VIEWS: _("Asking for views"),
    }[status]
