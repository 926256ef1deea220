"""The life of a story is one short line: what was said and done, what is new, and what is next."""

from datetime import date

import pytest

from example import STORY
from macros.pages.life import life_of
from macros.site import Site

DAY = date(2023, 6, 15)


def life(project, day=DAY):
    return life_of(Site(project.root).content.stories["a-seat-for-everyone"], day)


def test_what_a_source_does_not_say_of_a_story_told_in_full_is_left_open(project):
    steps = life(project)
    assert [what for what, _when in steps][:2] == ["Said", "Done"]


def test_updates_stand_in_their_order_and_the_promise_due_first_comes_next(project):
    project.write(
        STORY,
        project.text(STORY)
        + "updates:\n  - {date: 2023-05-02, text: Half of them are there.}\n"
        + "  - {date: 2023-03-01, text: The seats are ordered.}\n"
        + "still_to_do:\n  - {text: Paint them., due: 2024}\n"
        + "  - {text: Count them., due: 2023-09}\n  - {text: Order them., due: 2023-01}\n",
    )
    assert life(project)[-3:] == [
        ("Update", "1 March 2023"),
        ("Update", "2 May 2023"),
        ("Next", "by September 2023"),
    ]
    assert life(project, date(2024, 1, 1))[-1] == ("Next", "by the end of 2024")
    assert life(project, date(2025, 1, 1))[-1] == ("Update", "2 May 2023")


@pytest.mark.parametrize(("day", "last"), [(DAY, "Next news"), (date(2024, 1, 1), "Done")])
def test_without_a_promise_the_next_news_comes_next_until_its_day_is_over(project, day, last):
    project.write(STORY, project.text(STORY) + "next_update: 2023-12-01\n")
    assert life(project, day)[-1][0] == last
