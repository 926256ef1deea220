"""Every page says when its content was last changed and, where that is known, when news is due."""

import re
import subprocess
from datetime import date

import pytest

from example import MEASURE, QUOTE, STORY
from macros.publishing.build import build_into
from macros.site import Site

DAY = date(2023, 7, 1)
PAGES = {
    "story": "stories/a-seat-for-everyone/",
    "stories": "stories/",
    "voices": "voices/",
    "figure": "figures/buses-on-time/",
    "weakness": "weaknesses/late-buses/",
    "take part": "take-part/",
}


def lines(project, day=DAY):
    """The line of each page, where it has one."""
    project.furnish()
    build_into(Site(project.root, day), project.root / "site")
    found = {}
    for name, page in PAGES.items():
        text = (project.root / "site" / page / "index.html").read_text("utf-8")
        line = re.search(r'<p class="dates"[^>]*>(.*?)</p>', text)
        found[name] = line and " ".join(line[1].split())
    return found


def put(project, file, text):
    project.write(file, text + project.text(file))


def commit(project, day):
    env = {"GIT_AUTHOR_DATE": day, "GIT_COMMITTER_DATE": day, "PATH": "/usr/bin:/bin"}
    env |= {"GIT_CONFIG_GLOBAL": "/dev/null", "GIT_CONFIG_SYSTEM": "/dev/null"}
    who = ["-c", "user.name=A", "-c", "user.email=a@example.org"]
    for words in (["init", "-q"], ["add", "data", "docs"], ["commit", "-q", "-m", "A change"]):
        subprocess.run(["git", *who, *words], cwd=project.root, env=env, check=True)


def test_without_git_a_page_says_what_its_data_knows_and_nothing_else(project):
    put(project, STORY, "updates: [{date: 2023-03-02, text: The bus has come.}]\n")
    put(project, MEASURE, "next_update: 2023-09-01\n")
    assert lines(project) == {
        "story": "Last changed: 2 March 2023.",
        "stories": "Last changed: 2 March 2023.",
        "voices": None,
        "figure": "Next update due: 1 September 2023.",
        "weakness": "Next update due: 1 September 2023.",
        "take part": None,
    }


def test_with_git_every_page_has_the_day_of_all_that_it_is_made_of(project):
    commit(project, "2023-01-31T12:00:00Z")
    put(project, QUOTE, "note: She said so in a letter.\n")
    commit(project, "2023-02-28T12:00:00Z")
    assert lines(project) == {
        "story": "Last changed: 31 January 2023.",
        "stories": "Last changed: 31 January 2023.",
        "voices": "Last changed: 28 February 2023.",
        "figure": "Last changed: 31 January 2023.",
        "weakness": "Last changed: 31 January 2023.",
        "take part": "Last changed: 31 January 2023.",
    }


@pytest.mark.parametrize(
    ("day", "words"),
    [
        (date(2023, 6, 30), "Next update due: 30 June 2023."),
        (DAY, "An update was due by 30 June 2023."),
    ],
)
def test_on_the_day_after_an_update_was_due_the_page_of_the_item_says_so(project, day, words):
    put(project, STORY, "next_update: 2023-06-30\n")
    found = lines(project, day)
    assert found["story"] == words
    assert found["stories"] == (words if "Next" in words else None)


def test_news_that_came_since_was_the_update(project):
    put(project, STORY, "next_update: 2023-06-15\n")
    put(project, STORY, "updates: [{date: 2023-06-20, text: The bus has come.}]\n")
    assert lines(project)["story"] == "Last changed: 20 June 2023."


def test_nobody_waits_for_news_of_what_is_archived(project):
    put(project, STORY, "next_update: 2023-06-15\narchived: {date: 2023-06-20}\n")
    assert lines(project)["story"] == "Last changed: 20 June 2023."
