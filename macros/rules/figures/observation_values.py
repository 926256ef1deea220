"""An observation has a figure, or says why it has none; a measure has observations.

Why: an empty figure is drawn as nothing, and nothing could be read as zero.

Example:
    - {period: 2018, status: unreliable, value: 0}

Write instead a status without a figure, or a figure without that status:

    - {period: 2018, status: unreliable}

"""

from collections.abc import Iterator

from macros.content.content import Content
from macros.content.problems import Problem
from macros.i18n.language import _
from macros.model.measure import Status

WITHOUT_VALUE = {Status.NO_DATA, Status.UNRELIABLE, Status.SUPPRESSED}


def check(content: Content) -> Iterator[Problem]:
    """Figures that are missing, or there against their status; negative figures."""
    for measure in content.measures.values():
        if bool(measure.observations) == bool(measure.series):
            yield content.problem(
                measure.file,
                (),
                _("a measure has either “observations” or “series”, one of the two"),
                _("use “observations” for one line of figures, “series” for several"),
            )
        for path, series in measure.lines():
            for number, observation in enumerate(series.observations):
                where = (*path, "observations", number)
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
                if observation.value is not None and observation.value < 0:
                    yield content.problem(
                        measure.file,
                        (*where, "value"),
                        _("{value} is less than zero", value=f"{observation.value:g}"),
                        _("write the figure as the source prints it"),
                    )
