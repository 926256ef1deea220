"""`offer check`."""

import sys
from datetime import date
from pathlib import Path

import click

from macros.commands._day import as_of
from macros.commands._site import read_site
from macros.content.problems import Problem, errors, report
from macros.i18n.language import _

FORMATS = ("text", "github", "sarif", "json", "markdown")


@click.command("check")
@click.argument("files", nargs=-1)
@click.option(
    "--format",
    "form",
    type=click.Choice(FORMATS),
    default="text",
    help="How to say it: for people, as annotations of GitHub, as SARIF 2.1.0, as JSON, or as "
    "Markdown for a pull request.",
)
@as_of
def command(files: tuple[str, ...], form: str, as_of: date | None) -> None:
    """Say everything that is wrong in data/ and docs/, and where.

    With FILES, only what is wrong in those files or folders. Ends with 0 where there is no error
    (warnings may be), with 1 where there is one, and with 2 where there is no such file.
    """
    names = _named(files)
    site = read_site(as_of)
    found = site.problems
    if files:
        from macros.proposing.reports import of_files  # noqa: PLC0415 - others start without it

        found = [*of_files(found, names)]
    if form == "text":
        click.echo(report(found) if found else _("Nothing is wrong in data/."), err=bool(found))
    elif text := _written(found, form, site.root):
        click.echo(text)
    sys.exit(1 if errors(found) else 0)


def _named(files: tuple[str, ...]) -> list[str]:
    """The files and folders as problems name them."""
    if not files:
        return []
    from macros.proposing.files import named  # noqa: PLC0415

    for name in files:
        if not Path(name).exists():
            raise click.UsageError(_("there is no {file} here.", file=name))
    return named(Path.cwd(), files)


def _written(found: list[Problem], form: str, root: Path) -> str:
    from macros.proposing import reports  # noqa: PLC0415

    match form:
        case "github":
            return reports.github(found)
        case "json":
            return reports.as_json(found)
        case "markdown":
            return reports.markdown(found, root)
    from macros.rules import rules  # noqa: PLC0415

    return reports.sarif(found, {code: rule.__doc__ or "" for code, rule in rules().items()})
