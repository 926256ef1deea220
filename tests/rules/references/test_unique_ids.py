import pytest

from example import SERIES, WEAKNESS, said

OWN_ID = "give each one an id of its own"
PRIORITY = "title: More {name}\nin_short: [We look for them.]\n"
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
    other = project.text(WEAKNESS).replace("title: ", "title: Other ", 1)
    project.write("data/weaknesses/other.yml", other)
    assert project.problems() == [
        said(
            "data/weaknesses/other.yml",
            "1:1",
            "number: data/weaknesses/late-buses.yml already has the number 1",
            "give each one a number of its own",
        )
    ]


def test_two_priorities_do_not_share_a_number_and_need_none(project):
    for name in ("drivers", "stops"):
        project.write(f"data/priorities/{name}.yml", PRIORITY.format(name=name))
    assert project.problems() == []
    for name in ("drivers", "stops"):
        project.write(f"data/priorities/{name}.yml", f"number: 1\n{PRIORITY.format(name=name)}")
    wrong = "number: data/priorities/drivers.yml already has the number 1"
    assert project.problems() == [
        said("data/priorities/stops.yml", "1:1", wrong, "give each one a number of its own")
    ]


def test_a_weakness_and_a_priority_may_share_a_number_and_not_a_name(project):
    project.write("data/priorities/other.yml", f"number: 1\n{PRIORITY.format(name='drivers')}")
    assert project.problems() == []
    project.write("data/priorities/late-buses.yml", PRIORITY.format(name="buses"))
    wrong = "there is a weakness of this name too, so no story can say which it is about"
    assert project.problems() == [
        said("data/priorities/late-buses.yml", "1:1", wrong, "give this file another name")
    ]
