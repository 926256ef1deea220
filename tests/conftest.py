"""What the tests share."""

from pathlib import Path

import pytest
from example import Project


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """A valid project of our own, to be spoilt."""
    return Project(tmp_path)
