import pytest

from example import AREA, MEASURE, said

LINE = "smallest_count: 5"
WHERE = "publishing → smallest_count"
BECAUSE = "\n  smallest_count_because: The board decided so in May 2023."
WHOLE = "write digits only, with no %, £ or comma: 1237"
REASON = (
    "write 5, or add a line “smallest_count_because: …” (who decided on this number, when and why)"
)
UNEXPLAINED = "is fewer than 5, and nothing says who decided that"

SLIPS = {
    "3": (f"3 {UNEXPLAINED}", REASON),
    "1": (f"1 {UNEXPLAINED}", REASON),
    "0": ("0 is less than 1", "write a number that is at least 1"),
    "-5": ("-5 is less than 1", "write a number that is at least 1"),
    "true": ("a whole number is needed here, but there is “true”", WHOLE),
    '"5"': ("a whole number is needed here, but there is “5”", WHOLE),
    "0.5": ("a whole number is needed here, but there is “0.5”", WHOLE),
    "five": ("a whole number is needed here, but there is “five”", WHOLE),
    "": ("a whole number is needed here, but there is nothing", WHOLE),
    "50000": ("counts under 50000 would not be published", "write 5, or another number up to 1000"),
}


@pytest.mark.parametrize(("slip", "words"), SLIPS.items(), ids=SLIPS)
def test_a_slip_does_not_weaken_the_threshold(project, slip, words):
    project.spoil(AREA, LINE, f"smallest_count: {slip}")
    project.spoil(MEASURE, "count: 18, base: 24", "count: 4, base: 40")
    project.spoil(MEASURE, "value: 75", "value: 10")
    wrong, instead = words
    told = project.problems()
    assert told[0] == said(AREA, "18:3", f"{WHERE}: {wrong}", instead)
    assert "4 (the count) is fewer than 5" in told[1]


@pytest.mark.parametrize("written", ["5", "6", "3" + BECAUSE, "1" + BECAUSE])
def test_an_area_may_decide_on_another_threshold_and_say_so(project, written):
    project.spoil(AREA, LINE, f"smallest_count: {written}")
    assert project.problems() == []


def test_a_threshold_with_a_reason_counts(project):
    project.spoil(AREA, LINE, "smallest_count: 3" + BECAUSE)
    project.spoil(MEASURE, "value: 75, count: 18, base: 24", "value: 10, count: 4, base: 40")
    assert project.problems() == []


def test_a_misspelt_threshold_is_told_and_one_that_is_left_out_is_5(project):
    project.spoil(MEASURE, "value: 75, count: 18, base: 24", "value: 10, count: 4, base: 40")
    project.spoil(AREA, LINE, "smalest_count: 1")
    told = project.problems()
    assert told[0] == said(
        AREA,
        "18:3",
        "publishing → smalest_count: there is no field “smalest_count” here",
        "did you mean “smallest_count”?",
    )
    project.spoil(AREA, "  smalest_count: 1\n", "")
    assert project.problems() == told[1:]
    assert "4 (the count) is fewer than 5" in told[1]


@pytest.mark.parametrize("rules", ["publishing:\n", ""])
def test_an_area_that_gives_no_rules_of_publishing_has_the_careful_ones(project, rules):
    project.spoil(AREA, "publishing:\n  inspection: 2018-09\n  smallest_count: 5\n", rules)
    assert project.problems() == []
    project.spoil(MEASURE, "value: 75, count: 18, base: 24", "value: 10, count: 4, base: 40")
    [told] = project.problems()
    assert "4 (the count) is fewer than 5" in told
