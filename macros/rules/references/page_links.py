"""A link on a page in `docs/` leads to a page, a picture or a place that is there.

Why: a build stops at a link to nothing, and a reader would too. A page is either a file in
docs/, or made by the site for a story, a priority or a figure, once that is published. At the
address of what was withdrawn a page says so; a place on another page may go with it.

Example, in docs/about.md:

    [How to take part](take-prat.md)

Write instead the name of a file, by the way from the folder of the page:

    [How to take part](take-part.md)
"""

from collections.abc import Collection, Iterator
from dataclasses import replace
from functools import cache

from macros.content import places
from macros.content.content import Content
from macros.content.markdown import ON_EVERY_PAGE
from macros.content.messages import nearest
from macros.content.page import SourcePage
from macros.content.problems import Problem
from macros.content.published import published
from macros.i18n.language import _
from macros.model.kinds import FOLDERS, KINDS


class _Site:
    """What a page can link to, and the places there."""

    def __init__(self, content: Content) -> None:
        self.content = content
        made = places.of_items(content) | places.of_item_parts(content)
        files = content.open_pages().keys() | content.pictures | places.of_files(content)
        self.notices = places.of_notices(content)
        self.known = made.keys() | files | self.notices
        self.places = cache(lambda name: places.on_page(content, name, made.get(name)))


def check(content: Content) -> Iterator[Problem]:
    """Links to pages, pictures or places which do not exist, and pages of items that do not."""
    made = places.of_items(content)
    whole, published_sites = _Site(content), [*map(_Site, _published(content))]
    for page in content.open_pages().values():
        yield from _of_nothing(page, made)
        is_published = page.file in published_sites[0].content.pages
        for link in page.links:
            for site in published_sites if is_published else [whole]:
                if words := _broken(whole, site, page.target(link), link.place):
                    yield Problem(page.file, link.line, link.column, "", *words)
                    break


def _published(content: Content) -> Iterator[Content]:
    """What readers find today, and once all is withdrawn of which that is known."""
    yield published(content)
    days = [
        item.withdrawn.date
        for kind in KINDS
        for item in content.items(kind.folder).values()
        if item.withdrawn and item.withdrawn.date > content.day
    ]
    if days:
        yield published(replace(content, day=max(days)))


def _of_nothing(page: SourcePage, made: Collection[str]) -> Iterator[Problem]:
    folder = page.file.removeprefix("docs/").partition("/")[0]
    index = f"docs/{folder}/index.md"
    if folder in FOLDERS and page.file not in {index, *made}:
        wrong = _("there is no such item in data/{folder}", folder=folder)
        instead = _("put the page into another folder, or delete it")
        yield Problem(page.file, 1, 1, "", wrong, instead)


def _broken(whole: _Site, site: _Site, target: str, place: str) -> tuple[str, str] | None:
    if target not in site.known:
        names = {name.removeprefix("docs/") for name in site.known}
        return (
            (
                _("readers do not find {file} (yet, or any more)", file=target),
                _("take the link out while that is so"),
            )
            if target in whole.known or target in whole.content.pages
            else (
                _("there is no {file} to link to", file=target),
                nearest(target.removeprefix("docs/"), names, "docs/"),
            )
        )
    if not place or target in site.notices or not places.are_known(whole.content):
        return None
    there = site.places(target)
    if place in there or place in ON_EVERY_PAGE:
        return None
    instead = _("link to the page without #, or give a heading there {id}", id="{: #a-name }")
    return (
        _("{file} has no place “{id}”", file=target, id=place),
        nearest(place, there, target) if there else instead,
    )
