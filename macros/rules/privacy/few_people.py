"""A number of people so small that they could be known stands in no sentence.

Why: “three children” of one school are three children whom others know. Percentages that give few
away are the same: “4% of 50 parents” are two. The number is the area’s: `smallest_count`.

Example:
    what_changed:
      - Three children use it.

Write instead a word that gives none away:

    what_changed:
      - A few children use it.

"""

from collections.abc import Iterator

from macros.content.content import Content
from macros.content.problems import Problem
from macros.i18n.language import _

ALLOWABLE = True


def check(content: Content) -> Iterator[Problem]:
    """Each of them in every field, comment and page."""
    wrong = _("so few people can be known")
    return content.about_people("few_people", wrong, _("write “a few” or “some”, and no number"))
