"""The interactive chart: the same observations as the table, in the same words."""

import re
from html import unescape

import pytest
from plotly.offline import get_plotlyjs_version

from example import MORE, REAL, ROOT
from macros.figures import charts
from macros.figures import format as wording
from macros.i18n.language import period
from macros.model.measure import Status, Unit
from made_up import bound, counted, estimate, measure, part, seen, series, suppressed, without

MEASURES = sorted(p.stem for area in (ROOT, MORE) for p in area.glob("data/measures/*.yml"))
HOSTILE = ["<b>bold</b>", '<a href="javascript:alert(1)">late</a>', "%{x} & %{y}", "&lt;i&gt;"]


def plain(words):
    """What a reader sees of words for Plotly."""
    return unescape(words.replace("<br>", " "))


@pytest.mark.parametrize("measure_id", MEASURES)
def test_the_chart_has_every_observation_and_a_gap_for_each_that_has_no_value(content, measure_id):
    item = content.measures[measure_id]
    chart = charts.figure(item)
    drawn = [line for _path, line in item.lines() if line.unit is item.unit]
    assert [plain(bars.name) for bars in chart.data] == [line.label for line in drawn]
    for bars, line in zip(chart.data, drawn, strict=True):
        assert list(bars.x) == [one.value for one in line.observations]
        assert [plain(when) for when in bars.y] == [period(one.period) for one in line.observations]
        printed = [wording.figure(line, one) for one in line.observations]
        kinds = [wording.kind(one) for one in line.observations]
        assert [plain(text) for text in bars.text] == [
            f"{figure}, {kind}" if kind else figure
            for figure, kind in zip(printed, kinds, strict=True)
        ]
        assert [(when, plain(figure)) for when, figure in bars.customdata] == [
            (str(one.period), figure)
            for one, figure in zip(line.observations, printed, strict=True)
        ]
    assert plain(chart.layout.title.text) == item.title


@pytest.mark.parametrize("measure_id", MEASURES)
def test_the_axis_starts_at_nought_and_holds_every_bar(content, measure_id):
    item = content.measures[measure_id]
    chart = charts.figure(item)
    axis = chart.layout.xaxis
    assert axis.range[0] == 0
    assert axis.range[1] > max(
        value for bars in chart.data for value in bars.x if value is not None
    )
    if item.unit is Unit.PERCENT:
        assert axis.tickvals == (0, 25, 50, 75, 100)
        assert axis.ticktext == ("0%", "25%", "50%", "75%", "100%")
        assert axis.range[1] == 160
    else:
        assert 0 in axis.tickvals
        assert 2 <= len(axis.tickvals) <= 5
        assert [float(tick.replace(",", "")) for tick in axis.ticktext] == list(axis.tickvals)


@pytest.mark.parametrize("measure_id", MEASURES)
def test_the_periods_stand_in_the_order_of_time(content, measure_id):
    item = content.measures[measure_id]
    shown = [
        one.period
        for _path, line in item.lines()
        if line.unit is item.unit
        for one in line.observations
    ]
    ordered = sorted(set(shown), key=lambda when: (when.end, when.start or (0, 0)))
    chart = charts.figure(item)
    assert [plain(when) for when in chart.layout.yaxis.categoryarray] == list(map(period, ordered))
    assert chart.layout.yaxis.autorange == "reversed"


def test_each_kind_of_figure_has_a_pattern_of_its_own():
    figures = [
        bound("2016", 10),
        seen("2017", 20),
        estimate("2018", 30),
        part("2019-04/2019-12", 40),
    ]
    shapes = charts.figure(measure(*figures)).data[0].marker.pattern.shape
    assert len(set(shapes)) == len(figures)
    assert shapes[1] == ""


@pytest.mark.parametrize("status", [Status.NO_DATA, Status.UNRELIABLE, Status.SUPPRESSED])
def test_what_has_no_value_is_a_gap_with_its_reason(status):
    item = counted(without("2019", status), seen("2020", 40))
    bars = charts.figure(item).data[0]
    assert bars.x == (None, 40)
    assert bars.text[0] == wording.figure(item.lines()[0][1], item.observations[0])


def test_a_number_that_is_kept_back_is_nowhere_in_the_chart():
    bars = charts.figure(counted(suppressed("2019", 5), seen("2020", 40))).data[0]
    assert (bars.x[0], bars.text[0], bars.customdata[0][1]) == (
        None,
        "Fewer than 5",
        "Fewer than 5",
    )


def test_lines_of_another_unit_stay_in_the_table():
    lines = [series("share", seen("2020", 40)), series("number", seen("2020", 1400), unit="count")]
    assert [bars.name for bars in charts.figure(measure(series=lines)).data] == ["share"]


def test_the_axis_says_what_is_counted_where_all_lines_count_the_same():
    lines = [series("one", seen("2020", 40)), series("two", seen("2020", 40))]
    title = charts.figure(measure(series=lines)).layout.xaxis.title.text
    assert title == "Percentage of buses"
    lines.append(series("three", seen("2020", 40), counting="trams"))
    assert charts.figure(measure(series=lines)).layout.xaxis.title.text == "Percentage"
    assert charts.figure(counted(series=lines)).layout.xaxis.title.text == "Number"


def test_each_line_has_a_colour_of_its_own_and_a_name_in_the_legend():
    lines = [series(f"line-{n}", seen("2020", 40)) for n in range(5)]
    chart = charts.figure(measure(series=lines))
    assert len({bars.marker.color for bars in chart.data}) == 5
    assert chart.layout.showlegend
    assert not charts.figure(measure(seen("2020", 40))).layout.showlegend


@pytest.mark.parametrize("words", HOSTILE)
def test_words_are_text_to_plotly_whatever_they_hold(words):
    lines = [series("one", seen("2020", 40), label=words), series("two", seen("2020", 40))]
    item = measure(series=lines, title=words, counting=words)
    chart = charts.figure(item)
    axis = chart.layout.xaxis.title.text
    for told, meant in (
        (chart.layout.title.text, words),
        (chart.data[0].name, words),
        (axis, f"Percentage of {words}"),
    ):
        assert plain(told) == meant
        assert not re.search(r"<(?!br>)", told)
    drawn = chart.to_dict()
    templates = {"texttemplate", "hovertemplate", "hovertext"}
    assert not any(templates & set(bars) for bars in drawn["data"])


def test_the_script_of_the_site_is_the_one_that_the_package_draws_for():
    script = REAL / "overrides/assets/vendor/plotly-basic.min.js"
    first_lines = script.read_text("utf-8")[:200]
    assert f"plotly.js (basic - minified) v{get_plotlyjs_version()}\n" in first_lines
