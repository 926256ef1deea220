"""`offer build`."""

import sys

import click

from macros.commands._site import checked_site
from macros.i18n.language import _
from macros.publishing.build import BuildFailed, build


@click.command("build")
def command() -> None:
    """Write the site to site/, or leave site/ as it was and say why."""
    try:
        pages = build(checked_site())
    except BuildFailed as failed:
        click.echo(str(failed), err=True)
        sys.exit(1)
    except KeyboardInterrupt:
        click.echo(_("The build was stopped; the site in site/ still works."), err=True)
        sys.exit(1)
    click.echo(f"{pages} pages in site/")
