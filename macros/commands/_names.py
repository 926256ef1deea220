"""The names of items and of files in `data/`: what a shell completes, and what may be one."""

from pathlib import Path
from typing import Any

import click

from macros.i18n.language import _
from macros.model.kinds import KINDS
from macros.proposing.new import slug


def file_name(_ctx: click.Context, _param: click.Parameter, name: str | None) -> str | None:
    """The name that somebody gives to a new file. Raises where it could lead to another folder."""
    if name and slug(name) != name:
        raise click.UsageError(_("--name: use small letters, digits and dashes: saturday-club"))
    return name


def items(*folders: str) -> Any:
    """Complete the id of an item in these folders of `data/`; without one, in all of them."""

    def complete(_ctx: click.Context, _param: click.Parameter, start: str) -> list[str]:
        wanted = folders or tuple(kind.folder for kind in KINDS)
        found = [
            path.stem for one in wanted for path in sorted((Path("data") / one).glob("*.y*ml"))
        ]
        return [name for name in found if name.startswith(start)]

    return complete
