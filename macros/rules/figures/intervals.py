"""The range of a figure holds the figure.

Why: `lower` and `upper` are the ends of the range that the source gives, as a rule a 95% confidence
interval. A slip of the finger in one of them would make a difference look sure that is none.

Example:
    - {period: 2019-04/2020-03, value: 75, lower: 78, upper: 80}

Write instead both ends, with the figure between them:

    - {period: 2019-04/2020-03, value: 75, lower: 70, upper: 80}

"""

from collections.abc import Iterator

from macros.content.content import Content
from macros.content.problems import Problem
from macros.i18n.language import _, number
from macros.model.measure import Observation, Series, Unit


def check(content: Content) -> Iterator[Problem]:
    """Ranges with one end, without a figure, beside the figure, or of more than all."""
    for measure in content.measures.values():
        for path, series in measure.lines():
            for place, observation in enumerate(series.observations):
                if found := _wrong(series, observation):
                    field, wrong, instead = found
                    where = (*path, "observations", place, field)
                    yield content.problem(measure.file, where, wrong, instead)


def _wrong(series: Series, one: Observation) -> tuple[str, str, str] | None:
    low, high, value = one.lower, one.upper, one.value
    if low is None and high is None:
        return None
    if low is None or high is None:
        field, other = ("lower", "upper") if high is None else ("upper", "lower")
        return field, _("a range has two ends"), _("add “{field}”, or delete this", field=other)
    if value is None:
        return (
            "lower",
            _("there is a range here, and no value"),
            _("delete “lower” and “upper”, or write the value"),
        )
    if not low <= value <= high:
        return (
            "lower" if low > value else "upper",
            _(
                "{value} is not between {lower} and {upper}",
                value=number(value),
                lower=number(low),
                upper=number(high),
            ),
            _("check all three in the source: the value stands between “lower” and “upper”"),
        )
    if series.unit is Unit.PERCENT and (low < 0 or high > 100):
        return (
            "lower" if low < 0 else "upper",
            _("a range of percentages ends at 0 and at 100"),
            _("write 0 for less than nothing and 100 for more than all"),
        )
    return None
