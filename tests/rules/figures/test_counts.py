from example import MEASURE, SERIES, said


def test_a_part_is_not_larger_than_the_whole(project):
    project.spoil(
        SERIES, "{period: 2019, value: 140}", "{period: 2019, value: 50, count: 50, base: 40}"
    )
    wrong = "series → 2 → observations → 1: 50 of 40: the part is larger"
    instead = "write the two as the source prints them, or leave out the base"
    assert project.problems() == [said(SERIES, "16:9", wrong, instead)]
    project.spoil(SERIES, "count: 50, base: 40", "count: 50, base: 60")
    assert project.problems() == []


def test_nobody_counts_half_a_pass_but_half_a_post_is_one(project):
    project.spoil(SERIES, "value: 140", "value: 147.5")
    wrong = "series → 2 → observations → 1 → value: 147.5 is not a whole number"
    instead = (
        "write how many there were; or, if it counts full-time posts, write snapshot: true in the "
        "measure"
    )
    assert project.problems() == [said(SERIES, "16:24", wrong, instead, "warning")]
    project.spoil(SERIES, "better: higher", "better: higher\nsnapshot: true")
    assert project.problems() == []


def test_a_percentage_may_have_decimals(project):
    project.spoil(MEASURE, "value: 80", "value: 80.5")
    assert project.problems() == []
