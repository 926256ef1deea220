"""`offer check`."""

from datetime import date

import click

from macros.commands._day import as_of
from macros.commands._site import checked_site


@click.command("check")
@as_of
def command(as_of: date | None) -> None:
    """Say everything that is wrong in data/ and docs/, and where."""
    checked_site(as_of)
