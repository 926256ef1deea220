"""How long a changed story takes to be on its page in `offer serve`, with made-up stories.

    python -m benchmarks.serve                          # 200 and 1,000 stories
    python -m benchmarks.serve --stories 200 --runs 3

The time is from the saved file to the page in the browser's hands: how long the page's script
waits between two looks, at most, and what the preview then takes to answer.
"""

# ruff: noqa: S603
import os
import re
import statistics
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.request import urlopen

import click

from benchmarks.builds import made_up_stories
from benchmarks.common import OFFER, ROOT, BenchmarkFailed, copy_project, table

SECONDS = {200: 1.0, 1000: 2.0}
_PORT = 8765
_SCRIPT = ROOT / "macros/publishing/preview.js"
_STORY = "made-up-00001"


@dataclass
class Size:
    """What so many stories cost, in seconds: until the first page is there, and each change."""

    stories: int
    first: float
    changes: list[float]


@contextmanager
def _serving(folder: Path) -> Iterator[str]:
    environment = {**os.environ, "PYTHONPATH": str(folder)}
    command = (*OFFER, "serve", "--port", str(_PORT))
    with (folder / "log.txt").open("w") as log:
        child = subprocess.Popen(command, cwd=folder, env=environment, stdout=log, stderr=log)
        try:
            yield f"http://127.0.0.1:{_PORT}"
        finally:
            child.terminate()
            child.wait()


def _get(address: str) -> str:
    with urlopen(address, timeout=60) as answer:  # noqa: S310 - this machine
        return str(answer.read().decode())


def _until_there(address: str, seconds: float) -> None:
    end = time.perf_counter() + seconds
    while True:
        try:
            _get(address)
            return
        except OSError as error:
            if time.perf_counter() > end:
                raise BenchmarkFailed(f"offer serve: {error}") from error
            time.sleep(0.01)


def look_every() -> float:
    """The seconds that the page's script waits between two looks."""
    found = re.search(r"setTimeout\(look, (\d+)\)", _SCRIPT.read_text())
    if found is None:
        raise BenchmarkFailed(f"{_SCRIPT.name} does not say how often it looks")
    return int(found[1]) / 1000


def measure(stories: int, runs: int, work: Path) -> Size:
    """Start the preview of a site with so many stories more, and change one of them."""
    folder = copy_project(work / "ours")
    for name, text in made_up_stories(stories):
        (folder / "data/stories" / name).write_text(text, "utf-8")
    file = folder / f"data/stories/{_STORY}.yml"
    text = file.read_text("utf-8")
    start = time.perf_counter()
    with _serving(folder) as address:
        _until_there(f"{address}/", 60)
        first = time.perf_counter() - start
        changes = []
        for number in range(runs):
            title = f"Changed for the {number}th time"
            start = time.perf_counter()
            file.write_text(re.sub("^title: .*$", f"title: {title}", text, flags=re.M), "utf-8")
            _get(f"{address}/.preview/state")
            if title not in _get(f"{address}/stories/{_STORY}/"):
                raise BenchmarkFailed("the changed story is not on its page")
            changes.append(time.perf_counter() - start + look_every())
    return Size(stories, first, changes)


@click.command(help=(__doc__ or "").replace("\n\n", "\n\n\b\n"))
@click.option("--stories", multiple=True, type=int, default=(200, 1000), show_default=True)
@click.option("--runs", default=5, show_default=True, help="How many changes to measure.")
def main(stories: tuple[int, ...], runs: int) -> None:
    """Print the table."""
    sizes = []
    for count in stories:
        with tempfile.TemporaryDirectory() as folder:
            try:
                sizes.append(measure(count, runs, Path(folder)))
            except BenchmarkFailed as failed:
                raise click.ClickException(str(failed)) from failed
    heads = ("stories", "start to first page", "change to page, median", "slowest")
    rows = [
        (
            f"{size.stories:,}",
            f"{size.first:.2f} s",
            f"{statistics.median(size.changes):.2f} s",
            f"{max(size.changes):.2f} s",
        )
        for size in sizes
    ]
    table("`offer serve`", heads, rows)
    missed = [
        f"{size.stories:,} stories: {max(size.changes):.2f} s, not under {SECONDS[size.stories]} s"
        for size in sizes
        if max(size.changes) >= SECONDS.get(size.stories, 2)
    ]
    click.echo("\n" + ("\n".join(missed) or "Every target that was measured is met."))


if __name__ == "__main__":
    main()
