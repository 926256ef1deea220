"""`offer serve`."""

import sys
from pathlib import Path

import click

from macros.publishing.preview import CannotServe, serve


@click.command("serve")
@click.option("--port", default=8000, show_default=True, help="Where to serve.")
def command(port: int) -> None:
    """Show the site at http://127.0.0.1:8000, and each change of a file; the search is left out."""
    try:
        serve(Path.cwd(), port)
    except CannotServe as failed:
        click.echo(str(failed), err=True)
        sys.exit(1)
