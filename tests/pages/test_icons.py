"""The pictures beside words: one set, and never without the words."""

import re

import pytest

from example import AREA
from macros.model import icon
from macros.model.story import StoryStatus
from macros.pages.templates import templates
from macros.pages.view import View
from macros.site import Site

SVG = re.compile(r"<svg.*?</svg>", re.DOTALL)


def shown(project, template, *things):
    return View(Site(project.root).content, "", templates()).html(f"components/{template}", *things)


@pytest.mark.parametrize("name", sorted({*icon.STANDS_FOR.values(), icon.OF_A_THEME}))
def test_every_icon_of_the_site_is_in_the_set_that_comes_with_the_theme(name):
    assert re.fullmatch(r"[-\d.,\sMmLlHhVvCcSsQqTtAaZz]+", icon.outline(name))


@pytest.mark.parametrize("status", StoryStatus)
def test_a_status_has_an_icon_that_is_for_eyes_alone_and_words(project, status):
    html = shown(project, "status", status)
    picture = SVG.search(html)[0]
    assert 'aria-hidden="true"' in picture
    assert re.sub("<[^>]*>", "", SVG.sub("", html)).strip()


def test_no_two_statuses_share_an_icon():
    found = [icon.STANDS_FOR[status] for status in StoryStatus]
    assert len(found) == len(set(found))


def test_an_area_chooses_the_icon_of_a_theme(project):
    project.spoil(AREA, "title: School", "title: School\n    icon: school-outline")
    assert project.problems() == []
    themes = Site(project.root).content.area.themes
    assert icon.outline("school-outline") in shown(project, "theme", themes["school"])
    assert icon.outline(icon.OF_A_THEME) in shown(project, "theme", themes["travel"])


@pytest.mark.parametrize("name", ["x-y-z", "../../../mkdocs", "school.svg", '"><script>', "7"])
def test_a_name_that_is_no_icon_is_a_problem_and_no_picture(project, name):
    project.spoil(AREA, "title: School", f"title: School\n    icon: {name!r}")
    [found] = project.problems()
    assert "icon" in found, found


def test_the_message_of_a_wrong_name_says_what_would_be_right(project):
    project.spoil(AREA, "title: School", "title: School\n    icon: x-y-z")
    [found] = project.problems()
    named = re.search(r"Material Design Icons, such as: (.*?),", found) or re.search(
        "“([^”]*)”\\?", found
    )
    assert "themes → school → icon: there is no icon “x-y-z”" in found
    assert icon.is_icon(named[1]), found
