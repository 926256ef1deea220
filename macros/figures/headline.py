"""The few figures that stand for all: those that moved most."""

from collections.abc import Iterable

from macros.content.content import Content
from macros.figures.claims import readings
from macros.figures.glance import lead
from macros.figures.reading import BETTER, WORSE, Reading
from macros.model.measure import Measure, Unit

MOST = 4


def moved_most(content: Content, measures: Iterable[Measure], most: int = MOST) -> list[Measure]:
    """The measures that changed most, then others in their order; good and bad alike.

    Where all of the few changed one way and others did the other, the last gives way to the one
    that changed most that way: the figures that are shown first are not only the good ones.
    """
    found = [(one, lead(one, readings(content, [one]))) for one in measures]
    found.sort(key=lambda pair: moved(pair[1]), reverse=True)
    shown, others = found[:most], found[most:]
    for way in (WORSE, BETTER):
        missing = not any(reading.result in way for _measure, reading in shown)
        other = next((pair for pair in others if pair[1].result in way), None)
        if other and missing and len(shown) > 1:
            shown[-1] = other
    return [measure for measure, _reading in shown]


def moved(reading: Reading) -> float:
    """How far the latest figure is from the one it is compared with, from 0 to 1.

    Shares by their points, all else by its part of the larger of the two; 0 where nothing shows
    that it became better or worse.
    """
    if reading.result not in BETTER | WORSE or not (reading.latest and reading.main):
        return 0.0
    now, then = reading.latest.value or 0, reading.main.against.value or 0
    part_of = 100 if reading.series.unit is Unit.PERCENT else max(abs(now), abs(then))
    return min(abs(now - then) / part_of, 1.0) if part_of else 0.0
