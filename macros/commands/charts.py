"""`offer charts`."""

import sys
from pathlib import Path

import click

from macros.commands._names import items
from macros.commands._site import checked_site
from macros.figures.images import PicturesUnavailable, write


@click.command("charts")
@click.argument("measures", nargs=-1, shell_complete=items("measures"))
@click.option("--format", "kind", type=click.Choice(["png", "svg"]), default="png")
@click.option("--to", "folder", type=click.Path(path_type=Path), default=Path("charts"))
def command(measures: tuple[str, ...], kind: str, folder: Path) -> None:
    """Write charts as pictures, for a newsletter: of the MEASURES, or without a name of all.

    Ends with 0 where they were written, with 1 where something is missing for that, and with 2
    where there is no such figure.
    """
    content = checked_site().published
    known = content.measures
    if unknown := [name for name in measures if name not in known]:
        there_are = ", ".join(sorted(known))
        raise click.UsageError(f"no such figure: {', '.join(unknown)}. There are: {there_are}")
    try:
        for path in write([known[name] for name in measures or known], kind, folder, content):
            click.echo(path)
    except PicturesUnavailable as missing:
        click.echo(str(missing), err=True)
        sys.exit(1)
