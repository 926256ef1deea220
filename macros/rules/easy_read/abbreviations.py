"""Letters that stand for words are explained in Easy Read where they first stand.

Why: a page in Easy Read has no links to the glossary; each has to say all that it takes to read it.
This is a warning.

Example:
    lines:
      - text: Children with SEND need help.

Write instead the words, or make the letters bold and say in the next line what they mean:

    lines:
      - text: Some children have **SEND**.
      - text: SEND means that a child needs more help to learn.

"""

import re
from collections.abc import Iterator

from macros.content.content import Content
from macros.content.easy_read import written
from macros.content.problems import Problem, Severity
from macros.i18n.language import _
from macros.model.easy_read import BOLD
from macros.text.vocabulary import LETTERS

ALLOWABLE = True

_LETTERS = re.compile(r"\b[A-Z]{2,}(?=s?\b)")


def check(content: Content) -> Iterator[Problem]:
    """Abbreviations that no line makes bold when they first come, once in each text."""
    if not content.area.language.startswith("en"):
        return
    for told in written(content):
        said: set[str] = {*LETTERS}
        for n, line in enumerate(told.easy.lines):
            said.update(_LETTERS.findall(" ".join(re.findall(BOLD, line.text))))
            for letters in dict.fromkeys(_LETTERS.findall(line.text)):
                if letters not in said:
                    said.add(letters)
                    yield content.problem(
                        told.item.file,
                        told.path("lines", n, "text"),
                        _("nothing in this text explains “{letters}”", letters=letters),
                        _(
                            "write the words instead, or write **{letters}**, and in the next line "
                            "what {letters} means",
                            letters=letters,
                        ),
                        Severity.WARNING,
                    )
