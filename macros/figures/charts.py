"""A measure as a Plotly figure: the same observations as its table, in the same words."""

from html import escape
from textwrap import wrap

import plotly.graph_objects as go

from macros.figures import format as printed
from macros.i18n.language import _, period
from macros.model.measure import Measure, Observation, Series, Status, Unit

# The Government Analysis Function's categorical palette: apart from each other and from white.
COLOURS = ("#12436d", "#28a197", "#801650", "#f46a25", "#3d3d3d")
_TICKS = (0, 25, 50, 75, 100)
# Kinds of figure differ by pattern, so that they can be told apart without colour.
_PATTERNS = {
    Status.FINAL: "",
    Status.PART_YEAR: "/",
    Status.ESTIMATE: "x",
    Status.UPPER_BOUND: ".",
}


def figure(measure: Measure) -> go.Figure:
    """The chart of a measure: a bar for each figure, a gap with its reason where there is none.

    Bars lie down, so that their words can be read on a narrow screen. Lines of another unit
    than the measure's own stay in the table: one scale, one unit.
    """
    drawn = [series for _path, series in measure.lines() if series.unit is measure.unit]
    periods = sorted(
        {one.period for series in drawn for one in series.observations},
        key=lambda when: (when.end, when.start or (0, 0)),
    )
    largest = printed.scale(measure, drawn[0])
    percent = measure.unit is Unit.PERCENT
    percentages = {"tickvals": _TICKS, "ticktext": [printed.percent(tick) for tick in _TICKS]}
    bars = 34 * sum(len(series.observations) for series in drawn)
    below = 54 * len(drawn) if len(drawn) > 1 else 0
    layout = go.Layout(
        template="none",
        title={"text": _text(measure.title, 60), "x": 0, "xanchor": "left"},
        barmode="group",
        bargap=0.25,
        height=110 + bars + below,
        margin={"l": 10, "r": 10, "t": 60, "b": 50 + below},
        showlegend=len(drawn) > 1,
        legend={"x": 0, "y": -60 / bars, "yanchor": "top", "traceorder": "normal"},
        xaxis={
            "title": {"text": _text(_what_is_counted(measure, drawn), 40)},
            # A third of the width is for the words at the ends of the bars.
            "range": [0, largest * 1.6],
            **(percentages if percent else {}),
        },
        yaxis={
            "type": "category",
            "categoryorder": "array",
            "categoryarray": [_text(period(when), 16) for when in periods],
            "autorange": "reversed",
            "showgrid": False,  # it would strike the words out
            "automargin": True,
        },
    )
    return go.Figure([_bars(series, n) for n, series in enumerate(drawn)], layout)


def _what_is_counted(measure: Measure, drawn: list[Series]) -> str:
    counted = {printed.what_is_counted(series) for series in drawn}
    if len(counted) == 1:
        return counted.pop()
    return _("Percentage") if measure.unit is Unit.PERCENT else _("Number")


def _bars(series: Series, number: int) -> go.Bar:
    observations = series.observations
    return go.Bar(
        orientation="h",
        name=_text(series.label, 34),
        y=[_text(period(one.period), 16) for one in observations],
        x=[one.value for one in observations],
        text=[_text(label(series, one), 60) for one in observations],
        textposition="outside",
        textangle=0,
        constraintext="none",
        cliponaxis=False,
        hoverinfo="skip",
        marker={
            "color": COLOURS[number % len(COLOURS)],
            "pattern": {
                "shape": [_PATTERNS.get(one.status, "") for one in observations],
                "size": 6,
            },
        },
        customdata=[
            [str(one.period), _text(printed.figure(series, one), 60)] for one in observations
        ],
    )


def label(series: Series, observation: Observation) -> str:
    """What stands at a bar: the figure as the table prints it, and its kind."""
    kind = printed.kind(observation)
    figure = printed.figure(series, observation)
    return _("{figure}, {kind}", figure=figure, kind=kind) if kind else figure


def _text(words: str, width: int) -> str:
    """Words for Plotly, which reads some HTML: escaped, in lines of about this width."""
    lines = wrap(words, width, break_long_words=False, break_on_hyphens=False)
    return "<br>".join(escape(line, quote=False) for line in lines)
