"""Observations in words: the one place that says how a figure is printed."""

from macros.figures.reading import Result
from macros.i18n.language import _, _n, number, period
from macros.model.measure import Measure, Observation, Series, Status, Target, Unit

FEW = 30
TOO_FEW_FOR_PERCENT = 10


def figure(series: Series, observation: Observation) -> str:
    """One observation as a table shows it: “26 of 36 (72%)”, “147”, “No data”.

    The count comes before its percentage, and a percentage of fewer than 10 is not shown at all
    (Government Analysis Function, “Communicating quality, uncertainty and change”). An upper
    bound is printed as one.
    """
    match observation.status:
        case Status.NO_DATA:
            return _("No data")
        case Status.UNRELIABLE:
            return _("Unreliable data")
        case Status.SUPPRESSED:
            return suppressed(observation)
        case Status.UPPER_BOUND:
            return _("Less than {value}", value=_value(series, observation))
    if observation.count is None or observation.base is None:
        return _value(series, observation)
    counts = {"count": number(observation.count), "base": number(observation.base)}
    if shown_as_count(observation):
        return _("{count} of {base}", **counts)
    return _("{count} of {base} ({share})", **counts, share=_value(series, observation))


def spoken(series: Series, observation: Observation, things: str = "") -> str:
    """One observation inside a sentence: “40 in 100 EHC plans”, “26 of 36 parents (72%)”."""
    plain = _spoken_plainly(series, observation, things).strip()
    match observation.status:
        case Status.UPPER_BOUND:
            return _("less than {figure}, an estimate", figure=plain)
        case Status.ESTIMATE:
            return _("an estimated {figure}", figure=plain)
    return plain


def _spoken_plainly(series: Series, observation: Observation, things: str) -> str:
    if observation.count is not None and observation.base is not None:
        values = {
            "count": number(observation.count),
            "base": number(observation.base),
            "things": things,
        }
        if shown_as_count(observation):
            return _("{count} of {base} {things}", **values)
        share = _value(series, observation)
        if not things:
            return _("{count} of {base}, {share}", **values, share=share)
        return _("{count} of {base} {things} ({share})", **values, share=share)
    value = number(observation.value or 0)
    if series.unit is Unit.PERCENT:
        return _("{n} in 100 {things}", n=value, things=things)
    return f"{value} {things}"


def _value(series: Series, observation: Observation) -> str:
    # the rule observation_values sees to it that there is one
    return amount(series, observation.value or 0)


def amount(series: Series, value: float) -> str:
    """A value in the unit of its series: 72%, 1,237."""
    return percent(value) if series.unit is Unit.PERCENT else number(value)


def percent(value: float) -> str:
    """A percentage with its sign: 72%."""
    return _("{value}%", value=number(value))


def shown_as_count(observation: Observation) -> bool:
    """Whether so few are behind a percentage that only the count is shown."""
    return observation.base is not None and observation.base < TOO_FEW_FOR_PERCENT


def suppressed(observation: Observation) -> str:
    """What stands for a number that is too small to be published, or would give one away."""
    if observation.fewer_than is None:
        return _("Not shown, to keep a small number private")
    return _("Fewer than {n}", n=observation.fewer_than)


def kind(observation: Observation) -> str:
    """What a reader must know of a figure besides its value; nothing for a plain one."""
    kinds = {
        Status.PART_YEAR: _("part of a year"),
        Status.ESTIMATE: _("estimate"),
        Status.PROVISIONAL: _("provisional"),
        Status.UPPER_BOUND: _("estimate"),
    }
    text = kinds.get(observation.status, "")
    if observation.base is not None and observation.base < FEW:
        few = _n("only {n} answer", "only {n} answers", observation.base)
        text = f"{text}, {few}" if text else few
    return text


def between(series: Series, observation: Observation) -> str:
    """The interval that the source gives: between 70% and 80%; nothing where it gives none."""
    if observation.lower is None or observation.upper is None:
        return ""
    ends = {"lower": amount(series, observation.lower), "upper": amount(series, observation.upper)}
    return _("between {lower} and {upper}", **ends)


def remarks(series: Series, observation: Observation) -> str:
    """All that stands behind a figure: its kind, and its interval."""
    revised = _("revised") if observation.revised else ""
    known = (kind(observation), revised, between(series, observation))
    return ", ".join(filter(None, known))


def labelled(series: Series, observation: Observation) -> str:
    """A figure as the table prints it, with what stands behind it."""
    shown, more = figure(series, observation), remarks(series, observation)
    return _("{figure}, {kind}", figure=shown, kind=more) if more else shown


def revised(series: Series, observation: Observation) -> str:
    """What a figure was before, and why that was changed; nothing where it is as it was."""
    known = observation.revised
    if known is None:
        return ""
    values = {"was": amount(series, known.was), "why": known.because}
    if known.date is None:
        return _("The source changed this figure. It was {was} before. Why: {why}", **values)
    return _(
        "The source changed this figure in {date}. It was {was} before. Why: {why}",
        date=period(known.date),
        **values,
    )


def target(series: Series, aim: Target) -> str:
    """A target as a chart names it: Target for 2022/23: 90%."""
    value = amount(series, aim.value)
    if aim.by is None:
        said = _("Target: {value}", value=value)
    else:
        said = _("Target for {period}: {value}", period=period(aim.by), value=value)
    return f"{aim.name}: {said}" if aim.name else said


def notes(series: Series, observation: Observation) -> list[str]:
    """The notes under a figure: the file's own, what it was before, why a share is not shown."""
    texts = [observation.note] if observation.note else []
    texts += filter(None, [revised(series, observation)])
    if shown_as_count(observation) and observation.value is not None:
        texts.append(
            _(
                "The report prints this as {share}. A percentage of so few answers says little, "
                "so we show the count.",
                share=_value(series, observation),
            )
        )
    return texts


def scale(measure: Measure, series: Series) -> float:
    """What a whole bar stands for: 100 per cent, or the largest count of the measure."""
    if series.unit is Unit.PERCENT:
        return 100
    alike = [other for _path, other in measure.lines() if other.unit is series.unit]
    values = (observation.value or 0 for other in alike for observation in other.observations)
    return max(values, default=0) or 1


def what_is_counted(series: Series) -> str:
    """The unit in words: “Percentage of EHC plans”, “Number of families”."""
    if series.unit is Unit.PERCENT:
        return _("Percentage of {things}", things=series.counting)
    return _("Number of {things}", things=series.counting)


def result(found: Result) -> str:
    """What figures show, in a word or three."""
    return {
        Result.BETTER: _("Better"),
        Result.LOOKS_BETTER: _("Looks better"),
        Result.NO_CLEAR_CHANGE: _("No clear change"),
        Result.LOOKS_WORSE: _("Looks worse"),
        Result.WORSE: _("Worse"),
        Result.CANNOT_TELL: _("Cannot tell"),
        Result.FOR_INFORMATION: _("For information"),
        Result.ENDED: _("No longer counted"),
    }[found]


def results_counted(found: Result, n: int) -> str:
    """How many figures show this."""
    return {
        Result.BETTER: _n("{n} better", "{n} better", n),
        Result.LOOKS_BETTER: _n("{n} looks better", "{n} look better", n),
        Result.NO_CLEAR_CHANGE: _n("{n} no clear change", "{n} no clear change", n),
        Result.LOOKS_WORSE: _n("{n} looks worse", "{n} look worse", n),
        Result.WORSE: _n("{n} worse", "{n} worse", n),
        Result.CANNOT_TELL: _n("{n} cannot tell", "{n} cannot tell", n),
        Result.FOR_INFORMATION: _n("{n} for information", "{n} for information", n),
        Result.ENDED: _n("{n} no longer counted", "{n} no longer counted", n),
    }[found]
