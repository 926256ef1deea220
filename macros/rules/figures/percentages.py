"""A percentage is its count over its base, and never over 100.

Why: where the source prints “26 of 36 (72%)”, all three figures must agree. A slip of the
finger in one of them would go unseen, and the sentence, the bar and the table would differ.
They agree to the last place that is printed: 66.7 of 20 of 30, and 67 too (halves go either way).

Example:
    - {period: 2019-04/2020-03, value: 57, count: 18, base: 24}

Write instead the percentage that the two make:

    - {period: 2019-04/2020-03, value: 75, count: 18, base: 24}

"""

from collections.abc import Iterator

from macros.content.content import Content
from macros.content.problems import Problem
from macros.content.shape import Step
from macros.i18n.language import _, number
from macros.model.measure import Observation, Unit
from macros.model.number import last_place, places


def check(content: Content) -> Iterator[Problem]:
    """Percentages over 100 or unlike their count and base; counts over their base."""
    for measure in content.measures.values():
        for path, series in measure.lines():
            percent = series.unit is Unit.PERCENT
            for place, observation in enumerate(series.observations):
                where = (*path, "observations", place)
                if percent:
                    yield from _percentage(content, measure.file, where, observation)
                yield from _part_of_all(content, measure.file, where, observation)
                if (observation.count is None) != (observation.base is None):
                    yield content.problem(
                        measure.file,
                        where,
                        _("“count” and “base” come together: 26 of 36"),
                        _("write both, or neither"),
                    )


def _percentage(
    content: Content, file: str, where: tuple[Step, ...], observation: Observation
) -> Iterator[Problem]:
    if observation.value is not None and observation.value > 100:
        yield content.problem(
            file,
            (*where, "value"),
            _("{value} is more than 100 per cent", value=number(observation.value)),
            _("write the percentage, without the sign; for a number of things use unit: count"),
        )
    if observation.count is None or observation.base is None:
        return
    if (
        observation.value is not None
        and observation.count <= observation.base
        and abs(observation.value - 100 * observation.count / observation.base)
        > last_place(observation.value) / 2 + 1e-9
    ):
        share = 100 * observation.count / observation.base
        yield content.problem(
            file,
            (*where, "value"),
            _(
                "{count} of {base} is {share} per cent, not {value}",
                count=observation.count,
                base=observation.base,
                share=number(round(share, places(observation.value) + 1)),
                value=number(observation.value),
            ),
            _("check all three in the source, and correct the one that differs"),
        )


def _part_of_all(
    content: Content, file: str, where: tuple[Step, ...], observation: Observation
) -> Iterator[Problem]:
    count, base = observation.count, observation.base
    if count is not None and base is not None and count > base:
        yield content.problem(
            file,
            (*where, "count"),
            _("{count} of {base} is more than all of them", count=count, base=base),
            _("check the two in the source; perhaps they are the wrong way round"),
        )
