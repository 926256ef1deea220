"""A hard word in Easy Read is bold, and the next line says what it means.

Why: readers of Easy Read know that a bold word is explained, and look for it in the next line. What
was explained above may be bold again. This is a warning.

Example:
    lines:
      - text: Some children have an **EHC plan**.
      - text: The council writes plans.

Write instead a next line that has the word in it:

    lines:
      - text: Some children have an **EHC plan**.
      - text: An EHC plan says what help a child gets.

"""

import re
from collections.abc import Iterator

from macros.content.content import Content
from macros.content.easy_read import as_read, written
from macros.content.problems import Problem, Severity
from macros.i18n.language import _
from macros.model.easy_read import BOLD

ALLOWABLE = True

_ENDING = re.compile(r"(?:es|s|ed|ing)$")


def check(content: Content) -> Iterator[Problem]:
    """Bold words that the next line does not have, and signs ** that make nothing bold."""
    for told in written(content):
        known: set[str] = set()
        lines = told.easy.lines
        for n, line in enumerate(lines):
            path = told.path("lines", n, "text")
            below = _stems(as_read(lines[n + 1].text)) if n + 1 < len(lines) else ()
            for word in re.findall(BOLD, line.text):
                if word.casefold() not in known and not {*_stems(word)} <= {*below}:
                    yield content.problem(
                        told.item.file,
                        path,
                        _("the next line does not say what “{word}” means", word=word),
                        _(
                            "begin the next line with “{word}”, and say what it is, or take away "
                            "the signs **",
                            word=word,
                        ),
                        Severity.WARNING,
                    )
                known.add(word.casefold())
            if "**" in as_read(line.text):
                yield content.problem(
                    told.item.file,
                    path,
                    _("the signs ** stand here alone"),
                    _("write them before and behind the hard word, or delete them"),
                    Severity.WARNING,
                )


def _stems(text: str) -> list[str]:
    """The words of a text without their endings: plan for plans."""
    return [_ENDING.sub("", word) for word in re.findall(r"\w+", text.casefold())]
