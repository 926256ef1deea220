"""A number of people or things is a whole number.

Why: nobody issues 147.5 plans: a decimal point in a count is mostly a slip of the finger. Where
halves can be counted, as with staff who work part of the week, the unit is another one.

Example:
    unit: count
    observations:
      - {period: 2019, value: 147.5}

Write instead the number that the source prints or, for staff, the unit that has halves:

    unit: full_time_posts
    observations:
      - {period: 2019, value: 147.5}

"""

from collections.abc import Iterator

from macros.content.content import Content
from macros.content.problems import Problem
from macros.i18n.language import _, number
from macros.model.measure import WHOLE
from macros.model.number import places


def check(content: Content) -> Iterator[Problem]:
    """Numbers of people or things with decimals."""
    for measure in content.measures.values():
        for path, series in measure.lines():
            for place, one in enumerate(series.observations):
                if series.unit in WHOLE and one.value is not None and places(one.value):
                    whole = str(int(one.value)) if one.value % 1 == 0 else ""
                    yield content.problem(
                        measure.file,
                        (*path, "observations", place, "value"),
                        _(
                            "{value} {things} is no whole number",
                            value=number(one.value),
                            things=series.counting,
                        ),
                        _("write it without decimals: {value}", value=whole)
                        if whole
                        else _(
                            "look the figure up in the source; for staff of whom some work part "
                            "of the week write unit: full_time_posts"
                        ),
                    )
