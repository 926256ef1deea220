"""A question with a scale is one figure: one bar a period, one reading, a row an answer."""

import csv
import io
import json
import random

import pytest
from frictionless import Resource

from macros.figures import charts, export
from macros.figures import format as wording
from macros.figures.answers import parts
from macros.figures.reading import Reason, Result, Sureness, read
from macros.figures.sentences import sentence
from macros.model.number import Printed
from made_up import INSPECTION, asked, first_line, published, question, seen, without

YEAR_1, YEAR_2 = "2018-04/2019-03", "2020-04/2021-03"
HIDDEN = "suppressed"


def reading(item):
    return read(first_line(item), INSPECTION)


# --- the reading ------------------------------------------------------------------------------


def test_it_reads_as_the_favourable_answers_out_of_all_tested_by_their_counts():
    item = question(
        asked(YEAR_1, 10, 20, 30, 30, 10, base=100), asked(YEAR_2, 30, 40, 10, 15, 25, base=120)
    )
    found = reading(item)
    [one] = found.comparisons
    assert (one.sureness, one.result) == (Sureness.TESTED, Result.BETTER)
    assert sentence(found) == (
        "70 of 120 parents (58%) said “Strongly agree” or “Agree” in 2020/21. That is more than at "
        "the inspection (30 of 100, 30%)."
    )


def test_a_difference_that_may_be_chance_is_not_called_better():
    item = question(
        asked(YEAR_1, 10, 10, 5, 10, 5, base=40), asked(YEAR_2, 10, 13, 5, 7, 5, base=40)
    )
    assert reading(item).result is Result.NO_CLEAR_CHANGE


def test_percentages_without_a_base_only_look_better():
    item = question(
        asked(YEAR_1, 20, 30, 20, 20, 10), asked(YEAR_2, 25, 35, 20, 15, 5), unit="percent"
    )
    found = reading(item)
    assert (found.result, found.main.reason) == (Result.LOOKS_BETTER, Reason.BASE_MISSING)
    assert sentence(found).startswith("60 in 100 parents said “Strongly agree” or “Agree” in")


def test_rounded_percentages_with_a_base_are_not_tested_and_the_sentence_says_why():
    item = question(
        asked(YEAR_1, 20, 30, 20, 20, 10, base=60),
        asked(YEAR_2, 25, 35, 20, 15, 5, base=60),
        unit="percent",
    )
    assert reading(item).result is Result.LOOKS_BETTER
    assert "rounded percentages only, so the difference could be chance" in sentence(reading(item))


def test_where_a_favourable_answer_is_suppressed_nothing_is_read_from_the_others():
    item = question(asked(YEAR_2, HIDDEN, 40, 30, HIDDEN, 20, base=100))
    found = reading(item)
    assert found.latest is None
    line = first_line(item)
    assert wording.figure(line, line.observations[0]).startswith("Not shown")


def test_the_answers_counted_are_those_on_the_favourable_side_and_no_others():
    chance = random.Random(2)  # noqa: S311 - not for a secret
    for _each in range(300):
        amounts = [chance.randint(0, 60) for _one in range(5)]
        base = sum(amounts) or 1
        [top] = first_line(question(asked(YEAR_1, *amounts, base=base))).observations
        assert (top.count, top.base) == (amounts[0] + amounts[1], base)
        assert abs(top.value - 100 * top.count / base) <= 0.5


def test_decimals_of_percentages_add_up_as_they_are_printed():
    item = question(asked(YEAR_1, Printed(20.1, 1), Printed(30.2, 1), 29.7, 10, 10), unit="percent")
    assert wording.figure(first_line(item), first_line(item).observations[0]) == "50.3%"


# --- the bar ----------------------------------------------------------------------------------


def test_a_bar_has_a_part_for_each_answer_that_says_how_many():
    item = question(asked("2020", 30, 40, 10, 15, 25, base=120))
    found = list(parts(item, item.observations[0]))
    assert [(part.name, part.text, part.short) for part in found] == [
        ("Strongly agree", "30 of 120 (25%)", "25%"),
        ("Agree", "40 of 120 (33%)", "33%"),
        ("Neither", "10 of 120 (8%)", "8%"),
        ("Disagree", "15 of 120 (12%)", "12%"),
        ("Don’t know", "25 of 120 (21%)", "21%"),
    ]
    assert len({part.shape for part in found}) == 5


def test_of_fewer_than_ten_answers_no_percentage_is_shown():
    item = question(asked("2020", 5, 1, 1, 1, 1, base=9))
    assert next(parts(item, item.observations[0])).text == "5 of 9"


def test_what_is_suppressed_is_one_part_at_the_end_that_tells_nothing_of_each():
    item = question(asked("2020", 60, 40, 10, HIDDEN, HIDDEN, base=120))
    *_others, fourth, fifth, rest = parts(item, item.observations[0])
    assert {fourth.text, fifth.text} == {"Not shown, to keep a small number private"}
    assert (fourth.width, fifth.width) == (0, 0)
    assert (rest.name, rest.start, rest.width) == ("Not shown", 91.7, 8.3)


@pytest.mark.parametrize("unit", ["people", "percent"])
def test_the_parts_of_every_bar_touch_and_make_a_hundred(unit):
    chance = random.Random(3)  # noqa: S311 - not for a secret
    for _each in range(500):
        amounts = [chance.randint(0, 90) for _one in range(5)]
        base = sum(amounts) or 1
        if unit == "percent":  # rounded, so that they may make 99 or 101
            amounts = [round(100 * one / base) for one in amounts]
        shown = [HIDDEN if chance.random() < 0.2 else one for one in amounts]
        more = {"base": base} if unit == "people" else {}
        item = question(asked("2020", *shown, **more), unit=unit)
        end = 0
        for part in parts(item, item.observations[0]):
            assert part.start == pytest.approx(end, abs=1e-9)
            assert part.width >= 0
            end = part.start + part.width
        assert end == pytest.approx(100 if sum(amounts) else 0, abs=0.11) or HIDDEN in shown
        assert end <= 100.11


# --- the chart and the files ------------------------------------------------------------------


def test_the_chart_is_one_stacked_bar_a_period_with_a_trace_an_answer():
    item = question(
        asked("2019", 30, 40, 10, 15, 25, base=120), without("2020", "no_data"),
        asked("2021", 60, 40, 10, HIDDEN, HIDDEN, base=120),
    )  # fmt: skip
    chart = charts.figure(item)
    assert (chart.layout.barmode, chart.layout.xaxis.range) == ("stack", (0, 104))
    assert [bars.name for bars in chart.data] == [
        *("Strongly agree", "Agree", "Neither", "Disagree", "Don’t know", "Not shown")
    ]
    assert [bars.text[0] for bars in chart.data][:2] == ["30 of 120 (25%)", "40 of 120 (33%)"]
    assert len({bars.marker.pattern.shape for bars in chart.data[:5]}) == 5
    assert chart.data[0].y == chart.layout.yaxis.categoryarray == ("2019", "2020: No data", "2021")
    assert all(bars.x[1] is None for bars in chart.data)


def test_open_data_has_a_row_for_each_answer(tmp_path):
    item = question(asked("2019", 60, 40, 10, HIDDEN, HIDDEN, base=120), without("2020", "no_data"))
    text = export.to_csv(published(item), item)
    rows = list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"))))
    assert [(row["answer"], row["side"], row["value"], row["status"]) for row in rows] == [
        ("Strongly agree", "favourable", "60", "reported"),
        ("Agree", "favourable", "40", "reported"),
        ("Neither", "neither", "10", "reported"),
        ("Disagree", "unfavourable", "", "suppressed"),
        ("Don’t know", "apart", "", "suppressed"),
        ("", "", "", "no_data"),
    ]
    assert {row["unit"] for row in rows} == {"people"}
    assert rows[0]["shown_as"] == "60 of 120 (50%)"
    (tmp_path / "buses.csv").write_bytes(text.encode())
    [described] = export.data_package(published(item))["resources"]
    report = Resource(described, basepath=str(tmp_path)).validate()
    assert report.valid, report.flatten(["title", "message"])
    told = json.loads(export.to_json(published(item), item))
    assert len(told["observations"]) == 6
    assert "said “Strongly agree” or “Agree”" in told["readings"][0]["sentence"]


def test_a_plain_figure_has_no_answers():
    assert list(parts(question(), seen("2020", 4))) == []
