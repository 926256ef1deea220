"""What stands beside a figure: targets, other places, ranges, breaks, revisions and an end."""

import json
import random
import shutil
from datetime import date
from pathlib import Path

import pytest
from frictionless import Package

from example import MEASURE, Project
from macros.figures import charts, sentences
from macros.figures import export as opendata
from macros.figures import format as wording
from macros.figures.reading import Reason, Result, Sureness, read
from macros.figures.sentences import sentence, verdict
from macros.figures.targets import State, judged
from macros.model.measure import Better, Status
from macros.pages import generated
from macros.publishing.build import build_into
from macros.site import Site
from made_up import (
    INSPECTION,
    bound,
    counted,
    estimate,
    first_line,
    measure,
    part,
    published,
    seen,
    series,
)
from tests.site.pages import words

CASES = Path(__file__).parents[1] / "areas/cases"
TODAY = date(2022, 6, 1)
YEAR_1, YEAR_2, YEAR_3, YEAR_4 = (f"{y}-04/{y + 1}-03" for y in (2018, 2019, 2020, 2021))


def reading(item):
    return read(first_line(item), INSPECTION)


def ranged(period, value, lower, upper, *of, **more):
    return seen(period, value, *of, lower=lower, upper=upper, **more)


def broken(period, value, *of, why="counted in a new way", **more):
    return seen(period, value, *of, **{"break": why}, **more)


# --- breaks -----------------------------------------------------------------------------------


def test_only_figures_since_the_last_break_are_compared():
    found = reading(
        measure(seen(YEAR_1, 90), broken(YEAR_2, 60), broken(YEAR_3, 62, why="other schools"),
                seen(YEAR_4, 70))
    )  # fmt: skip
    assert [one.against.value for one in found.comparisons] == [62]
    assert found.result is Result.LOOKS_BETTER
    assert "Figures from before 2020/21 are not compared with it: other schools." in sentence(found)
    assert "90" not in sentence(found)


def test_of_a_figure_from_the_inspection_before_a_break_it_is_said_that_it_cannot_be_compared():
    found = reading(measure(seen(YEAR_1, 90), broken(YEAR_2, 50), seen(YEAR_3, 60)))
    assert verdict(found) == (
        "Looks better than in 2019/20; the figure from the inspection cannot be compared with it."
    )


def test_a_figure_right_after_a_break_is_compared_with_nothing():
    found = reading(measure(seen(YEAR_1, 90), broken(YEAR_2, 60)))
    assert (found.result, list(found.comparisons)) == (Result.CANNOT_TELL, [])
    assert verdict(found) == "Cannot tell."


def test_a_break_never_lets_an_earlier_figure_change_the_reading():
    chance = random.Random(21)  # noqa: S311 - not for a secret
    for _each in range(200):
        early = [seen(str(2010 + n), chance.randint(0, 100)) for n in range(chance.randint(1, 4))]
        after = [broken("2019", chance.randint(0, 100))]
        after += [seen(str(2020 + n), chance.randint(0, 100)) for n in range(chance.randint(0, 3))]
        make = chance.choice([measure, counted])
        other = [one.model_copy(update={"value": chance.randint(0, 100)}) for one in early]
        found, changed, alone = (reading(make(*some, *after)) for some in (early, other, []))
        assert sentence(found) == sentence(changed)
        assert verdict(found) == verdict(changed)
        assert list(found.comparisons) == list(alone.comparisons)
        assert found.result is alone.result


# --- ranges -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("then", "now", "result", "sureness", "reason"),
    [
        (ranged(YEAR_1, 50, 45, 55), ranged(YEAR_2, 70, 65, 75), "better", "tested",
         "ranges_apart"),
        (ranged(YEAR_1, 50, 45, 55), ranged(YEAR_2, 40, 35, 44), "worse", "tested",
         "ranges_apart"),
        (ranged(YEAR_1, 50, 45, 55), ranged(YEAR_2, 58, 53, 63), "no_clear_change", "tested",
         "ranges_overlap"),
        # The source knows how it counted: its range counts before ours.
        (ranged(YEAR_1, 50, 40, 60, 500, 1000), ranged(YEAR_2, 58, 48, 68, 580, 1000),
         "no_clear_change", "tested", "ranges_overlap"),
        (seen(YEAR_1, 50, 500, 1000), ranged(YEAR_2, 70, 65, 75), "better", "tested",
         "ranges_apart"),
        (seen(YEAR_1, 68), ranged(YEAR_2, 70, 65, 75), "no_clear_change", "tested",
         "within_chance_of_one"),
        (seen(YEAR_1, 50), ranged(YEAR_2, 70, 65, 75), "looks_better", "untested",
         "range_missing"),
        # A range says how far an estimate may be off; that a figure may change, nothing says.
        (ranged(YEAR_1, 50, 45, 55), ranged(YEAR_2, 70, 65, 75, status=Status.ESTIMATE), "better",
         "tested", "ranges_apart"),
        (ranged(YEAR_1, 50, 45, 55), ranged(YEAR_2, 70, 65, 75, status=Status.PROVISIONAL),
         "looks_better", "untested", "provisional"),
    ],
)  # fmt: skip
def test_ranges_of_the_source_count_in_how_sure_a_comparison_is(
    then, now, result, sureness, reason
):
    found = reading(measure(then, now)).main
    assert (found.result, found.sureness, found.reason) == (result, sureness, reason)


def test_the_ranges_of_estimated_numbers_count_too():
    found = reading(counted(ranged(YEAR_1, 500, 450, 550), ranged(YEAR_2, 560, 510, 610))).main
    assert (found.result, found.reason) == (Result.NO_CLEAR_CHANGE, Reason.RANGES_OVERLAP)


def test_a_range_is_said_and_a_base_is_not_missed():
    text = sentence(reading(measure(ranged(YEAR_1, 50, 45, 55), ranged(YEAR_2, 58, 53, 63))))
    assert text == (
        "58 in 100 buses in 2019/20. That is more than at the inspection (50 in 100). "
        "The source puts the figure for 2019/20 between 53% and 63%. "
        "The source puts the figure for 2018/19 between 45% and 55%. "
        "The ranges of the two figures overlap, so the difference from 2018/19 could be chance."
    )


# --- provisional and revised ------------------------------------------------------------------


@pytest.mark.parametrize("make", [measure, counted])
def test_a_provisional_figure_only_looks_better_and_says_so(make):
    found = reading(make(seen(YEAR_1, 40), seen(YEAR_2, 60, status=Status.PROVISIONAL)))
    assert (found.result, found.main.sureness) == (Result.LOOKS_BETTER, Sureness.UNTESTED)
    assert "The latest figure is provisional, so it may still change." in sentence(found)
    earlier = reading(counted(seen(YEAR_1, 40, status=Status.PROVISIONAL), seen(YEAR_2, 60)))
    assert earlier.main.reason is Reason.PROVISIONAL
    assert "The figure for 2018/19 is provisional, so it may still change." in sentence(earlier)


def test_a_revised_figure_says_what_it_was_and_why():
    change = {"was": 64, "because": "Late returns came in.", "date": "2022-01"}
    item = measure(seen(YEAR_2, 61, revised=change))
    line, [one] = first_line(item), item.observations
    assert wording.labelled(line, one) == "61%, revised"
    assert wording.notes(line, one) == [
        "The source changed this figure in January 2022. It was 64% before. "
        "Why: Late returns came in."
    ]


# --- the end of a measure ---------------------------------------------------------------------

ENDED = {"date": "2021-03", "because": "The survey was stopped"}


def test_what_is_not_counted_any_more_has_no_verdict_but_says_when_it_was_known():
    found = reading(counted(seen(YEAR_1, 80), seen(YEAR_2, 70), seen(YEAR_3, 60), ended=ENDED))
    assert (found.result, found.fell_lately) == (Result.ENDED, False)
    assert verdict(found) == "Last known for 2020/21."
    assert sentence(found).endswith(
        "It has not been counted since March 2021. Why: The survey was stopped."
    )
    assert wording.result(found.result) == "No longer counted"


# --- the same time a year before --------------------------------------------------------------

QUARTERS = ("2020-04/2020-06", "2020-07/2020-09", "2020-10/2020-12", "2021-01/2021-03",
            "2021-04/2021-06", "2021-07/2021-09")  # fmt: skip


def test_quarters_are_compared_with_the_same_quarter_a_year_before():
    found = reading(counted(*map(seen, QUARTERS, (10, 40, 20, 25, 30, 50))))
    assert (found.year_before.against.value, found.year_before.since) == (40, "year_before")
    assert found.main.since == "earliest"
    assert "It is more than a year before, in July to September 2020 (40)." in sentence(found)


def test_a_year_before_is_not_said_twice():
    found = reading(counted(*map(seen, QUARTERS[:5], (10, 40, 20, 25, 30))))
    assert found.year_before is None  # it is the earliest
    years = reading(counted(seen(YEAR_1, 10), seen(YEAR_2, 20), seen(YEAR_3, 30)))
    assert years.year_before is None  # it is the one before


# --- targets ----------------------------------------------------------------------------------


def states(item, today=TODAY):
    return [one.state for one in judged(first_line(item), today)]


def by(value, when, **more):
    return {"value": value, "by": when, **more}


@pytest.mark.parametrize(
    ("figure", "target", "better", "state"),
    [
        (seen(YEAR_3, 90), 90, "higher", "met"),
        (seen(YEAR_3, 89), 90, "higher", "missed"),
        (seen(YEAR_3, 10), 10, "lower", "met"),
        (seen(YEAR_3, 11), 10, "lower", "missed"),
        (bound(YEAR_3, 75), 80, "higher", "missed"),
        (bound(YEAR_3, 75), 60, "higher", "cannot_tell"),
        (bound(YEAR_3, 75), 80, "lower", "met"),
        (bound(YEAR_3, 75), 60, "lower", "cannot_tell"),
        (estimate(YEAR_3, 95), 90, "higher", "met"),
    ],
)
def test_a_target_is_met_or_missed_by_the_figure_of_its_time(figure, target, better, state):
    item = measure(figure, targets=[by(target, YEAR_3)], better=Better(better))
    assert states(item) == [state]


def test_no_later_figure_meets_a_target_that_was_missed():
    item = measure(seen(YEAR_2, 60), seen(YEAR_3, 95), targets=[by(90, YEAR_2), by(90, YEAR_1)])
    assert states(item) == [State.MISSED, State.CANNOT_TELL]
    assert sentences.targets(first_line(item), TODAY) == [
        "The target for 2019/20 was 90%. It was missed (60%).",
        "The target for 2018/19 was 90%. There is no figure to tell.",
    ]


def test_a_count_of_a_part_of_a_year_neither_meets_nor_misses():
    item = counted(part(YEAR_3, 95), targets=[by(90, YEAR_3), {"value": 90}])
    assert states(item) == [State.CANNOT_TELL, State.CANNOT_TELL]
    assert states(measure(part(YEAR_3, 95), targets=[by(90, YEAR_3)])) == [State.MET]


def test_a_target_is_due_once_its_time_is_over():
    item = measure(seen(YEAR_3, 60), targets=[by(90, "2021-03")])
    assert states(item, date(2021, 3, 31)) == [State.NOT_DUE]
    assert states(item, date(2021, 4, 1)) == [State.MISSED]
    assert sentences.targets(first_line(item), date(2021, 3, 31)) == [
        "The target for March 2021 is 90%. It is not due yet."
    ]


def test_a_target_says_that_its_figure_may_still_change_and_whose_it_is():
    figure = seen(YEAR_3, 92, status=Status.PROVISIONAL)
    item = measure(figure, targets=[by(90, YEAR_3, name="National target")])
    assert sentences.targets(first_line(item), TODAY) == [
        "National target: The target for 2020/21 was 90%. It was met (92%, provisional)."
    ]


def test_a_target_without_a_time_is_judged_by_the_latest_figure():
    item = measure(seen(YEAR_2, 95), seen(YEAR_3, 60), target=90)
    assert sentences.targets(first_line(item), TODAY) == [
        "The target is 90%. The figure for 2020/21 does not meet it (60%)."
    ]


def test_a_target_is_of_the_series_in_its_unit():
    share, number = series("share", seen("2020", 40)), series("all", seen("2020", 9), unit="count")
    item = measure(series=[share, number], target=90)
    assert [len(line.aims) for _path, line in item.lines()] == [1, 0]


def test_a_target_never_changes_the_verdict():
    chance = random.Random(11)  # noqa: S311 - not for a secret
    for _each in range(200):
        figures = [seen(str(2016 + n), chance.randint(0, 100)) for n in range(chance.randint(1, 6))]
        better = chance.choice([Better.HIGHER, Better.LOWER])
        aims = [by(chance.randint(0, 100), str(chance.randint(2016, 2024)))]
        without, aimed = (
            reading(measure(*figures, better=better, **more))
            for more in ({}, {"target": chance.randint(0, 100), "targets": aims})
        )
        assert verdict(without) == verdict(aimed)
        assert sentence(without) == sentence(aimed)
        assert list(without.comparisons) == list(aimed.comparisons)


# --- other places -----------------------------------------------------------------------------


def compared(*figures, place="England", make=measure, **more):
    """Content of ours and of another place, and ours."""
    ours = make(seen(YEAR_1, 75), seen(YEAR_2, 80), comparators=["england"])
    other = make(*figures, id="england", title="Buses in England", place=place, **more)
    return published(ours, other), ours


def said_beside(content, item):
    line = first_line(item)
    return [sentences.beside(reading(item), one) for one in charts.beside(content, item, line)]


@pytest.mark.parametrize(
    ("figures", "place", "text"),
    [
        ([seen(YEAR_2, 86)], "England", "In England it was 86% in the same year."),
        ([seen(YEAR_1, 86)], "England", "In England it was 86% in 2018/19."),
        ([seen(YEAR_2, 86)], None, "Buses in England: 86% in the same year."),
        ([seen(YEAR_2, 86, 860, 1000), seen(YEAR_3, 50)], "England",
         "In England it was 860 of 1,000 (86%) in the same year."),
    ],
)  # fmt: skip
def test_another_place_is_said_for_the_same_time_and_never_ranked(figures, place, text):
    assert said_beside(*compared(*figures, place=place)) == [text]


def test_another_place_without_a_common_period_is_not_said():
    assert said_beside(*compared(seen(YEAR_4, 86))) == []


def test_another_place_is_a_second_line_of_the_chart_with_a_pattern_and_its_name():
    content, ours = compared(seen(YEAR_1, 85), seen(YEAR_2, 86), seen(YEAR_4, 90))
    own, other = charts.figure(ours, content).data
    assert (other.name, list(other.x)) == ("England", [85, 86])
    assert list(other.text) == ["England: 85%", "England: 86%"]
    assert set(other.marker.pattern.shape).isdisjoint(own.marker.pattern.shape)


def test_numbers_that_depend_on_how_large_a_place_is_are_not_drawn_beside_ours():
    content, ours = compared(seen(YEAR_2, 86_000), make=counted)
    assert said_beside(content, ours) == ["In England it was 86,000 in the same year."]
    assert len(charts.figure(ours, content).data) == 1


# --- the chart --------------------------------------------------------------------------------


def test_the_chart_has_a_line_at_each_target_and_break_and_a_bar_for_each_range():
    item = measure(ranged(YEAR_1, 75, 70, 81), broken(YEAR_2, 60), seen(YEAR_3, 64), target=90)
    chart = charts.figure(item)
    [bars] = chart.data
    assert (list(bars.error_x.array), list(bars.error_x.arrayminus)) == ([6, 0, 0], [5, 0, 0])
    assert [(line.x0, line.y0) for line in chart.layout.shapes] == [(90, 0), (0, 0.5)]
    assert [one.text for one in chart.layout.annotations] == ["Target: 90%"]
    assert bars.text[1] == "60%, after a break"


def test_a_plain_chart_has_none_of_these():
    chart = charts.figure(measure(seen(YEAR_1, 75))).to_json()
    assert not {"shapes", "annotations", "error_x", "opacity"} & set(json.loads(chart)["layout"])
    assert "error_x" not in chart


# --- the files --------------------------------------------------------------------------------


def everything():
    change = {"was": 66, "because": "A slip", "date": "2022-01"}
    own = {"document": "other-report", "section": "2a"}
    return measure(
        ranged(YEAR_1, 75, 70, 80),
        broken(YEAR_2, 60, source=own),
        seen(YEAR_3, 64, status=Status.PROVISIONAL, revised=change),
        target=90,
    )


def with_other_report(item):
    content = published(item)
    content.documents["other-report"] = content.documents["example-report"].model_copy(
        update={"title": "Another report"}
    )
    return content


def test_all_of_it_reads_back_from_the_csv_file():
    item = everything()
    text = opendata.to_csv(with_other_report(item), item)
    known = [one.model_copy(update={"source": None}) for one in item.observations]
    assert [one for _line, one in opendata.from_csv(text)] == known


def test_each_row_names_the_source_of_its_figure():
    item = everything()
    rows = list(opendata.rows(with_other_report(item), item))
    assert [row["source_document"] for row in rows] == [
        "example-report", "other-report", "example-report",
    ]  # fmt: skip
    package = opendata.data_package(with_other_report(item))
    titles = [one["title"] for one in package["resources"][0]["sources"]]
    assert titles == ["An example report", "Another report"]


def test_the_json_file_has_targets_and_other_places_with_their_sources():
    content, ours = compared(seen(YEAR_2, 86))
    ours = ours.model_copy(update={"target": 90})
    told = json.loads(opendata.to_json(content, ours))
    assert [(one["value"], one["by"]) for one in told["targets"]] == [(90, None)]
    [other] = told["beside"]
    assert (other["place"], other["observations"][0]["value"]) == ("England", 86)
    assert other["source"]["title"] == "An example report"


# --- the cases of others ----------------------------------------------------------------------


@pytest.fixture
def case(tmp_path):
    """Builds Exampleshire with the files of a case in it."""

    def built(name):
        project = Project(tmp_path)
        project.furnish()
        shutil.copytree(CASES / name, tmp_path / "data", dirs_exist_ok=True)
        assert project.problems() == []
        build_into(Site(tmp_path), tmp_path / "site")
        return tmp_path / "site"

    return built


def test_the_national_figure_stands_beside_the_local_one(case):
    site = case("target-and-benchmark")
    text = words(site / "figures/buses-on-time/index.html")
    assert "Buses on time in England: 85%" in text
    assert "Buses on time in England: 86% in the same year." in text
    assert "Source for Buses on time in England: National figures, section 1" in text
    chart = json.loads((site / "open-data/buses-on-time.chart.json").read_text("utf-8"))
    assert len(chart["data"]) == 2


def test_each_uncertainty_stands_beside_its_figure_and_nothing_is_compared_across_a_break(case):
    site = case("uncertain-figures")
    text = words(site / "figures/buses-on-time/index.html")
    for part_of_it in (
        "Looks better than in 2019/20;",
        "between 70% and 80%",
        "The figures below this line cannot be compared with those above it: counted in a new way",
        "64% provisional",
        "The target is 90%. The figure for 2020/21 does not meet it (64%, provisional).",
    ):
        assert part_of_it in text
    for path, made in generated.open_data(Site(site.parent).content):
        assert (site / path).read_bytes().decode() == made
    assert Package(str(site / "open-data/datapackage.json")).validate().valid


def test_a_source_of_one_figure_stands_with_it(project):
    own = '{period: 2020-04/2021-03, value: 80, source: {document: example-report, section: "1"}}'
    project.spoil(MEASURE, "{period: 2020-04/2021-03, value: 80}", own)
    project.furnish()
    assert project.problems() == []
    build_into(Site(project.root), project.root / "site")
    text = words(project.root / "site/figures/buses-on-time/index.html")
    assert "Source for 2020/21: A made-up report, section 1" in text


# --- units ------------------------------------------------------------------------------------


def test_targets_and_ranges_are_printed_in_their_unit_and_have_room_on_the_bar():
    item = measure(
        ranged(YEAR_3, "4.5", "4.0", "5.5"), unit="weeks", better=Better.LOWER, target=6,
        counting="plans",
    )  # fmt: skip
    line, [one] = first_line(item), item.observations
    assert sentences.targets(line, TODAY) == [
        "The target is 6 weeks. The figure for 2020/21 meets it "
        "(4.5 weeks, between 4.0 weeks and 5.5 weeks)."
    ]
    assert wording.scale(item, line) == 6
    assert wording.place(item, line, one.lower) == pytest.approx(66.7)


def test_a_question_with_a_scale_has_a_target_for_its_favourable_answers():
    item = measure(
        seen(YEAR_3, None, None, 60, answers={"Agree": 40, "Disagree": 20}),
        unit="people",
        scale=[
            {"answer": "Agree", "side": "favourable"},
            {"answer": "Disagree", "side": "unfavourable"},
        ],
        target=80,
    )
    [said] = sentences.targets(first_line(item), TODAY)
    assert said.startswith("The target is 80%. The figure for 2020/21 does not meet it (40 of 60")
