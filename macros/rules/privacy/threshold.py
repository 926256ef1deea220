"""The number under which counts are not published is not weakened by a slip.

Why: everything that keeps a person from being known rests on this one number. 5 is usual for
counts of people. A smaller one needs a decision, and the file says which; a very large one
would hide the whole site and is more likely to be a slip.

Example, in data/area.yml:

    publishing:
      smallest_count: 3

Write instead 5, or the decision too:

    publishing:
      smallest_count: 3
      smallest_count_because: Decided by the board of partners, May 2023
"""

from collections.abc import Iterator

from macros.content.content import Content
from macros.content.problems import Problem
from macros.i18n.language import _

USUAL = 5
LARGEST = 1000


def check(content: Content) -> Iterator[Problem]:
    """A threshold under 5 without a reason, or one that no figure could pass."""
    publishing = content.area.publishing
    where = ("publishing", "smallest_count")
    if publishing.smallest_count < USUAL and publishing.smallest_count_because is None:
        yield content.problem(
            "data/area.yml",
            where,
            _(
                "{n} is fewer than {usual}, and nothing says who decided that",
                n=publishing.smallest_count,
                usual=USUAL,
            ),
            _(
                "write {usual}, or add a line “smallest_count_because: …” "
                "(who decided on this number, when and why)",
                usual=USUAL,
            ),
        )
    elif publishing.smallest_count > LARGEST:
        yield content.problem(
            "data/area.yml",
            where,
            _("counts under {n} would not be published", n=publishing.smallest_count),
            _("write {usual}, or another number up to {most}", usual=USUAL, most=LARGEST),
        )


def threshold(content: Content) -> int:
    """The number under which counts are not published; 5 where the area's cannot be right."""
    publishing = content.area.publishing
    if publishing.smallest_count < USUAL and publishing.smallest_count_because is None:
        return USUAL
    return publishing.smallest_count if publishing.smallest_count <= LARGEST else USUAL
