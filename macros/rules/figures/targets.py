"""A target can be met: it is in the unit of its figures, and its series knows which way is better.

Why: the page says of each target that it was met, missed or is not due yet. With no better way, a
target beyond all there is, or dates out of order, that would be wrong or hard to follow.

Example:
    unit: percent
    targets:
      - {value: 900, by: 2022-04/2023-03}

Write instead a value that the figures can have, the earliest date first:

    targets:
      - {value: 90, by: 2022-04/2023-03}
      - {value: 95, by: 2023-04/2024-03}

"""

from collections.abc import Iterator
from itertools import pairwise

from macros.content.content import Content
from macros.content.problems import Problem
from macros.content.shape import Step
from macros.i18n.language import _, number
from macros.model.measure import Better, Measure, Series, Target, Unit

_Field = tuple[Step, ...]


def check(content: Content) -> Iterator[Problem]:
    """Targets that cannot be met or judged, or that stand out of order."""
    for measure in content.measures.values():
        written: list[tuple[_Field, Measure | Series]] = [((), measure)]
        written += [(("series", n), one) for n, one in enumerate(measure.series)]
        for path, holder in written:
            unit = Unit.PERCENT if measure.scale else holder.unit or measure.unit
            better = holder.better or measure.better
            for field, target in _targets(holder):
                for wrong, instead in _of_one(target, unit, better):
                    yield content.problem(measure.file, (*path, *field), wrong, instead)
            yield from _order(content, measure, path, holder.targets)


def _targets(holder: Measure | Series) -> Iterator[tuple[_Field, Target]]:
    if holder.target is not None:
        yield ("target",), Target(value=holder.target)
    yield from ((("targets", n), one) for n, one in enumerate(holder.targets))


def _of_one(target: Target, unit: Unit, better: Better) -> Iterator[tuple[str, str]]:
    if better is Better.NEITHER:
        yield (
            _("there is a target here, and neither way is better"),
            _("write better: higher or better: lower, or delete the target"),
        )
    below = target.value < 0 and unit not in {Unit.POUNDS, Unit.SCORE}  # these can be under zero
    if below or (unit is Unit.PERCENT and target.value > 100):
        yield (
            _("no figure can reach {value}", value=number(target.value)),
            _("write the target in the unit of the figures; percentages go from 0 to 100"),
        )
    if target.by and target.by.start is None:
        yield (
            _("this target has no time that it is for"),
            _("write the year or the month that it is due for: 2022-04/2023-03 or 2023-03"),
        )


def _order(
    content: Content, measure: Measure, path: _Field, targets: list[Target]
) -> Iterator[Problem]:
    for n, (one, other) in enumerate(pairwise(targets), 1):
        if one.by and other.by and other.by.end < one.by.end:
            yield content.problem(
                measure.file,
                (*path, "targets", n, "by"),
                _("this target is due before the one above it"),
                _("put the targets in the order of time, the earliest first"),
            )
