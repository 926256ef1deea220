"""A question with a scale has every answer in every period, and they are all of it.

Why: a bar of answers stands for everybody who was asked. If one answer is missing, or they do not
add up, each of its parts has the wrong length, and the share that reads as “agree” is wrong.

Example:
    unit: people
    scale:
      - {answer: Agree, side: favourable}
      - {answer: Disagree, side: unfavourable}
    observations:
      - {period: 2020, base: 60, answers: {Agree: 40}}

Write instead all the answers of the scale, 0 too, so that they make the base or 100 per cent:

    observations:
      - {period: 2020, base: 60, answers: {Agree: 40, Disagree: 20}}

"""

from collections.abc import Iterator

from macros.content.content import Content
from macros.content.messages import nearest
from macros.content.problems import Problem
from macros.content.shape import Step
from macros.i18n.language import _, listed, number
from macros.model.measure import (
    SUPPRESSED,
    WHOLE,
    Better,
    Measure,
    Observation,
    Side,
    Status,
    Unit,
)
from macros.model.number import last_place, places
from macros.rules.figures.observation_values import WITHOUT_VALUE


def check(content: Content) -> Iterator[Problem]:
    """Scales that cannot be read, and answers that are missing, unknown or do not add up."""
    for measure in content.measures.values():
        if measure.scale:
            yield from _scale(content, measure)
            for place, one in enumerate(measure.observations):
                yield from _observation(content, measure, ("observations", place), one)
            continue
        for path, series in measure.lines():
            for place, one in enumerate(series.observations):
                if one.answers:
                    yield content.problem(
                        measure.file,
                        (*path, "observations", place, "answers"),
                        _("there are answers here, and the measure has no scale"),
                        _("add “scale:” to the measure, with the answers in their order"),
                    )


def _scale(content: Content, measure: Measure) -> Iterator[Problem]:
    names = [one.answer for one in measure.scale]
    for place, name in enumerate(names):
        if name in names[:place]:
            yield content.problem(
                measure.file,
                ("scale", place, "answer"),
                _("“{answer}” is in the scale twice", answer=name),
                _("keep one of the two"),
            )
    if not any(one.side is Side.FAVOURABLE for one in measure.scale):
        yield content.problem(
            measure.file,
            ("scale",),
            _("no answer is favourable, so nothing can be read from them"),
            _("write side: favourable for the answers that a service would hope for"),
        )
    if measure.better is Better.LOWER:
        yield content.problem(
            measure.file,
            ("better",),
            _("of a question with a scale, more favourable answers are better"),
            _("write better: higher, or better: neither"),
        )
    if measure.unit not in WHOLE | {Unit.PERCENT}:
        yield content.problem(
            measure.file,
            ("unit",),
            _("answers are people or percentages"),
            _("write unit: people for numbers of answers, unit: percent for percentages"),
        )
    if measure.series:
        yield content.problem(
            measure.file,
            ("series",),
            _("a question with a scale has one line of observations"),
            _("make each of these series a measure of its own, with the scale"),
        )


def _observation(
    content: Content, measure: Measure, where: tuple[Step, ...], one: Observation
) -> Iterator[Problem]:
    for name in ("value", "count"):
        if getattr(one, name) is not None:
            yield content.problem(
                measure.file,
                (*where, name),
                _("the measure has a scale, and this is no answer"),
                _("delete this; write answers: {{Agree: 40, …}}"),
            )
    if not one.answers:
        if one.status not in WITHOUT_VALUE:
            yield content.problem(
                measure.file,
                where,
                _("there are no answers here"),
                _("write the answers, or status: no_data or status: unreliable"),
            )
    elif one.status in WITHOUT_VALUE:
        yield content.problem(
            measure.file,
            (*where, "answers"),
            _("there are answers here, and the status says there are none"),
            _("delete the answers, or change the status"),
        )
    elif one.status is Status.UPPER_BOUND:
        yield content.problem(
            measure.file,
            (*where, "status"),
            _("answers that make a whole are no upper bound"),
            _("write status: estimate, or delete this"),
        )
    else:
        problems = list(_names(content, measure, (*where, "answers"), one))
        yield from problems or _amounts(content, measure, where, one)


def _names(
    content: Content, measure: Measure, where: tuple[Step, ...], one: Observation
) -> Iterator[Problem]:
    names = [answer.answer for answer in measure.scale]
    for name in one.answers:
        if name not in names:
            yield content.problem(
                measure.file,
                (*where, name),
                _("there is no answer “{answer}” in the scale", answer=name),
                nearest(name, names),
            )
    missing = [name for name in names if name not in one.answers]
    if missing:
        quoted = listed([_("“{answer}”", answer=name) for name in missing])
        yield content.problem(
            measure.file,
            where,
            _("these answers of the scale are missing: {answers}", answers=quoted),
            _("write the number for each, or “suppressed” where it is small"),
        )


def _amounts(
    content: Content, measure: Measure, where: tuple[Step, ...], one: Observation
) -> Iterator[Problem]:
    known = {name: value for name, value in one.answers.items() if isinstance(value, float)}
    wrong = [
        name
        for name, value in known.items()
        if value < 0 or (measure.answers_counted and places(value))
    ]
    for name in wrong:
        yield content.problem(
            measure.file,
            (*where, "answers", name),
            _("{value} is not a number of answers", value=number(known[name]))
            if measure.answers_counted
            else _("{value} is less than zero", value=number(known[name])),
            _("look the figure up in the source; percentages have unit: percent"),
        )
    if measure.answers_counted and one.base is None:
        yield content.problem(
            measure.file,
            where,
            _("nothing says how many answered in all"),
            _("add “base:”; if the answers are percentages, write unit: percent for the measure"),
        )
    elif not wrong:
        yield from _sum(content, measure, where, one, list(known.values()))


def _sum(
    content: Content,
    measure: Measure,
    where: tuple[Step, ...],
    one: Observation,
    known: list[float],
) -> Iterator[Problem]:
    whole, slack = float(one.base or 0), 0.0
    if not measure.answers_counted:
        # Each of them may be rounded by half of its last place.
        whole, slack = 100.0, sum(map(last_place, known)) / 2 + 1e-9
    total = sum(known)
    complete = SUPPRESSED not in one.answers.values()
    if total > whole + slack or (complete and total < whole - slack):
        values = {"total": number(round(total, 9)), "whole": number(whole)}
        yield content.problem(
            measure.file,
            (*where, "answers"),
            _("the answers add up to {total}, and {whole} answered", **values)
            if measure.answers_counted
            else _("the answers add up to {total}, not to 100 per cent", **values),
            _as_meant(measure, total, one.base),
        )


def _as_meant(measure: Measure, total: float, base: int | None) -> str:
    """What to do about a wrong sum, which may be the right one of the other kind."""
    if not measure.answers_counted and total == base:
        return _("these are numbers of answers: write unit: people for the measure")
    if measure.answers_counted and 99 <= total <= 101:
        return _("if these are percentages, write unit: percent; else correct the one that differs")
    return _("check them in the source, and correct the one that differs")
