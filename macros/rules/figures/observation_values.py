"""An observation has a figure, or says why it has none; a measure has observations.

Why: an empty figure is drawn as nothing, and nothing could be read as zero. There are no fewer
people or things than none, and no score is over what it is out of; money, time and posts can be
under zero.

Example:
    - {period: 2018, status: unreliable, value: 0}

Write instead a status without a figure, or a figure without that status:

    - {period: 2018, status: unreliable}

"""

from collections.abc import Iterator

from macros.content.content import Content
from macros.content.problems import Problem
from macros.content.shape import Step
from macros.i18n.language import _, number
from macros.model.measure import OF_PEOPLE, Series, Status, Unit

WITHOUT_VALUE = {Status.NO_DATA, Status.UNRELIABLE, Status.SUPPRESSED}


def check(content: Content) -> Iterator[Problem]:
    """Figures that are missing, or there against their status, or that cannot be."""
    for measure in content.measures.values():
        if bool(measure.observations) == bool(measure.series):
            yield content.problem(
                measure.file,
                (),
                _("a measure has either “observations” or “series”, one of the two"),
                _("use “observations” for one line of figures, “series” for several"),
            )
        if measure.scale:
            continue  # the rule answers looks at these
        for path, series in measure.lines():
            for place, observation in enumerate(series.observations):
                where = (*path, "observations", place)
                if observation.value is None and observation.status not in WITHOUT_VALUE:
                    yield content.problem(
                        measure.file,
                        where,
                        _("there is no value here"),
                        _("write the value, or status: no_data or status: unreliable"),
                    )
                if observation.value is not None and observation.status in WITHOUT_VALUE:
                    yield content.problem(
                        measure.file,
                        (*where, "value"),
                        _("there is a value here, and the status says there is none"),
                        _("delete the value, or change the status"),
                    )
                if observation.value is not None:
                    where = (*where, "value")
                    yield from _possible(content, measure.file, where, series, observation.value)


def _possible(
    content: Content, file: str, where: tuple[Step, ...], series: Series, value: float
) -> Iterator[Problem]:
    if value < 0 and series.unit in OF_PEOPLE:
        yield content.problem(
            file,
            where,
            _("{value} is less than zero", value=number(value)),
            _("write the figure as the source prints it, or, of a change, the two figures"),
        )
    if series.unit is Unit.SCORE and series.out_of and abs(value) > series.out_of:
        yield content.problem(
            file,
            where,
            _(
                "{value} is more than the {n} that it is out of",
                value=number(value),
                n=number(series.out_of),
            ),
            _("check the score, and “out_of”, in the source"),
        )
