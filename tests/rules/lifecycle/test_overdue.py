"""On the day after a look or news was due, the check says so, and the site can still be built."""

from datetime import date

import pytest

from example import MEASURE, QUOTE, STORY, WEAKNESS, plain, said
from macros.site import Site

FILES = (STORY, MEASURE, QUOTE, WEAKNESS)
REVIEW, NEWS = "review_by: 2023-06-30\n", "next_update: 2023-06-30\n"
WORDS = {
    REVIEW: (
        "review_by: somebody was to look at this again by 30 June 2023",
        "look at it, and write the day of the next time; or leave the line out",
    ),
    NEWS: (
        "next_update: readers were told to expect news by 30 June 2023",
        "write the news, and the day of the next; or leave the line out",
    ),
}
ON, AFTER = date(2023, 6, 30), date(2023, 7, 1)


def told(project, day):
    return [plain(one) for one in Site(project.root, day).problems]


@pytest.mark.parametrize("file", FILES)
@pytest.mark.parametrize("field", WORDS)
def test_it_is_told_from_the_day_after_on(project, file, field):
    project.write(file, field + project.text(file))
    assert told(project, ON) == []
    assert told(project, AFTER) == [said(file, "1:1", *WORDS[field], "warning")]


@pytest.mark.parametrize(
    "field",
    [
        "withdrawn: {date: 2023-06-30, because: They asked us to.}\n",
        "archived: {date: 2023-06-30}\n",
    ],
)
def test_of_what_is_withdrawn_or_archived_nobody_waits_for_anything(project, field):
    project.write(QUOTE, REVIEW + NEWS + field + project.text(QUOTE))
    assert told(project, AFTER) == []


def test_a_draft_is_to_be_looked_at_and_has_no_readers(project):
    project.write(STORY, "draft: true\n" + REVIEW + NEWS + project.text(STORY))
    assert told(project, AFTER) == [said(STORY, "2:1", *WORDS[REVIEW], "warning")]
