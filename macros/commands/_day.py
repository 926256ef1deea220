"""The option that names the day for which a site is checked, shown or built."""

from collections.abc import Callable
from datetime import date
from typing import Any

import click


class _Day(click.ParamType):  # type: ignore[type-arg]  # not of every version
    name = "date"

    def convert(self, value: Any, param: Any, ctx: Any) -> date:
        try:
            return date.fromisoformat(value)
        except ValueError:
            self.fail(f"“{value}” is not a day: write year, month and day: 2027-03-31", param, ctx)


DAY = _Day()


def as_of(command: Callable[..., Any]) -> Callable[..., Any]:
    """Give a command the option `--as-of`."""
    return click.option(
        "--as-of", type=DAY, help="The day to do this for, such as 2027-03-31; else today."
    )(command)
