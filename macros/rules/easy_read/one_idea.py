"""A sentence in Easy Read has one idea.

Why: “and” makes one sentence of two, and a reader has to take it apart again. One “and” between two
things is no harm: “parents and carers”. Hard words between ** and ** and the words of the glossary
may have as many as they have. This is a warning, and for English only.

Example:
    lines:
      - text: Parents asked for a club and the council started one.

Write instead a line for each idea:

    lines:
      - text: Parents asked for a club.
      - text: The council started a club.

"""

import re
from collections.abc import Iterator

from macros.content.content import Content
from macros.content.easy_read import all_lines
from macros.content.problems import Problem, Severity
from macros.i18n.language import _
from macros.model.easy_read import BOLD

ALLOWABLE = True

_AND = re.compile(r"\band\b", re.IGNORECASE)
_VERB = (
    r"(?:is|are|was|were|has|have|had|can|will|did|does|do|said|made|gave|got|told|met|went|\w+ed)"
)
# What begins a sentence of its own behind “and”, a comma or a semicolon.
_JOINS = re.compile(
    r";|,\s*(?:and|but|so)\b|\b(?:and|but)\s+(?:I|we|you|he|she|it|they|there|then|so|that)\b"
    rf"|\b{_VERB}\b.*\b(?:and|but)\s+(?:the|a|an|our|your|their|some|many|most)\s+"
    rf"(?:\w+\s+){{1,2}}{_VERB}\b",
    re.IGNORECASE,
)


def check(content: Content) -> Iterator[Problem]:
    """Sentences that “and” makes of several."""
    if not content.area.language.startswith("en"):
        return
    names = [word for one in content.glossary.values() for word in (one.term, one.full, *one.also)]
    known = re.compile("|".join([BOLD, *(re.escape(one) for one in names if one)]), re.IGNORECASE)
    for told, n, line in all_lines(content):
        text = known.sub("X", line.text)
        if len(_AND.findall(text)) > 1 or _JOINS.search(text):
            yield content.problem(
                told.item.file,
                told.path("lines", n, "text"),
                _("this line seems to have more than one idea"),
                _("write a line for each idea, without “and” or “but” between them"),
                Severity.WARNING,
            )
