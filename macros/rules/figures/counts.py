"""A part is not larger than the whole, and people and plans are counted in whole numbers.

Why: “50 of 40” and “147.5 plans” are slips of a finger, and a reader cannot tell which figure was
meant. A number at a moment (`snapshot: true`) can be of full-time posts, with half a post in it.
The second is a warning.

Example:
    - {period: 2019, value: 50, count: 50, base: 40}

Write instead the numbers as the source prints them:

    - {period: 2019, value: 40, count: 40, base: 50}

"""

from collections.abc import Iterator

from macros.content.content import Content
from macros.content.problems import Problem, Severity
from macros.i18n.language import _
from macros.model.measure import Unit


def check(content: Content) -> Iterator[Problem]:
    """Counts larger than their base, and halves of what is counted."""
    for measure in content.measures.values():
        for path, series in measure.lines():
            if series.unit is not Unit.COUNT:
                continue
            for number, one in enumerate(series.observations):
                where = (*path, "observations", number)
                part = one.value if one.count is None else one.count
                if part is not None and one.base is not None and part > one.base:
                    yield content.problem(
                        measure.file,
                        where,
                        _("{part} of {base}: the part is larger", part=f"{part:g}", base=one.base),
                        _("write the two as the source prints them, or leave out the base"),
                    )
                if one.value is not None and one.value % 1 and not series.snapshot:
                    yield content.problem(
                        measure.file,
                        (*where, "value"),
                        _("{value} is not a whole number", value=f"{one.value:g}"),
                        _(
                            "write how many there were; or, if it counts full-time posts, write "
                            "snapshot: true in the measure"
                        ),
                        Severity.WARNING,
                    )
