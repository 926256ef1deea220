"""A measure as a Plotly figure: the same observations as its table, in the same words."""

from html import escape

import plotly.graph_objects as go

from macros import wording
from macros.language import _, period
from macros.model import Measure, Observation, Series, Status, Unit

# The Government Analysis Function's categorical palette: apart from each other and from white.
COLOURS = ("#12436d", "#28a197", "#801650", "#f46a25", "#3d3d3d")
# Kinds of figure differ by pattern, so that they can be told apart without colour.
_PATTERNS = {
    Status.FINAL: "",
    Status.PART_YEAR: "/",
    Status.ESTIMATE: "x",
    Status.UPPER_BOUND: ".",
}


def figure(measure: Measure) -> go.Figure:
    """The chart of a measure: a bar for each figure, a gap with its reason where there is none.

    Lines of another unit than the measure's own stay in the table: one scale, one unit.
    """
    drawn = [series for _path, series in measure.lines() if _same_unit(measure, series)]
    periods = sorted(
        {seen.period for series in drawn for seen in series.observations},
        key=lambda when: (when.end, when.start or (0, 0)),
    )
    chart = go.Figure([_bars(measure, series, n) for n, series in enumerate(drawn)])
    percent = measure.unit is Unit.PERCENT
    chart.update_layout(
        template="none",
        title={"text": escape(measure.title), "x": 0, "xanchor": "left"},
        barmode="group",
        showlegend=len(drawn) > 1,
        legend={"orientation": "h", "y": -0.25, "yanchor": "top"},
        xaxis={
            "type": "category",
            "categoryorder": "array",
            "categoryarray": [period(when) for when in periods],
        },
        yaxis={
            "title": {"text": escape(wording.what_is_counted(measure, drawn[0]))},
            "rangemode": "tozero",
            **({"range": [0, 100], "ticksuffix": "%"} if percent else {}),
        },
    )
    return chart


def _same_unit(measure: Measure, series: Series) -> bool:
    return measure.unit_of(series) is measure.unit


def _bars(measure: Measure, series: Series, number: int) -> go.Bar:
    seen = series.observations
    return go.Bar(
        name=escape(series.label),
        x=[period(one.period) for one in seen],
        y=[one.value for one in seen],
        text=[escape(label(measure, series, one), quote=False) for one in seen],
        textposition="outside",
        cliponaxis=False,
        hovertemplate="%{x}<br>%{text}<extra>%{fullData.name}</extra>",
        marker={
            "color": COLOURS[number % len(COLOURS)],
            "pattern": {"shape": [_PATTERNS.get(one.status, "") for one in seen], "size": 6},
        },
        customdata=[str(one.period) for one in seen],
    )


def label(measure: Measure, series: Series, seen: Observation) -> str:
    """What stands at a bar: the figure as the table prints it, and its kind."""
    kind = wording.kind(seen)
    printed = wording.figure(measure, series, seen)
    return _("{figure}, {kind}", figure=printed, kind=kind) if kind else printed
