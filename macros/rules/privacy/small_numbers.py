"""A number of people so small that somebody could be known by it is not published.

Why: “3 families” in one area can be three families whom neighbours know. The area sets the
number under which counts are suppressed (`publishing` → `smallest_count` in data/area.yml). The
same goes for the rest: of “30 of 32” two people are known to have said no. “Fewer than 2” tells
more than “fewer than 5”, so it is not said either. What can be worked out from other numbers
is the rule privacy/worked_out. Money, time, scores and posts are no numbers of people. Things may
stand for one child each, as plans and places do, unless the measure says `about_people: false`.

Example:
    - {period: 2018, value: 3}

Write instead, so that the page says “Fewer than 5”:

    - {period: 2018, status: suppressed, fewer_than: 5}

or, only where the number is public already, say where:

    - {period: 2018, value: 3, already_public: {document: impact-report-2022, section: 4c}}

"""

from collections.abc import Iterator

from macros.content.content import Content
from macros.content.problems import Problem
from macros.content.shape import Step
from macros.i18n.language import _, number
from macros.model.measure import WHOLE, Measure, Observation, Status, TopShare
from macros.rules.privacy.threshold import threshold


def check(content: Content) -> Iterator[Problem]:
    """Small counts and small rests that are not public already; bounds that tell too much."""
    smallest = threshold(content)
    for measure in content.measures.values():
        yield from _answers(content, measure, smallest)
        for path, series in measure.lines():
            counts = series.unit in WHOLE
            for place, observation in enumerate(series.observations):
                where = (*path, "observations", place)
                exempt = not series.of_people or isinstance(series, TopShare)
                small = None if exempt else _small(observation, smallest, counts=counts)
                if small is not None and observation.already_public is None:
                    yield content.problem(
                        measure.file,
                        where,
                        _("{what} is fewer than {n}", what=small, n=smallest),
                        _(
                            "write status: suppressed and fewer_than: {n} instead of the figures; "
                            "if it is public already, say where with already_public",
                            n=smallest,
                        ),
                    )
                yield from _suppressed(content, measure, where, observation, smallest)


def _answers(content: Content, measure: Measure, smallest: int) -> Iterator[Problem]:
    """Small numbers among the answers to a question with a scale, or left by the favourable."""
    for line in [*measure.answer_lines(), *(line for _path, line in measure.lines())]:
        if not measure.scale or not line.of_people:
            return
        top = isinstance(line, TopShare)
        for place, one in enumerate(line.observations):
            small = _small(one, smallest, counts=False)
            if small is None or one.already_public is not None:
                continue
            where: tuple[Step, ...] = ("observations", place, "answers")
            yield content.problem(
                measure.file,
                where if top else (*where, line.label),
                _("{what} is fewer than {n}", what=small, n=smallest),
                _("write “suppressed” for one of the favourable answers too")
                if top
                else _(
                    "write “suppressed” instead of the number; if it is public already, say where "
                    "with already_public"
                ),
            )


def _small(observation: Observation, smallest: int, *, counts: bool) -> str | None:
    count, base, value = observation.count, observation.base, observation.value
    if count is not None and 0 <= count < smallest:
        return _("{count} (the count)", count=count)
    if count is not None and base is not None and 0 <= base - count < smallest:
        return _("{rest} (the rest of {base})", rest=base - count, base=base)
    if counts and value is not None and 0 <= value < smallest:
        return _("{value} (the value)", value=number(value))
    return None


def _suppressed(
    content: Content,
    measure: Measure,
    where: tuple[Step, ...],
    observation: Observation,
    smallest: int,
) -> Iterator[Problem]:
    if observation.status is Status.SUPPRESSED and observation.count is not None:
        yield content.problem(
            measure.file,
            (*where, "count"),
            _("the number that is suppressed stands here"),
            _("delete “count” and “base”: these files are public too"),
        )
    if observation.fewer_than is not None and observation.status is not Status.SUPPRESSED:
        yield content.problem(
            measure.file,
            (*where, "fewer_than"),
            _("“fewer_than” goes with status: suppressed"),
            _("add status: suppressed and delete the figures, or delete this line"),
        )
    elif observation.fewer_than is not None and observation.fewer_than < smallest:
        yield content.problem(
            measure.file,
            (*where, "fewer_than"),
            _(
                "“fewer than {bound}” tells more than “fewer than {n}”, which is the least that "
                "may be known",
                bound=observation.fewer_than,
                n=smallest,
            ),
            _("write fewer_than: {n}", n=smallest),
        )
