"""Who tested a text in Easy Read stands with the day, and both only once it is so.

Why: people with learning disabilities test a text before it may be called Easy Read. Until both are
there, the page says that it has not been tested.

Example:
    tested_by: a group of people with learning disabilities

Write instead the day too, or leave both out:

    tested_by: a group of people with learning disabilities
    tested_on: 2027-03-01

"""

from collections.abc import Iterator

from macros.content.content import Content
from macros.content.easy_read import written
from macros.content.problems import Problem, Severity
from macros.i18n.language import _


def check(content: Content) -> Iterator[Problem]:
    """Texts with the one and not the other, and days that have not come."""
    for told in written(content):
        by, on = told.easy.tested_by, told.easy.tested_on
        file = told.item.file
        if by and not on:
            wrong = _("it does not say when it was tested, so the page says that it was not")
            instead = _("add tested_on: and the day, or delete this until it is tested")
            yield content.problem(file, told.path("tested_by"), wrong, instead, Severity.WARNING)
        elif on and not by:
            wrong = _("it does not say who tested it, so the page says that nobody did")
            instead = _("add tested_by: and a role, or delete this until it is tested")
            yield content.problem(file, told.path("tested_on"), wrong, instead, Severity.WARNING)
        if on and on > max(told.item.publish or content.day, content.day) and not told.item.draft:
            yield content.problem(
                file,
                told.path("tested_on"),
                _("{period} has not begun yet", period=str(on)),
                _("delete tested_by and tested_on until it is tested"),
            )
