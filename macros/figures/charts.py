"""A measure as a Plotly figure: the same observations as its table, in the same words."""

from collections.abc import Iterable, Iterator
from html import escape
from math import ceil, floor, log10
from textwrap import wrap
from typing import Any

import plotly.graph_objects as go

from macros.content.content import Content
from macros.figures import format as printed
from macros.figures.answers import Part, parts
from macros.figures.beside import Beside, beside, drawn_values
from macros.i18n.language import _, period
from macros.model.measure import WHOLE, Measure, Observation, Series, Status
from macros.model.period import Period

# The Government Analysis Function's categorical palette: apart from each other and from white.
COLOURS = ("#12436d", "#28a197", "#801650", "#f46a25", "#3d3d3d")
_MOST_TICKS = 4
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
# The same shapes, in this order, as the patterns of a table's bar.
_SHAPES = ("", "/", ".", "\\", "x", "-", "|", "+")
_SIDES = {
    "favourable": COLOURS[0],
    "neither": "#b0b6b8",
    "unfavourable": COLOURS[3],
    "apart": "#e6e9ea",
    "hidden": "#ffffff",
}


def figure(measure: Measure, content: Content | None = None) -> go.Figure:
    """The chart of a measure: a bar for each figure, a gap with its reason where there is none.

    Bars lie down, so that their words can be read on a narrow screen. Lines of another unit
    than the measure's own stay in the table: one scale, one unit. What `content` has of other
    places stands beside each line; targets are lines across, and so are breaks in a series.
    """
    if measure.scale:
        return answers(measure)
    alike = measure.measured_in
    drawn = [series for _path, series in measure.lines() if series.measured_in == alike]
    others = {
        series.id: [one for one in beside(content or Content(), measure, series) if one.drawn]
        for series in drawn
    }
    every = [one for found in others.values() for one in found]
    number, periods = len(drawn) + len(every), _periods(drawn)
    bars = _height(drawn, periods, number)
    across = _across(drawn, periods)
    above = 18 * sum(one["text"].count("<br>") + 1 for one in across.get("annotations", ()))
    below = 54 * number if number > 1 else 0
    counted = _what_is_counted(measure, drawn)
    layout = _layout(measure, drawn, counted, 110 + bars + below + above, below)
    layout.update(
        barmode="group",
        showlegend=number > 1,
        legend={"x": 0, "y": -60 / bars, "yanchor": "top", "traceorder": "normal"},
        **across,
    )
    layout.xaxis.update(_axis(measure, drawn[0], drawn_values(every)))
    layout.margin.t += above
    traces: list[go.Bar] = []
    for series in drawn:
        traces.append(_bars(series, len(traces)))
        for other in others[series.id]:
            traces.append(_other_bars(other, series, len(traces), several=len(drawn) > 1))
    return go.Figure(traces, layout)


def _periods(drawn: list[Series]) -> list[Period]:
    return sorted(
        {one.period for series in drawn for one in series.observations},
        key=lambda when: (when.end, when.start or (0, 0)),
    )


def _height(drawn: list[Series], periods: list[Period], number: int) -> int:
    """What the bars need: where some are of other places, as much where there is none too."""
    bars = sum(len(series.observations) for series in drawn)
    height = 34 * (number * len(periods) if number > len(drawn) else bars)
    # The words of a figure with a range stand in a second line.
    ranged = any(one.lower is not None for series in drawn for one in series.observations)
    return height * 4 // 3 if ranged else height


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


def answers(measure: Measure) -> go.Figure:
    """The chart of a question with a scale: a bar for each period, of parts that make a hundred."""
    drawn = [series for _path, series in measure.lines()]
    found = [(one, list(parts(measure, one))) for one in measure.observations]
    several = {part.shape: part for _one, row in found for part in row}
    below = 30 * len(several)
    height = 110 + 44 * len(found) + below
    layout = _layout(measure, drawn, printed.what_is_counted(drawn[0]), height, below)
    layout.update(
        barmode="stack",
        showlegend=True,
        legend={"x": 0, "y": -60 / (44 * len(found)), "yanchor": "top", "traceorder": "normal"},
        uniformtext={"minsize": 10, "mode": "hide"},
    )
    layout.xaxis.range = [0, 104]  # else the last line of the axis loses its number
    # There is no bar for a reason to stand at, so it stands at the period.
    names = [
        period(one.period)
        if one.answers
        else _("{period}: {figure}", period=period(one.period), figure=printed.figure(line, one))
        for line in drawn
        for one in line.observations
    ]
    rows = [_text(name, 16) for name in names]
    layout.yaxis.categoryarray = rows
    return go.Figure([_part(several[shape], rows, found) for shape in sorted(several)], layout)


def _part(named: Part, names: list[str], found: list[tuple[Observation, list[Part]]]) -> go.Bar:
    """One answer in the bar of each period."""
    shape = "" if named.side == "hidden" else _SHAPES[named.shape]
    rows = [(one, next((p for p in row if p.shape == named.shape), None)) for one, row in found]
    return go.Bar(
        orientation="h",
        name=_text(named.name, 34),
        y=names,
        x=[part.width if part else None for _one, part in rows],
        text=[_text(part.text, 60) if part else "" for _one, part in rows],
        texttemplate="%{customdata[2]}",
        textposition="inside",
        insidetextanchor="middle",
        textangle=0,
        hoverinfo="skip",
        marker={
            "color": _SIDES[named.side],
            "pattern": {"shape": shape, "size": 6, "fillmode": "overlay"},
        },
        customdata=[
            [
                str(one.period),
                _text(part.text, 60) if part else "",
                part.short if part else "",
                named.side,  # not as `meta`, with which Plotly fills in %{…} in every title
            ]
            for one, part in rows
        ],
    )


def _layout(
    measure: Measure, drawn: list[Series], counted: str, height: int, below: int
) -> go.Layout:
    return go.Layout(
        template="none",
        title={"text": _text(measure.title, 60), "x": 0, "xanchor": "left"},
        bargap=0.25,
        height=height,
        margin={"l": 10, "r": 10, "t": 60, "b": 50 + below},
        xaxis={"title": {"text": _text(counted, 40)}, **_axis(measure, drawn[0])},
        yaxis={
            "type": "category",
            "categoryorder": "array",
            "categoryarray": [_text(period(when), 16) for when in _periods(drawn)],
            "autorange": "reversed",
            "showgrid": False,  # it would strike the words out
            "automargin": True,
        },
    )


def _axis(measure: Measure, series: Series, more: Iterable[float] = ()) -> dict[str, Any]:
    """From the lowest bar to the highest, with a third of the width for the words at their ends."""
    low, whole = printed.lowest(measure, series, more), printed.scale(measure, series, more)
    room = 0.6 * whole
    ticks = list(_ticks(low, low + whole, 1 if series.unit in WHOLE else 0))
    return {
        "range": [low - room if low < 0 else 0, low + whole + room],
        "tickvals": ticks,
        "ticktext": [_text(printed.tick(series, tick), 60) for tick in ticks],
    }


def _ticks(low: float, high: float, least: float) -> Iterator[float]:
    """Round numbers from low to high, five at most, and zero among them."""
    size = 10 ** floor(log10(high - low))
    steps = (max(least, size * times) for times in (0.1, 0.2, 0.25, 0.5, 1, 2))
    fitting = (step for step in steps if floor(high / step) - ceil(low / step) <= _MOST_TICKS)
    step = next(fitting)
    return (
        round(step * n, 9) for n in range(ceil(low / step - 1e-9), floor(high / step + 1e-9) + 1)
    )


def _what_is_counted(measure: Measure, drawn: list[Series]) -> str:
    counted = {printed.what_is_counted(series) for series in drawn}
    if len(counted) == 1:
        return counted.pop()
    return printed.what_is_measured(drawn[0])


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
