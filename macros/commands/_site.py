"""The site in the folder where the command is called, with what is wrong said first."""

import sys
from pathlib import Path

import click

from macros.content.problems import errors, report
from macros.site import Site


def checked_site() -> Site:
    """The site of this folder; every problem is printed, and errors end the command."""
    site = Site(Path.cwd())
    if site.problems:
        click.echo(report(site.problems), err=True)
    if errors(site.problems):
        sys.exit(1)
    if not site.problems:
        click.echo("Nothing is wrong in data/.")
    return site
