"""A section of a document can be named, and linked to.

Why: the number of a section is part of the address of the place on the page of sources. With a
space in it, the address would break.

Example, in data/sources.yml:

    sections:
      "Chapter 2 ": Buses

Write instead a number or a short word, and the heading behind the colon:

    sections:
      "2": Buses

"""

import re
from collections.abc import Iterator

from macros.content.content import Content
from macros.content.problems import Problem
from macros.i18n.language import _

_NUMBER = re.compile(r"[^\W_]+([-._][^\W_]+)*")
LONGEST = 40


def check(content: Content) -> Iterator[Problem]:
    """Sections whose numbers cannot be part of an address."""
    for document_id, document in content.documents.items():
        for section in document.sections:
            if not _NUMBER.fullmatch(section) or len(section) > LONGEST:
                yield content.problem(
                    "data/sources.yml",
                    ("documents", document_id, "sections", section),
                    _("“{section}” cannot be part of an address", section=section),
                    _("use letters, digits, dots and dashes: 2a; the heading comes after it"),
                )
