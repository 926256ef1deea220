"""A line in Easy Read is one sentence.

Why: each sentence has a picture beside it, and room around it. This is a warning.

Example:
    lines:
      - text: You told us. We listened.
        icon: forum-outline

Write instead a line for each:

    lines:
      - text: You told us.
        icon: forum-outline
      - text: We listened.
        icon: ear-hearing

"""

from collections.abc import Iterator

from macros.content.content import Content
from macros.content.easy_read import all_lines, as_read
from macros.content.problems import Problem, Severity
from macros.i18n.language import _
from macros.text.reading import sentences

ALLOWABLE = True


def check(content: Content) -> Iterator[Problem]:
    """Lines with more sentences than one."""
    for told, n, line in all_lines(content):
        found = sentences(as_read(line.text))
        if len(found) > 1:
            yield content.problem(
                told.item.file,
                told.path("lines", n, "text"),
                _("this line has {n} sentences", n=len(found)),
                _("write a line for each of them, with a picture of its own"),
                Severity.WARNING,
            )
