"""Observations in words: the one place that says how a figure is printed."""

from collections.abc import Iterable
from dataclasses import dataclass
from math import ceil

from macros.figures.reading import Result
from macros.i18n.language import _, _n, in_a_row, isolated, listed_or, number, period, pounds, time
from macros.i18n.marks import bare
from macros.model.measure import (
    WHOLE,
    Measure,
    Observation,
    Series,
    Status,
    Target,
    TopShare,
    Unit,
)

FEW = 30
TOO_FEW_FOR_PERCENT = 10
# What a sentence ends with; of Urdu and of languages of India too.
_ENDS = (".", "!", "?", "…", "”", "’", "»", "۔", "؟", "।")


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
    plain = _spoken_plainly(series, observation, things)
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
            if not things:
                return _("{count} of {base}", **values)
            return _("{count} of {base} {things}", **values)
        share = _value(series, observation)
        if not things:
            return _("{count} of {base}, {share}", **values, share=share)
        return _("{count} of {base} {things} ({share})", **values, share=share)
    printed = _value(series, observation)
    if series.unit is Unit.FULL_TIME_POSTS:
        printed = _posts(observation.value or 0)
    values = {"value": printed, "things": things}
    if series.unit is Unit.PERCENT:
        n = number(observation.value or 0)
        if not things:
            return _("{n} in 100", n=n)
        return _("{n} in 100 {things}", n=n, things=things)
    if not things:
        return printed
    if series.unit in WHOLE | {Unit.RATE}:
        return _("{value} {things}", **values)
    return _("{value} for {things}", **values)


def _posts(value: float) -> str:
    # Messages have plurals for whole numbers only; a fraction takes that of the next one.
    n = 1 if number(value) == number(1) else max(2, ceil(abs(value)))
    return _n("{value} full-time post", "{value} full-time posts", n, value=number(value))


def _value(series: Series, observation: Observation) -> str:
    return value(series, observation.value or 0)  # the rules see to it that there is one


def value(series: Series, amount: float) -> str:
    """An amount in the unit of a series: 72%, £250,000, 4.5 weeks, 1.2 per 1,000, 4.2 out of 5."""
    match series.unit:
        case Unit.PERCENT:
            return percent(amount)
        case Unit.POUNDS:
            return pounds(amount)
        case Unit.DAYS:
            return time(amount, "day")
        case Unit.WEEKS:
            return time(amount, "week")
        case Unit.RATE:
            return _("{value} per {n}", value=number(amount), n=number(series.per or 1))
        case Unit.SCORE:
            return _("{value} out of {n}", value=number(amount), n=number(series.out_of or 1))
    return number(amount)


def percent(value: float) -> str:
    """A percentage with its sign: 72%."""
    return isolated(_("{value}%", value=number(value)))


def shown_as_count(observation: Observation) -> bool:
    """Whether so few are behind a percentage that only the count is shown."""
    return observation.base is not None and observation.base < TOO_FEW_FOR_PERCENT


def suppressed(observation: Observation) -> str:
    """What stands for a number that is too small to be published, or would give one away."""
    if observation.fewer_than is None:
        return _("Not shown, to keep a small number private")
    return _("Fewer than {n}", n=observation.fewer_than)


def status(observation: Observation) -> str:
    """What kind of figure one with a value is; nothing for a plain one."""
    kinds = {
        Status.PART_YEAR: _("part of a year"),
        Status.ESTIMATE: _("estimate"),
        Status.PROVISIONAL: _("provisional"),
        Status.UPPER_BOUND: _("estimate"),
    }
    return kinds.get(observation.status, "")


def kind(observation: Observation) -> str:
    """What a reader must know of a figure besides its value; nothing for a plain one."""
    text = status(observation)
    if observation.base is not None and observation.base < FEW:
        few = _n("only {n} answer", "only {n} answers", observation.base)
        text = in_a_row([text, few])
    return text


def between(series: Series, observation: Observation) -> str:
    """The interval that the source gives: between 70% and 80%; nothing where it gives none."""
    if observation.lower is None or observation.upper is None:
        return ""
    ends = {"lower": value(series, observation.lower), "upper": value(series, observation.upper)}
    return _("between {lower} and {upper}", **ends)


def remarks(series: Series, observation: Observation) -> str:
    """All that stands behind a figure: its kind, and its interval."""
    revised = _("revised") if observation.revised else ""
    known = (kind(observation), revised, between(series, observation))
    return in_a_row(known)


def labelled(series: Series, observation: Observation) -> str:
    """A figure as the table prints it, with what stands behind it."""
    shown, more = figure(series, observation), remarks(series, observation)
    return _("{figure}, {kind}", figure=shown, kind=more) if more else shown


def revised(series: Series, observation: Observation) -> str:
    """What a figure was before, and why that was changed; nothing where it is as it was."""
    known = observation.revised
    if known is None:
        return ""
    values = {"was": value(series, known.was), "why": stopped(known.because)}
    if known.date is None:
        return _("The source changed this figure. It was {was} before. Why: {why}", **values)
    return _(
        "The source changed this figure in {date}. It was {was} before. Why: {why}",
        date=period(known.date),
        **values,
    )


def stopped(text: str) -> str:
    """What somebody wrote, with a full stop at its end."""
    return text if bare(text).endswith(_ENDS) else _("{text}.", text=text)


def target(series: Series, aim: Target) -> str:
    """A target as a chart names it: Target for 2022/23: 90%."""
    aimed = value(series, aim.value)
    if aim.by is None:
        said = _("Target: {value}", value=aimed)
    else:
        said = _("Target for {period}: {value}", period=period(aim.by), value=aimed)
    return f"{aim.name}: {said}" if aim.name else said


def notes(series: Series, observation: Observation) -> list[str]:
    """The notes under a figure: the file's own, what it was before, why a share is not shown."""
    texts = [observation.note] if observation.note else []
    texts += filter(None, [revised(series, observation)])
    if shown_as_count(observation) and observation.value is not None:
        texts.append(
            _(
                "The source prints this as {share}. A percentage of so few answers says little, "
                "so we show the count.",
                share=_value(series, observation),
            )
        )
    return texts


def scale(measure: Measure, series: Series, more: Iterable[float] = ()) -> float:
    """What a whole bar stands for: 100 per cent, the highest score, or all that is drawn.

    Ranges and targets are drawn too, and `more`: what else stands there, of other places.
    """
    low, high = _ends(measure, series, more)
    return high - low


def lowest(measure: Measure, series: Series, more: Iterable[float] = ()) -> float:
    """Where bars begin: at 0, or at the lowest of the figures below it."""
    return _ends(measure, series, more)[0]


def _ends(measure: Measure, series: Series, more: Iterable[float]) -> tuple[float, float]:
    if series.unit is Unit.PERCENT:
        return 0, 100
    alike = [one for _path, one in measure.lines() if one.measured_in == series.measured_in]
    figures = [one for other in alike for one in other.observations]
    drawn = [end or 0 for one in figures for end in (one.value, one.lower, one.upper)]
    values = [*drawn, *(target.value for other in alike for target in other.aims), *more]
    low = min(0, *values)
    high = series.out_of if series.unit is Unit.SCORE and series.out_of else max(0, *values)
    return (low, high) if low < high else (0, 1)


@dataclass(frozen=True)
class Bar:
    """Where a bar lies, in whole hundredths of the width. `zero` is None where all begin there."""

    start: int
    width: int
    zero: int | None


def bar(measure: Measure, series: Series, value: float, more: Iterable[float] = ()) -> Bar:
    """The bar of a value: from zero to the right, or to the left if it is less than zero."""
    low, whole = lowest(measure, series, more), scale(measure, series, more)
    start, end = sorted((round(100 * -low / whole), round(100 * (value - low) / whole)))
    return Bar(start, end - start, round(100 * -low / whole) if low < 0 else None)


def place(measure: Measure, series: Series, value: float, more: Iterable[float] = ()) -> float:
    """Where on the width of its bars a value lies, in hundredths with one decimal."""
    low, whole = lowest(measure, series, more), scale(measure, series, more)
    return round(100 * (value - low) / whole, 1)


def tick(series: Series, amount: float) -> str:
    """What stands at a line of an axis: the unit only where numbers are not written without."""
    return value(series, amount) if series.unit in {Unit.PERCENT, Unit.POUNDS} else number(amount)


def what_is_measured(series: Series) -> str:
    """The unit in words, of lines that count different things."""
    match series.unit:
        case Unit.PERCENT:
            return _("Percentage")
        case Unit.POUNDS:
            return _("Pounds")
        case Unit.DAYS:
            return _("Days")
        case Unit.WEEKS:
            return _("Weeks")
        case Unit.RATE:
            return _("Number per {n}", n=number(series.per or 1))
        case Unit.SCORE:
            return _("Score out of {n}", n=number(series.out_of or 1))
        case Unit.FULL_TIME_POSTS:
            return _("Full-time posts")
    return _("Number")


def what_is_counted(series: Series) -> str:
    """The unit in words: “Percentage of EHC plans”, “Number of families”, “Weeks for plans”."""
    values = {"things": series.counting}
    if isinstance(series, TopShare):
        return answers_of(series)
    match series.unit:
        case Unit.PERCENT:
            return _("Percentage of {things}", **values)
        case Unit.POUNDS:
            return _("Pounds for {things}", **values)
        case Unit.DAYS:
            return _("Days for {things}", **values)
        case Unit.WEEKS:
            return _("Weeks for {things}", **values)
        case Unit.RATE:
            return _("Number per {n} {things}", n=number(series.per or 1), **values)
        case Unit.SCORE:
            return _("Score out of {n} for {things}", n=number(series.out_of or 1), **values)
        case Unit.FULL_TIME_POSTS:
            return _("Full-time posts for {things}", **values)
    return _("Number of {things}", **values)


def top_share(series: Series) -> str:
    """What the favourable answers are together: “Strongly agree” or “Agree”."""
    said = series.said if isinstance(series, TopShare) else []
    return listed_or([_("“{answer}”", answer=answer) for answer in said])


def answers_of(series: Series) -> str:
    """What is told of a question with a scale: “Answers of parents and carers”."""
    return _("Answers of {things}", things=series.counting)


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
