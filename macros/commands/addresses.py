"""`offer addresses`."""

import sys

import click

from macros.commands._site import checked_site
from macros.content.addresses import FILE, NotAList, added, new
from macros.i18n.language import _, _n


@click.command("addresses")
def command() -> None:
    """Add the address of each new page to data/addresses.yml, so that it is never lost.

    Ends with 0 where all are in it, and with 1 where data/ has an error.
    """
    site = checked_site()
    found = new(site.published)
    if found:
        file = site.root / FILE
        try:
            text = added(file.read_text("utf-8") if file.exists() else "", found)
        except NotAList:
            click.echo(
                _(
                    "{file}: write each address on a line of its own, below “published:”.",
                    file=FILE,
                ),
                err=True,
            )
            sys.exit(1)
        file.write_text(text, "utf-8")
    number = len(found)
    click.echo(
        _n(
            "{n} address was added to {file}.",
            "{n} addresses were added to {file}.",
            number,
            file=FILE,
        )
    )
