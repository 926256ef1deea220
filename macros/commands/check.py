"""`offer check`."""

import click

from macros.commands._site import checked_site


@click.command("check")
def command() -> None:
    """Say everything that is wrong in data/ and docs/, and where."""
    checked_site()
