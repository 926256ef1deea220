"""`offer check`: for some files only, and in the forms that other programs read."""

import json
import subprocess
import sys

import pytest
from click.testing import CliRunner

from example import MEASURE, QUOTE, STORY
from macros.commands import offer


@pytest.fixture
def check(project, monkeypatch):
    monkeypatch.chdir(project.root)
    return lambda *words: CliRunner().invoke(offer, ["check", *words])


def test_only_the_files_that_are_named(check, project):
    project.spoil(QUOTE, "speaker: parent_carer", "speaker: me")
    assert check().exit_code == 1
    assert (check(STORY).exit_code, check(STORY).output) == (0, "Nothing is wrong in data/.\n")
    assert check("data/quotes").exit_code == 1
    assert check(STORY, f"./{QUOTE}").output.count("error:") == 1


def test_a_file_that_is_not_there(check):
    made = check("data/quotes/none.yml")
    assert made.exit_code == 2
    assert "there is no data/quotes/none.yml here" in made.output


@pytest.mark.parametrize("form", ["github", "sarif", "json", "markdown"])
def test_each_form_goes_to_the_output_and_its_exit_code_is_the_same(check, project, form):
    clean = check("--format", form)
    assert clean.exit_code == 0
    project.spoil(MEASURE, "value: 80", "value: 101")
    made = check("--format", form)
    assert (made.exit_code, made.stderr) == (1, "")
    assert "101" in made.stdout
    if form in {"json", "sarif"}:
        assert json.loads(clean.stdout) and json.loads(made.stdout)


def test_it_starts_without_what_it_does_not_need():
    code = (
        "import sys; from macros.commands import offer\n"
        "offer.get_command(None, 'check')\n"
        "slow = ('mkdocs', 'plotly', 'openpyxl', 'macros.proposing')\n"
        "print([name for name in sys.modules if name.startswith(slow)])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"
