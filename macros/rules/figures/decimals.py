"""A count has decimals throughout, or it has none.

Why: nobody issues 147.5 plans: a decimal point among whole numbers is mostly a slip of the finger.
Where halves can be counted, such as staff, the source prints them all with their decimals. This is
a warning.

Example:
    - {period: 2019, value: 147.5}
    - {period: 2020, value: 160}

Write instead the number that the source prints or, where halves can be counted, their decimals:

    - {period: 2019, value: 147.5}
    - {period: 2020, value: 160.0}

"""

from collections.abc import Iterator

from macros.content.content import Content
from macros.content.problems import Problem, Severity
from macros.i18n.language import _, number
from macros.model.measure import Measure, Unit


def check(content: Content) -> Iterator[Problem]:
    """Numbers of things of which some have decimals, and others have not."""
    for measure in content.measures.values():
        for path, series in measure.lines():
            if series.unit is not Unit.COUNT:
                continue
            broken = [n for n, one in enumerate(series.observations) if (one.value or 0) % 1]
            if broken and _some_are_whole(content, measure, path):
                place = (*path, "observations", broken[0], "value")
                yield content.problem(
                    measure.file,
                    place,
                    _(
                        "{value} {things} is no whole number, and others here are",
                        value=number(series.observations[broken[0]].value or 0),
                        things=series.counting,
                    ),
                    _(
                        "look the figure up in the source; where halves can be counted, write "
                        "decimals for all: 160.0"
                    ),
                    Severity.WARNING,
                )


def _some_are_whole(content: Content, measure: Measure, path: tuple[str | int, ...]) -> bool:
    """Whether a figure is written without decimals in the file, which a value does not know."""
    written = content.files[measure.file].value
    for step in (*path, "observations"):
        written = written[step]
    return any(isinstance(one.get("value"), int) for one in written)
