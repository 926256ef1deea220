"""The names that a shell completes: of items, and of files in `data/`."""

from pathlib import Path
from typing import Any

import click

from macros.model.kinds import KINDS


def items(*folders: str) -> Any:
    """Complete the id of an item in these folders of `data/`; without one, in all of them."""

    def complete(_ctx: click.Context, _param: click.Parameter, start: str) -> list[str]:
        wanted = folders or tuple(kind.folder for kind in KINDS)
        found = [
            path.stem for one in wanted for path in sorted((Path("data") / one).glob("*.y*ml"))
        ]
        return [name for name in found if name.startswith(start)]

    return complete
