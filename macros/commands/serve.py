"""`offer serve`."""

import click

from macros.commands._site import checked_site
from macros.publishing.build import serve


@click.command("serve")
@click.option("--port", default=8000, show_default=True, help="Where to serve.")
def command(port: int) -> None:
    """Show the site at http://127.0.0.1:8000 and again at each change."""
    serve(checked_site().root, port)
