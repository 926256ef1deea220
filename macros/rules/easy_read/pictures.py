"""Each line in Easy Read has one picture: an icon, or that of a figure.

Why: the picture is what many look at first, and what brings a line back to mind. This is a warning.

Example:
    lines:
      - text: You can write to us.

Write instead the name of a Material Design Icon, or a figure of which the line tells:

    lines:
      - text: You can write to us.
        icon: email-outline

"""

from collections.abc import Iterator

from macros.content.content import Content
from macros.content.easy_read import all_lines
from macros.content.problems import Problem, Severity
from macros.i18n.language import _

ALLOWABLE = True


def check(content: Content) -> Iterator[Problem]:
    """Lines with no picture, or with two."""
    for told, n, line in all_lines(content):
        if bool(line.icon) == bool(line.figure):
            wrong = _("there are two pictures") if line.icon else _("there is no picture")
            instead = (
                _("delete the icon: the figure has a picture of its own")
                if line.icon
                else _("write icon: and the name of one, such as {name}", name="forum-outline")
            )
            yield content.problem(
                told.item.file, told.path("lines", n), wrong, instead, Severity.WARNING
            )
