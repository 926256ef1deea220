from example import SERIES, said

INSTEAD = (
    "look the figure up in the source; where halves can be counted, write decimals for all: 160.0"
)


def test_half_a_plan_is_noticed(project):
    project.spoil(SERIES, "value: 140", "value: 140.5")
    where = "series → 2 → observations → 1 → value"
    wrong = f"{where}: 140.5 passes is no whole number, and others here are"
    assert project.problems() == [said(SERIES, "16:24", wrong, INSTEAD, "warning")]


def test_where_halves_can_be_counted_all_have_decimals(project):
    project.spoil(SERIES, "value: 140", "value: 140.5")
    project.spoil(SERIES, "value: 1237", "value: 1237.0")
    assert project.problems() == []
