"""A page in `docs/` says nothing that stands in `data/`; a macro fetches it from there.

Why: a name, a date or a number that is written on a page too stays as it is when the file in
`data/` changes, and a page that every area has would speak of another one. This is a warning.

Example, in docs/about.md:

    This site is about Anyshire, and about the four priorities of the council.

Write instead what fetches the words from `data/`, and leave the number to the list itself:

    This site is about {{ area.name }}, and about what it works on.

"""

import re
from collections.abc import Iterator

from macros.content.content import Content
from macros.content.page import SourcePage
from macros.content.problems import Problem, Severity
from macros.i18n.language import _, period

_COUNTED = re.compile(
    r"\b(?:\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|a dozen) "
    r"(?:weaknesses|priorities|stories|figures|quotes|voices|promises|documents)\b",
    re.IGNORECASE,
)


def check(content: Content) -> Iterator[Problem]:
    """Words of the area, and numbers of what it has, on a page in `docs/`."""
    words = _words(content)
    if not words:
        return
    known = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, words))})(?!\w)")
    for page in content.pages.values():
        for pattern, instead in (
            (known, None),
            (_COUNTED, _("leave the number out: a list that a macro makes shows how many it has")),
        ):
            if found := pattern.search(page.text):
                yield _problem(page, found, instead or words[found[0]])


def _words(content: Content) -> dict[str, str]:
    """What stands in `data/`, the longest first, and what to write on a page instead of it."""
    area = content.area
    if "data/area.yml" in content.unread:
        return {}
    elsewhere = _("leave it to a macro, or say it in data/")
    others = [body.name for body in area.bodies] + [one.short for one in area.bodies if one.short]
    others += [document.title for document in content.documents.values()]
    if area.publishing.inspection:
        others.append(period(area.publishing.inspection))
    found = dict.fromkeys(others, elsewhere)
    found[area.short_name or area.name] = _("write {words}", words="{{ area.short_name }}")
    found[area.name] = _("write {words}", words="{{ area.name }}")
    return dict(sorted(found.items(), key=lambda one: len(one[0]), reverse=True))


def _problem(page: SourcePage, found: re.Match[str], instead: str) -> Problem:
    before = page.text[: found.start()]
    line, column = before.count("\n") + 1, found.start() - before.rfind("\n")
    wrong = _("“{words}” stands here, and in data/ too", words=found[0])
    return Problem(page.file, line, column, "", wrong, instead, Severity.WARNING)
