import pytest

from example import SERIES, said

WHERE = "series → 2 → observations → 1 → value"


@pytest.mark.parametrize("unit", ["count", "people"])
def test_half_a_pass_and_half_a_child_are_noticed(project, unit):
    project.spoil(SERIES, "unit: count", f"unit: {unit}")
    project.spoil(SERIES, "value: 140", "value: 140.5")
    instead = (
        "look the figure up in the source; for staff of whom some work part of the week write "
        "unit: full_time_posts"
    )
    wrong = f"{WHERE}: 140.5 passes is no whole number"
    assert project.problems() == [said(SERIES, "16:24", wrong, instead)]


def test_a_whole_number_has_no_decimals(project):
    project.spoil(SERIES, "value: 140", "value: 1400.0")
    wrong = f"{WHERE}: 1,400.0 passes is no whole number"
    assert project.problems() == [said(SERIES, "16:24", wrong, "write it without decimals: 1400")]
    project.spoil(SERIES, "value: 1400.0", "value: 1400")
    assert project.problems() == []


def test_where_halves_can_be_counted_they_have_their_own_unit(project):
    project.spoil(SERIES, "unit: count", "unit: full_time_posts")
    project.spoil(SERIES, "value: 140", "value: 14.5")
    assert project.problems() == []
