"""`offer from-issue`: what somebody suggested with a form, as a file of `data/`."""

import sys
from pathlib import Path
from typing import BinaryIO

import click

from macros.i18n.language import _, speaking
from macros.proposing.answers import LARGEST, Answers, Wrong, read
from macros.proposing.files import put
from macros.proposing.proposed import Outcome, outcome
from macros.proposing.replies import comment, summary
from macros.site import Site

FOR_A_PERSON = 3


@click.command("from-issue")
@click.argument("file", type=click.File("rb"))
@click.option(
    "--to",
    "folder",
    type=click.Path(path_type=Path, file_okay=False),
    default=Path(),
    help="The folder whose data/ is written to; without it, this one.",
)
@click.option(
    "--summary",
    "summary_file",
    type=click.Path(path_type=Path, dir_okay=False),
    help="Where to write the title of a draft pull request, and below it its text.",
)
def command(file: BinaryIO, folder: Path, summary_file: Path | None) -> None:
    """Read a suggestion from FILE, or with - from the input, and write what it makes of data/.

    It is the body of an issue that was opened with a form, a message, or what the page suggest/
    saved. A story becomes a new file: none that is there is overwritten. The correction of a
    figure changes that one number, and says so under corrections. The answer to whoever suggested
    it goes to the output, as Markdown.

    Ends with 0 where something was written, with 1 where something has to be corrected first, with
    2 where it was called in a way that it does not know, and with 3 where nothing is missing, but
    a person has to make the change.
    """
    root = Path.cwd()
    if not (root / "data" / "area.yml").is_file():
        raise click.UsageError(_("there is no data/area.yml here: call this where your site is."))
    answers = _read(file.read(4 * LARGEST + 1))
    with speaking(Site(root).language):
        made = outcome(root, answers)
        if made.file:
            _write(made, folder)
        if summary_file and not made.wrong:
            put(summary_file, summary(made))
        click.echo(comment(made), nl=False)
    sys.exit(1 if made.wrong else 0 if made.file else FOR_A_PERSON)


def _read(raw: bytes) -> Answers:
    try:
        return read(raw.decode("utf-8-sig"))
    except UnicodeDecodeError:
        wrong = _("This is not saved as UTF-8.")
        return Answers(None, wrong=[Wrong(None, wrong, _("Save it again as plain text."))])


def _write(made: Outcome, folder: Path) -> None:
    """Write the file that a proposal makes. A new one takes the place of none."""
    place = folder / made.file
    new = made.answers.proposal is not None and made.answers.proposal.id == "story"
    if new and place.exists():
        raise click.UsageError(_("{file} is there already.", file=made.file))
    put(place, made.text)
    click.echo(_("{file} was written.", file=place.as_posix()), err=True)
