"""Exampleshire, a small made-up area, to break in one place at a time."""

import re
import shutil
from pathlib import Path

from macros.content.problems import Problem
from macros.rules import rules
from macros.site import Site

ROOT = Path(__file__).parent / "exampleshire"
MORE = Path(__file__).parent / "more"
REAL = Path(__file__).parents[2]
# A second made-up area, of short pairs by year: no more than its data/.
SAMPLETON = Path(__file__).parent / "sampleton"

AREA = "data/area.yml"
SOURCES = "data/sources.yml"
GLOSSARY = "data/glossary.yml"
TIMELINE = "data/timeline.yml"
WEAKNESS = "data/weaknesses/late-buses.yml"
MEASURE = "data/measures/buses-on-time.yml"
SERIES = "data/measures/bus-passes.yml"
QUOTE = "data/quotes/on-time-at-last.yml"
STORY = "data/stories/a-seat-for-everyone.yml"

# A code stands at the end of the first line of a problem. A rule's is its place in macros/rules.
_CODE = re.compile(r" \[[a-z/_-]+\](?=\n)")
_OF_NO_RULE = re.compile(r"(file|field|docs)/[a-z-]+")


def plain(problem: Problem) -> str:
    """A problem as a contributor reads it, without its code, which has to exist."""
    known = problem.code in rules() or _OF_NO_RULE.fullmatch(problem.code)
    assert known, f"there is no code “{problem.code}”: {problem}"
    assert problem.instead.strip(" :."), f"say what to do: {problem}"
    return _CODE.sub("", str(problem))


def said(file: str, place: str, wrong: str, instead: str, severity: str = "error") -> str:
    """A problem as a contributor reads it."""
    return f"{file}:{place}: {severity}: {wrong}\n    → {instead}"


class Project:
    """A copy of Exampleshire, or of the real project, that a test may spoil."""

    def __init__(self, root: Path, original: Path = ROOT) -> None:
        self.root = root
        for folder in ("data", "docs"):
            shutil.copytree(original / folder, root / folder)

    def furnish(self) -> None:
        """Add the real code, templates and settings."""
        for name in ("macros", "overrides"):
            (self.root / name).symlink_to(REAL / name)
        self.write("mkdocs.yml", (REAL / "mkdocs.yml").read_text("utf-8"))

    def enrich(self) -> None:
        """Add to Exampleshire a weakness, stories, quotes and measures of every kind."""
        shutil.copytree(MORE, self.root, dirs_exist_ok=True)

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
        return [plain(problem) for problem in Site(self.root).problems]
