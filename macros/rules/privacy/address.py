"""Nobody’s street and number stand in a file.

Why: that is where a family lives.

Example:
    you_said: The bus does not come to 14 Elm Road.

Write instead a larger place:

    you_said: The bus does not come to our street.

"""

from collections.abc import Iterator

from macros.content.content import Content
from macros.content.problems import Problem
from macros.i18n.language import _

ALLOWABLE = True


def check(content: Content) -> Iterator[Problem]:
    """Each of them in every field, comment and page."""
    wrong = _("a street with a number stands here")
    instead = _("delete the number and the street, and name a larger place")
    return content.about_people("address", wrong, instead)
