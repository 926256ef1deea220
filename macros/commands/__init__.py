"""The `offer` command: each module here is a subcommand, loaded when it is called."""

import gc
import os
import sys
from contextlib import suppress
from importlib import import_module
from keyword import iskeyword
from pkgutil import iter_modules
from typing import Any

import click

from macros.i18n.language import _
from macros.publishing.failures import reason


class _Commands(click.Group):
    """The modules of this package: MkDocs is slow to load, and `offer check` does without it."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        names = (found.name for found in iter_modules(__path__))
        return [_called(name) for name in names if not name.startswith("_")]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in self.list_commands(ctx):
            return None
        name = cmd_name.replace("-", "_")
        module = f"{name}_" if iskeyword(name) else name
        command: click.Command = import_module(f"{__name__}.{module}").command
        return command

    def main(self, *args: Any, **named: Any) -> Any:
        """Say in a sentence what the system refuses to any command, be it to print."""
        gc.set_threshold(200_000)  # most of what is read lives until the end
        try:
            return super().main(*args, **named)
        except OSError as error:
            with suppress(OSError):
                click.echo(_("This could not be done: {reason}.", reason=reason(error)), err=True)
            os.dup2(os.open(os.devnull, os.O_WRONLY), 1)  # else Python tries again as it ends
            sys.exit(1)


def _called(module: str) -> str:
    """What the command of a module is called: from-issue, import."""
    return module.rstrip("_").replace("_", "-")


@click.group(cls=_Commands)
def offer() -> None:
    """You said, we did: check, serve and build the site in this folder.

    Each command says with --help what it does. It ends with 0 where that was done, with 1 where
    something has to be corrected first, and with 2 where it was called in a way that it does not
    know. What it makes of data/ goes to the output, and what is wrong to the error output.
    """
