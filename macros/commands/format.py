"""`offer format`: every file of `data/` in one layout, whoever wrote it."""

import sys
from pathlib import Path

import click
from pydantic import BaseModel

from macros.commands._progress import at_work
from macros.content.yaml import LARGEST, decoded
from macros.i18n.language import _, _n
from macros.proposing.files import data_files, model_of, named, put
from macros.proposing.layout import NotAlike, laid_out


@click.command("format")
@click.argument("files", nargs=-1)
@click.option("--check", is_flag=True, help="Change nothing, and say which files would be changed.")
def command(files: tuple[str, ...], check: bool) -> None:
    """Write FILES of data/ (else all of them) in one layout: folds, quotation marks, indents.

    Fields keep their order, comments stay, and what is read stays the same. Ends with 0 where that
    was done; with 1 where a file has to be corrected first or, with --check, would be changed; with
    2 where a name is no file of data/.
    """
    root = Path.cwd()
    known = _asked(root, files)
    changed, refused = 0, 0
    with at_work(_("Reading the files:")):
        found = [(name, _laid_out(root, name, model)) for name, model in known.items()]
    for name, new in found:
        if new is None:
            refused += 1
            click.echo(_("{file}: left as it is; “offer check” says why", file=name), err=True)
        elif (root / name).read_bytes() != new.encode():
            changed += 1
            click.echo(name)
            if not check:
                put(root / name, new)
    if check:
        click.echo(_n("{n} file would be changed.", "{n} files would be changed.", changed))
    else:
        click.echo(_n("{n} file was changed.", "{n} files were changed.", changed))
    sys.exit(1 if refused or (check and changed) else 0)


def _laid_out(root: Path, name: str, model: type[BaseModel]) -> str | None:
    """The text of a file in the one layout; None where it has to be corrected first."""
    text, problems = decoded(root / name, name, LARGEST)
    try:
        return None if text is None or problems else laid_out(text, model)
    except NotAlike:
        return None


def _asked(root: Path, files: tuple[str, ...]) -> dict[str, type[BaseModel]]:
    """The files that are asked for, with their models."""
    if not files:
        return data_files(root)
    found: dict[str, type[BaseModel]] = {}
    for name in named(root, files):
        model = model_of(name)
        if model is None or not (root / name).is_file():
            raise click.UsageError(_("{file} is no file of data/ that a page reads.", file=name))
        found[name] = model
    return found
