"""What the tests share."""

from pathlib import Path

import pytest

from example import Project
from macros.check import check

ROOT = Path(__file__).parents[1]


@pytest.fixture(scope="session")
def content():
    """What the real data/ holds."""
    return check(ROOT)[0]


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """A valid project of our own, to be spoilt."""
    return Project(tmp_path)
