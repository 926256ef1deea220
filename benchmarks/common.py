"""What both benchmarks need: a copy of this project, a stock one of the same text, and tables."""

# ruff: noqa: S603
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from html.parser import HTMLParser
from pathlib import Path

import click
import yaml

ROOT = Path(__file__).parents[1]
MKDOCS = (sys.executable, "-m", "mkdocs")
OFFER = (sys.executable, "-c", "from macros.commands import offer; offer()")

_BLOCKS = {"p", "li", "dt", "dd", "tr", "caption", "figcaption", "div", "blockquote", "summary"}
_HEADINGS = {"h1", "h2", "h3", "h4", "h5", "h6"}
_NOT_TEXT = {"script", "style", "svg", "template", "select", "button", "form"}


class BenchmarkFailed(Exception):
    """A command that is measured did not work."""


@dataclass
class Cost:
    """What a command took: on the clock, of the processors, and its largest memory."""

    seconds: float
    cpu: float
    megabytes: float


def run(command: Sequence[str], folder: Path, log: Path) -> Cost:
    """Run a command in a folder and measure it, with the processes that it starts."""
    # A copy's own macros/ is meant, wherever this project is installed.
    environment = {**os.environ, "PYTHONPATH": str(folder)}
    with log.open("w") as output:
        start = time.perf_counter()
        child = subprocess.Popen(
            command, cwd=folder, env=environment, stdout=output, stderr=subprocess.STDOUT
        )
        _pid, status, used = os.wait4(child.pid, 0)
        seconds = time.perf_counter() - start
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode:
        raise BenchmarkFailed(f"{' '.join(command[1:])}:\n{log.read_text()[-2000:]}")
    unit = 1024 * 1024 if sys.platform == "darwin" else 1024
    return Cost(seconds, used.ru_utime + used.ru_stime, used.ru_maxrss / unit)


def copy_project(folder: Path) -> Path:
    """A copy of what the site is built from."""
    left_out = shutil.ignore_patterns(".*", "site", "tests", "benchmarks", "__pycache__")
    shutil.copytree(ROOT, folder, ignore=left_out)
    return folder


def stock_project(folder: Path, theme: str, pages: dict[str, str]) -> Path:
    """A project of MkDocs with a theme as it comes, and these pages as address and Markdown.

    Its menu holds the first page only, as ours holds none of the stories: with no `nav`, MkDocs
    would print a menu of every page on every page.
    """
    settings = {"site_name": "Stock", "theme": theme, "nav": [{"Home": "index.md"}]}
    for address, text in {"index.md": "# Home\n", **pages}.items():
        path = folder / "docs" / address
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    (folder / "mkdocs.yml").write_text(yaml.safe_dump(settings))
    return folder


class _Markdown(HTMLParser):
    """The text of a page's main part as Markdown: headings and paragraphs."""

    def __init__(self) -> None:
        super().__init__()
        self.blocks: list[str] = []
        self.inside = self.skipped = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.inside += tag == "main"
        self.skipped += tag in _NOT_TEXT
        if tag in _HEADINGS:
            self._new("#" * int(tag[1]) + " ")
        elif tag in _BLOCKS:
            self._new("")

    def handle_endtag(self, tag: str) -> None:
        self.inside -= tag == "main"
        self.skipped -= tag in _NOT_TEXT
        if tag in _HEADINGS | _BLOCKS:
            self._new("")

    def handle_data(self, data: str) -> None:
        if self.inside and not self.skipped and data.strip():
            self.blocks[-1:] = [self.blocks[-1] + escape(data, quote=False)]

    def _new(self, start: str) -> None:
        self.blocks.append(start)


def markdown_of(html: str) -> str:
    """A built page's own text, as somebody would write it for stock MkDocs."""
    parser = _Markdown()
    parser.blocks.append("")
    parser.feed(html)
    blocks = (" ".join(block.split()) for block in parser.blocks)
    return "\n\n".join(block for block in blocks if block.strip("# ")) + "\n"


def stock_pages(site: Path) -> dict[str, str]:
    """Every page of a built site, as address and Markdown."""
    return {
        path.parent.relative_to(site).with_suffix(".md").as_posix()
        if path.parent != site
        else "index.md": markdown_of(path.read_text("utf-8"))
        for path in sorted(site.rglob("index.html"))
    }


def table(title: str, heads: Sequence[str], rows: Sequence[Sequence[object]]) -> None:
    """Print a Markdown table, aligned."""
    cells = [[str(cell) for cell in row] for row in (heads, *rows)]
    widths = [max(len(row[column]) for row in cells) for column in range(len(heads))]
    lines = [
        " | ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True))
        for row in cells
    ]
    rule = " | ".join("-" * width for width in widths)
    click.echo(f"\n### {title}\n")
    click.echo("\n".join(f"| {line} |" for line in (lines[0], rule, *lines[1:])))
