"""A percentage or a rate is its count over its base, and no percentage is over 100.

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
from macros.model.measure import SHARES, Observation, Series, Unit
from macros.model.number import last_place, places


def check(content: Content) -> Iterator[Problem]:
    """Percentages over 100, or shares unlike their count and base; counts over their base."""
    for measure in content.measures.values():
        if measure.scale:
            continue  # the rule answers looks at these
        for path, series in measure.lines():
            for place, observation in enumerate(series.observations):
                where = (*path, "observations", place)
                yield from _share(content, measure.file, where, series, observation)
                yield from _part_of_all(content, measure.file, where, observation)
                if (observation.count is None) != (observation.base is None):
                    yield content.problem(
                        measure.file,
                        where,
                        _("“count” and “base” come together: 26 of 36"),
                        _("write both, or neither"),
                    )


def _share(
    content: Content, file: str, where: tuple[Step, ...], series: Series, observation: Observation
) -> Iterator[Problem]:
    percent = series.unit is Unit.PERCENT
    if percent and observation.value is not None and observation.value > 100:
        yield content.problem(
            file,
            (*where, "value"),
            _("{value} is more than 100 per cent", value=number(observation.value)),
            _(
                "write the percentage, without the sign; for a number of things use unit: count, "
                "for one number as a percentage of another unit: rate and per: 100"
            ),
        )
    if observation.count is None or observation.base is None:
        return
    if series.unit not in SHARES:
        yield content.problem(
            file,
            (*where, "count"),
            _("“count” and “base” go with a percentage or a rate"),
            _("delete both, or correct the unit"),
        )
        return
    per = series.per or 100
    if (
        observation.value is not None
        and observation.count <= observation.base
        and abs(observation.value - per * observation.count / observation.base)
        > last_place(observation.value) / 2 + 1e-9
    ):
        share = per * observation.count / observation.base
        values = {
            "count": observation.count,
            "base": observation.base,
            "share": number(round(share, places(observation.value) + 1)),
            "value": number(observation.value),
        }
        yield content.problem(
            file,
            (*where, "value"),
            _("{count} of {base} is {share} per cent, not {value}", **values)
            if percent
            else _("{count} of {base} is {share} per {n}, not {value}", n=number(per), **values),
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
