"""A measure at a glance: what its tile says, and that it never says more than its reading."""

from datetime import date

from macros.figures.glance import glance
from macros.figures.reading import Result
from macros.figures.sentences import verdict
from macros.model.measure import Better, Status, Target
from made_up import (
    INSPECTION,
    asked,
    counted,
    estimate,
    measure,
    part,
    published,
    question,
    seen,
    series,
    without,
)

TODAY = date(2022, 6, 1)
YEAR_1, YEAR_2, YEAR_3, YEAR_4 = (f"{y}-04/{y + 1}-03" for y in (2018, 2019, 2020, 2021))


def of(item, *others, inspection=INSPECTION, line=None):
    content = published(item, *others)
    publishing = content.area.publishing.model_copy(update={"inspection": inspection})
    content.area = content.area.model_copy(update={"publishing": publishing})
    return glance(content, item, TODAY, line)


def test_it_says_how_much_of_what_and_when_what_changed_and_how_sure_that_is():
    found = of(measure(seen(YEAR_1, 40), seen(YEAR_2, 87), seen(YEAR_3, 60)))
    assert (found.figure, found.what, found.when) == ("60%", "Percentage of buses", "2020/21")
    assert found.then == "At the inspection: 40%"
    assert found.notes == ["The source does not give every number behind these figures."]
    assert found.sentence == (
        "60 in 100 buses in 2020/21: looks better than at the inspection, but lower than the time "
        "before. At the inspection: 40%. "
        "The source does not give every number behind these figures."
    )


def test_the_latest_figure_is_never_called_better_alone_where_it_fell():
    years = (seen(YEAR_1, 40, 40, 100), seen(YEAR_2, 95, 95, 100), seen(YEAR_3, 70, 70, 100))
    found = of(measure(*years))
    assert "but lower than the time before" in verdict(found.reading)
    assert "but lower than the time before" in found.sentence


def test_with_one_figure_it_says_that_there_is_nothing_to_compare():
    found = of(counted(seen("2021", 7)))
    assert (found.figure, found.then) == ("7", "")
    assert found.sentence == (
        "7 buses in 2021. There is only one figure, so there is nothing to compare it with."
    )


def test_without_a_figure_it_says_so():
    found = of(counted(without("2021", Status.NO_DATA)))
    assert (found.figure, found.trend) == ("No data", None)
    assert found.sentence == "There is no figure to read."


def test_that_the_newest_figure_is_missing_is_said():
    found = of(
        counted(seen("2019", 4), seen("2020", 7), without("2021", Status.NO_DATA)), inspection=None
    )
    assert (found.figure, found.when) == ("7", "2020")
    assert found.notes == ["There is no figure for 2021."]
    assert "There is no figure for 2021." in found.sentence


def test_few_answers_part_of_a_year_and_estimates_are_named():
    few = of(measure(seen(YEAR_1, 50, 12, 24), seen(YEAR_2, 75, 18, 24)))
    assert (few.figure, few.kind) == ("18 of 24 (75%)", "only 24 answers")
    assert of(measure(seen(YEAR_1, 50), part("2019-04/2019-12", 60))).kind == "part of a year"
    assert "an estimated 60 in 100" in of(measure(estimate(YEAR_1, 60))).sentence.lower()


def test_a_target_and_another_place_are_told_as_the_page_tells_them():
    england = measure(seen(YEAR_2, 64), id="england", title="England", place="England")
    item = measure(
        seen(YEAR_1, 50), seen(YEAR_2, 60), comparators=["england"], targets=[Target(value=90)]
    )
    found = of(item, england)
    assert found.notes[-2:] == [
        "The target is 90%. The figure for 2019/20 does not meet it (60%).",
        "In England it was 64% in the same year.",
    ]
    assert all(text in found.sentence for text in found.notes)


def test_of_several_series_it_is_the_sum_or_the_first_and_says_which():
    lines = [
        series("young", seen("2020", 10), seen("2021", 20)),
        series("old", seen("2020", 30), seen("2021", 25)),
        series("both", seen("2020", 40), seen("2021", 45), total=True),
    ]
    item = counted(series=lines)
    assert of(item).line == "both"
    assert of(item, line="old").line == "old"
    assert of(counted(series=lines[:2])).line == "young"
    assert of(item).sentence == (
        "both: 45 buses in 2021: better than in 2020; there is no figure from the inspection. "
        "2020: 40. One of the 3 figures on its page. All of them: 2 better and 1 worse."
    )


def test_what_is_compared_with_unlike_times_is_not_counted_together():
    item = measure(
        series=[
            series("a", seen(YEAR_1, 40), seen(YEAR_2, 60)),
            series("b", seen(YEAR_2, 40), seen(YEAR_3, 60)),
        ]
    )
    assert of(item).others == []


def test_of_a_question_it_says_which_answers():
    found = of(
        question(asked("2020", 10, 10, 10, 10, 0, base=40), asked("2021", 20, 10, 5, 5, 0, base=40))
    )
    assert found.what == "parents who said “Strongly agree” or “Agree”"
    assert found.sentence.startswith(
        "30 of 40 parents (75%) said “Strongly agree” or “Agree” in 2021: "
    )


def test_what_is_for_information_is_not_called_better():
    found = of(counted(seen("2020", 10), seen("2021", 20), better=Better.NEITHER))
    assert found.reading.result is Result.FOR_INFORMATION
    assert found.sentence == (
        "20 buses in 2021. 2020: 10. More or fewer of these is neither better nor worse in itself."
    )
