"""The answers to a question with a scale: one bar a period, of parts that make a hundred."""

from collections.abc import Iterator
from dataclasses import dataclass

from macros.figures import format as printed
from macros.i18n.language import _, number
from macros.model.measure import SUPPRESSED, Measure, Observation


@dataclass(frozen=True)
class Part:
    """An answer in the bar of a period: its place there, in hundredths, and how it is printed.

    `shape` is the pattern that tells it apart; `side` says its colour. The part of the numbers that
    are not shown comes last, and is no answer.
    """

    name: str
    side: str
    shape: int
    text: str
    short: str
    start: float
    width: float


def parts(measure: Measure, observation: Observation) -> Iterator[Part]:
    """The parts of a bar in the order of the scale; none where there are no answers."""
    if not observation.answers:
        return
    whole = _whole(measure, observation)
    start = 0.0
    for shape, one in enumerate(measure.scale):
        value = observation.answers.get(one.answer, 0)
        hidden = value == SUPPRESSED
        end = start if hidden else start + 100 * float(value) / whole
        text, short = text_of(measure, observation, value)
        width = round(end, 1) - round(start, 1)
        yield Part(one.answer, one.side, shape, text, short, round(start, 1), round(width, 1))
        start = end
    if SUPPRESSED in observation.answers.values() and start < 100:
        rest = round(100 - round(start, 1), 1)
        shape = len(measure.scale)
        yield Part(_("Not shown"), "hidden", shape, "", "", round(start, 1), rest)


def text_of(measure: Measure, observation: Observation, value: float | str) -> tuple[str, str]:
    """An answer as it is printed: “30 of 120 (25%)”; and in short: “25%”."""
    if not isinstance(value, float):
        return printed.suppressed(observation), ""
    if not measure.answers_counted:
        return printed.percent(value), printed.percent(value)
    base = observation.base or 1
    counts = {"count": number(value), "base": number(base)}
    if printed.shown_as_count(observation):
        return _("{count} of {base}", **counts), number(value)
    share = printed.percent(round(100 * value / base))
    return _("{count} of {base} ({share})", **counts, share=share), share


def _whole(measure: Measure, observation: Observation) -> float:
    """What the parts add up to: everybody, or 100; rounded percentages may make 101."""
    known = sum(one for one in observation.answers.values() if isinstance(one, float))
    if measure.answers_counted:
        return max(observation.base or 1, known)
    complete = SUPPRESSED not in observation.answers.values()
    return known or 100 if complete else max(100, known)
