import pytest

from example import MEASURE, SERIES, said

PAIR = "“count” and “base” come together: 26 of 36"
BOTH = "write both, or neither"
ALL_THREE = "check all three in the source, and correct the one that differs"
HERE = "observations → 1"


@pytest.mark.parametrize(
    ("figures", "words"),
    {
        "value: 57, count: 18, base: 24": (
            "9:31", f"{HERE} → value: 18 of 24 is 75 per cent, not 57", ALL_THREE),
        "value: 76, count: 18, base: 24": (
            "9:31", f"{HERE} → value: 18 of 24 is 75 per cent, not 76", ALL_THREE),
        "value: 66.2, count: 20, base: 30": (
            "9:31", f"{HERE} → value: 20 of 30 is 66.67 per cent, not 66.2", ALL_THREE),
        "value: 66.60, count: 20, base: 30": (
            "9:31", f"{HERE} → value: 20 of 30 is 66.667 per cent, not 66.60", ALL_THREE),
        "value: 66, count: 20, base: 30": (
            "9:31", f"{HERE} → value: 20 of 30 is 66.7 per cent, not 66", ALL_THREE),
        "value: 75.4, count: 18, base: 24": (
            "9:31", f"{HERE} → value: 18 of 24 is 75 per cent, not 75.4", ALL_THREE),
        "value: 75, count: 30, base: 24, already_public: {document: example-report, section: 2a}": (
            "9:42", f"{HERE} → count: 30 of 24 is more than all of them",
            "check the two in the source; perhaps they are the wrong way round"),
        "value: 100.5": (
            "9:31", f"{HERE} → value: 100.5 is more than 100 per cent",
            "write the percentage, without the sign; for a number of things use unit: count, "
            "for one number as a percentage of another unit: rate and per: 100"),
        "value: 75, count: 18": ("9:5", f"{HERE}: {PAIR}", BOTH),
        "value: 75, base: 24": ("9:5", f"{HERE}: {PAIR}", BOTH),
    }.items(),
)  # fmt: skip
def test_a_percentage_is_its_count_out_of_its_base(project, figures, words):
    project.spoil(MEASURE, "value: 75, count: 18, base: 24", figures)
    assert project.problems() == [said(MEASURE, *words)]


@pytest.mark.parametrize(
    "figures",
    [
        "value: 75.0, count: 18, base: 24",
        "value: 67, count: 20, base: 30",
        "value: 66.7, count: 20, base: 30",
        "value: 66.67, count: 20, base: 30",
        "value: 100, count: 18, base: 18, already_public: {document: example-report, section: 2a}",
        "value: 12, count: 10, base: 80",
        "value: 13, count: 10, base: 80",
        "value: 100",
    ],
)
def test_a_percentage_may_be_rounded_either_way(project, figures):
    project.spoil(MEASURE, "value: 75, count: 18, base: 24", figures)
    assert project.problems() == []


def test_a_number_of_things_may_be_over_a_hundred_but_not_half_told(project):
    project.spoil(SERIES, "value: 1237", "value: 1237, count: 1237")
    assert project.problems() == [
        said(SERIES, "17:9", f"series → 2 → observations → 2: {PAIR}", BOTH)
    ]


def test_a_number_of_things_is_no_more_than_all_of_them(project):
    project.spoil(SERIES, "value: 140", "value: 50, count: 50, base: 40")
    wrong = "series → 2 → observations → 1 → count: 50 of 40 is more than all of them"
    instead = "check the two in the source; perhaps they are the wrong way round"
    assert said(SERIES, "16:35", wrong, instead) in project.problems()
