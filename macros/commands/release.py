"""`offer release`: what stops the site from being published, and what to look at before."""

import os
import sys
from collections.abc import Iterable
from datetime import date
from pathlib import Path

import click

from macros.commands._day import as_of
from macros.commands._site import read_site
from macros.commands.due import overdue
from macros.content import addresses
from macros.content.problems import Problem, Severity, errors, printable
from macros.content.yaml import LARGEST, decoded
from macros.i18n.language import _, speaking
from macros.proposing.files import data_files
from macros.proposing.layout import NotAlike, laid_out
from macros.site import Site


@click.command("release")
@as_of
def command(as_of: date | None) -> None:
    """Say what stops the site from being published, and what to look at before.

    That is: what is wrong, what is overdue, addresses that would be forgotten, where readers cannot
    write yet, and files that are not in the one layout. Each stands with its file and line. Ends
    with 0 where nothing stops it, and with 1 where something does.
    """
    site = read_site(as_of)
    stops = errors(site.problems)
    warned = [one for one in site.problems if one.severity is Severity.WARNING]
    with speaking(site.language):
        look = [*map(_line, warned), *overdue(site), *_about_the_site(site), *_layout(site.root)]
    _print(_("This has to be corrected first:"), map(_line, stops))
    _print(_("Look at this before publishing:"), look)
    if stops:
        sys.exit(1)
    click.echo(_("Nothing stops it: “offer build” writes the site to site/."))


def _print(title: str, lines: Iterable[str]) -> None:
    for number, line in enumerate(lines):
        if number == 0:
            click.echo(title)
        click.echo(f"  {printable(line)}")


def _line(problem: Problem) -> str:
    field = f"{problem.field}: " if problem.field else ""
    return f"{problem.file}:{problem.line}: {field}{problem.wrong} → {problem.instead}"


def _about_the_site(site: Site) -> Iterable[str]:
    """What the site can do without, and readers would miss."""
    if new := addresses.new(site.published):
        names = ", ".join(new)
        yield _(
            "{file}:1: not in it yet: {names} → call “offer addresses”",
            file=addresses.FILE,
            names=names,
        )
    area, file = site.content.area, "data/area.yml"
    document = site.content.files.get(file)
    line = document.at(("contact",))[0] if document else 1
    for name, what in (
        ("feedback", _("there is no address for comments")),
        ("corrections", _("there is no address to write to about a mistake")),
        ("accessibility", _("there is no address to ask for another format")),
    ):
        if getattr(area.contact, name) is None:
            yield f"{file}:{line}: {what} → " + _("write it as “{name}” below “contact”", name=name)
    if area.run_by is None:
        yield f"{file}:1: " + _("it does not say who runs the site → write it as “run_by”")
    if not os.environ.get("SITE_URL"):
        yield _("SITE_URL is not given: shared links have no picture, and no list of pages")


def _layout(root: Path) -> Iterable[str]:
    for file, model in data_files(root).items():
        text, _problems = decoded(root / file, file, LARGEST)
        try:
            if text is not None and laid_out(text, model) != text:
                yield _("{file}:1: not in the one layout → call “offer format {file}”", file=file)
        except NotAlike:
            continue  # an error says why
