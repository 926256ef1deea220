"""The site in the folder where the command is called, with what is wrong said first."""

import sys
from datetime import date
from pathlib import Path

import click

from macros.content.problems import errors, report
from macros.publishing.failures import BuildFailed, in_plain_words
from macros.site import Site


def read_site(as_of: date | None = None) -> Site:
    """The site of this folder on a day; where the system refuses it, the command ends."""
    try:
        with in_plain_words():
            return Site(Path.cwd(), as_of)
    except BuildFailed as failed:
        click.echo(str(failed), err=True)
        sys.exit(1)


def checked_site(as_of: date | None = None, *, quiet: bool = False) -> Site:
    """The site of this folder on a day; every problem is printed, and errors end the command.

    A quiet command says nothing but errors.
    """
    site = read_site(as_of)
    said = errors(site.problems) if quiet else site.problems
    if said:
        click.echo(report(said), err=True)
    if errors(site.problems):
        sys.exit(1)
    if not said and not quiet:
        click.echo("Nothing is wrong in data/.")
    return site
