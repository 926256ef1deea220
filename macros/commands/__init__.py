"""The `offer` command: each module here is a subcommand, loaded when it is called."""

from importlib import import_module
from pkgutil import iter_modules

import click


class _Commands(click.Group):
    """The modules of this package: MkDocs is slow to load, and `offer check` does without it."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return [found.name for found in iter_modules(__path__) if not found.name.startswith("_")]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in self.list_commands(ctx):
            return None
        command: click.Command = import_module(f"{__name__}.{cmd_name}").command
        return command


@click.group(cls=_Commands)
def offer() -> None:
    """You said, we did: check, serve and build the site in this folder."""
