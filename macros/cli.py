"""The `offer` command: what contributors and publishers run. It only calls the other rooms."""

import sys
from pathlib import Path

import click

from macros.check import checked
from macros.content import Content
from macros.problems import errors, report

ROOT = Path.cwd()


@click.group()
def offer() -> None:
    """You said, we did: check, serve and build the site in this folder."""


@offer.command()
def check() -> None:
    """Say everything that is wrong in data/, and where."""
    _stop_on_errors()


@offer.command()
@click.option("--port", default=8000, show_default=True, help="Where to serve.")
def serve(port: int) -> None:
    """Show the site at http://127.0.0.1:8000 and again at each change."""
    from macros.build import serve as serve_site

    _stop_on_errors()
    serve_site(ROOT, port)


@offer.command()
def build() -> None:
    """Write the site to site/, or leave site/ as it was and say why."""
    from macros.build import BuildFailed
    from macros.build import build as build_site

    _stop_on_errors()
    try:
        pages = build_site(ROOT)
    except BuildFailed as failed:
        click.echo(str(failed), err=True)
        sys.exit(1)
    click.echo(f"{pages} pages in site/")


@offer.command()
@click.argument("measures", nargs=-1)
@click.option("--format", "kind", type=click.Choice(["png", "svg"]), default="png")
@click.option("--to", "folder", type=click.Path(path_type=Path), default=Path("charts"))
def charts(measures: tuple[str, ...], kind: str, folder: Path) -> None:
    """Write charts as pictures, for a newsletter. Names no MEASURES: all of them."""
    from macros.pictures import PicturesUnavailable, write

    content = _stop_on_errors()
    unknown = [name for name in measures if name not in content.measures]
    if unknown:
        known = ", ".join(sorted(content.measures))
        raise click.UsageError(f"no such figure: {', '.join(unknown)}. There are: {known}")
    chosen = [content.measures[name] for name in measures or content.measures]
    try:
        for path in write(chosen, kind, folder):
            click.echo(path)
    except PicturesUnavailable as missing:
        click.echo(str(missing), err=True)
        sys.exit(1)


def _stop_on_errors() -> Content:
    content, problems = checked(ROOT)
    if problems:
        click.echo(report(problems), err=True)
    if errors(problems):
        sys.exit(1)
    if not problems:
        click.echo("Nothing is wrong in data/.")
    return content
