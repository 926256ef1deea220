"""What is quoted and hard to read is said again in short words, and as no more than that."""

import pytest

from example import AREA, WEAKNESS
from macros.site import Site

HARD = "Facilitating effective engagement in the implementation of accessible transportation."
FINDING, AIM = "finding: The buses were late.", "aim: The buses will be on time."


def found(project):
    return [
        (one.field, one.wrong.partition(" (")[0])
        for one in Site(project.root).problems
        if one.code == "words/plain_line"
    ]


@pytest.mark.parametrize(("field", "before"), [("finding", FINDING), ("aim", AIM)])
def test_a_hard_finding_or_aim_needs_a_plain_line_and_an_easy_one_does_not(project, field, before):
    assert found(project) == []
    project.spoil(WEAKNESS, before, f"{field}: {HARD}")
    assert found(project) == [(field, "this is hard to read")]
    project.spoil(WEAKNESS, HARD, f"{HARD}\n{field}_plainly: Families can say how buses should be.")
    assert project.problems() == []


def test_a_plain_line_is_plain(project):
    project.spoil(WEAKNESS, AIM, f"{AIM}\naim_plainly: {HARD}")
    assert found(project) == [("aim_plainly", "this is still hard to read")]


def test_a_plain_line_stands_beneath_a_quote(project):
    project.spoil(WEAKNESS, AIM, "aim_plainly: The buses will be on time.")
    assert found(project) == [("aim_plainly", "there is no “aim” of which this is the plain line")]


def test_of_another_language_nothing_is_counted(project):
    project.spoil(WEAKNESS, AIM, f"aim: {HARD}")
    project.spoil(AREA, "language: en-GB", "language: pl")
    assert found(project) == []
