"""A sentence in Easy Read names what it is about.

Why: each line stands beside its own picture. Who reads one, or comes back to it, has to know who
“they” are without the line above. “It is” before “to” or “that” means nothing by itself and may
stay: “It is hard to wait”. This is a warning, and for English only.

Example:
    lines:
      - text: The council started a club.
      - text: It is open on Saturdays.

Write instead:

    lines:
      - text: The council started a club.
      - text: The club is open on Saturdays.

"""

import re
from collections.abc import Iterator

from macros.content.content import Content
from macros.content.easy_read import all_lines, as_read
from macros.content.problems import Problem, Severity
from macros.i18n.language import _

ALLOWABLE = True

_VERB = (
    r"(?:is|are|was|were|will|would|can|could|may|might|must|should|has|have|had|do|does|did"
    r"|means?|says?|said|helps?|helped|shows?|showed|made|makes?|gave|gives?|happen(?:s|ed)?)"
)
_WITHOUT_NOUN = re.compile(
    rf"(They|Them|He|She|It|Its|Their|Theirs)\b|(This|That|These|Those)(?=\s+{_VERB}\b)"
)
_OF_NOTHING = re.compile(
    r"It (?:is|was|will be|can be|may be) (?:not |now |still |very )?\w+(?: for [\w ]+)? "
    r"(?:to|that|when|if)\b|It (?:takes|took|costs?) |It (?:is|was) [\w ]*(?:time|day|year|law)\b"
)


def check(content: Content) -> Iterator[Problem]:
    """Lines that begin with a pronoun."""
    if not content.area.language.startswith("en"):
        return
    for told, n, line in all_lines(content):
        text = as_read(line.text)
        found = _WITHOUT_NOUN.match(text)
        if found and not _OF_NOTHING.match(text):
            yield content.problem(
                told.item.file,
                told.path("lines", n, "text"),
                _("this line does not say who or what “{word}” is", word=found[0]),
                _(
                    "write who or what it is, instead of “{word}”",
                    word=found[0],
                ),
                Severity.WARNING,
            )
