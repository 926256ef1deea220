import pytest

from example import SERIES, WEAKNESS, said

OWN_ID = "give each one an id of its own"
ROW = "    title: Again\n    source: {document: example-report, section: 2a}\n"

BAD = {
    "lines of a measure": (SERIES, "older-children", "young-children", "13:5",
        "series → 2 → id: number 1 of this list already has the id “young-children”", OWN_ID),
    "actions": (WEAKNESS, "impacts:\n", f"  - id: more-drivers\n    did: [x]\n{ROW}impacts:\n",
        "26:5", "actions → 2 → id: number 1 of this list already has the id “more-drivers”",
        OWN_ID),
    "rows of the summary": (WEAKNESS, "actions:\n",
        f"  - id: on-time\n    then: [x]\n    now: [x]\n    next: [x]\n{ROW}actions:\n",
        "19:5", "summary → 2 → id: number 1 of this list already has the id “on-time”", OWN_ID),
}  # fmt: skip


@pytest.mark.parametrize("case", BAD.values(), ids=BAD)
def test_two_things_of_one_list_do_not_share_an_id(project, case):
    file, old, new, *words = case
    project.spoil(file, old, new)
    assert project.problems() == [said(file, *words)]


def test_two_weaknesses_do_not_share_a_number(project):
    project.write("data/weaknesses/other.yml", project.text(WEAKNESS))
    assert project.problems() == [
        said(
            "data/weaknesses/other.yml",
            "1:1",
            "number: data/weaknesses/late-buses.yml already has the number 1",
            "give each weakness a number of its own",
        )
    ]
