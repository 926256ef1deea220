import pytest

from example import MEASURE, SERIES, said


def test_a_measure_has_the_unit_of_its_figures(project):
    text = project.text(SERIES).replace("unit: count", "unit: percent", 1)
    project.write(SERIES, text.replace("    label:", "    unit: count\n    label:"))
    wrong = "unit: no series of this measure has its unit (percent)"
    instead = "write here the unit that the series have: count"
    assert project.problems() == [said(SERIES, "3:1", wrong, instead)]
    project.spoil(SERIES, "unit: percent", "unit: count")
    assert project.problems() == []


BAD = {
    "a rate of nothing": ("unit: rate", "1:1",
        "a rate is for every so many, and nothing says for how many",
        "add a line with the number that the source gives, for example “per: 1000”",
        "unit: rate\nper: 1000"),
    "a score of nothing": ("unit: score", "1:1",
        "a score is out of so many, and nothing says of how many",
        "add a line with the highest score there can be, for example “out_of: 5”",
        "unit: score\nout_of: 5000"),
    "a number of people per so many": ("unit: people\nper: 1000", "4:1",
        "per: “per” goes with unit: rate", "delete this line, or write unit: rate",
        "unit: rate\nper: 1000"),
    "money out of so many": ("unit: pounds\nout_of: 5", "4:1",
        "out_of: “out_of” goes with unit: score", "delete this line, or write unit: score",
        "unit: pounds"),
    "people who are no people": ("unit: people\nabout_people: false", "4:1",
        "about_people: “unit: people” counts people, and this line says that it does not",
        "delete this line; for a number of things write unit: count",
        "unit: count\nabout_people: false"),
    "money about people": ("unit: pounds\nabout_people: true", "4:1",
        "about_people: “about_people” goes with percent, people, count and rate",
        "delete this line: no number of this unit is suppressed for being small",
        "unit: pounds"),
}  # fmt: skip


@pytest.mark.parametrize("case", BAD.values(), ids=BAD)
def test_a_unit_has_what_it_needs_and_nothing_else(project, case):
    unit, place, wrong, instead, followed = case
    project.spoil(SERIES, "unit: count", unit)
    assert project.problems() == [said(SERIES, place, wrong, instead)]
    project.spoil(SERIES, unit, followed)
    assert project.problems() == []


def test_a_series_of_another_unit_does_not_take_the_number_of_its_measure(project):
    project.spoil(SERIES, "unit: count", "unit: rate\nper: 2000")
    project.spoil(SERIES, "    label: Children over 11", "    unit: count\n    label: Over 11")
    assert project.problems() == []


@pytest.mark.parametrize("unit", ["pounds", "days", "weeks", "full_time_posts"])
def test_money_time_and_posts_may_be_less_than_zero(project, unit):
    project.spoil(SERIES, "unit: count", f"unit: {unit}")
    project.spoil(SERIES, "value: 140", "value: -3")
    assert project.problems() == []


@pytest.mark.parametrize("unit", ["count", "people", "rate\nper: 2000"])
def test_people_and_things_are_not_less_than_none(project, unit):
    project.spoil(SERIES, "unit: count", f"unit: {unit}")
    project.spoil(SERIES, "value: 140", "value: -3")
    assert ["−3 is less than zero" in told for told in project.problems()] == [True]


def test_a_score_is_not_over_what_it_is_out_of(project):
    project.spoil(SERIES, "unit: count", "unit: score\nout_of: 1000")
    wrong = "series → 2 → observations → 2 → value: 1,237 is more than the 1,000 that it is out of"
    instead = "check the score, and “out_of”, in the source"
    assert project.problems() == [said(SERIES, "18:24", wrong, instead)]


def test_count_and_base_stand_behind_shares_only(project):
    project.spoil(MEASURE, "unit: percent", "unit: weeks")
    wrong = "observations → 1 → count: “count” and “base” go with a percentage or a rate"
    assert project.problems() == [said(MEASURE, "9:42", wrong, "delete both, or correct the unit")]


def test_a_rate_is_its_count_over_its_base(project):
    project.spoil(MEASURE, "unit: percent", "unit: rate\nper: 1000")
    wrong = "observations → 1 → value: 18 of 24 is 750 per 1,000, not 75"
    instead = "check all three in the source, and correct the one that differs"
    assert project.problems() == [said(MEASURE, "10:31", wrong, instead)]
    project.spoil(MEASURE, "value: 75,", "value: 750,")
    assert project.problems() == []
