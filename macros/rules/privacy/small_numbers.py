"""A number of people so small that somebody could be known by it is not published.

Why: “3 families” in one area can be three families whom neighbours know. The area sets the
number under which counts are kept back (`publishing` → `smallest_count` in data/area.yml). The
same goes for the rest: of “30 of 32” two people are known to have said no. And where a total
is published, the one line that is kept back could be worked out from it, so a second one must
be kept back too.

Example:
    - {period: 2018, value: 3}

Write instead, so that the page says “Fewer than 5”:

    - {period: 2018, status: suppressed, fewer_than: 5}

or, only where the number is public already, say where:

    - {period: 2018, value: 3, already_public: {document: impact-report-2022, section: 4c}}

"""

from collections import defaultdict
from collections.abc import Iterator

from macros.content.content import Content
from macros.content.problems import Problem
from macros.content.yaml import Step
from macros.i18n.language import _, number
from macros.model.measure import Measure, Observation, Status, Unit
from macros.model.period import Period


def check(content: Content) -> Iterator[Problem]:
    """Small counts and small rests that are not public already; totals that give one back."""
    smallest = content.area.publishing.smallest_count
    for measure in content.measures.values():
        for path, series in measure.lines():
            counts = series.unit is Unit.COUNT
            for place, seen in enumerate(series.observations):
                where = (*path, "observations", place)
                small = _small(seen, smallest, counts=counts)
                if small is not None and seen.already_public is None:
                    yield content.problem(
                        measure.file,
                        where,
                        _("{what} is fewer than {n}", what=small, n=smallest),
                        _(
                            "write status: suppressed and fewer_than: {n} instead of the figures; "
                            "if it is public already, say where with already_public",
                            n=smallest,
                        ),
                    )
                yield from _kept_back(content, measure, where, seen)
        yield from _given_back(content, measure)


def _small(seen: Observation, smallest: int, *, counts: bool) -> str | None:
    if seen.count is not None and 0 <= seen.count < smallest:
        return _("{count} (the count)", count=seen.count)
    if seen.count is not None and seen.base is not None and 0 <= seen.base - seen.count < smallest:
        return _("{rest} (the rest of {base})", rest=seen.base - seen.count, base=seen.base)
    if counts and seen.value is not None and 0 <= seen.value < smallest:
        return _("{value} (the value)", value=number(seen.value))
    return None


def _kept_back(
    content: Content, measure: Measure, where: tuple[Step, ...], seen: Observation
) -> Iterator[Problem]:
    if seen.status is Status.SUPPRESSED and seen.count is not None:
        yield content.problem(
            measure.file,
            (*where, "count"),
            _("the number that is kept back stands here"),
            _("delete “count” and “base”: these files are public too"),
        )
    if seen.fewer_than is not None and seen.status is not Status.SUPPRESSED:
        yield content.problem(
            measure.file,
            (*where, "fewer_than"),
            _("“fewer_than” goes with status: suppressed"),
            _("add status: suppressed and delete the figures, or delete this line"),
        )


def _given_back(content: Content, measure: Measure) -> Iterator[Problem]:
    if not any(series.total for series in measure.series):
        return
    kept: dict[Period, list[tuple[Step, ...]]] = defaultdict(list)
    totals: set[Period] = set()
    for path, series in measure.lines():
        for place, seen in enumerate(series.observations):
            if series.total and seen.value is not None:
                totals.add(seen.period)
            elif not series.total and seen.status is Status.SUPPRESSED:
                kept[seen.period].append((*path, "observations", place))
    for when, places in kept.items():
        if when in totals and len(places) == 1:
            yield content.problem(
                measure.file,
                places[0],
                _("this can be worked out: the total and all the other lines are given"),
                _(
                    "write status: suppressed for the next smallest line of the same period too, "
                    "without its figures and without fewer_than"
                ),
            )
