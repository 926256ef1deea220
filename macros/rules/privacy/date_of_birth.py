"""Nobody’s day of birth stands in a file.

Why: with the name of a school it is one child.

Example:
    you_said: My son was born on 3 May 2014 and has no school.

Write instead what matters of it:

    you_said: My son has no primary school.

"""

from collections.abc import Iterator

from macros.content.content import Content
from macros.content.problems import Problem
from macros.i18n.language import _

ALLOWABLE = True


def check(content: Content) -> Iterator[Problem]:
    """Each of them in every field, comment and page."""
    wrong = _("a day of birth stands here")
    return content.about_people("date_of_birth", wrong, _("delete the day and the month"))
