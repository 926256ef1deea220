import pytest

from example import STORY, WEAKNESS, said

BAD = {
    "a theme": (STORY, "[travel, school]", "[travel, school, travel]", "3:26",
        "themes → 3: “travel” is in this list already"),
    "a measure": (STORY, "[bus-passes]", "[bus-passes, bus-passes]", "9:24",
        "measures → 2: “bus-passes” is in this list already"),
    "a story in a row": (WEAKNESS, "[a-seat-for-everyone]",
        "[a-seat-for-everyone, a-seat-for-everyone]", "24:36",
        "actions → 1 → stories → 2: “a-seat-for-everyone” is in this list already"),
}  # fmt: skip


@pytest.mark.parametrize("case", BAD.values(), ids=BAD)
def test_nothing_is_named_twice_in_one_list(project, case):
    file, right, typed, place, wrong = case
    project.spoil(file, right, typed)
    assert project.problems() == [said(file, place, wrong, "delete one of the two")]
