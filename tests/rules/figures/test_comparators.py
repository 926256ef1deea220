import pytest

from example import MEASURE, SERIES, said

OTHER = "data/measures/buses-on-time-elsewhere.yml"


@pytest.fixture
def compared(project):
    """Exampleshire beside another place."""
    other = project.text(MEASURE).replace("section: 2a", 'section: "1"')
    project.write(OTHER, other)
    project.write("docs/new.md", '{{ measure("buses-on-time-elsewhere") }}')
    project.spoil(MEASURE, "observations:", "comparators: [buses-on-time-elsewhere]\nobservations:")
    return project


def test_a_measure_may_stand_beside_that_of_another_place(compared):
    assert compared.problems() == []


BAD = {
    "no such file": (MEASURE, "[buses-on-time-elsewhere]", "[buses-on-time-elswhere]",
        "there is no file data/measures/buses-on-time-elswhere.yml",
        "did you mean “buses-on-time-elsewhere”?"),
    "another unit": (OTHER, "unit: percent", "unit: rate\nper: 100",
        "“buses-on-time-elsewhere” has another unit (rate 100)",
        "compare only figures of one unit"),
    "no source of its own": (OTHER, 'section: "1"', "section: 2a",
        "“buses-on-time-elsewhere” comes from the same place in the same document",
        "give the comparison its own source, where its publisher printed it"),
}  # fmt: skip


@pytest.mark.parametrize("case", BAD.values(), ids=BAD)
def test_a_comparison_is_there_and_has_the_same_unit_and_its_own_source(compared, case):
    file, old, new, wrong, instead = case
    compared.spoil(file, old, new)
    found = [one for one in compared.problems() if "has this title too" not in one]
    assert found == [said(MEASURE, "8:15", f"comparators → 1: {wrong}", instead)]


def test_another_place_may_not_have_been_read(project):
    project.spoil(MEASURE, "observations:", "comparators: [bus-passes]\nobservations:")
    project.write(SERIES, "")
    assert [told.partition(":")[0] for told in project.problems()] == [SERIES]


def test_two_measures_are_not_each_compared_with_the_other(compared):
    compared.spoil(OTHER, "observations:", "comparators: [buses-on-time]\nobservations:")
    instead = "name only from the area’s own measure those of other places, not back"
    assert compared.problems() == [
        said(
            file,
            "8:15",
            f"comparators → 1: “{name}” is compared with this measure itself, or with one that is",
            instead,
        )
        for file, name in ((OTHER, "buses-on-time"), (MEASURE, "buses-on-time-elsewhere"))
    ]
