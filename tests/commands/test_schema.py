"""`offer schema`: printed one at a time, or written for an editor's program."""

import json

import pytest
from click.testing import CliRunner

from macros.commands import offer


@pytest.fixture
def call(project, monkeypatch):
    monkeypatch.chdir(project.root)
    return lambda *words: CliRunner().invoke(offer, ["schema", *words])


def test_one_is_printed(call):
    assert json.loads(call("story").output)["title"] == "story"


def test_without_a_kind_it_says_which_there_are(call):
    assert {"story", "measure", "quote", "area"} <= set(call().output.split())


def test_a_kind_that_there_is_not(call):
    made = call("storey")
    assert made.exit_code == 2
    assert "there is no kind “storey”. There are: weakness," in made.output


def test_all_are_written_and_an_editor_is_told(call, project):
    assert call("--to", "schemas").exit_code == 0
    told = json.loads(project.text(".vscode/settings.json"))
    for name in told["yaml.schemas"]:
        assert json.loads(project.text(name))["properties" if "area" in name else "title"]


def test_somebodys_own_settings_are_left_alone(call, project):
    project.write(".vscode/settings.json", "{}\n")
    made = call("--to", "schemas")
    assert "is left as it is" in made.output
    assert project.text(".vscode/settings.json") == "{}\n"
