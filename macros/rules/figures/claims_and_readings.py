"""A claim that figures improved is supported by them, or an editor knows that it is not.

Why: the page sets each claim beside what its figures show. Where the two differ, the page says
so; an editor should know of it before a reader does. This is a warning. Once you know it,
say so in the file, and it is not repeated.

Example, where the figures are cited and none of them is better than the first:

    claim: Annual review data shows sufficient improvement
    stated: better
    measures: [annual-review-duties]

Write instead, when you have looked at the page and it says what is true:

    stated: better
    differs: true
"""

from collections.abc import Iterator

from macros.content.content import Content
from macros.content.problems import Problem, Severity
from macros.figures.claims import Agreement, agreement, cited
from macros.figures.reading import Result
from macros.figures.sentences import sentence
from macros.i18n.language import _
from macros.model.measure import Better


def check(content: Content) -> Iterator[Problem]:
    """Claims of improvement that their figures do not bear out; `differs` where they do."""
    for weakness in content.weaknesses.values():
        for number, impact in enumerate(weakness.impacts):
            readings = cited(content, impact)
            found = agreement(impact, readings)
            agrees = found in {None, Agreement.AGREES}
            if not agrees and not impact.differs:
                other = next(
                    one
                    for one in readings
                    if one.result is not Result.BETTER and one.series.better is not Better.NEITHER
                )
                yield content.problem(
                    weakness.file,
                    ("impacts", number, "claim"),
                    _(
                        "the claim is “{claim}”, and the figures say “{sentence}”",
                        claim=impact.claim,
                        sentence=sentence(other),
                    ),
                    _("look at the page; if what it says is true, add the line “differs: true”"),
                    Severity.WARNING,
                )
            if agrees and impact.differs:
                yield content.problem(
                    weakness.file,
                    ("impacts", number, "differs"),
                    _("the figures bear this claim out now"),
                    _("delete the line “differs: true”"),
                    Severity.WARNING,
                )
