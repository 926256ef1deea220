from example import STORY, TIMELINE, said

EARLIER = """- date: 2019-05
  title: The first bus
  source: {document: example-report, section: 2a}
"""


def test_nothing_is_done_before_it_is_asked_for(project):
    project.spoil(STORY, "asked: 2020-05", "asked: 2020-05\ndone: 2019-04")
    wrong = "done: it was done before it was asked for"
    instead = "correct one of the two, or delete the line that nobody is sure of"
    assert project.problems() == [said(STORY, "6:1", wrong, instead)]
    project.spoil(STORY, "done: 2019-04", "done: 2020")
    assert project.problems() == []


def test_the_timeline_is_in_the_order_of_time(project):
    project.write(TIMELINE, project.text(TIMELINE) + EARLIER)
    wrong = "2 → date: this is older than the event above it"
    instead = "put the events in the order of time, the oldest first"
    assert project.problems() == [said(TIMELINE, "4:3", wrong, instead)]
    project.spoil(TIMELINE, "2019-05", "2021")
    assert project.problems() == []
