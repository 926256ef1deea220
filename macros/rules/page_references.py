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

from macros.content import Content
from macros.explain import nearest
from macros.language import _
from macros.problems import Problem

CALL = re.compile(r"""\b(weakness|story|quote|measure)(_\w+)?\(\s*["']([^"']*)["']""")
_FOLDERS = {
    "weakness": "weaknesses",
    "story": "stories",
    "quote": "quotes",
    "measure": "measures",
}


def calls(text: str) -> Iterator[tuple[int, str, str]]:
    """Where a page asks for an item: the offset, the folder and the id."""
    for match in CALL.finditer(text):
        yield match.start(3), _FOLDERS[match[1]], match[3]


def check(content: Content) -> Iterator[Problem]:
    """Pages that ask for an item which does not exist."""
    for page, text in content.pages.items():
        for offset, folder, item_id in calls(text):
            known = content.claimed.get(folder, set())
            if item_id not in known:
                before = text[:offset]
                yield Problem(
                    page,
                    before.count("\n") + 1,
                    offset - before.rfind("\n"),
                    "",
                    _("there is no file data/{folder}/{id}.yml", folder=folder, id=item_id),
                    nearest(item_id, sorted(known))
                    or _("write the name of a file in data/{folder}", folder=folder),
                )
