"""A measure as a Plotly figure: the same observations as its table, in the same words."""

from collections.abc import Iterator
from html import escape
from textwrap import wrap
from typing import Any

import plotly.graph_objects as go

from macros.content.content import Content
from macros.figures import format as printed
from macros.figures.beside import Beside, beside, scale
from macros.i18n.language import _, period
from macros.model.measure import Measure, Observation, Series, Status, Unit
from macros.model.period import Period

# The Government Analysis Function's categorical palette: apart from each other and from white.
COLOURS = ("#12436d", "#28a197", "#801650", "#f46a25", "#3d3d3d")
_TICKS = (0, 25, 50, 75, 100)
# Kinds of figure differ by pattern, so that they can be told apart without colour.
_PATTERNS = {
    Status.FINAL: "",
    Status.PART_YEAR: "/",
    Status.ESTIMATE: "x",
    Status.UPPER_BOUND: ".",
    Status.PROVISIONAL: "\\",
}
_OF_ANOTHER_PLACE = "-"
_LINE = {"color": COLOURS[-1], "width": 2}
_DASHED = {"dash": "dash"}


def figure(measure: Measure, content: Content | None = None) -> go.Figure:
    """The chart of a measure: a bar for each figure, a gap with its reason where there is none.

    Bars lie down, so that their words can be read on a narrow screen. Lines of another unit
    than the measure's own stay in the table: one scale, one unit. What `content` has of other
    places stands beside each line; targets are lines across, and so are breaks in a series.
    """
    drawn = [series for _path, series in measure.lines() if series.unit is measure.unit]
    periods = sorted(
        {one.period for series in drawn for one in series.observations},
        key=lambda when: (when.end, when.start or (0, 0)),
    )
    others = {
        series.id: [one for one in beside(content or Content(), measure, series) if one.drawn]
        for series in drawn
    }
    every = [one for found in others.values() for one in found]
    largest = scale(measure, drawn[0], every)
    number = len(drawn) + len(every)
    percent = measure.unit is Unit.PERCENT
    percentages = {"tickvals": _TICKS, "ticktext": [printed.percent(tick) for tick in _TICKS]}
    bars = 34 * sum(len(series.observations) for series in drawn)
    if every:  # each of their bars has as much room, where there is none too
        bars = 34 * number * len(periods)
    if any(one.lower is not None for series in drawn for one in series.observations):
        bars = bars * 4 // 3  # their words stand in a second line
    across = _across(drawn, periods)
    above = 18 * sum(one["text"].count("<br>") + 1 for one in across.get("annotations", ()))
    below = 54 * number if number > 1 else 0
    layout = go.Layout(
        template="none",
        title={"text": _text(measure.title, 60), "x": 0, "xanchor": "left"},
        barmode="group",
        bargap=0.25,
        height=110 + bars + below + above,
        margin={"l": 10, "r": 10, "t": 60 + above, "b": 50 + below},
        showlegend=number > 1,
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
        **across,
    )
    traces: list[go.Bar] = []
    for series in drawn:
        traces.append(_bars(series, len(traces)))
        for other in others[series.id]:
            traces.append(_other_bars(other, series, len(traces), several=len(drawn) > 1))
    return go.Figure(traces, layout)


def _across(drawn: list[Series], periods: list[Period]) -> dict[str, Any]:
    """The lines across the bars, with their words: targets, and where a series is broken."""
    targets = {words: value for series in drawn for words, value in _targets(series, drawn)}
    broken = {one.period for series in drawn for one in series.observations if one.breaks}
    if not targets and not broken:
        return {}
    down: list[dict[str, Any]] = [
        {"x0": value, "x1": value, "y0": 0, "y1": 1, "yref": "paper", "line": _LINE | _DASHED}
        for value in targets.values()
    ]
    between = [
        {"x0": 0, "x1": 1, "xref": "paper", "y0": at - 0.5, "y1": at - 0.5, "line": _LINE}
        for at in sorted(periods.index(when) for when in broken)
    ]
    words = [
        {"x": 1, "y": 1, "xref": "paper", "yref": "paper", "xanchor": "right", "yanchor": "bottom"}
        | {"showarrow": False, "align": "right", "text": "<br>".join(_text(t, 32) for t in targets)}
    ]
    shapes = [{"type": "line", "layer": "below", **line} for line in (*down, *between)]
    return {"shapes": shapes, **({"annotations": words} if targets else {})}


def _targets(series: Series, drawn: list[Series]) -> Iterator[tuple[str, float]]:
    shared = all(other.aims == series.aims for other in drawn)
    for target in series.aims:
        words = printed.target(series, target)
        yield (words if shared else f"{series.label}: {words}"), target.value


def _what_is_counted(measure: Measure, drawn: list[Series]) -> str:
    counted = {printed.what_is_counted(series) for series in drawn}
    if len(counted) == 1:
        return counted.pop()
    return _("Percentage") if measure.unit is Unit.PERCENT else _("Number")


def _bars(series: Series, number: int) -> go.Bar:
    observations = series.observations
    ranges = _ranges(observations)
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
            **({"opacity": 0.4} if ranges else {}),  # a range would not show on a dark bar
        },
        customdata=[
            [str(one.period), _text(printed.figure(series, one), 60)] for one in observations
        ],
        **ranges,
    )


def _ranges(observations: list[Observation]) -> dict[str, Any]:
    """The intervals that the source gives, as error bars."""
    if not any(one.lower is not None for one in observations):
        return {}
    ends = [
        (0, 0)
        if one.value is None or one.lower is None or one.upper is None
        else (one.value - one.lower, one.upper - one.value)
        for one in observations
    ]
    below, above = zip(*ends, strict=True)
    return {"error_x": {"symmetric": False, "array": above, "arrayminus": below, "thickness": 2}}


def _other_bars(other: Beside, series: Series, number: int, *, several: bool) -> go.Bar:
    """The figures of another place for our periods: each bar says whose it is."""
    ours = [other.at[one.period] for one in series.observations if one.period in other.at]
    named = [
        _("{name}: {figure}", name=other.name, figure=printed.labelled(other.series, one))
        for one in ours
    ]
    bars = _bars(other.series.model_copy(update={"observations": ours}), number)
    bars.name = _text(f"{other.name}: {series.label}" if several else other.name, 34)
    bars.text = [_text(words, 60) for words in named]
    bars.customdata = [
        [str(one.period), _text(words, 60)] for one, words in zip(ours, named, strict=True)
    ]
    bars.marker.pattern.shape = [_OF_ANOTHER_PLACE] * len(ours)
    return bars


def label(series: Series, observation: Observation) -> str:
    """What stands at a bar: the figure as the table prints it, its kind, and if it starts anew."""
    words = printed.labelled(series, observation)
    if observation.breaks:
        words = _("{figure}, after a break", figure=words)
    # A range is drawn where the words would begin: they stand in a line below it.
    return f"\n{words}" if observation.lower is not None else words


def _text(words: str, width: int) -> str:
    """Words for Plotly, which reads some HTML: escaped, in lines of about this width."""
    lines = wrap(words, width, break_long_words=False, break_on_hyphens=False)
    lines = ["\u00a0", *lines] if words.startswith("\n") else lines
    return "<br>".join(escape(line, quote=False) for line in lines)
