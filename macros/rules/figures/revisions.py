"""A figure that its source revised is another one now, and gives no small number away.

Why: `revised` says what the source printed before. If that is the same number, nothing was
revised. And what may not be published now may not be published as what it was before.

Example:
    - {period: 2020, value: 80, revised: {was: 80, because: late returns}}

Write instead the number that was printed before:

    - {period: 2020, value: 80, revised: {was: 78, because: late returns}}

"""

from collections.abc import Iterator

from macros.content.content import Content
from macros.content.problems import Problem
from macros.i18n.language import _, number
from macros.model.measure import WHOLE, Observation, Series, Unit
from macros.rules.privacy.threshold import threshold


def check(content: Content) -> Iterator[Problem]:
    """Revisions that change nothing, have no figure, or tell a small number."""
    smallest = threshold(content)
    for measure in content.measures.values():
        for path, series in measure.lines():
            for place, observation in enumerate(series.observations):
                if found := _wrong(series, observation, smallest):
                    where = (*path, "observations", place, "revised")
                    yield content.problem(measure.file, where, *found)


def _wrong(series: Series, one: Observation, smallest: int) -> tuple[str, str] | None:
    if one.revised is None:
        return None
    was = one.revised.was
    if one.value is None:
        return _("there is no value here, and “revised” says what it was"), _(
            "delete “revised”, or write the value"
        )
    if was == one.value:
        return _("{value} is what the figure is now", value=number(was)), _(
            "write under “was” the number that was printed before, or delete “revised”"
        )
    if one.already_public is None and _tells(series, one, was, smallest):
        return _("what the figure was tells a number under {n}", n=smallest), _(
            "delete “revised”; if the number is public already, say where with already_public"
        )
    return None


def _tells(series: Series, one: Observation, was: float, smallest: int) -> bool:
    if not series.of_people:
        return False
    if series.unit in WHOLE:
        return 0 <= was < smallest
    if series.unit is not Unit.PERCENT or one.base is None:
        return False
    people = was * one.base / 100
    return people < smallest or one.base - people < smallest
