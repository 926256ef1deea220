"""Nobody’s telephone number stands in a file.

Why: a stranger can ring that person, and the number stays in the history of the files.

Example:
    we_did:
      - Ring 07700 900123 for a seat.

Write instead whom to ask, and leave the number out:

    we_did:
      - The school bus office has the seats.

"""

from collections.abc import Iterator

from macros.content.content import Content
from macros.content.problems import Problem
from macros.i18n.language import _

ALLOWABLE = True


def check(content: Content) -> Iterator[Problem]:
    """Each of them in every field, comment and page."""
    wrong = _("a telephone number stands here")
    return content.about_people("telephone", wrong, _("delete it, and say whom to ask instead"))
