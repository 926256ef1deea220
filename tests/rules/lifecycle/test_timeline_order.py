import pytest

from example import TIMELINE, said

EVENT = "  title: An event\n  source: {document: example-report, section: 2a}\n"


def test_the_oldest_event_comes_first(project):
    project.write(TIMELINE, f"{project.text(TIMELINE)}- date: 2021-08\n{EVENT}")
    wrong = "2 → date: this was (2021-08) before what stands above it (2021-09)"
    instead = "put the events in the order in which they happened, the oldest first"
    assert project.problems() == [said(TIMELINE, "4:3", wrong, instead)]


@pytest.mark.parametrize("date", ["2021-09", "2021", "2021-08/2021-12", "2022"])
def test_what_was_at_the_same_time_may_stand_either_way(project, date):
    project.write(TIMELINE, f"{project.text(TIMELINE)}- date: {date}\n{EVENT}")
    assert project.problems() == []
