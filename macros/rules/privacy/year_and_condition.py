"""Nobody’s school year stands beside a condition.

Why: in one school there is one child of that year with that condition.

Example:
    you_said: A Year 4 child with epilepsy could not go.

Write instead the one or the other:

    you_said: A child with epilepsy could not go.

"""

from collections.abc import Iterator

from macros.content.content import Content
from macros.content.problems import Problem
from macros.i18n.language import _

ALLOWABLE = True


def check(content: Content) -> Iterator[Problem]:
    """Each of them in every field, comment and page."""
    wrong = _("a school year and a condition stand here together, and tell who it is")
    return content.about_people("year_and_condition", wrong, _("leave one of the two out"))
