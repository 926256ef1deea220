"""`offer preview`: what `offer serve` does, by the name that others look for."""

from macros.commands.serve import command

__all__ = ["command"]
