"""A measure has the unit of its figures, and what that unit needs.

Why: the chart of a measure shows the series that have its own unit. If none has, there is nothing
to draw, and the measure is described by a unit that none of its figures has. A rate is for every
so many, and a score is out of so many: without that the number says nothing.

Example:
    unit: rate
    counting: children

Write instead for how many:

    unit: rate
    per: 1000
    counting: children

"""

from collections.abc import Iterator

from macros.content.content import Content
from macros.content.problems import Problem
from macros.content.shape import Step
from macros.i18n.language import _
from macros.model.measure import OF_PEOPLE, Measure, Series, Unit


def check(content: Content) -> Iterator[Problem]:
    """Measures of which every series has another unit; units without what they need."""
    for measure in content.measures.values():
        if measure.scale:
            continue  # the rule answers knows what they are
        units = {series.unit for _path, series in measure.lines()}
        if units and measure.unit not in units:
            yield content.problem(
                measure.file,
                ("unit",),
                _("no series of this measure has its unit ({unit})", unit=measure.unit),
                _("write here the unit that the series have: {unit}", unit=units.pop()),
            )
        yield from _goes_with(content, measure, (), measure, measure)
        for place, series in enumerate(measure.series):
            whole = series.within(measure)
            yield from _goes_with(content, measure, ("series", place), series, whole)


def _goes_with(
    content: Content,
    measure: Measure,
    path: tuple[Step, ...],
    own: Measure | Series,
    item: Measure | Series,
) -> Iterator[Problem]:
    """`own` is what stands in the file, and `item` the same with what it takes from its measure."""
    rate, score = item.unit is Unit.RATE, item.unit is Unit.SCORE
    if rate and item.per is None and own.unit is not None:
        yield content.problem(
            measure.file,
            path,
            _("a rate is for every so many, and nothing says for how many"),
            _("add a line with the number that the source gives, for example “per: 1000”"),
        )
    if score and item.out_of is None and own.unit is not None:
        yield content.problem(
            measure.file,
            path,
            _("a score is out of so many, and nothing says of how many"),
            _("add a line with the highest score there can be, for example “out_of: 5”"),
        )
    if own.per is not None and not rate:
        yield content.problem(
            measure.file,
            (*path, "per"),
            _("“per” goes with unit: rate"),
            _("delete this line, or write unit: rate"),
        )
    if own.out_of is not None and not score:
        yield content.problem(
            measure.file,
            (*path, "out_of"),
            _("“out_of” goes with unit: score"),
            _("delete this line, or write unit: score"),
        )
    if own.about_people is False and item.unit is Unit.PEOPLE:
        yield content.problem(
            measure.file,
            (*path, "about_people"),
            _("“unit: people” counts people, and this line says that it does not"),
            _("delete this line; for a number of things write unit: count"),
        )
    elif own.about_people is not None and item.unit not in OF_PEOPLE:
        yield content.problem(
            measure.file,
            (*path, "about_people"),
            _("“about_people” goes with percent, people, count and rate"),
            _("delete this line: no number of this unit is suppressed for being small"),
        )
