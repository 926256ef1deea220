from example import SERIES, said


def test_a_measure_has_the_unit_of_its_figures(project):
    text = project.text(SERIES).replace("unit: count", "unit: percent", 1)
    project.write(SERIES, text.replace("    label:", "    unit: count\n    label:"))
    wrong = "unit: no series of this measure has its unit (percent)"
    instead = "write here the unit that the series have: count"
    assert project.problems() == [said(SERIES, "3:1", wrong, instead)]
    project.spoil(SERIES, "unit: percent", "unit: count")
    assert project.problems() == []
