"""No file is called after a person.

Why: the name of a file becomes an address, which stays and is found by every search.

Example: data/stories/aisha-and-the-bus.yml

Write instead what it is about: data/stories/late-bus.yml
"""

import re
from collections.abc import Iterator
from pathlib import PurePosixPath

from macros.content.content import Content
from macros.content.problems import Problem
from macros.i18n.language import _
from macros.text.vocabulary import FIRST_NAMES

_WORD = re.compile(r"[^\W\d_]+")


def check(content: Content) -> Iterator[Problem]:
    """Files of `data/` and `docs/` called by a first name that the area does not use."""
    if not content.area.language.startswith("en"):
        return
    named = FIRST_NAMES - content.known_words
    for file in [*content.files, *content.pages, *sorted(content.pictures)]:
        stem = PurePosixPath(file).stem.casefold()
        if found := next((word for word in _WORD.findall(stem) if word in named), None):
            yield Problem(
                file,
                1,
                1,
                "",
                _("“{letter}…” in the name of this file may be somebody’s", letter=found[0]),
                _(
                    "call the file by what it is about; if it is the name of a place, add it to "
                    "“places” in data/area.yml"
                ),
            )
