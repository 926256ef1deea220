"""Exampleshire, a small made-up area, to break in one place at a time."""

import shutil
from pathlib import Path

from macros.check import check

ROOT = Path(__file__).parent / "exampleshire"

AREA = "data/area.yml"
SOURCES = "data/sources.yml"
GLOSSARY = "data/glossary.yml"
TIMELINE = "data/timeline.yml"
WEAKNESS = "data/weaknesses/late-buses.yml"
MEASURE = "data/measures/buses-on-time.yml"
SERIES = "data/measures/bus-passes.yml"
QUOTE = "data/quotes/on-time-at-last.yml"
STORY = "data/stories/a-seat-for-everyone.yml"


def said(file: str, place: str, wrong: str, instead: str, severity: str = "error") -> str:
    """A problem as a contributor reads it."""
    return f"{file}:{place}: {severity}: {wrong}\n    → {instead}"


class Project:
    """A copy of Exampleshire that a test may spoil."""

    def __init__(self, root: Path) -> None:
        self.root = root
        shutil.copytree(ROOT, root, dirs_exist_ok=True)

    def text(self, name: str) -> str:
        return (self.root / name).read_text("utf-8")

    def write(self, name: str, text: str | bytes) -> None:
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode())

    def spoil(self, name: str, old: str | None, new: str) -> None:
        """Put something else in place of a part of a file, or (None) of all of it."""
        text = self.text(name)
        assert old is None or text.count(old) == 1, f"“{old}” does not stand once in {name}"
        self.write(name, text.replace(old, new) if old else new)

    def problems(self) -> list[str]:
        return [str(problem) for problem in check(self.root)[1]]
