"""No number of a car stands in a file.

Why: it leads to its owner, and neighbours know whose it is.

Example:
    you_said: The taxi LD63 XYZ was late.

Write instead what it was, with no number:

    you_said: The taxi was late.

"""

from collections.abc import Iterator

from macros.content.content import Content
from macros.content.problems import Problem
from macros.i18n.language import _

ALLOWABLE = True


def check(content: Content) -> Iterator[Problem]:
    """Each of them in every field, comment and page."""
    wrong = _("this looks like the number of a car")
    instead = _("delete it, or write it in another way if it is something else")
    return content.about_people("car", wrong, instead)
