"""Nobody’s name on a social network stands in a file.

Why: it leads to a person’s pictures and friends.

Example:
    who: “@sunny_mum_of_two”

Write instead who it was, coarsely:

    who: A parent

"""

from collections.abc import Iterator

from macros.content.content import Content
from macros.content.problems import Problem
from macros.i18n.language import _

ALLOWABLE = True


def check(content: Content) -> Iterator[Problem]:
    """Each of them in every field, comment and page."""
    wrong = _("a name on a social network stands here")
    instead = _("delete it, and say who it is: “a parent”")
    return content.about_people("social_handle", wrong, instead)
