import pytest

from example import MEASURE, SERIES, said

LATER = (
    "this period is not later than the one above it",
    "put the observations in the order of time, the oldest first",
)
SHARED = (
    "this period shares months with the one above it",
    "let each period start after the one before has ended; only a part year (status: part_year) "
    "may stand before its own whole year",
)
FIRST = "2019-04/2020-03"
SECOND = "period: 2020-04/2021-03, value: 80"
HERE, BELOW = "10:6: error: observations → 2 → period", "16:9"


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        (SECOND, "period: 2018-04/2019-03, value: 80", LATER),
        (SECOND, "period: 2019-04/2020-03, value: 80", LATER),
        (SECOND, "period: 2019-10/2020-03, value: 80", LATER),
        (SECOND, "period: ../2019-12, value: 80", LATER),
        (SECOND, "period: 2020, value: 80", SHARED),
        (SECOND, "period: ../2021-03, value: 80", SHARED),
        (SECOND, "period: 2019-04/2021-03, value: 80", SHARED),
    ],
)
def test_figures_stand_in_the_order_of_time_and_share_no_month(project, old, new, words):
    project.spoil(MEASURE, old, new)
    assert project.problems() == [
        said(MEASURE, "10:6", f"observations → 2 → period: {words[0]}", words[1])
    ]


def test_every_line_of_figures_has_its_own_time(project):
    project.spoil(SERIES, "{period: 2020, value: 1237}", "{period: 2018, value: 1237}")
    assert project.problems() == [
        said(SERIES, "17:10", f"series → 2 → observations → 2 → period: {LATER[0]}", LATER[1])
    ]


PART = "{period: 2020-04/2020-09, value: 70, status: part_year}\n  - {" + SECOND


@pytest.mark.parametrize("status", ["final", "estimate"])
def test_a_part_of_a_year_may_stand_before_its_whole_year(project, status):
    project.spoil(MEASURE, "{" + SECOND, f"{PART}, status: {status}")
    assert project.problems() == []


@pytest.mark.parametrize(
    "part",
    [
        PART.replace("status: part_year", "status: final"),
        PART.replace("2020-04/2020-09", "2020-05/2020-09"),
        PART + ", status: part_year",
    ],
    ids=["that is not called so", "of another year", "before another part"],
)
def test_no_other_part_of_a_year_may(project, part):
    project.spoil(MEASURE, "{" + SECOND, part)
    assert project.problems() == [
        said(MEASURE, "11:6", f"observations → 3 → period: {SHARED[0]}", SHARED[1])
    ]
