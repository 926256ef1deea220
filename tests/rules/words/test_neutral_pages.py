"""A page in docs/ fetches what stands in data/, so that it is true of every area and every day."""

import pytest

from example import REAL, said
from macros import packaged
from macros.site import Site


def warned(wrong, instead):
    return said("docs/new.md", "1:12", f"{wrong} [words/neutral_pages]", instead, "warning")


@pytest.mark.parametrize(
    ("text", "wrong", "instead"),
    [
        (
            "# Buses in Exampleshire",
            "“Exampleshire” stands here, and in data/ too",
            "write {{ area.short_name }}",
        ),
        (
            "# Buses of Exampleshire Council",
            "“Exampleshire Council” stands here, and in data/ too",
            "leave it to a macro, or say it in data/",
        ),
        (
            "# We read: A made-up report",
            "“A made-up report” stands here, and in data/ too",
            "leave it to a macro, or say it in data/",
        ),
        (
            "# What was September 2018 like",
            "“September 2018” stands here, and in data/ too",
            "leave it to a macro, or say it in data/",
        ),
        (
            "# These are three weaknesses of ours",
            "“three weaknesses” stands here, and in data/ too",
            "leave the number out: a list that a macro makes shows how many it has",
        ),
    ],
)
def test_a_fact_on_a_page_is_told_with_what_to_write_instead(project, text, wrong, instead):
    project.write("docs/new.md", text)
    column = text.index(wrong[1 : wrong.index("”")]) + 1
    expected = warned(wrong, instead).replace("1:12", f"1:{column}")
    problems = [str(one) for one in Site(project.root).problems]
    assert problems == [expected]


@pytest.mark.parametrize(
    "text", ["# Buses in {{ area.short_name }}", "# Exampleshires", "# Three ways to take part"]
)
def test_what_is_fetched_from_data_and_other_words_may_stand(project, text):
    project.write("docs/new.md", text)
    assert project.problems() == []


def test_the_pages_that_every_area_has_name_nothing_of_this_one(project):
    """Whatever this repository's own data/ says, and Exampleshire says too."""
    for name, path in packaged.pages().items():
        project.write(name, path.read_text("utf-8"))
    for root in (REAL, project.root):
        found = [str(one) for one in Site(root).problems if one.code == "words/neutral_pages"]
        assert found == []
