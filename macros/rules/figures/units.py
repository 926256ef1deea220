"""A measure has the unit of its figures.

Why: the chart of a measure shows the series that have its own unit. If none has, there is nothing
to draw, and the measure is described by a unit that none of its figures has.

Example, where each of the series has `unit: count`:

    unit: percent

Write instead the unit of the series, and leave it out where it is the same:

    unit: count

"""

from collections.abc import Iterator

from macros.content.content import Content
from macros.content.problems import Problem
from macros.i18n.language import _


def check(content: Content) -> Iterator[Problem]:
    """Measures of which every series has another unit."""
    for measure in content.measures.values():
        units = {series.unit for _path, series in measure.lines()}
        if units and measure.unit not in units:
            yield content.problem(
                measure.file,
                ("unit",),
                _("no series of this measure has its unit ({unit})", unit=measure.unit),
                _("write here the unit that the series have: {unit}", unit=units.pop()),
            )
