"""What the tests share."""

from pathlib import Path

import pytest

from example import REAL, Project
from macros.site import Site


@pytest.fixture(scope="session")
def content():
    """What the real data/ holds."""
    return Site(REAL).content


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """A valid project of our own, to be spoilt."""
    return Project(tmp_path)
