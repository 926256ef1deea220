"""No postcode stands in a file.

Why: a postcode is about 15 homes: with one more thing that is known, it is one family.

Example:
    you_said: Nobody picks us up in ZZ2 5ZZ.

Write instead a part of the area that is large:

    you_said: Nobody picks us up in the north of the town.

"""

from collections.abc import Iterator

from macros.content.content import Content
from macros.content.problems import Problem
from macros.i18n.language import _

ALLOWABLE = True


def check(content: Content) -> Iterator[Problem]:
    """Each of them in every field, comment and page."""
    wrong = _("a postcode stands here")
    instead = _("delete it, and name a larger part of the area")
    return content.about_people("postcode", wrong, instead)
