import time

import pytest

from example import MEASURE, STORY, WEAKNESS, said

THEN = "Many buses were late."


def of(count, base):
    """What the percentage is of."""
    public = "already_public: {document: example-report, section: 2a}"
    return f"value: 56, count: {count}, base: {base}, {public}"


@pytest.fixture
def few(project):
    """Only nine buses were looked at."""
    project.spoil(MEASURE, "value: 75, count: 18, base: 24", of(5, 9))
    return project


@pytest.mark.parametrize("percent", ["56%", "56 %", "56 per cent", "56percent"])
def test_a_writer_is_warned_of_a_percentage_of_few(few, percent):
    few.spoil(WEAKNESS, THEN, f"We found {percent} on time.")
    wrong = f"summary → 1 → then → 1: “{percent}” is of fewer than ten"
    assert few.problems() == [said(WEAKNESS, "12:9", wrong, "write “5 of 9” instead", "warning")]


def test_a_story_that_cites_the_figure_is_read_too(few):
    few.spoil(STORY, "[bus-passes]", "[bus-passes, buses-on-time]")
    few.spoil(STORY, "Some children had no seat on the bus.", "Only 56% were on time.")
    wrong = "you_said: “56%” is of fewer than ten"
    assert few.problems() == [said(STORY, "6:1", wrong, "write “5 of 9” instead", "warning")]


@pytest.mark.parametrize("text", ["5 of 9 were on time.", "We found 57%.", "Bus 56 was late."])
def test_other_sentences_are_left_alone(few, text):
    few.spoil(WEAKNESS, THEN, text)
    assert few.problems() == []


def test_a_percentage_of_more_people_may_stand(project):
    project.spoil(MEASURE, "value: 75, count: 18, base: 24", of(45, 80))
    project.spoil(WEAKNESS, THEN, "We found 56% on time.")
    assert project.problems() == []


def test_digits_without_end_are_read_in_a_moment(few):
    lines = "".join(f"  - '{'1' * 5000}'\n" for _line in range(50))
    few.spoil(STORY, "we_did:\n  - We bought a bigger bus.\n", f"we_did:\n{lines}")
    few.spoil(STORY, "[bus-passes]", "[bus-passes, buses-on-time]")
    started = time.process_time()
    assert few.problems() == []
    assert time.process_time() - started < 2
