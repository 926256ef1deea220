"""`offer issue-forms`: the forms for suggestions, as GitHub shows them."""

from pathlib import Path

import click

from macros.proposing.files import put
from macros.proposing.issue_forms import FOLDER, forms


@click.command("issue-forms")
@click.option(
    "--to",
    "folder",
    type=click.Path(path_type=Path, file_okay=False),
    default=Path(FOLDER),
    show_default=True,
    help="The folder to write them into.",
)
def command(folder: Path) -> None:
    """Write the forms with which people suggest something in an issue on GitHub.

    They ask what the page suggest/ asks, and `offer from-issue` reads the answers. A form that is
    there already is brought up to date. Ends with 0 where that was done.
    """
    for name, text in forms().items():
        put(folder / name, text)
        click.echo((folder / name).as_posix())
