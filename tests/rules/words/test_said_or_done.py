import pytest

from example import STORY, said

WRONG = "the story says neither what was said nor what was done"
INSTEAD = "add a line “you_said: …”, or a list below “we_did:”"


@pytest.mark.parametrize("empty", ["title: A club\nstatus: done\n", "you_said: ''\nwe_did: []\n"])
def test_a_story_says_what_was_said_or_what_was_done(project, empty):
    project.write(STORY, f"{empty}measures: [bus-passes]\n")
    assert project.problems() == [said(STORY, "1:1", WRONG, INSTEAD)]


@pytest.mark.parametrize("enough", ["you_said: We asked.\n", "we_did: [We made a page.]\n"])
def test_one_of_the_two_is_enough_for_the_check(project, enough):
    project.write(STORY, f"{enough}measures: [bus-passes]\n")
    assert project.problems() == []
