"""Figures in words: the one place that says how an observation is printed."""

from macros.i18n.language import _, _n, number
from macros.model.measure import Measure, Observation, Series, Status, Unit
from macros.model.story import StoryStatus

FEW = 30
TOO_FEW_FOR_PERCENT = 10


def figure(measure: Measure, series: Series, seen: Observation) -> str:
    """One observation as a table shows it: “26 of 36 (72%)”, “147”, “No data”.

    The count comes before its percentage, and a percentage of fewer than 10 is not shown at all
    (Government Analysis Function, “Communicating quality, uncertainty and change”). An upper
    bound is printed as one.
    """
    match seen.status:
        case Status.NO_DATA:
            return _("No data")
        case Status.UNRELIABLE:
            return _("Unreliable data")
        case Status.SUPPRESSED:
            return suppressed(seen)
        case Status.UPPER_BOUND:
            return _("Less than {value}", value=_value(measure, series, seen))
    if seen.count is None or seen.base is None:
        return _value(measure, series, seen)
    if shown_as_count(seen):
        return _("{count} of {base}", count=number(seen.count), base=number(seen.base))
    return _(
        "{count} of {base} ({share})",
        count=number(seen.count),
        base=number(seen.base),
        share=_value(measure, series, seen),
    )


def spoken(measure: Measure, series: Series, seen: Observation, things: str = "") -> str:
    """One observation inside a sentence: “40 in 100 EHC plans”, “26 of 36 parents (72%)”."""
    said = _said(measure, series, seen, things).strip()
    match seen.status:
        case Status.UPPER_BOUND:
            return _("less than {figure}, an estimate", figure=said)
        case Status.ESTIMATE:
            return _("an estimated {figure}", figure=said)
    return said


def _said(measure: Measure, series: Series, seen: Observation, things: str) -> str:
    if seen.count is not None and seen.base is not None:
        values = {"count": number(seen.count), "base": number(seen.base), "things": things}
        if shown_as_count(seen):
            return _("{count} of {base} {things}", **values)
        share = _value(measure, series, seen)
        if not things:
            return _("{count} of {base}, {share}", **values, share=share)
        return _("{count} of {base} {things} ({share})", **values, share=share)
    percent = measure.unit_of(series) is Unit.PERCENT
    value = number(seen.value or 0)
    return _("{n} in 100 {things}", n=value, things=things) if percent else f"{value} {things}"


def _value(measure: Measure, series: Series, seen: Observation) -> str:
    value = number(seen.value or 0)  # the rule observation_values sees to it that there is one
    return percent(seen.value or 0) if measure.unit_of(series) is Unit.PERCENT else value


def percent(value: float) -> str:
    """A percentage with its sign: 72%."""
    return _("{value}%", value=number(value))


def shown_as_count(seen: Observation) -> bool:
    """Whether so few are behind a percentage that only the count is shown."""
    return seen.base is not None and seen.base < TOO_FEW_FOR_PERCENT


def suppressed(seen: Observation) -> str:
    """What stands for a number that is too small to be published, or would give one away."""
    if seen.fewer_than is None:
        return _("Not shown, to keep a small number private")
    return _("Fewer than {n}", n=seen.fewer_than)


def kind(seen: Observation) -> str:
    """What a reader must know of a figure besides its value; nothing for a plain one."""
    told = {
        Status.PART_YEAR: _("part of a year"),
        Status.ESTIMATE: _("estimate"),
        Status.UPPER_BOUND: _("estimate"),
    }.get(seen.status, "")
    if seen.base is not None and seen.base < FEW:
        few = _n("only {n} answer", "only {n} answers", seen.base)
        told = f"{told}, {few}" if told else few
    return told


def notes(measure: Measure, series: Series, seen: Observation) -> list[str]:
    """The notes under a figure: the file's own, and why a percentage is not shown."""
    told = [seen.note] if seen.note else []
    if shown_as_count(seen) and seen.value is not None:
        told.append(
            _(
                "The report prints this as {share}. A percentage of so few answers says little, "
                "so we show the count.",
                share=_value(measure, series, seen),
            )
        )
    return told


def scale(measure: Measure, series: Series) -> float:
    """What a whole bar stands for: 100 per cent, or the largest count of the measure."""
    if measure.unit_of(series) is Unit.PERCENT:
        return 100
    alike = [other for _path, other in measure.lines() if measure.unit_of(other) is Unit.COUNT]
    return max((seen.value or 0 for other in alike for seen in other.observations), default=0) or 1


def what_is_counted(measure: Measure, series: Series) -> str:
    """The unit in words: “Percentage of EHC plans”, “Number of families”."""
    counting = measure.counting_of(series)
    if measure.unit_of(series) is Unit.PERCENT:
        return _("Percentage of {things}", things=counting)
    return _("Number of {things}", things=counting)


def result(found: str) -> str:
    """What the figures show, in a word or three."""
    return {
        "better": _("Better"),
        "worse": _("Worse"),
        "no_clear_change": _("No clear change"),
        "cannot_tell": _("Cannot tell"),
    }[found]


def results_counted(found: str, n: int) -> str:
    """How many figures show this."""
    return {
        "better": _n("{n} better", "{n} better", n),
        "worse": _n("{n} worse", "{n} worse", n),
        "no_clear_change": _n("{n} no clear change", "{n} no clear change", n),
        "cannot_tell": _n("{n} cannot tell", "{n} cannot tell", n),
    }[found]


def result_told(found: str) -> str:
    """The same beside a figure, where it must be said what it is compared with."""
    return {
        "better": _("Better than the first figure."),
        "worse": _("Worse than the first figure."),
    }.get(found, result(found) + ".")


def story_status(status: StoryStatus) -> str:
    """How far a story has come, in words."""
    return {
        StoryStatus.DONE: _("Done"),
        StoryStatus.IN_PROGRESS: _("In progress"),
        StoryStatus.NOT_STARTED: _("Not started"),
        StoryStatus.CANNOT_DO: _("Cannot be done"),
        StoryStatus.SEEKING_VIEWS: _("Asking for views"),
    }[status]
