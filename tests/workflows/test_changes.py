"""What a reviewer gets of a change, by the script that the workflow calls."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from example import MEASURE, REAL
from macros import packaged


def run(root, *words):
    given = {key: value for key, value in os.environ.items() if not key.startswith("GITHUB_")}
    given |= {"PYTHONPATH": str(root), "NUMBER": "7", "GIT_CONFIG_GLOBAL": os.devnull}
    return subprocess.run(
        words, cwd=root, env=given, capture_output=True, text=True, timeout=120, check=False
    )


@pytest.fixture
def reviewed(project):
    """A project with one commit, and what a reviewer's script needs."""
    project.furnish()
    for name, page in packaged.pages().items():  # a copy of this repository has them
        if not (project.root / name).exists():
            project.write(name, page.read_text("utf-8"))
    (project.root / ".venv").symlink_to(Path(sys.executable).parents[1])
    (project.root / ".ci").mkdir()
    shutil.copy(REAL / ".ci/changes", project.root / ".ci")
    project.write(".gitignore", ".venv\nsite/\nchanges/\n")
    me = ["-c", "user.name=A", "-c", "user.email=a@example.org"]
    for words in (["init", "-q"], ["add", "."], [*me, "commit", "-qm", "Before"]):
        assert run(project.root, "git", *words).returncode == 0
    return project


def report(project):
    done = run(project.root, ".ci/changes", "HEAD")
    return done.returncode, (project.root / "changes/report.txt").read_text("utf-8"), done


def test_a_change_is_checked_built_and_compared_with_what_was_before(reviewed):
    reviewed.spoil(MEASURE, "value: 80", "value: 60")
    status, said, done = report(reviewed)
    assert status == 0, done.stdout + done.stderr
    assert said.startswith("Nothing is wrong in data/.\n\nFigures, and what they show: 1")
    assert "60%" in said
    assert (reviewed.root / "changes/number").read_text() == "7"
    assert (reviewed.root / "site/index.html").exists()
    assert not (reviewed.root / "changes/before").exists()


def test_of_a_change_with_a_mistake_the_report_says_what_is_wrong(reviewed):
    reviewed.spoil(MEASURE, "value: 80", "value: 101")
    status, said, _done = report(reviewed)
    assert status == 1
    assert MEASURE in said
    assert "The site cannot be built until the errors are corrected." in said
