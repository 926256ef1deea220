"""A comparison with another place is a measure of its own, with a source of its own.

Why: “above the national average” means nothing without the national figure, who published it
and how it was counted. A figure from the same place in the same document is no comparison. Only
figures for the same time stand beside each other: with none of those, nothing is shown (a warning).

Example:
    comparators: [plans-within-20-weeks-englnd]

Write instead the name of a file in data/measures that has the same unit and another source:

    comparators: [plans-within-20-weeks-england]

"""

from collections.abc import Iterator

from macros.content.content import Content
from macros.content.messages import nearest
from macros.content.problems import Problem, Severity
from macros.content.shape import Step
from macros.figures.beside import beside
from macros.i18n.language import _
from macros.model.measure import Measure


def check(content: Content) -> Iterator[Problem]:
    """Comparators that do not exist, have another unit or the same source, or lead back."""
    for measure in content.measures.values():
        for number, other_id in enumerate(measure.comparators):
            yield from _comparator(content, measure, ("comparators", number), other_id)


def _comparator(
    content: Content, measure: Measure, path: tuple[Step, ...], other_id: str
) -> Iterator[Problem]:
    known = content.claimed.get("measures", set())
    other = content.measures.get(other_id)
    if other_id not in known:
        yield content.problem(
            measure.file,
            path,
            _("there is no file data/measures/{id}.yml", id=other_id),
            nearest(other_id, known, "data/measures"),
        )
    elif other and (other.measured_in != measure.measured_in or other.scale != measure.scale):
        yield content.problem(
            measure.file,
            path,
            _("“{id}” has another unit ({unit})", id=other_id, unit=other.measured_in),
            _("compare only figures of one unit"),
        )
    elif other and other.source == measure.source:
        yield content.problem(
            measure.file,
            path,
            _("“{id}” comes from the same place in the same document", id=other_id),
            _("give the comparison its own source, where its publisher printed it"),
        )
    elif _leads_back(content, measure.id, other_id):
        yield content.problem(
            measure.file,
            path,
            _("“{id}” is compared with this measure itself, or with one that is", id=other_id),
            _("name only from the area’s own measure those of other places, not back"),
        )
    elif other and not _in_common(content, measure, other_id):
        yield content.problem(
            measure.file,
            path,
            _("“{id}” has no figure for the same time as one of these", id=other_id),
            _(
                "write figures for the same periods in it, and the same ids where there are "
                "several series; or delete it here"
            ),
            Severity.WARNING,
        )


def _in_common(content: Content, measure: Measure, other_id: str) -> bool:
    found = (beside(content, measure, series) for _path, series in measure.lines())
    return any(one.measure.id == other_id for others in found for one in others)


def _leads_back(content: Content, measure_id: str, other_id: str) -> bool:
    """Whether the comparators of another measure, or theirs, come to this one again."""
    found, waiting = set[str](), [other_id]
    while waiting:
        found.add(waiting[0])
        other = content.measures.get(waiting.pop(0))
        waiting += [name for name in (other.comparators if other else ()) if name not in found]
    return measure_id in found
