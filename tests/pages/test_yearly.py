"""The page of a year: what was said, the answer, what is to be done, and what could not be."""

import re
from datetime import date

import pytest

from example import STORY
from macros.content.addresses import new
from macros.model import urls
from macros.pages.generated import pages
from macros.pages.parts import footer
from macros.pages.templates import templates
from macros.pages.view import View
from macros.site import Site

DAY = date(2023, 7, 1)
LIFT = """title: A lift at the station
status: in_progress
asked: 2021-11
you_said: There is no lift.
we_did: [We asked the railway.]
what_changed: [There is a plan.]
updates:
  - {date: 2022-03-02, text: The railway has answered.}
still_to_do:
  - {text: Build the lift., due: 2023-06, who: The head of transport}
  - {text: Ask again., due: 2021-12, kept: 2023-01, outcome: They said yes.}
could_not_do: [The railway has no money for a second lift.]
quotes: [on-time-at-last]
"""


def year_pages(project, day=DAY):
    """The text of each year's page, by its address, as a reader reads it."""
    site = Site(project.root, day)
    assert [str(one) for one in site.problems if one.severity == "error"] == []
    found = {}
    for uri, title, body in pages(site.published):
        if uri.startswith("yearly/"):
            view = View(site.published, f"{uri[:-3]}/", templates())
            html = "".join(part.html for part in view.parts(body(view)))
            found[uri] = title, " ".join(re.sub(r"<[^>]+>", " ", html).split())
    return found


def test_a_year_says_what_was_said_then_the_answer_then_what_is_to_come(project):
    project.write("data/stories/lift.yml", LIFT)
    title, text = year_pages(project)["yearly/2021.md"]
    assert title == "What was said and done in 2021"
    wanted = [
        "A lift at the station",
        "You said November 2021: There is no lift.",
        "We did We asked the railway.",
        "What changed There is a plan.",
        "2 March 2022 The railway has answered.",
        "Still to do Build the lift. Due: June 2023 Responsible: The head of transport",
        "We said that we would do this by June 2023.",
        "What we promised and did Ask again.",
        "What we could not do, and why The railway has no money for a second lift.",
    ]
    places = [text.find(words) for words in wanted]
    assert -1 not in places, [w for w, p in zip(wanted, places, strict=True) if p < 0]
    assert places == sorted(places)


def test_a_story_stands_in_each_year_in_which_something_happened(project):
    project.write("data/stories/lift.yml", LIFT)
    found = year_pages(project)
    assert [*found] == [f"yearly/{n}.md" for n in (2023, 2022, 2021, 2020)]
    assert [uri for uri, (_title, text) in found.items() if "There is no lift" in text] == [
        "yearly/2023.md",  # a promise was kept
        "yearly/2022.md",  # there was an update
        "yearly/2021.md",  # it was asked
    ]


@pytest.mark.parametrize("state", ["draft: true\n", "publish: 2023-07-02\n"])
def test_what_is_not_published_makes_no_year(project, state):
    project.write("data/stories/lift.yml", state + LIFT)
    assert [*year_pages(project)] == ["yearly/2020.md"]


def test_a_story_without_a_date_is_of_the_year_it_was_published_in_or_is_counted(project):
    project.write("data/stories/lamps.yml", "you_said: The lamps are too bright.\n")
    assert "1 story has no date. It is not in any year." in year_pages(project)["yearly/2020.md"][1]
    project.write(
        "data/stories/lamps.yml", "publish: 2023-02-01\nyou_said: The lamps are too bright.\n"
    )
    found = year_pages(project)
    assert "The lamps are too bright." in found["yearly/2023.md"][1]
    assert "has no date" not in found["yearly/2020.md"][1]


def test_the_way_there_is_only_where_there_is_a_year(project):
    published = Site(project.root, DAY).published
    assert ("Year by year", "yearly/2020/") in footer(published)
    assert "yearly/2020/" in new(published)  # `offer addresses` keeps it for ever
    project.spoil(STORY, "asked: 2020-05\n", "")
    published = Site(project.root, DAY).published
    assert "Year by year" not in dict(footer(published))
    assert year_pages(project) == {}


def test_a_page_may_link_to_a_year_that_there_is_and_to_no_other(project):
    project.write("docs/years.md", "# Years\n\n[2020](yearly/2020.md) [2019](yearly/2019.md)\n")
    [problem] = [str(one) for one in Site(project.root, DAY).problems if "years.md" in one.file]
    assert "yearly/2019.md" in problem
    assert urls.yearly(2020) == "yearly/2020/"
