"""What the tests share."""

from pathlib import Path

import pytest

from example import Project
from macros.site import Site

ROOT = Path(__file__).parents[1]


@pytest.fixture(scope="session")
def content():
    """What the real data/ holds."""
    return Site(ROOT).content


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """A valid project of our own, to be spoilt."""
    return Project(tmp_path)
