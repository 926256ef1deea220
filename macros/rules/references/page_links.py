"""A link on a page in `docs/` leads to a page, a picture or a place that is there.

Why: a build stops at a link to nothing, and a reader would too. A page is either a file in
docs/, or made by the site for a story, a weakness or a figure.

Example, in docs/about.md:

    [How to take part](take-prat.md)

Write instead the name of a file, as seen from the folder of the page:

    [How to take part](take-part.md)
"""

from collections.abc import Iterator
from posixpath import dirname, join, normpath

from macros.content.content import Content
from macros.content.messages import nearest
from macros.content.page import SourcePage
from macros.content.problems import Problem
from macros.content.prose import PageLink
from macros.i18n.language import _
from macros.model.kinds import KINDS


def check(content: Content) -> Iterator[Problem]:
    """Links to pages, pictures or places which do not exist, and pages of items that do not."""
    made = _made(content)
    known = made | content.pages.keys() | content.pictures
    for page in content.pages.values():
        yield from _of_nothing(page, made)
        for link in page.links:
            if words := _broken(content, page, link, known):
                yield Problem(page.file, link.line, link.column, "", *words)


def _made(content: Content) -> set[str]:
    """The pages that items have, whether or not a file in `docs/` says more of them."""
    return {
        f"docs/{kind.address.format(id=item_id).rstrip('/')}.md"
        for kind in KINDS
        if kind.address.endswith("/")
        for item_id in content.claimed.get(kind.folder, set())
    }


def _of_nothing(page: SourcePage, made: set[str]) -> Iterator[Problem]:
    folder = page.file.removeprefix("docs/").partition("/")[0]
    index = f"docs/{folder}/index.md"
    if folder in ("stories", "weaknesses") and page.file not in {index, *made}:
        wrong = _("there is no such item in data/{folder}", folder=folder)
        instead = _("put the page into another folder, or delete it")
        yield Problem(page.file, 1, 1, "", wrong, instead)


def _broken(
    content: Content, page: SourcePage, link: PageLink, known: set[str]
) -> tuple[str, str] | None:
    target = normpath(join(dirname(page.file), link.path)) if link.path else page.file
    if target not in known:
        places = sorted(name.removeprefix("docs/") for name in known)
        return (
            _("there is no {file} to link to", file=target),
            nearest(target.removeprefix("docs/"), places)
            or _("write the name of a file in docs/, as seen from the folder of this page"),
        )
    if not link.place:
        return None
    ids = content.pages[target].ids if target in content.pages else frozenset[str]()
    if link.place in ids:
        return None
    return (
        _("{file} has no place “{id}”", file=target, id=link.place),
        nearest(link.place, sorted(ids))
        or _("link to the page without #, or give a heading there {id}", id="{: #a-name }"),
    )
