"""What is on a page: its headings, for the list that stands after its title."""

from collections.abc import Iterable, Iterator
from typing import Any

from mkdocs.structure.toc import AnchorLink, TableOfContents, get_toc

from macros.pages.view import Entry


def entries(toc: Iterable[AnchorLink]) -> Iterator[Entry]:
    """The headings that Markdown found, in the order of the page."""
    for link in toc:
        yield Entry(link.level, link.title, link.id)
        yield from entries(link.children)


def contents(headings: Iterable[Entry]) -> TableOfContents:
    """The headings as MkDocs has them: those of a lower level below the one before."""
    tokens: list[Any] = []
    for entry in headings:
        beside = tokens
        while beside and beside[-1]["level"] < entry.level:
            beside = beside[-1]["children"]
        beside.append(
            {"level": entry.level, "id": entry.anchor, "name": entry.text, "children": []}
        )
    return get_toc(tokens)
