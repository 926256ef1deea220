"""Figures of other places for the same times: beside ours, never ranked and never called better."""

from dataclasses import dataclass

from macros.content.content import Content
from macros.model.measure import NUMBERS, Measure, Observation, Series
from macros.model.period import Period

# How many depends on how large a place is: these are told, and not drawn beside ours.
_BY_SIZE = NUMBERS


@dataclass(frozen=True)
class Beside:
    """A series of another place, and its figures by the periods that ours has too."""

    measure: Measure
    series: Series
    at: dict[Period, Observation]

    @property
    def name(self) -> str:
        """What it is called beside ours: its place or, where no file says that, its title."""
        return self.measure.place or self.measure.title

    @property
    def drawn(self) -> bool:
        """Whether it has a bar beside ours."""
        return self.series.unit not in _BY_SIZE


def beside(content: Content, measure: Measure, series: Series) -> list[Beside]:
    """What stands beside a series of a measure, in the order of its file."""
    known = [content.measures[name] for name in measure.comparators if name in content.measures]
    found = (_common(measure, series, other) for other in known)
    return [one for one in found if one is not None]


def _common(measure: Measure, series: Series, other: Measure) -> Beside | None:
    """The series of another measure that is like ours, where the two have a period in common."""
    alone = not measure.series and not other.series
    for _path, line in other.lines():
        if line.measured_in == series.measured_in and (alone or line.id == series.id):
            ours = {one.period for one in series.observations}
            at = {one.period: one for one in line.observations if one.period in ours}
            return Beside(other, line, at) if at else None
    return None


def drawn_values(others: list[Beside]) -> list[float]:
    """What of other places is drawn, so that there is room for it."""
    found = (one for other in others if other.drawn for one in other.at.values())
    return [one.value for one in found if one.value is not None]
