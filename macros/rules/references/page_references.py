"""What a page in `docs/` asks for exists.

Why: a page asks for a figure, a quote, a story or a weakness by its file name. If there is no
such file the build would stop at the first one; here all of them are reported at once.

Example, in docs/report.md:

    {{ quote("visoin") }}

Write instead the name of a file in data/quotes:

    {{ quote("vision") }}
"""

import re
from collections.abc import Iterator

from macros.content.content import Content
from macros.content.messages import nearest
from macros.content.problems import Problem
from macros.i18n.language import _

CALL = re.compile(r"""\b(weakness|story|quote|measure)(_\w+)?\(\s*["']([^"']*)["']""")
_FOLDERS = {
    "weakness": "weaknesses",
    "story": "stories",
    "quote": "quotes",
    "measure": "measures",
}


_SOURCE = re.compile(r"""\bsource\(\s*["']([^"']*)["']\s*,\s*["']([^"']*)["']""")


def calls(text: str) -> Iterator[tuple[int, str, str]]:
    """Where a page asks for an item: the offset, the folder and the id."""
    for match in CALL.finditer(text):
        yield match.start(3), _FOLDERS[match[1]], match[3]


def check(content: Content) -> Iterator[Problem]:
    """Pages that ask for an item, or a section of a source, which does not exist."""
    for page, text in content.pages.items():
        yield from _sections(content, page, text)
        for offset, folder, item_id in calls(text):
            known = content.claimed.get(folder, set())
            if item_id not in known:
                yield Problem(
                    page,
                    *_place(text, offset),
                    "",
                    _("there is no file data/{folder}/{id}.yml", folder=folder, id=item_id),
                    nearest(item_id, sorted(known))
                    or _("write the name of a file in data/{folder}", folder=folder),
                )


def _sections(content: Content, page: str, text: str) -> Iterator[Problem]:
    for match in _SOURCE.finditer(text):
        document = content.documents.get(match[1])
        if content.documents and document is None:
            yield Problem(
                page,
                *_place(text, match.start(1)),
                "",
                _("there is no document “{id}” in data/sources.yml", id=match[1]),
                nearest(match[1], sorted(content.documents)),
            )
        elif document and match[2] not in document.sections:
            yield Problem(
                page,
                *_place(text, match.start(2)),
                "",
                _("“{id}” has no section {section}", id=match[1], section=match[2]),
                nearest(match[2], list(document.sections)),
            )


def _place(text: str, offset: int) -> tuple[int, int]:
    before = text[:offset]
    return before.count("\n") + 1, offset - before.rfind("\n")
