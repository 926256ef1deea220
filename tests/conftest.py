"""A small area of our own, made up, to break in one place at a time."""

import shutil
from pathlib import Path

import pytest

from macros.check import check

EXAMPLESHIRE = Path(__file__).parent / "exampleshire"


class Project:
    """A copy of Exampleshire that a test may spoil."""

    def __init__(self, root: Path) -> None:
        self.root = root
        shutil.copytree(EXAMPLESHIRE, root, dirs_exist_ok=True)

    def write(self, name: str, text: str | bytes) -> None:
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode())

    def replace(self, name: str, old: str, new: str) -> None:
        text = (self.root / name).read_text("utf-8")
        assert text.count(old) == 1, f"“{old}” is not once in {name}"
        self.write(name, text.replace(old, new))

    def problems(self) -> list[str]:
        return [str(problem) for problem in check(self.root)[1]]


@pytest.fixture
def project(tmp_path: Path) -> Project:
    return Project(tmp_path)
