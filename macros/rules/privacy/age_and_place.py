"""Nobody’s age stands beside a place.

Why: a boy of nine in a small place is one boy, and neighbours know him.

Example:
    you_said: A boy of nine from Northbridge has no school.

Write instead the one or the other:

    you_said: A child in primary school has no place.

"""

from collections.abc import Iterator

from macros.content.content import Content
from macros.content.problems import Problem
from macros.i18n.language import _

ALLOWABLE = True


def check(content: Content) -> Iterator[Problem]:
    """Each of them in every field, comment and page."""
    wrong = _("an age and a place stand here together, and tell who it is")
    instead = _("leave one of the two out, or write “a primary school child”")
    return content.about_people("age_and_place", wrong, instead)
