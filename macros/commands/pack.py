"""`offer pack`."""

import sys
from datetime import date
from pathlib import Path

import click

from macros.commands._day import as_of
from macros.commands._site import checked_site
from macros.i18n.language import _n
from macros.publishing.failures import BuildFailed
from macros.publishing.pack import pack


@click.command("pack")
@click.option(
    "--to", type=click.Path(dir_okay=False, path_type=Path), default=Path("evidence.zip"),
    show_default=True, help="The file to write; one of that name is replaced.",
)  # fmt: skip
@as_of
def command(to: Path, as_of: date | None) -> None:
    """Pack all that is published into one ZIP file, for inspectors.

    In it are the pages, which open without the internet, the figures and the sources as tables
    (CSV), what is overdue, and an index. Nothing that readers cannot find is in it. Ends with 0
    where the file was written, and with 1 where it could not be.
    """
    try:
        number = pack(checked_site(as_of), to)
    except BuildFailed as failed:
        click.echo(str(failed), err=True)
        sys.exit(1)
    click.echo(
        _n(
            "{n} file in {zip}. Open index.html in it.",
            "{n} files in {zip}. Open index.html in it.",
            number,
            zip=to,
        )
    )
