"""What a first visit costs on a phone, beside stock Material and a stock Plotly embed.

    python -m benchmarks.pages                  # bytes and Lighthouse, once
    python -m benchmarks.pages --runs 3         # the median of three Lighthouse runs
    python -m benchmarks.pages --no-lighthouse  # bytes only
    python -m benchmarks.pages --kind story --kind home

Everything is served by this machine, compressed with gzip. What a page asks of another host is
counted and refused. Lighthouse is fetched with npm on the first run, outside of this project.
"""

import gzip
import re
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import click
from playwright.sync_api import Browser, ViewportSize, sync_playwright

from benchmarks import lighthouse
from benchmarks.common import (
    MKDOCS,
    OFFER,
    BenchmarkFailed,
    copy_project,
    markdown_of,
    run,
    stock_project,
    table,
)
from benchmarks.server import serving
from tests.site.chromium import arguments, executable

# Kinds of page and where they are; the largest of a kind is measured.
KINDS = {
    "home": "index.html",
    "weakness": "weaknesses/*/index.html",
    "weakness index": "weaknesses/index.html",
    "story": "stories/*/index.html",
    "story index": "stories/index.html",
    "figure": "figures/*/index.html",
    "figures index": "figures/index.html",
    "voices": "voices/index.html",
    "glossary": "glossary/index.html",
    "sources": "sources/index.html",
    "booklet": "booklet/index.html",
    "404": "404.html",
    "any other": "**/*.html",
}
# What a first visit may take, and less where many readers come first.
LIMIT_KIB = 70
LIMITS_KIB = {"home": 25, "weakness": 30, "figures index": 30}
FIGURES_PERCENT = 15
LONG_TASK = 50
# A visit is over when nothing was asked or sent for so long.
QUIET_MS = 1500
BUSY = 1000
_PHONE: ViewportSize = {"width": 412, "height": 823}
_FIGURE = re.compile(r'<figure class="figure".*?</figure>', re.DOTALL)
_FOR_FIGURES = re.compile(r'<template id="chart-words">.*?</template>', re.DOTALL)
# All but this machine is unknown: nothing is asked of other hosts, whatever a page wants.
_CLOSED = "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"


@dataclass
class Visit:
    """What one first visit took: bytes on the wire, requests, and the other hosts asked."""

    sent: int = 0
    requests: int = 0
    others: set[str] = field(default_factory=set)


def visit(browser: Browser, address: str) -> Visit:
    """Open a page as a phone that has never been here."""
    context = browser.new_context(viewport=_PHONE, device_scale_factor=2, is_mobile=True)
    page = context.new_page()
    seen = Visit()
    wire = context.new_cdp_session(page)
    wire.send("Network.enable")

    def asked(event: dict[str, Any]) -> None:
        parts = urlsplit(event["request"]["url"])
        if parts.scheme not in {"http", "https"}:
            return
        seen.requests += 1
        if parts.netloc != urlsplit(address).netloc:
            seen.others.add(parts.netloc)

    def loaded(event: dict[str, Any]) -> None:
        seen.sent += int(event["encodedDataLength"])

    wire.on("Network.requestWillBeSent", asked)
    wire.on("Network.loadingFinished", loaded)
    page.goto(address, wait_until="load")
    quiet = False
    while not quiet:
        before = (seen.sent, seen.requests)
        page.wait_for_timeout(QUIET_MS)
        quiet = before == (seen.sent, seen.requests)
    context.close()
    return seen


def largest(site: Path) -> dict[str, str]:
    """The page of each kind that is largest once it is compressed, as a path below the site."""
    sizes = {
        path.relative_to(site): len(gzip.compress(path.read_bytes()))
        for path in site.rglob("*.html")
    }
    found = {}
    for kind, pattern in KINDS.items():
        # A path of one pattern has as many parts as the pattern; the last pattern has the rest.
        depth = pattern.count("/")
        these = {
            path: size
            for path, size in sizes.items()
            if path.match(pattern) and (kind == "any other" or len(path.parents) - 1 == depth)
        }
        if these:
            found[kind] = max(these, key=lambda path: these[path]).as_posix()
        sizes = {path: size for path, size in sizes.items() if path not in these}
    return found


def build_ours(work: Path) -> Path:
    """The site of this project."""
    ours = copy_project(work / "ours")
    run((*OFFER, "build"), ours, work / "log.txt")
    return ours / "site"


def without_figures(site: Path) -> tuple[str, str, int]:
    """Write the page of most figures without them beside it; return both paths, and how many."""
    most = max(
        site.glob("*/*/index.html"), key=lambda page: len(_FIGURE.findall(page.read_text("utf-8")))
    )
    bare, count = _FIGURE.subn("", most.read_text("utf-8"))
    path = most.parents[1] / "without-figures" / "index.html"
    path.parent.mkdir()
    path.write_text(_FOR_FIGURES.sub("", bare), "utf-8")
    return most.relative_to(site).as_posix(), path.relative_to(site).as_posix(), count


def build_stock(work: Path, site: Path) -> Path:
    """A stock Material site: an empty page, one of our text, and one with a stock Plotly chart."""
    pages = sorted(site.rglob("index.html"), key=lambda path: path.stat().st_size)
    average = pages[len(pages) // 2].read_text("utf-8")
    stock = stock_project(
        work / "stock",
        "material",
        {"text.md": markdown_of(average), "plotly.md": f"# A chart\n\n{_plotly_embed()}\n"},
    )
    run((*MKDOCS, "build", "--quiet"), stock, work / "log.txt")
    return stock / "site"


def _plotly_embed() -> str:
    """A chart as Plotly's own documentation embeds it."""
    import plotly.graph_objects as go  # noqa: PLC0415

    chart = go.Figure(go.Bar(x=["2018/19", "2019/20", "2020/21", "2021/22"], y=[40, 87, 60, 56]))
    return str(chart.to_html(include_plotlyjs=True, full_html=False))


def _address(base: str, path: str) -> str:
    return base + path.removesuffix("index.html")


@dataclass
class Page:
    """A page that is measured."""

    name: str
    path: str
    address: str
    visit: Visit
    speed: lighthouse.Result | None = None


def _print_bytes(pages: list[Page]) -> None:
    rows = [
        (
            page.name,
            f"/{page.path.removesuffix('index.html')}",
            f"{page.visit.sent:,}",
            f"{page.visit.sent / 1024:.1f}",
            page.visit.requests,
            ", ".join(sorted(page.visit.others)) or "none",
        )
        for page in pages
    ]
    heads = ("page", "address", "bytes", "KiB", "requests", "other hosts asked")
    table("A first visit, gzip, everything included", heads, rows)


def _print_lighthouse(pages: list[Page]) -> None:
    rows = [
        (
            page.name,
            *(f"{100 * found.scores[name]:.0f}" for name in lighthouse.CATEGORIES),
            *(f"{found.times[name] / 1000:.2f} s" for name in ("FCP", "LCP")),
            f"{found.times['CLS']:.3f}",
            f"{found.times['TBT']:.0f} ms",
            f"{found.longest_task:.0f} ms",
            f"{found.longest_script:.0f} ms",
            f"{found.power:.0f}",
        )
        for page in pages
        if (found := page.speed)
    ]
    tasks = ("longest task over 50 ms", "longest of a script file", "machine")
    heads = ("page", *lighthouse.CATEGORIES.values(), "FCP", "LCP", "CLS", "TBT", *tasks)
    table("Lighthouse, mobile", heads, rows)
    if any(page.speed.power < BUSY for page in pages if page.speed):
        click.echo(f"\nWhere the machine is under {BUSY}, it was busy: do not trust the times.")
    below = [(audit, page) for page in pages if page.speed for audit in page.speed.below]
    rows = []
    for name in dict.fromkeys(audit.name for audit, _page in below):
        here = [(audit, page) for audit, page in below if audit.name == name]
        worst, worst_page = min(here, key=lambda pair: pair[0].score)
        where = ", ".join(f"{page.name} {100 * audit.score:.0f}" for audit, page in here)
        why = f"{worst.why} ({worst_page.name})"
        rows.append((name, "yes" if worst.counts else "no", where, why))
    heads = ("audit", "in the score", "pages and their marks", "why, where it is worst")
    table("Lighthouse audits below 100", heads, rows)


def _missed(page: Page, stock: Page) -> Iterator[str]:
    """The targets that a page of ours does not meet, in words."""
    limit = LIMITS_KIB.get(page.name, LIMIT_KIB)
    if page.visit.sent > limit * 1024:
        yield f"{page.name}: {page.visit.sent / 1024:.1f} KiB, not {limit} at most"
    if page.visit.others:
        yield f"{page.name}: asks {', '.join(page.visit.others)}"
    if not page.speed or not stock.speed:
        return
    found, other = page.speed, stock.speed
    for name, title in lighthouse.CATEGORIES.items():
        score, least = round(100 * found.scores[name]), 98 if name == "performance" else 100
        if score < least:
            yield f"{page.name}: {title} {score}, not {least}"
    for name in ("FCP", "LCP"):
        if found.times[name] > other.times[name]:
            times = f"{found.times[name]:.0f} ms, {stock.name} {other.times[name]:.0f} ms"
            yield f"{page.name}: {name} {times}"
    if found.times["CLS"] > 0:
        yield f"{page.name}: the layout shifts by {found.times['CLS']:.3f}"
    if found.longest_script > LONG_TASK:
        yield f"{page.name}: a script takes {found.longest_script:.0f} ms at once"


def _run_lighthouse(pages: list[Page], chromium: str, flags: list[str], runs: int) -> None:
    if missing := lighthouse.missing():
        click.echo(f"\nNo Lighthouse: {missing}.")
        return
    for page in pages:
        try:
            page.speed = lighthouse.run(page.address, chromium, flags, runs)
        except BenchmarkFailed as failed:
            click.echo(f"\nNo Lighthouse: {failed}")
        click.echo(f"Lighthouse: {page.name} done", err=True)
    _print_lighthouse(pages)


@click.command(help=(__doc__ or "").replace("\n\n", "\n\n\b\n"))
@click.option("--runs", default=1, show_default=True, help="Lighthouse runs of each page.")
@click.option("--no-lighthouse", is_flag=True, help="Bytes only.")
@click.option("--kind", "kinds", multiple=True, type=click.Choice([*KINDS]), help="Only these.")
def main(runs: int, no_lighthouse: bool, kinds: tuple[str, ...]) -> None:
    """Print the tables."""
    chromium = executable()
    if chromium is None:
        raise click.ClickException("No Chromium was found: run make chromium.")
    flags = [*arguments(), _CLOSED]
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        work = Path(folder)
        try:
            site = build_ours(work)
            stock_site = build_stock(work, site)
        except BenchmarkFailed as failed:
            raise click.ClickException(str(failed)) from failed
        chosen = {kind: path for kind, path in largest(site).items() if kind in (kinds or KINDS)}
        full, bare, figures = without_figures(site)
        with serving(site) as here, serving(stock_site) as there:
            browser = playwright.chromium.launch(executable_path=chromium, args=flags)

            def opened(name: str, base: str, path: str) -> Page:
                address = base + path.removesuffix("index.html")
                return Page(name, path, address, visit(browser, address))

            ours = [opened(kind, here, path) for kind, path in chosen.items()]
            stock = [
                opened("stock Material, an empty page", there, "index.html"),
                opened("stock Material, our median page's text", there, "text/index.html"),
                opened("stock Material, a stock Plotly embed", there, "plotly/index.html"),
            ]
            with_figures, without = opened("", here, full), opened("", here, bare)
            browser.close()
            _print_bytes([*ours, *stock])
            more = 100 * (with_figures.visit.sent / without.visit.sent - 1)
            click.echo(
                f"\n/{full.removesuffix('index.html')} with its {figures} figures: "
                f"{with_figures.visit.sent:,} bytes; without them: {without.visit.sent:,}; "
                f"{more:.1f}% more"
            )
            if not no_lighthouse:
                _run_lighthouse([*ours, *stock], chromium, flags, runs)
    missed = [wrong for page in ours for wrong in _missed(page, stock[0])]
    if more > FIGURES_PERCENT:
        missed.append(f"{figures} figures add {more:.1f}%, not {FIGURES_PERCENT}% at most")
    if any(page.visit.others for page in stock):
        click.echo(
            "\nStock Material asks another host for its fonts. That was refused here at once: "
            "its bytes and times are lower than a reader's, and the refusal is its console error."
        )
    click.echo("\n" + ("\n".join(missed) or "Every target that was measured is met."))


if __name__ == "__main__":
    main()
