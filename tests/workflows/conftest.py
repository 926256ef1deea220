"""A repository as the scripts of the workflows find it."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from example import REAL
from macros import packaged


def run(root, *words, **more):
    given = {key: value for key, value in os.environ.items() if not key.startswith("GITHUB_")}
    given |= {"PYTHONPATH": str(root), "NUMBER": "7", "GIT_CONFIG_GLOBAL": os.devnull} | more
    return subprocess.run(
        words, cwd=root, env=given, capture_output=True, text=True, timeout=300, check=False
    )


@pytest.fixture
def reviewed(project):
    """A project with one commit, and what the scripts for a reviewer need."""
    project.furnish()
    # A copy of this repository has them.
    for name, file in (packaged.pages() | packaged.pictures()).items():
        if not (project.root / name).exists():
            project.write(name, file.read_bytes())
    (project.root / ".venv").symlink_to(Path(sys.executable).parents[1])
    (project.root / ".ci").mkdir()
    for name in ("changes", "proposal"):
        shutil.copy(REAL / ".ci" / name, project.root / ".ci")
    project.write(".gitignore", ".venv\nsite/\nchanges/\nproposal/\n")
    me = ["-c", "user.name=A", "-c", "user.email=a@example.org"]
    for words in (["init", "-q"], ["add", "."], [*me, "commit", "-qm", "Before"]):
        assert run(project.root, "git", *words).returncode == 0
    return project
