"""`offer serve`."""

import sys
from datetime import date
from pathlib import Path

import click

from macros.commands._day import as_of
from macros.publishing.preview import CannotServe, serve


@click.command("serve")
@click.option("--port", default=8000, show_default=True, help="Where to serve.")
@as_of
def command(port: int, as_of: date | None) -> None:
    """Show the site at http://127.0.0.1:8000, and each change of a file; the search is left out.

    “offer serve” and “offer preview” are the same. It runs until it is stopped
    with Ctrl-C, and ends with 1 where it cannot serve there.
    """
    try:
        serve(Path.cwd(), port, as_of)
    except CannotServe as failed:
        click.echo(str(failed), err=True)
        sys.exit(1)
