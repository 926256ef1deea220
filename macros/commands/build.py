"""`offer build`."""

import sys
from datetime import date

import click

from macros.commands._day import as_of
from macros.commands._progress import at_work
from macros.commands._site import checked_site
from macros.content.addresses import FILE, new
from macros.i18n.language import _, _n
from macros.publishing.build import BuildFailed, build


@click.command("build")
@as_of
def command(as_of: date | None) -> None:
    """Write the site to site/, or leave site/ as it was and say why.

    Ends with 0 where it was written, and with 1 where it was not.
    """
    try:
        site = checked_site(as_of)
        with at_work(_("Building the site:")):
            pages = build(site)
    except BuildFailed as failed:
        click.echo(str(failed), err=True)
        sys.exit(1)
    except KeyboardInterrupt:
        click.echo(_("The build was stopped; the site in site/ still works."), err=True)
        sys.exit(1)
    click.echo(f"{pages} pages in site/")
    if found := new(site.published):
        click.echo(
            _n(
                "{n} address is not in {file} yet: call “offer addresses”, and keep that file.",
                "{n} addresses are not in {file} yet: call “offer addresses”, and keep that file.",
                len(found),
                file=FILE,
            )
        )
