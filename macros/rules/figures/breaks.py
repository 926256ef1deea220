"""A break in a series stands between two figures.

Why: `break` says why a figure cannot be compared with those above it. Above the first one there
are none, so that the line of the table and the sentence would speak of nothing.

Example:
    - {period: 2019-04/2020-03, value: 60, break: counted in a new way}
    - {period: 2020-04/2021-03, value: 64}

Write instead the break at the first figure of the new kind, below one of the old:

    - {period: 2018-04/2019-03, value: 75}
    - {period: 2019-04/2020-03, value: 60, break: counted in a new way}

"""

from collections.abc import Iterator

from macros.content.content import Content
from macros.content.problems import Problem
from macros.i18n.language import _


def check(content: Content) -> Iterator[Problem]:
    """Breaks above which there is no figure."""
    for measure in content.measures.values():
        for path, series in measure.lines():
            if series.observations[0].breaks:
                yield content.problem(
                    measure.file,
                    (*path, "observations", 0, "break"),
                    _("there is no figure above this one, so nothing breaks here"),
                    _("delete “break”; write it as a note if readers should know"),
                )
