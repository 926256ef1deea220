"""No NHS number stands in a file.

Why: it is one person’s for life, and leads to all that the health service knows. Only a number
whose last digit is right is one.

Example:
    note: The letter was about 999 110 6847.

Write instead what it was about, with no number:

    note: The letter was about a wheelchair.

"""

from collections.abc import Iterator

from macros.content.content import Content
from macros.content.problems import Problem
from macros.i18n.language import _

ALLOWABLE = True


def check(content: Content) -> Iterator[Problem]:
    """Each of them in every field, comment and page."""
    wrong = _("an NHS number stands here")
    return content.about_people("nhs_number", wrong, _("delete it"))
