"""A claim that figures improved is supported by them, or an editor knows that it is not.

Why: the page sets each claim beside what its figures show. Where the two differ, the page says
so; an editor should know of it before a reader does. This is a warning. Once you know it,
say so in the file, and it is not repeated.

Example, where the figures are cited and none of them is better than the first:

    claim: Annual review data shows sufficient improvement
    stated: better
    since: earliest
    measures: [annual-review-duties]

Write instead, when you have looked at the page and it says what is true:

    stated: better
    since: earliest
    differs: true
"""

from collections.abc import Iterator

from macros.content.content import Content
from macros.content.problems import Problem, Severity
from macros.figures.claims import SUPPORTED, agreement, cited, verdict
from macros.i18n.language import _
from macros.model.priority import Impact, Priority


def check(content: Content) -> Iterator[Problem]:
    """Claims of improvement that their figures do not support; `differs` where they do."""
    for priority in content.all_priorities():
        for number, impact in enumerate(priority.impacts):
            if impact.stated and impact.since is None:
                yield content.problem(
                    priority.file,
                    ("impacts", number, "stated"),
                    _("the claim does not say what it compares with"),
                    _("add a line “since:” with inspection, earliest, previous or a period: 2019"),
                )
            else:
                yield from _claim(content, priority, number, impact)


def _claim(content: Content, priority: Priority, number: int, impact: Impact) -> Iterator[Problem]:
    found = agreement(impact, cited(content, impact))
    if found and found not in SUPPORTED and not impact.differs:
        yield content.problem(
            priority.file,
            ("impacts", number, "claim"),
            _(
                "the claim is “{claim}”, and the page says “{verdict}”",
                claim=impact.claim,
                verdict=verdict(impact, found),
            ),
            _("look at the page; if what it says is true, add the line “differs: true”"),
            Severity.WARNING,
        )
    if (found is None or found in SUPPORTED) and impact.differs:
        yield content.problem(
            priority.file,
            ("impacts", number, "differs"),
            _("the figures support this claim now")
            if found
            else _("the claim states nothing that its figures could show"),
            _("delete the line “differs: true”"),
            Severity.WARNING,
        )
