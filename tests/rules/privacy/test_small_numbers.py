import pytest

from example import MEASURE, SERIES, said

KEEP_BACK = (
    "write status: suppressed and fewer_than: 5 instead of the figures; if it is public already, "
    "say where with already_public"
)
PUBLIC = ", already_public: {document: example-report, section: 2a}"
PAIR = "value: 75, count: 18, base: 24"
OF_PASSES = "{period: 2020, value: 1237}"

BAD = {
    "a small number": (SERIES, OF_PASSES, "{period: 2020, value: 3}", "17:9",
        "series → 2 → observations → 2: 3 (the value) is fewer than 5", KEEP_BACK),
    "none at all": (SERIES, OF_PASSES, "{period: 2020, value: 0}", "17:9",
        "series → 2 → observations → 2: 0 (the value) is fewer than 5", KEEP_BACK),
    "all of them": (MEASURE, PAIR, "value: 100, count: 40, base: 40", "9:5",
        "observations → 1: 0 (the rest of 40) is fewer than 5", KEEP_BACK),
    "a small count": (MEASURE, PAIR, "value: 10, count: 4, base: 40", "9:5",
        "observations → 1: 4 (the count) is fewer than 5", KEEP_BACK),
    "a small rest": (MEASURE, PAIR, "value: 93, count: 37, base: 40", "9:5",
        "observations → 1: 3 (the rest of 40) is fewer than 5", KEEP_BACK),
    "a count that is kept back and told": (MEASURE, PAIR,
        "status: suppressed, fewer_than: 5, count: 10, base: 40", "9:66",
        "observations → 1 → count: the number that is suppressed stands here",
        "delete “count” and “base”: these files are public too"),
    "a bound for a figure that is told": (MEASURE, "value: 80", "value: 80, fewer_than: 5", "10:42",
        "observations → 2 → fewer_than: “fewer_than” goes with status: suppressed",
        "add status: suppressed and delete the figures, or delete this line"),
    "a bound that tells too much": (MEASURE, PAIR, "status: suppressed, fewer_than: 2", "9:51",
        "observations → 1 → fewer_than: “fewer than 2” tells more than “fewer than 5”, which is "
        "the least that may be known", "write fewer_than: 5"),
}  # fmt: skip


@pytest.mark.parametrize("case", BAD.values(), ids=BAD)
def test_nobody_can_be_known_by_a_number(project, case):
    file, old, new, *words = case
    project.spoil(file, old, new)
    assert project.problems() == [said(file, *words)]


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        (SERIES, OF_PASSES, "{period: 2020, value: 5}"),
        (SERIES, OF_PASSES, "{period: 2020, value: 3" + PUBLIC + "}"),
        (MEASURE, PAIR, "value: 50, count: 5, base: 10"),
        (SERIES, OF_PASSES, "{period: 2020, status: suppressed, fewer_than: 5}"),
        (MEASURE, PAIR, "value: 10, count: 4, base: 40" + PUBLIC),
        (MEASURE, PAIR, "value: 93, count: 37, base: 40" + PUBLIC),
        (MEASURE, PAIR, "value: 3"),
        (MEASURE, PAIR, "status: suppressed, fewer_than: 10"),
    ],
)
def test_a_number_may_be_told_if_it_is_large_or_kept_back_or_public(project, file, old, new):
    project.spoil(file, old, new)
    assert project.problems() == []


def test_an_area_says_how_small_is_small(project):
    project.spoil("data/area.yml", "smallest_count: 5", "smallest_count: 130")
    assert [told.split(" is fewer")[0] for told in project.problems()] == [
        f"{SERIES}:11:9: error: series → 1 → observations → 1: 120 (the value)",
        f"{MEASURE}:9:5: error: observations → 1: 18 (the count)",
    ]


@pytest.mark.parametrize("unit", ["people", "count"])
def test_things_may_stand_for_one_child_each_unless_their_file_says_no(project, unit):
    project.spoil(SERIES, "unit: count", f"unit: {unit}")
    project.spoil(SERIES, OF_PASSES, "{period: 2020, value: 3}")
    assert ["3 (the value) is fewer than 5" in told for told in project.problems()] == [True]
    project.spoil(SERIES, f"unit: {unit}", "unit: count\nabout_people: false")
    assert project.problems() == []


@pytest.mark.parametrize(
    "unit", ["pounds", "days", "weeks", "full_time_posts", "score\nout_of: 2000", "rate\nper: 2000"]
)
def test_what_is_no_number_of_people_may_be_small(project, unit):
    project.spoil(SERIES, "unit: count", f"unit: {unit}")
    project.spoil(SERIES, OF_PASSES, "{period: 2020, value: 3}")
    assert project.problems() == []


@pytest.mark.parametrize(
    "pair", ["value: 10, count: 4, base: 40", "value: 93, count: 37, base: 40"]
)
def test_a_percentage_is_of_people_unless_its_file_says_no(project, pair):
    project.spoil(MEASURE, PAIR, pair)
    assert len(project.problems()) == 1
    project.spoil(MEASURE, "counting: buses", "counting: buses\nabout_people: false")
    assert project.problems() == []
