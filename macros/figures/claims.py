"""A claim beside its figures: whether they support it, from their readings alone."""

from collections.abc import Iterable
from enum import StrEnum

from macros.content.content import Content
from macros.figures.reading import Reading, Result, read
from macros.model.measure import Better, Measure
from macros.model.weakness import Impact


class Agreement(StrEnum):
    """How far the figures support a claim."""

    AGREES = "agrees"
    IN_PART = "in_part"
    DIFFERS = "differs"
    CANNOT_TELL = "cannot_tell"


def readings(content: Content, measures: Iterable[Measure]) -> list[Reading]:
    """What every series of these measures shows."""
    inspection = content.area.publishing.inspection
    return [read(series, inspection) for measure in measures for _path, series in measure.lines()]


def cited(content: Content, impact: Impact) -> list[Reading]:
    """The readings of everything that a claim cites."""
    known = content.measures
    return readings(content, [known[name] for name in impact.measures if name in known])


def fell_lately(readings: Iterable[Reading]) -> int:
    """How many series are worse than the figure before."""
    return sum(one.previous is not None and one.previous.result is Result.WORSE for one in readings)


def agreement(impact: Impact, readings: Iterable[Reading]) -> Agreement | None:
    """Whether the figures are better, as the claim states; None where it states nothing.

    Figures of which neither direction is better, such as numbers of staff, are left out.
    """
    results = [one.result for one in readings if one.series.better is not Better.NEITHER]
    if impact.stated is None or not results:
        return None
    if all(result is Result.BETTER for result in results):
        return Agreement.AGREES
    if Result.BETTER in results:
        return Agreement.IN_PART
    if all(result is Result.CANNOT_TELL for result in results):
        return Agreement.CANNOT_TELL
    return Agreement.DIFFERS
