"""`offer format`: one layout, and nothing else is changed."""

import re

import pytest
from click.testing import CliRunner

from example import QUOTE, STORY
from macros.commands import offer

_PLACE = re.compile(r":\d+:\d+:")  # lines move


@pytest.fixture
def call(project, monkeypatch):
    monkeypatch.chdir(project.root)
    return lambda *words: CliRunner().invoke(offer, ["format", *words])


def test_a_file_is_put_in_order_and_then_stays(call, project):
    assert call().exit_code == 0
    before = project.text(QUOTE)
    project.spoil(QUOTE, "speaker: parent_carer", 'speaker:   "parent_carer"')
    assert call().output == f"{QUOTE}\n1 file was changed.\n"
    assert project.text(QUOTE) == before
    assert call().output == "0 files were changed.\n"


def test_to_look_changes_nothing_and_says_so_in_its_exit_code(call, project):
    call()
    assert call("--check").exit_code == 0
    project.spoil(QUOTE, "speaker: parent_carer", "speaker:   parent_carer")
    before = project.text(QUOTE)
    looked = call("--check")
    assert (looked.exit_code, looked.output) == (1, f"{QUOTE}\n1 file would be changed.\n")
    assert project.text(QUOTE) == before


def test_only_the_files_that_are_named(call, project):
    for name in (QUOTE, STORY):
        project.write(name, project.text(name) + "\n\n")
    assert call(f"./{QUOTE}").output == f"{QUOTE}\n1 file was changed.\n"
    assert project.text(STORY).endswith("\n\n\n")


def test_a_file_that_cannot_be_read_is_left_alone_and_the_others_are_not(call, project):
    call()
    project.write(STORY, "title: [\n")
    project.write(QUOTE, project.text(QUOTE) + "\n")
    made = call()
    assert made.exit_code == 1
    assert f"{STORY}: left as it is; “offer check” says why" in made.output
    assert project.text(STORY) == "title: [\n"
    assert not project.text(QUOTE).endswith("\n\n")


@pytest.mark.parametrize("name", ["data/none.yml", "docs/about.md", "../x.yml", "data"])
def test_a_name_that_is_no_file_of_data(call, name):
    made = call(name)
    assert made.exit_code == 2
    assert "is no file of data/ that a page reads" in made.output


def test_the_problems_of_a_site_are_the_same_before_and_after(call, project):
    project.enrich()
    before = [_PLACE.sub(":", one, count=1) for one in project.problems()]
    assert call().exit_code == 0
    assert [_PLACE.sub(":", one, count=1) for one in project.problems()] == before
