from datetime import date

import pytest

from example import AREA, MEASURE, QUOTE, SOURCES, STORY, WEAKNESS, said

AWAY = "is more than 10 years away"
INSTEAD = "look at the year: is it a slip?"
DUE = "still_to_do: [{text: Ask., due: 2094-06}]"
SLIPS = {
    "a promise": (STORY, DUE, "1:28", "still_to_do → 1 → due: 2094-06"),
    "news": (STORY, "next_update: 2093-05-01", "1:1", "next_update: 2093-05-01"),
    "a look at it": (WEAKNESS, "review_by: 2093-05-01", "1:1", "review_by: 2093-05-01"),
    "a day of publishing": (QUOTE, "publish: 2093-05-01", "1:1", "publish: 2093-05-01"),
    "the end of a page": (
        MEASURE,
        "archived: {date: 2093-05-01}",
        "1:12",
        "archived → date: 2093-05-01",
    ),
    "a withdrawal": (
        STORY,
        "withdrawn: {date: 2093-05-01, because: They asked us to.}",
        "1:13",
        "withdrawn → date: 2093-05-01",
    ),
}  # fmt: skip


@pytest.mark.parametrize("slip", SLIPS.values(), ids=SLIPS)
def test_a_day_in_another_age_is_noticed(project, slip):
    file, line, place, wrong = slip
    project.write(file, f"{line}\n{project.text(file)}")
    told = [one for one in project.problems() if AWAY in one]
    assert told == [said(file, place, f"{wrong} {AWAY}", INSTEAD, "warning")]


def test_it_is_said_of_the_target_of_a_figure_and_of_the_area_too(project):
    project.spoil(AREA, "inspection: 2018-09", "inspection: 2098-09")
    project.spoil(MEASURE, "unit:", "targets: [{value: 95, by: 2094-04}]\nunit:")
    told = [one.partition("\n")[0] for one in project.problems() if AWAY in one]
    assert len(told) == 2
    assert "publishing → inspection" in told[0]
    assert "by: 2094-04" in told[1]


def test_what_cannot_be_in_the_future_is_told_once(project):
    project.spoil(SOURCES, "2022-03", "2082-03")
    [told] = project.problems()
    assert "has not begun yet" in told


@pytest.mark.parametrize("years", [1, 9, 10])
def test_a_plan_for_some_years_is_none_of_its_business(project, years):
    due = f"still_to_do: [{{text: Ask., due: {date.today().year + years}-06}}]"
    project.write(STORY, f"{due}\n{project.text(STORY)}")
    assert project.problems() == []
