"""What is new of a weakness, a priority or a story: by whose account, and where it is read."""

import re

import pytest

from example import SOURCES, STORY, WEAKNESS
from macros.pages.priorities import weakness
from macros.pages.templates import templates
from macros.pages.updates import latest_updates, updates
from macros.pages.view import View
from macros.site import Site

TEXT = "Inspectors came back and found progress."
UPDATE = f"""updates:
  - date: 2022-10-06
    text: {TEXT}
    source: bus-club-notes
"""
NOTES = """  bus-club-notes:
    title: Notes of the Bus Club
    publisher: Exampleshire Bus Club
"""


@pytest.fixture
def project(project):
    project.spoil(SOURCES, "references:", f"{NOTES}references:")
    project.write("docs/updates.md", "# Updates\n\n{{ updates() }}\n")
    return project


def add(project, file, text=UPDATE):
    project.write(file, project.text(file) + text)


def shown(project, component, *args, page=""):
    """The words of a part of a page, and of its links."""
    site = Site(project.root)
    assert [str(one) for one in site.problems] == []
    view = View(site.content, page, templates())
    html = "".join(part.html for part in view.parts(component(view, *args)))
    return " ".join(re.sub("<[^>]+>", " ", html).split())


def test_a_weakness_says_by_whose_account_an_update_is_and_that_it_changes_no_figure(project):
    add(project, WEAKNESS)
    page = shown(project, weakness, "late-buses", page="weaknesses/late-buses/")
    update, _, below = page.partition(" Then, now and next ")
    assert update.endswith(
        f"Updates 6 October 2022 According to Exampleshire Bus Club: {TEXT} "
        "Source: Notes of the Bus Club An update is what its source says. "
        "It does not change what the figures show."
    )
    assert below == shown_below_without_an_update(project)


def shown_below_without_an_update(project):
    project.write(WEAKNESS, project.text(WEAKNESS).replace(UPDATE, ""))
    page = shown(project, weakness, "late-buses", page="weaknesses/late-buses/")
    assert " Updates " not in page
    return page.partition(" Then, now and next ")[2]


def test_an_update_without_a_source_of_its_own_is_of_nobody_else(project):
    add(project, WEAKNESS, UPDATE.replace("    source: bus-club-notes\n", ""))
    page = shown(project, weakness, "late-buses", page="weaknesses/late-buses/")
    assert f"6 October 2022 {TEXT} An update" in page


def test_the_home_page_has_the_newest_updates_and_what_is_said_twice_once(project):
    add(project, WEAKNESS)
    add(project, STORY)
    for day in ("2022-10-07", "2022-10-05", "2022-10-04"):
        add(project, STORY, f"  - {{date: {day}, text: Of {day}.}}\n")
    home = shown(project, latest_updates)
    title = Site(project.root).content.stories["a-seat-for-everyone"].title
    assert home == (
        f"Latest updates 7 October 2022 Of 2022-10-07. This is about: {title} "
        f"6 October 2022 According to Exampleshire Bus Club: {TEXT} "
        f"This is about: {title} ; Late buses Source: Notes of the Bus Club "
        f"5 October 2022 Of 2022-10-05. This is about: {title} "
        "An update is what its source says. It does not change what the figures show. All updates"
    )


def test_the_home_page_says_nothing_where_there_is_no_update_or_only_of_what_is_archived(project):
    assert shown(project, latest_updates) == ""
    add(project, STORY, f"{UPDATE}archived: {{date: 2022-11-01}}\n")
    assert shown(project, latest_updates) == ""


def test_all_updates_has_each_with_whose_account_it_is(project):
    add(project, WEAKNESS)
    assert shown(project, updates, page="updates/").startswith(
        f"6 October 2022 Update: Late buses According to Exampleshire Bus Club: {TEXT} "
        "Source: Notes of the Bus Club"
    )
