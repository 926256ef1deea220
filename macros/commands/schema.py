"""`offer schema`: what each kind of file in `data/` may hold, for an editor's program."""

import json
from pathlib import Path

import click

from macros.i18n.language import _
from macros.proposing.schema import FOLDER, SETTINGS, models, settings, written


def _kinds(_ctx: click.Context, _param: click.Parameter, start: str) -> list[str]:
    return [kind for kind in models() if kind.startswith(start)]


@click.command("schema")
@click.argument("kind", required=False, shell_complete=_kinds)
@click.option(
    "--to",
    "folder",
    type=click.Path(path_type=Path, file_okay=False),
    help="Write the schema of every kind into this folder.",
)
def command(kind: str | None, folder: Path | None) -> None:
    """Print the JSON Schema of a KIND of file, such as story, measure or area.

    With `--to schemas` all of them are written there, and .vscode/settings.json tells Visual
    Studio Code to use them: it then knows each field while you type. Ends with 0 where that was
    done, and with 2 where there is no such kind.
    """
    known = models()
    if kind is not None and kind not in known:
        raise click.UsageError(
            _("there is no kind “{kind}”. There are: {kinds}", kind=kind, kinds=", ".join(known))
        )
    if folder is None:
        click.echo(written(kind).rstrip() if kind else "\n".join(known))
        return
    folder.mkdir(parents=True, exist_ok=True)
    for name in [kind] if kind else known:
        path = folder / f"{name}.json"
        path.write_text(written(name), "utf-8")
        click.echo(path)
    if folder.as_posix() == FOLDER:
        _tell_the_editor(Path(SETTINGS))


def _tell_the_editor(path: Path) -> None:
    """Write the settings; those of somebody else are left alone."""
    text = json.dumps(settings(), indent=2) + "\n"
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
        click.echo(path)
    elif path.read_text("utf-8") != text:
        click.echo(_("{file} is left as it is. Add to it:", file=path))
        click.echo(text.rstrip())
