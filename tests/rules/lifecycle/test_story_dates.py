import pytest

from example import STORY, said

INSTEAD = "look both up in the source, and leave out the one that it does not give"


@pytest.mark.parametrize("done", ["2019", "2020-04", "2019-01/2020-03"])
def test_nothing_is_done_before_it_was_asked_for(project, done):
    project.spoil(STORY, "asked: 2020-05", f"asked: 2020-05\ndone: {done}")
    (told,) = project.problems()
    assert told.startswith(f"{STORY}:6:1: error: done: this was done (")
    assert told.endswith(f") before it was asked for (2020-05)\n    → {INSTEAD}")


@pytest.mark.parametrize("done", ["2020-05", "2020", "2020-06", "2020-01/2020-08"])
def test_it_may_be_done_at_once(project, done):
    project.spoil(STORY, "asked: 2020-05", f"asked: 2020-05\ndone: {done}")
    assert project.problems() == []


def test_the_message_is_whole(project):
    project.spoil(STORY, "asked: 2020-05", "asked: 2020-05\ndone: 2020-04")
    wrong = "done: this was done (2020-04) before it was asked for (2020-05)"
    assert project.problems() == [said(STORY, "6:1", wrong, INSTEAD)]
