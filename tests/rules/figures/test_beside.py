"""What may stand beside a figure: ranges, breaks, revisions, targets, an end and other places."""

import pytest

from example import MEASURE, SERIES, said

FIRST = "{period: 2019-04/2020-03, value: 75, count: 18, base: 24}"
LAST = "{period: 2020-04/2021-03, value: 80}"
AT_LAST = "observations → 2 → "


def last(more):
    return LAST[:-1] + f", {more}}}"


BAD = {
    "a range without a top": (LAST, last("lower: 75"), "10:42",
        f"{AT_LAST}lower: a range has two ends", "add “upper”, or delete this"),
    "a range without a bottom": (LAST, last("upper: 85"), "10:42",
        f"{AT_LAST}upper: a range has two ends", "add “lower”, or delete this"),
    "a range without a figure": (LAST,
        "{period: 2020-04/2021-03, status: no_data, lower: 75, upper: 85}", "10:48",
        f"{AT_LAST}lower: there is a range here, and no value",
        "delete “lower” and “upper”, or write the value"),
    "a range above its figure": (LAST, last("lower: 81, upper: 85"), "10:42",
        f"{AT_LAST}lower: 80 is not between 81 and 85",
        "check all three in the source: the value stands between “lower” and “upper”"),
    "a range below its figure": (LAST, last("lower: 75, upper: 79"), "10:53",
        f"{AT_LAST}upper: 80 is not between 75 and 79",
        "check all three in the source: the value stands between “lower” and “upper”"),
    "a range of more than all": (LAST, last("lower: 75, upper: 101"), "10:53",
        f"{AT_LAST}upper: a range of percentages ends at 0 and at 100",
        "write 0 for less than nothing and 100 for more than all"),
    "a break before the first": (FIRST, FIRST[:-1] + ", break: new}", "9:63",
        "observations → 1 → break: there is no figure above this one, so nothing breaks here",
        "delete “break”; write it as a note if readers should know"),
    "a revision that is none": (LAST, last("revised: {was: 80, because: late}"), "10:42",
        f"{AT_LAST}revised: 80 is what the figure is now",
        "write under “was” the number that was printed before, or delete “revised”"),
    "a revision of nothing": (LAST,
        "{period: 2020-04/2021-03, status: no_data, revised: {was: 80, because: late}}", "10:48",
        f"{AT_LAST}revised: there is no value here, and “revised” says what it was",
        "delete “revised”, or write the value"),
    "a revision that tells a few": (FIRST, FIRST[:-1] + ", revised: {was: 88, because: late}}",
        "9:63", "observations → 1 → revised: what the figure was tells a number under 5",
        "delete “revised”; if the number is public already, say where with already_public"),
    "a target beyond all": ("observations:", "target: 101\nobservations:", "8:1",
        "target: no figure can reach 101",
        "write the target in the unit of the figures; percentages go from 0 to 100"),
    "a target of what is never better": ("better: higher", "better: neither\ntarget: 90", "6:1",
        "target: there is a target here, and neither way is better",
        "write better: higher or better: lower, or delete the target"),
    "a target without a time": ("observations:",
        "targets: [{value: 90, by: ../2022-03}]\nobservations:", "8:11",
        "targets → 1: this target has no time that it is for",
        "write the year or the month that it is due for: 2022-04/2023-03 or 2023-03"),
    "targets out of order": ("observations:",
        "targets:\n  - {value: 90, by: 2023-03}\n  - {value: 80, by: 2022-03}\nobservations:",
        "10:17", "targets → 2 → by: this target is due before the one above it",
        "put the targets in the order of time, the earliest first"),
    "a figure after the end": ("observations:",
        "ended: {date: 2020-03, because: It was stopped.}\nobservations:", "11:6",
        f"{AT_LAST}period: this is not counted since March 2020",
        "correct the date under “ended”, or delete “ended”"),
    "a source that is not there": (LAST, last("source: {document: example-report, section: 3}"),
        "10:77", f"{AT_LAST}source → section: “example-report” has no section 3",
        "use one of: 1, 2a"),
}  # fmt: skip


@pytest.mark.parametrize("case", BAD.values(), ids=BAD)
def test_what_is_wrong_beside_a_figure_is_told(project, case):
    old, new, place, wrong, instead = case
    project.spoil(MEASURE, old, new)
    assert project.problems() == [said(MEASURE, place, wrong, instead)]


GOOD = [
    last("lower: 80, upper: 80"),
    last("break: counted in a new way, revised: {was: 79, because: late, date: 2021-06-30}"),
    last('status: provisional, source: {document: example-report, section: "1"}'),
    last("break: ''"),  # as online editors leave what nobody filled in
]


@pytest.mark.parametrize("written", GOOD)
def test_what_is_right_beside_a_figure_passes(project, written):
    project.spoil(MEASURE, LAST, written)
    assert project.problems() == []


def test_a_number_of_a_few_is_not_told_as_what_it_was(project):
    few = "{period: 2019, value: 120, revised: {was: 3, because: late}}"
    project.spoil(SERIES, "{period: 2019, value: 120}", few)
    [told] = project.problems()
    assert "what the figure was tells a number under 5" in told


def test_a_targets_unit_is_that_of_its_series(project):
    project.spoil(SERIES, "    label: Children under 11\n",
                  "    label: Children under 11\n    target: 150\n")  # fmt: skip
    assert project.problems() == []


def test_another_place_with_no_figure_for_the_same_time_is_asked_about(project):
    other = project.text(MEASURE).replace("section: 2a", 'section: "1"')
    other = other.replace(FIRST, "{period: 2010, value: 80}").replace(f"  - {LAST}\n", "")
    project.write("data/measures/elsewhere.yml", other)
    project.spoil(MEASURE, "observations:", "comparators: [elsewhere]\nobservations:")
    assert project.problems() == [
        said(
            MEASURE,
            "8:15",
            "comparators → 1: “elsewhere” has no figure for the same time as one of these",
            "write figures for the same periods in it, and the same ids where there are several "
            "series; or delete it here",
            "warning",
        )
    ]
