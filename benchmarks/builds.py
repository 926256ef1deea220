"""How long a build takes and what memory, with made-up stories, beside stock MkDocs.

    python -m benchmarks.builds                         # 100, 1,000 and 5,000 stories
    python -m benchmarks.builds --stories 100 --runs 3

The stock sites have as many pages, with the text of ours as Markdown.
"""

import random
import shutil
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any

import click
import yaml

from benchmarks.common import (
    MKDOCS,
    OFFER,
    ROOT,
    BenchmarkFailed,
    Cost,
    copy_project,
    run,
    stock_pages,
    stock_project,
    table,
)

THEMES = ("mkdocs", "material")
# Beside the theme that the site is made with; the plain theme is printed to compare.
TARGET, AT_MOST = "stock MkDocs, theme material", 1.2
CHECK_SECONDS = 1
_TEXTS = ("you_said", "note")
_LISTS = ("we_did", "what_changed", "still_to_do", "could_not_do")


def made_up_stories(count: int) -> Iterator[tuple[str, str]]:
    """Stories with the fields and lengths of the real ones and nonsense for their words.

    Yields the name and the text of a file. The same stories come out every time.
    """
    real = [
        yaml.safe_load(path.read_text("utf-8"))
        for path in sorted((ROOT / "data/stories").iterdir())
    ]
    words = sorted(word for story in real for word in _words(story))
    choose = random.Random(1)  # noqa: S311
    for number in range(1, count + 1):
        story = dict(real[number % len(real)])
        story |= {"title": f"Made-up story {number}", "who": "Nobody: this story is made up"}
        story |= {name: _nonsense(story[name], words, choose) for name in _TEXTS if name in story}
        for name in _LISTS:
            story |= {name: [_nonsense(text, words, choose) for text in story.get(name, [])]}
        yield f"made-up-{number:05}.yml", yaml.safe_dump(story, sort_keys=False, allow_unicode=True)


def _words(story: dict[str, Any]) -> Iterator[str]:
    for text in (*(story.get(name, "") for name in _TEXTS), *story.get("we_did", [])):
        yield from (word for word in text.lower().split() if word.isalpha())


def _nonsense(text: str, words: list[str], choose: random.Random) -> str:
    """As many words, in sentences of twelve."""
    said = choose.choices(words, k=len(text.split()))
    parts = [" ".join(said[start : start + 12]) for start in range(0, len(said), 12)]
    return "Made up: " + ". ".join(part.capitalize() for part in parts) + "."


def measured(command: tuple[str, ...], folder: Path, runs: int) -> Cost:
    """The fastest of some runs of a command, each of which starts with no site/."""
    costs = []
    for _run in range(runs):
        shutil.rmtree(folder / "site", ignore_errors=True)
        costs.append(run(command, folder, folder / "log.txt"))
    return min(costs, key=lambda cost: cost.seconds)


@dataclass
class Size:
    """What so many stories cost: ours, the stock ones, and how large our pages became."""

    stories: int
    pages: int
    check: Cost
    build: Cost
    stock: dict[str, Cost]
    kib: dict[str, float]


def measure(stories: int, runs: int, work: Path) -> Size:
    """Build ours and the stock ones with so many stories more."""
    ours = copy_project(work / "ours")
    for name, text in made_up_stories(stories):
        (ours / "data" / "stories" / name).write_text(text, "utf-8")
    check = measured((*OFFER, "check"), ours, runs)
    build = measured((*OFFER, "build"), ours, runs)
    pages = stock_pages(ours / "site")
    stock = {
        f"stock MkDocs, theme {theme}": measured(
            (*MKDOCS, "build", "--quiet"), stock_project(work / theme, theme, pages), runs
        )
        for theme in THEMES
    }
    kib = {
        path.parent.relative_to(ours / "site").as_posix(): path.stat().st_size / 1024
        for path in (ours / "site").rglob("index.html")
    }
    return Size(stories, len(pages), check, build, stock, kib)


def _print(sizes: list[Size]) -> None:
    rows = [
        (
            f"{size.stories:,}",
            f"{size.pages:,}",
            name,
            f"{cost.seconds:.1f}",
            f"{cost.cpu:.1f}",
            f"{cost.megabytes:,.0f}",
            f"{size.build.seconds / cost.seconds:.2f}" if name in size.stock else "",
            f"{size.build.cpu / cost.cpu:.2f}" if name in size.stock else "",
        )
        for size in sizes
        for name, cost in {
            "`offer check`": size.check,
            "`offer build`": size.build,
            **size.stock,
        }.items()
    ]
    compared = ("our seconds ÷ these", "our CPU ÷ this")
    costs = ("stories", "pages", "what", "seconds", "CPU seconds", "peak MiB", *compared)
    table("Time and memory", costs, rows)
    kinds = ("stories", "first page", "story index", "a story", "largest page")
    grown = []
    for size in sizes:
        largest = max(size.kib, key=lambda name: size.kib[name])
        shown = (size.kib[name] for name in (".", "stories", "stories/made-up-00001"))
        largest_kib = f"{size.kib[largest]:,.0f} ({largest}/)"
        grown.append((f"{size.stories:,}", *(f"{kib:,.0f}" for kib in shown), largest_kib))
    table("HTML of our pages in KiB, before gzip", kinds, grown)


def _missed(sizes: list[Size]) -> Iterator[str]:
    """The targets that were not met, in words."""
    for size in sizes:
        if size.stories != 1000:
            continue
        if size.check.seconds >= CHECK_SECONDS:
            seconds = f"{size.check.seconds:.2f} s, not under {CHECK_SECONDS} s"
            yield f"1,000 stories: offer check takes {seconds}"
        times = size.build.seconds / size.stock[TARGET].seconds
        if times > AT_MOST:
            yield f"1,000 stories: {times:.2f} times {TARGET}, not {AT_MOST} at most"
    for less, more in pairwise(sizes):
        ours = more.build.seconds / less.build.seconds
        for name, cost in more.stock.items():
            stock = cost.seconds / less.stock[name].seconds
            if ours > stock:
                yield (
                    f"{less.stories:,} to {more.stories:,} stories: "
                    f"{ours:.1f} times as long, {name} {stock:.1f}"
                )


@click.command(help=(__doc__ or "").replace("\n\n", "\n\n\b\n"))
@click.option("--stories", multiple=True, type=int, default=(100, 1000, 5000), show_default=True)
@click.option("--runs", default=1, show_default=True, help="Print the fastest of so many runs.")
def main(stories: tuple[int, ...], runs: int) -> None:
    """Print the tables."""
    sizes = []
    for count in stories:
        with tempfile.TemporaryDirectory() as folder:
            try:
                sizes.append(measure(count, runs, Path(folder)))
            except BenchmarkFailed as failed:
                raise click.ClickException(str(failed)) from failed
        click.echo(f"{count:,} stories done", err=True)
    _print(sizes)
    click.echo("\n" + ("\n".join(_missed(sizes)) or "Every target that was measured is met."))


if __name__ == "__main__":
    main()
