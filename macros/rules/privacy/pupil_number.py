"""No unique pupil number stands in a file.

Why: it is one child’s for all the years at school.

Example:
    note: The plan of N314524700514 was late.

Write instead what it was about, with no number:

    note: One of the plans was late.

"""

from collections.abc import Iterator

from macros.content.content import Content
from macros.content.problems import Problem
from macros.i18n.language import _

ALLOWABLE = True


def check(content: Content) -> Iterator[Problem]:
    """Each of them in every field, comment and page."""
    wrong = _("a pupil number stands here")
    return content.about_people("pupil_number", wrong, _("delete it"))
