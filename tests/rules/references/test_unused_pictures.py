"""A picture that nothing shows is told, and is not published."""

import pytest

from example import STORY, said
from macros.site import Site

DRAWING = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><path d="M0 0"/></svg>'
NOT_SHOWN = said(
    "docs/bus.svg",
    "1:1",
    "nothing shows this picture, and so it is not published",
    "show it on a page or in a story, or delete it",
    "warning",
)
PICTURE = "picture: {file: bus.svg, alt: A bus, ground: no_people}\n"


@pytest.fixture
def pictured(project):
    project.write("docs/bus.svg", DRAWING)
    return project


def published(project):
    return Site(project.root).published


def test_a_picture_that_nothing_shows_is_told_and_stays_here(pictured):
    assert pictured.problems() == [NOT_SHOWN]
    assert "docs/bus.svg" not in published(pictured).pictures
    assert published(pictured).drawings == {}


@pytest.mark.parametrize("words", ["![A bus](../bus.svg)", "[The bus](../bus.svg)"])
def test_a_page_shows_it_or_leads_to_it(pictured, words):
    pictured.write("docs/buses/new.md", f"# Buses\n\n{words}\n")
    assert pictured.problems() == []
    assert "docs/bus.svg" in published(pictured).pictures


def test_a_story_shows_it(pictured):
    pictured.write(STORY, PICTURE + pictured.text(STORY))
    assert pictured.problems() == []
    assert published(pictured).drawings.keys() == {"docs/bus.svg"}


@pytest.mark.parametrize(
    "field", ["draft: true\n", "withdrawn: {date: 2023-06-30, because: They asked us to.}\n"]
)
def test_it_goes_with_the_only_story_that_shows_it(pictured, field):
    pictured.write(STORY, field + PICTURE + pictured.text(STORY))
    assert "docs/bus.svg" not in published(pictured).pictures
    pictured.write("docs/buses.md", "# Buses\n\n![A bus](bus.svg)\n")
    assert "docs/bus.svg" in published(pictured).pictures


def test_it_is_told_when_the_text_of_its_story_was_deleted(pictured):
    pictured.write(STORY, "withdrawn: {date: 2023-06-30, because: They asked us to.}\n")
    assert NOT_SHOWN in pictured.problems()


def test_nothing_is_said_while_a_story_or_a_page_cannot_be_read(pictured):
    pictured.write(STORY, "titel: A seat\n")
    assert NOT_SHOWN not in pictured.problems()
    pictured.write("docs/new.md", "# New\n\n![A bus](bus.svg) <b>\n")
    assert NOT_SHOWN not in pictured.problems()
