"""All updates: what is new, changed, corrected or taken back, the newest first."""

import re
from datetime import date

import pytest

from example import AREA, MEASURE, QUOTE, SERIES, STORY
from macros.model import urls
from macros.pages.templates import templates
from macros.pages.updates import updates
from macros.pages.view import View
from macros.site import Site

DAY = date(2023, 7, 1)
CORRECTED = "corrections: [{date: 2023-04-03, was: It was 8., now: It is 80., why: A slip.}]\n"
UPDATED = "updates: [{date: 2023-03-02, text: The bus has come.}]\n"


def entries(project, day=DAY):
    """Each entry of the page as a reader reads it."""
    site = Site(project.root, day)
    assert site.problems == []
    view = View(site.published, urls.UPDATES, templates())
    [*_marks, part, _end] = view.parts(updates(view))
    found = re.findall(r"<li>(.*?)</li>", part.html) or [part.html]
    return [" ".join(re.sub(r"<[^>]+>", " ", one).split()) for one in found]


def put(project, file, text):
    project.write(file, text + project.text(file))


@pytest.fixture
def busy(project):
    """An area in which something of every sort has happened."""
    project.spoil(AREA, "publishing:", "publishing:\n  first_published: 2022-01-31")
    put(project, STORY, "publish: 2022-02-01\n" + UPDATED)
    put(project, MEASURE, CORRECTED)
    project.spoil(MEASURE, "value: 80}", "value: 80, publish: 2023-05-04}")
    put(project, SERIES, "archived: {date: 2023-06-05, because: Nobody counts them now.}\n")
    put(project, QUOTE, "withdrawn: {date: 2023-06-30, because: They asked us to.}\n")
    return project


def test_what_happened_stands_there_the_newest_first_down_to_the_first_day(busy):
    assert entries(busy) == [
        "30 June 2023 Withdrawn: a quote They asked us to.",
        "5 June 2023 Archived: Bus passes Nobody counts them now.",
        "4 May 2023 New figure for 2020/21: Buses on time",
        "3 April 2023 Corrected: Buses on time It is 80.",
        "2 March 2023 Update: A seat for everyone The bus has come.",
        "1 February 2022 New: A seat for everyone",
        "31 January 2022 First published",
    ]


def test_what_is_still_to_come_is_not_there(busy):
    assert entries(busy, date(2023, 4, 30))[0].startswith("3 April 2023 Corrected")
    assert entries(busy, date(2023, 6, 4))[0].startswith("4 May 2023 New figure")


def test_the_update_of_a_draft_is_nobodys_news(busy):
    busy.spoil(STORY, "publish: 2022-02-01", "draft: true")
    assert [one for one in entries(busy) if "A seat" in one] == []


def test_what_happened_before_the_first_day_was_no_news_of_the_site(busy):
    busy.spoil(AREA, "2022-01-31", "2023-06-01")
    assert [one[:12] for one in entries(busy)] == ["30 June 2023", "5 June 2023 ", "1 June 2023 "]


def test_a_story_of_which_everything_is_new_is_news_once(project):
    put(project, SERIES, "publish: 2023-02-01\n")
    project.spoil(SERIES, "value: 1237", "value: 1237, publish: 2023-01-15")
    project.spoil(SERIES, "value: 140", "value: 140, publish: 2023-02-01")
    assert entries(project) == ["1 February 2023 New: Bus passes"]


def test_of_what_was_withdrawn_its_title_is_not_there(busy):
    busy.spoil(STORY, "publish:", "withdrawn: {date: 2023-06-30, because: A slip.}\npublish:")
    busy.write("data/quotes/again.yml", "withdrawn: {date: 2023-07-01, because: Asked.}\n")
    busy.spoil("data/weaknesses/late-buses.yml", "measures: [buses", "measures: [bus-passes, buses")
    first = entries(busy)[:3]
    assert first[0] == "1 July 2023 Withdrawn: a quote Asked."
    assert {*first[1:]} == {
        "30 June 2023 Withdrawn: a story A slip.",
        "30 June 2023 Withdrawn: a quote They asked us to.",
    }
    assert "A seat" not in " ".join(entries(busy))


def test_where_nothing_happened_the_page_says_so(project):
    assert entries(project) == ["There are no updates yet. See all the stories"]
