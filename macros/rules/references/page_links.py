"""A link on a page in `docs/` leads to a page, a picture or a place that is there.

Why: a build stops at a link to nothing, and a reader would too. A page is either a file in
docs/, or made by the site for a story, a priority or a figure.

Example, in docs/about.md:

    [How to take part](take-prat.md)

Write instead the name of a file, by the way from the folder of the page:

    [How to take part](take-part.md)
"""

from collections.abc import Callable, Collection, Iterator
from functools import cache
from posixpath import dirname, join, normpath

from macros.content import places
from macros.content.content import Content
from macros.content.markdown import ON_EVERY_PAGE
from macros.content.messages import nearest
from macros.content.page import SourcePage
from macros.content.problems import Problem
from macros.content.prose import PageLink
from macros.i18n.language import _
from macros.model.kinds import FOLDERS


def check(content: Content) -> Iterator[Problem]:
    """Links to pages, pictures or places which do not exist, and pages of items that do not."""
    made = places.of_items(content)
    there = cache(lambda name: places.on_page(content, name, made.get(name)))
    shown = content.open_pages()
    known = made.keys() | shown.keys() | content.pictures | places.of_files(content)
    for page in shown.values():
        yield from _of_nothing(page, made)
        for link in page.links:
            if words := _broken(content, page, link, known, there):
                yield Problem(page.file, link.line, link.column, "", *words)


def _of_nothing(page: SourcePage, made: Collection[str]) -> Iterator[Problem]:
    folder = page.file.removeprefix("docs/").partition("/")[0]
    index = f"docs/{folder}/index.md"
    if folder in FOLDERS and page.file not in {index, *made}:
        wrong = _("there is no such item in data/{folder}", folder=folder)
        instead = _("put the page into another folder, or delete it")
        yield Problem(page.file, 1, 1, "", wrong, instead)


def _broken(
    content: Content,
    page: SourcePage,
    link: PageLink,
    known: set[str],
    there: Callable[[str], set[str]],
) -> tuple[str, str] | None:
    target = normpath(join(dirname(page.file), link.path)) if link.path else page.file
    if target not in known:
        names = {name.removeprefix("docs/") for name in known}
        return (
            _("there is no {file} to link to", file=target),
            nearest(target.removeprefix("docs/"), names, "docs/"),
        )
    if not link.place or not places.are_known(content):
        return None
    if link.place in there(target) or link.place in ON_EVERY_PAGE:
        return None
    instead = _("link to the page without #, or give a heading there {id}", id="{: #a-name }")
    return (
        _("{file} has no place “{id}”", file=target, id=link.place),
        nearest(link.place, there(target), target) if there(target) else instead,
    )
