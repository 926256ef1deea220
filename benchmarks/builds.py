"""How long a build takes and what memory, with made-up stories, beside stock MkDocs.

    python -m benchmarks.builds                         # 100, 1,000 and 5,000 stories
    python -m benchmarks.builds --stories 100 --runs 3

The stock sites have as many pages, with the text of ours as Markdown.
"""

import random
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path
from statistics import median
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
AT_MOST = 1.3
CHECK_SECONDS = 2
_TEXTS = ("you_said", "note")
_LISTS = ("we_did", "what_changed", "still_to_do", "could_not_do")


def made_up_stories(count: int) -> Iterator[tuple[str, str]]:
    """Stories with the fields and lengths of the real ones and nonsense for their words.

    Yields the name and the text of a file. The same stories come out every time.
    """
    real = [yaml.safe_load(path.read_text("utf-8")) for path in sorted((ROOT / "data/stories").iterdir())]
    words = sorted({word for story in real for word in _words(story)})
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
    return "Made up: " + " ".join(choose.choices(words, k=len(text.split()))) + "."


def measured(command: tuple[str, ...], folder: Path, runs: int) -> Cost:
    """The median of some runs of a command, each of which starts with no site/."""
    costs = []
    for _run in range(runs):
        shutil.rmtree(folder / "site", ignore_errors=True)
        costs.append(run(command, folder, folder / "log.txt"))
    return Cost(
        median(cost.seconds for cost in costs),
        median(cost.cpu for cost in costs),
        median(cost.megabytes for cost in costs),
    )


def _sizes(site: Path) -> list[str]:
    """How large the pages are that could grow with the stories, in KiB of HTML."""
    pages = [site / name / "index.html" for name in (".", "stories", "stories/made-up-00001")]
    largest = max(site.rglob("index.html"), key=lambda path: path.stat().st_size)
    name = largest.parent.relative_to(site).as_posix()
    return [
        *(f"{path.stat().st_size / 1024:,.0f}" for path in pages),
        f"{largest.stat().st_size / 1024:,.0f} ({name}/)",
    ]


def compare(count: int, runs: int, work: Path) -> tuple[list[list[str]], list[str], list[str]]:
    """Measure ours and the stock ones with so many stories: rows, sizes of pages, what is late."""
    ours = copy_project(work / "ours")
    for name, text in made_up_stories(count):
        (ours / "data" / "stories" / name).write_text(text, "utf-8")
    costs = {
        "`offer check`": measured((*OFFER, "check"), ours, runs),
        "`offer build`": measured((*OFFER, "build"), ours, runs),
    }
    pages = stock_pages(ours / "site")
    for theme in THEMES:
        folder = stock_project(work / theme, theme, pages)
        costs[f"stock MkDocs, theme {theme}"] = measured((*MKDOCS, "build", "--quiet"), folder, runs)
    base = costs["`offer build`"].seconds
    rows = [
        [
            f"{count:,}",
            f"{len(pages):,}",
            name,
            f"{cost.seconds:.1f}",
            f"{cost.cpu:.1f}",
            f"{cost.megabytes:,.0f}",
            f"{base / cost.seconds:.2f}" if name.startswith("stock") else "",
        ]
        for name, cost in costs.items()
    ]
    late = []
    if count == 1000:
        late += [
            f"offer build takes {base / cost.seconds:.2f} times {name}, not {AT_MOST} at most"
            for name, cost in costs.items()
            if name.startswith("stock") and base > AT_MOST * cost.seconds
        ]
        if costs["`offer check`"].seconds >= CHECK_SECONDS:
            late.append(f"offer check takes {costs['`offer check`'].seconds:.1f} s, not under 2 s")
    return rows, [f"{count:,}", *_sizes(ours / "site")], late


@click.command(help=__doc__)
@click.option("--stories", multiple=True, type=int, default=(100, 1000, 5000), show_default=True)
@click.option("--runs", default=1, show_default=True, help="Print the median of so many runs.")
def main(stories: tuple[int, ...], runs: int) -> None:
    """Print the tables."""
    rows, sizes, late = [], [], []
    for count in stories:
        with tempfile.TemporaryDirectory() as folder:
            try:
                more, size, slow = compare(count, runs, Path(folder))
            except BenchmarkFailed as failed:
                raise click.ClickException(str(failed)) from failed
        rows += more
        sizes.append(size)
        late += slow
        click.echo(f"{count:,} stories done", err=True)
    heads = ("stories", "pages", "what", "seconds", "CPU seconds", "peak MiB", "ours ÷ this")
    table("Time and memory of a build", heads, rows)
    heads = ("stories", "first page", "story index", "one story", "largest page")
    table("HTML of our pages, KiB, not compressed", heads, sizes)
    click.echo("\n" + ("\n".join(late) or "Every target is met."))


if __name__ == "__main__":
    main()
