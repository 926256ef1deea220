"""`offer build`."""

import sys
from datetime import date

import click

from macros.commands._day import as_of
from macros.commands._site import checked_site
from macros.i18n.language import _
from macros.publishing.build import BuildFailed, build


@click.command("build")
@as_of
def command(as_of: date | None) -> None:
    """Write the site to site/, or leave site/ as it was and say why."""
    try:
        pages = build(checked_site(as_of))
    except BuildFailed as failed:
        click.echo(str(failed), err=True)
        sys.exit(1)
    except KeyboardInterrupt:
        click.echo(_("The build was stopped; the site in site/ still works."), err=True)
        sys.exit(1)
    click.echo(f"{pages} pages in site/")
