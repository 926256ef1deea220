"""A claim beside its figures: whether they bear it out, from their readings alone."""

from dataclasses import dataclass
from enum import StrEnum

from macros.content.content import Content
from macros.figures.reading import Reading, Result, readings
from macros.model.measure import Better, Measure, Series
from macros.model.weakness import Impact


class Agreement(StrEnum):
    """How far the figures bear a claim out."""

    AGREES = "agrees"
    IN_PART = "in_part"
    DIFFERS = "differs"
    CANNOT_TELL = "cannot_tell"


@dataclass(frozen=True)
class Shown:
    """One series that a claim cites, and what it shows."""

    measure: Measure
    series: Series
    reading: Reading


def shown(content: Content, impact: Impact) -> list[Shown]:
    """The readings of everything that a claim cites."""
    inspection = content.area.publishing.inspection
    return [
        Shown(measure, series, reading)
        for measure_id in impact.measures
        if (measure := content.measures.get(measure_id))
        for series, reading in readings(measure, inspection)
    ]


def fell_lately(content: Content, impact: Impact) -> bool:
    """Whether any of the figures is worse than the one before it."""
    return any(
        found.reading.previous is not None and found.reading.previous.result is Result.WORSE
        for found in shown(content, impact)
    )


def agreement(content: Content, impact: Impact) -> Agreement | None:
    """Whether the figures are better, as the claim states; None where it states nothing.

    Figures of which neither direction is better, such as numbers of staff, are left out.
    """
    results = [
        found.reading.result
        for found in shown(content, impact)
        if found.measure.better_of(found.series) is not Better.NEITHER
    ]
    if impact.stated is None or not results:
        return None
    if all(result is Result.BETTER for result in results):
        return Agreement.AGREES
    if Result.BETTER in results:
        return Agreement.IN_PART
    if all(result is Result.CANNOT_TELL for result in results):
        return Agreement.CANNOT_TELL
    return Agreement.DIFFERS
