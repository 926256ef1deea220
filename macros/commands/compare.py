"""`offer compare`."""

import sys
from pathlib import Path

import click

from macros.publishing.compare import LONGEST, changes, different_files, markdown, text
from macros.publishing.failures import BuildFailed, in_plain_words

DIFFERENT = 3  # how the command ends with --files
_FOLDER = click.Path(exists=True, file_okay=False, path_type=Path)


@click.command("compare")
@click.argument("old", type=_FOLDER)
@click.argument("new", type=_FOLDER)
@click.option(
    "--format",
    "kind",
    type=click.Choice(["text", "markdown"]),
    default="text",
    help="How to say it: as plain text, or as Markdown for a pull request.",
)
@click.option(
    "--longest", default=LONGEST, show_default=True, help="Print no more signs than this."
)
@click.option("--files", is_flag=True, help="Only name the files that are not the same.")
def command(old: Path, new: Path, kind: str, longest: int, files: bool) -> None:
    """Say what changes for readers between two built sites, in the folders OLD and NEW.

    That is: pages, figures with what they show, and words. Ends with 0 whatever it finds, and with
    1 where a folder holds no built site. With --files it ends with 3 where a file is not the same,
    byte for byte.
    """
    try:
        with in_plain_words():
            if files:
                found = different_files(old, new)
                click.echo("".join(f"{name}\n" for name in found), nl=False)
                sys.exit(DIFFERENT if found else 0)
            printed = markdown if kind == "markdown" else text
            click.echo(printed(changes(old, new), longest), nl=False)
    except BuildFailed as failed:
        click.echo(str(failed), err=True)
        sys.exit(1)
