"""The site in the folder where the command is called, with what is wrong said first."""

import sys
from datetime import date
from pathlib import Path

import click

from macros.content.problems import errors, report
from macros.publishing.failures import BuildFailed, in_plain_words
from macros.site import Site


def read_site(as_of: date | None = None) -> Site:
    """The site of this folder on a day; where the system refuses it, that is said at the end."""
    try:
        with in_plain_words():
            return Site(Path.cwd(), as_of)
    except BuildFailed as failed:
        click.echo(str(failed), err=True)
        sys.exit(1)


def checked_site(as_of: date | None = None) -> Site:
    """The site of this folder on a day; every problem is printed, and errors end the command."""
    site = read_site(as_of)
    if site.problems:
        click.echo(report(site.problems), err=True)
    if errors(site.problems):
        sys.exit(1)
    if not site.problems:
        click.echo("Nothing is wrong in data/.")
    return site
