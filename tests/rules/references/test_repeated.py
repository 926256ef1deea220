import pytest

from example import MEASURE, STORY, WEAKNESS, said

ONCE = ("this is named already", "delete it: each is named once")
SOURCE = "source: {document: example-report, section: 2a}"


@pytest.mark.parametrize(
    ("file", "old", "new", "place", "field"),
    [
        (STORY, "[bus-passes]", "[bus-passes, bus-passes]", "9:24", "measures → 2"),
        (STORY, "[travel, school]", "[travel, travel]", "3:18", "themes → 2"),
        (MEASURE, "[travel]", "[travel, school, travel]", "6:26", "themes → 3"),
        (
            WEAKNESS,
            "[on-time-at-last]",
            "[on-time-at-last, on-time-at-last]",
            "31:31",
            "impacts → 1 → quotes → 2",
        ),
        (
            WEAKNESS,
            "    stories: [a-seat-for-everyone]",
            "    stories:\n      - a-seat-for-everyone\n      - a-seat-for-everyone",
            "26:9",
            "actions → 1 → stories → 2",
        ),
        (
            MEASURE,
            SOURCE,
            f"{SOURCE}\nalso_in: [{{document: example-report, section: 2a}}]",
            "8:11",
            "also_in → 1",
        ),
    ],
)
def test_a_thing_is_named_once_in_a_list(project, file, old, new, place, field):
    project.spoil(file, old, new)
    wrong, instead = ONCE
    assert project.problems() == [said(file, place, f"{field}: {wrong}", instead)]
