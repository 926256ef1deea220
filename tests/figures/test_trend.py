"""The small line of a series: what it joins, where it has a gap, and what is not drawn as alike."""

import re

import pytest

from macros.figures.trend import HEIGHT, WIDTH, trend
from macros.model.measure import Status
from made_up import (
    INSPECTION,
    asked,
    bound,
    counted,
    estimate,
    first_line,
    measure,
    part,
    question,
    seen,
    series,
    suppressed,
    without,
)

YEAR_1, YEAR_2, YEAR_3, YEAR_4 = (f"{y}-04/{y + 1}-03" for y in (2018, 2019, 2020, 2021))


def drawn(item, inspection=INSPECTION):
    return trend(item, first_line(item), inspection)


def points(path):
    return [tuple(map(int, pair)) for pair in re.findall(r"(\d+) (-?\d+)", path)]


def test_a_line_runs_from_the_first_figure_to_the_last():
    found = drawn(measure(seen(YEAR_1, 0), seen(YEAR_2, 50), seen(YEAR_3, 100)))
    (x1, y1), (x2, y2), (x3, y3) = points(found.line)
    assert x1 < x2 < x3
    assert y1 > y2 > y3
    assert points(found.dots) == points(found.line)
    assert (found.unsure, found.rings) == ("", "")


def test_it_has_the_scale_of_the_bars_so_that_a_small_change_looks_small():
    found = drawn(measure(seen(YEAR_1, 50), seen(YEAR_2, 52)))
    (_x1, first), (_x2, last) = points(found.line)
    assert first - last <= HEIGHT / 40
    assert points(found.zero)[0][1] > first


def test_one_figure_is_one_dot():
    found = drawn(counted(seen("2021", 7)))
    assert (found.line, found.dots.count("M")) == ("", 1)


def test_no_figure_is_no_line():
    assert drawn(counted(without("2020", Status.NO_DATA), suppressed("2021"))) is None


@pytest.mark.parametrize("gap", [without(YEAR_2, Status.NO_DATA), suppressed(YEAR_2, 5)])
def test_a_figure_that_is_missing_is_a_gap(gap):
    found = drawn(counted(seen(YEAR_1, 20), gap, seen(YEAR_3, 30)))
    assert (found.line, found.dots.count("M")) == ("", 2)


def test_nothing_is_joined_across_a_break():
    found = drawn(measure(seen(YEAR_1, 20), seen(YEAR_2, 60, **{"break": "Counted anew"})))
    assert found.line == ""


def test_part_of_a_year_of_what_adds_up_is_not_joined_to_a_year():
    late = part("2021-04/2021-06", 30)
    found = drawn(counted(seen(YEAR_2, 100), seen(YEAR_3, 110), late))
    assert len(points(found.line)) == 2
    assert found.rings.count("M") == 1
    assert len(points(drawn(measure(seen(YEAR_2, 80), seen(YEAR_3, 90), late)).line)) == 3


@pytest.mark.parametrize(
    "unsettled",
    [estimate(YEAR_2, 60), bound(YEAR_2, 60), seen(YEAR_2, 60, status=Status.PROVISIONAL)],
)
def test_what_may_still_turn_out_otherwise_is_a_broken_line_and_a_ring(unsettled):
    found = drawn(measure(seen(YEAR_1, 20), unsettled))
    assert (found.line, len(points(found.unsure))) == ("", 2)
    assert points(found.rings) == points(found.unsure)[1:]


def test_less_than_nothing_lies_below_the_line_of_zero():
    found = drawn(measure(seen(YEAR_1, 4), seen(YEAR_2, -4), unit="score", out_of=5))
    (_left, zero), *_end = points(found.zero)
    (_x1, above), (_x2, below) = points(found.line)
    assert above < zero < below


def test_the_inspection_is_a_mark_where_the_figures_reach_back_to_it():
    around = drawn(measure(seen(YEAR_1, 40), seen(YEAR_2, 50)))
    [(x, _top)] = points(around.inspection)
    _first, (last, _y) = points(around.line)
    assert 0 < x < last
    assert drawn(measure(seen(YEAR_3, 40), seen(YEAR_4, 50))).inspection == ""
    assert drawn(measure(seen(YEAR_1, 40)), None).inspection == ""


def test_nobody_knows_when_an_open_time_began():
    found = drawn(measure(seen("../2018-12", 40), seen(YEAR_2, 50)))
    assert found.inspection == ""
    assert len(points(found.line)) == 2


def test_the_lines_of_one_measure_share_their_time_and_their_scale():
    item = counted(
        series=[
            series("a", seen("2019", 10), seen("2020", 20)),
            series("b", seen("2020", 20), seen("2021", 40)),
        ]
    )
    first, second = (trend(item, line, None) for _path, line in item.lines())
    assert points(first.line)[1] == points(second.line)[0]
    assert (first.first, first.last) == (second.first, second.last)


def test_of_a_question_it_is_the_share_of_the_favourable_answers():
    found = drawn(
        question(asked("2020", 10, 10, 10, 10, 0, base=40), asked("2021", 20, 10, 5, 5, 0, base=40))
    )
    (_x1, first), (_x2, last) = points(found.line)
    assert last < first


def test_of_many_months_only_the_last_has_a_dot():
    months = [seen(f"{year}-{month:02}", month) for year in (2020, 2021) for month in range(1, 13)]
    found = drawn(counted(*months))
    assert len(points(found.line)) == 24
    assert found.dots.count("M") == 1


def test_all_of_it_is_inside_and_takes_a_few_hundred_bytes():
    years = [seen(str(year), 100 * (year % 2)) for year in range(2010, 2022)]
    found = drawn(measure(*years))
    every = points(found.line + found.dots)
    assert all(0 <= x <= WIDTH and 0 <= y <= HEIGHT for x, y in every)
    assert len(found.line + found.dots + found.zero) < 400
